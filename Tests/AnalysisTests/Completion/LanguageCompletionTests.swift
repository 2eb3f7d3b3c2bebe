import Analysis
import Foundation
import TestSupport
import Testing

/// Headers, directives and expressions.
@Suite struct LanguageCompletionTests {
  private static let front = "---\n单位名称：云川县医保局\n年度：2024\n---\n\n"

  @Test func headerFieldsAreThoseThatAreMissing() {
    let asked = Asked("---\n年度：2024\n‸\n---\n")
    #expect(asked.labels.first == "报告" && !asked.labels.contains("年度"))
    #expect(asked.line(accepting: "报告") == "报告：")
    #expect(Asked("---\njedw‸").labels == ["金额单位"])
    #expect(Asked("---\n年度：2024\n金‸：万元\n---").line(accepting: "金额单位") == "金额单位：万元")
    #expect(Asked("正文\n---\n金‸").items.isEmpty)
  }

  @Test func headerValuesAreThoseOfTheField() {
    #expect(Asked("---\n金额单位：‸\n---").labels == ["元", "万元", "亿元"])
    #expect(Asked("---\n报告：bmjs‸\n---").labels.first == "部门决算")
    #expect(Asked("---\n报告：部门决算、zt‸\n---").line(accepting: "整体支出绩效自评") == "报告：部门决算、整体支出绩效自评")
    #expect(Asked("---\n舍入:‸").labels.contains("金额=截断 比率=四舍五入"))
    #expect(Asked("---\n评分办法：‸\n---\n@办法 本县2024 产出指标：60 效益指标：40\n").labels.first == "本县2024")
    #expect(Asked("---\n评分办法：‸\n---").labels.contains("财预〔2020〕10号"))
    #expect(Asked("---\n单位性质：‸\n---").labels == ["行政", "参公", "事业"])
    #expect(Asked("---\n单位名称：‸\n---").items.isEmpty)
  }

  @Test func directivesStandBehindTheSign() {
    let asked = Asked(Self.front + "@‸")
    #expect(asked.labels == ["@表", "@指标表", "@数据", "@设", "@校验", "@引入", "@科目", "@办法", "@忽略"])
    #expect(asked.line(accepting: "@设") == "@设 ")
    #expect(asked.allPassAnEditorsFilter)
    #expect(asked.item("@表")?.text.hasPlaces == true)
    #expect(Asked(Self.front + "＠hl‸").line(accepting: "@忽略") == "＠忽略 ")
    #expect(Asked(Self.front + "@jy‸").labels.first == "@校验")
    #expect(Asked(Self.front + "邮箱 a@‸").items.isEmpty)
  }

  @Test func directivesHaveTitlesKeysAndValues() {
    #expect(Asked(Self.front + "@表 zcjsb‸").line(accepting: "支出决算表") == "@表 支出决算表 编号：公开03表 单位：万元")
    #expect(Asked(Self.front + "@表 支出决算表 ‸").labels.contains("编号"))
    #expect(Asked(Self.front + "@表 支出决算表 bh‸").line(accepting: "编号") == "@表 支出决算表 编号：")
    #expect(Asked(Self.front + "@表 支出决算表 编号：公开03表 d‸").labels.first == "单位")
    #expect(Asked(Self.front + "@表 支出决算表 单位：‸").labels == ["元", "万元", "亿元"])
    #expect(Asked(Self.front + "@表 支出决算表\n    单位：w‸").labels.first == "万元")
    #expect(Asked(Self.front + "@指标表 自评表 满分：‸").labels.first == "100")
    #expect(Asked(Self.front + "@指标表 自评表 办法：‸").labels.contains("财预〔2020〕10号"))
    #expect(Asked(Self.front + "@办法 本县2024 cc‸").line(accepting: "产出指标") == "@办法 本县2024 产出指标：")
    #expect(Asked(Self.front + "@科目 2101598 县级医保专项 年度：‸").labels.first == "2024年起")
  }

  @Test func rulesAreFoundByNumberAndByName() {
    #expect(Asked(Self.front + "@忽略 GJ1005‸").labels == ["类款项汇总"])
    #expect(Asked(Self.front + "@忽略 lkx‸").line(accepting: "类款项汇总") == "@忽略 类款项汇总")
    #expect(Asked(Self.front + "@忽略 占比 ‸").labels.prefix(2) == ["理由", "范围"])
    #expect(Asked(Self.front + "@忽略 占比 理由：按老口径 范围：‸").labels == ["全文"])
  }

  private static let named = front + "支出{支出合计 = 512.40}万元，基本支出{基本支出 = 398.22}万元。\n\n@设 上年支出 = 468.15万元\n\n"

  @Test func namesOfTheReportStandInBraces() {
    let asked = Asked(Self.named + "基本支出{‸")
    #expect(asked.labels.prefix(3) == ["支出合计", "基本支出", "上年支出"])
    #expect(asked.line(accepting: "支出合计") == "基本支出{支出合计}")
    #expect(Asked(Self.named + "基本支出{jb‸}万元").line(accepting: "基本支出") == "基本支出{基本支出}万元")
    #expect(Asked(Self.named + "基本支出｛jb‸").labels.first == "基本支出")
    #expect(asked.item("支出合计")?.description == "512.40")
    #expect(Asked(Self.named + "集合{{‸").items.isEmpty)
    #expect(Asked(Self.named + "{占比 = 12‸}").items.isEmpty)
  }

  @Test func functionsAndFormatsStandInExpressions() {
    let asked = Asked(Self.named + "占{= zb‸")
    #expect(asked.labels.first == "占比")
    #expect(asked.line(accepting: "占比") == "占{= 占比(")
    #expect(asked.item("占比")?.text.hasPlaces == true)
    #expect(Asked(Self.named + "占{= 占比(基本支出, zc‸)}").line(accepting: "支出合计") == "占{= 占比(基本支出, 支出合计)}")
    #expect(Asked(Self.named + "占{＝占比（基本支出，zc‸").labels.contains("支出合计"))
    #expect(Asked(Self.named + "占{= 基本支出 / 支出合计 : ‸}").labels.first == "百分比2")
    #expect(Asked(Self.named + "占{= 基本支出 / 支出合计：zs‸").line(accepting: "整数") == "占{= 基本支出 / 支出合计：整数}")
    #expect(Asked(Self.named + "占{14.49% = jb‸}").labels.first == "基本支出")
    #expect(Asked(Self.named + "占{= 基本支出 ‸}").items.isEmpty)
    #expect(Asked(Self.named + "@校验 支出合计 = jb‸").line(accepting: "基本支出") == "@校验 支出合计 = 基本支出")
    #expect(Asked(Self.named + "@设 差 = 支出合计 - sn‸").labels.first == "上年支出")
    #expect(Asked(Self.named + "@校验 支出合计 = 基本支出 \"jb‸").items.isEmpty)
  }

  private static let table = """
    @表 支出决算表 编号：公开03表 单位：万元
    | 科目代码 | 科目名称     | 本年支出合计 | 基本支出 | 项目支出 |
    | 合计     |              |       512.40 |   398.22 |   114.18 |
    | 221      | 住房保障支出 |       512.40 |   398.22 |   114.18 |
    | 2210201  | 住房公积金   |       512.40 |   398.22 |   114.18 |


    """

  @Test func rowsAndColumnsStandInBrackets() {
    let rows = Asked(Self.front + Self.table + "共{= 支出决算表[‸")
    #expect(rows.labels == ["合计", "221", "2210201", "*"])
    #expect(rows.item("2210201")?.description == "住房公积金")
    #expect(Asked(Self.front + Self.table + "共{= 支出决算表【zfgjj‸】").labels.first == "2210201")
    let columns = Asked(Self.front + Self.table + "共{= 支出决算表[合计, ‸]}")
    #expect(columns.labels == ["本年支出合计", "基本支出", "项目支出"])
    #expect(columns.line(accepting: "项目支出") == "共{= 支出决算表[合计, 项目支出]}")
    #expect(Asked(Self.front + Self.table + "共{= 支出决算表[合计，lan‸").labels == ["本年支出合计", "基本支出", "项目支出"])
    #expect(Asked(Self.front + Self.table + "共{= 支出决算表[合计，栏2‸]}").labels == ["基本支出"])
    #expect(Asked(Self.front + Self.table + "共{= zc‸}").line(accepting: "支出决算表") == "共{= 支出决算表[}")
  }

  @Test func indicatorTablesOfferHeadsAndNames() {
    let form = "@指标表 项目支出绩效自评表 满分：100\n"
    #expect(Asked(form + "| 一级指标 | 二级指标 | sj‸ |").line(accepting: "三级指标") == "| 一级指标 | 二级指标 | 三级指标 |")
    let head = form + "| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n"
    #expect(Asked(head + "| cc‸ | | | | |").line(accepting: "产出指标") == "| 产出指标 | | | | |")
    #expect(Asked(head + "| 产出指标 | sl‸ | | | |").labels.first == "数量指标")
    #expect(Asked(head + "| 产出指标 | 数量指标 | 参保人数 | 1‸ | |").items.isEmpty)
  }

  @Test func headsOfOfficialTablesAreFound() {
    #expect(Asked("@表 支出决算表\n| 科目代码 | kmmc‸ |").line(accepting: "科目名称") == "| 科目代码 | 科目名称 |")
  }

  @Test func nothingIsOfferedInCommentsAndBrokenTextDoesNoHarm() {
    #expect(Asked("// @‸").items.isEmpty)
    #expect(Asked("／／ {‸").items.isEmpty)
    let pieces = [
      "@表 ", "{", "}", "[", "【", "= ", "占比(", "|", "\t", "---\n", "年度：", "zfgjj", "（类）", "𠮷", "😀", "\u{301}", "\n", "「",
      "\"", "，", "2080505", "#",
    ]
    for seed in UInt64(1)...120 {
      var random = Seeded(seed)
      let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      var bytes = Array(text.utf8)
      // Some of it is no text at all.
      for byte in [0x80, 0xE3, 0xEF, 0xF0] as [UInt8] where seed % 3 == 0 {
        bytes.insert(byte, at: Int.random(in: 0...bytes.count, using: &random))
      }
      let snapshot = Snapshot(path: seed % 2 == 0 ? "a.gj" : "a.txt", bytes: bytes)
      for place in stride(from: -1, through: bytes.count + 1, by: 3) {
        let list = Completer.complete(snapshot, at: place)
        let cursor = min(max(place, 0), bytes.count)
        #expect(list.items.allSatisfy { $0.range.lowerBound <= cursor }, "seed \(seed)")
        #expect(list.items.count <= CompletionList.most, "seed \(seed)")
        for item in list.items {
          let range = item.range.lowerBound..<max(item.range.upperBound, item.rest.upperBound)
          #expect(0 <= range.lowerBound && range.upperBound <= bytes.count, "seed \(seed)")
          #expect(!bytes[range].contains(0x0A), "seed \(seed): an edit of two lines")
          #expect(
            item.otherEdits.allSatisfy { !$0.range.overlaps(range) && $0.range.upperBound <= bytes.count },
            "seed \(seed)")
        }
        _ = SignatureFinder.find(snapshot, at: place)
      }
    }
  }
}
