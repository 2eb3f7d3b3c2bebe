import Analysis
import Findings
import ReportModel
import Testing

/// What a clerk reads: the cell, the arithmetic in the report's own figures, what fails with it.
struct WordingTests {
  private func findings(_ text: String, _ options: CheckOptions = CheckOptions()) -> [Finding] {
    Checker.check(path: "报告.gj", bytes: Array(text.utf8), options: options).findings
  }

  private static let tree = """
    @表 支出决算表 编号：公开03表 单位：万元
    | 科目代码 | 科目名称           | 本年支出合计 | 基本支出 | 项目支出 |
    | 合计     |                    |       478.60 |   364.42 |   114.18 |
    | 201      | 一般公共服务支出   |       440.00 |   325.82 |   114.18 |
    | 20126    | 档案事务           |       440.00 |   325.82 |   114.18 |
    | 2012601  | 行政运行           |       325.82 |   325.82 |          |
    | 2012604  | 档案馆             |       114.18 |          |   114.81 |
    | 208      | 社会保障和就业支出 |        38.60 |    38.60 |          |

    """

  @Test func oneSlipIsOneFindingAtTheCell() throws {
    let all = findings(Self.tree)
    let finding = try #require(all.first)
    #expect(all.count == 1)
    #expect(finding.text == "114.81")
    #expect(finding.message == "“项目支出”列 2012604 档案馆 114.81 与前后数字不符，应为 114.18")
    #expect(finding.notes.contains("“2012604 档案馆”行 本年支出合计 114.18 与各栏之和不符：114.81（差 −0.63）"))
    #expect(finding.notes.contains { $0.contains("相邻两位写颠倒") })
    #expect(finding.expected == "114.18")
    #expect(finding.related.contains { $0.message == "“本年支出合计”列 2012604 档案馆 114.18" })
  }

  /// The sections fit 532.40 to the digit, the row fits 532.39; both are possible, and two digits were swapped in one of them.
  @Test func amongPossibleValuesTheSlipTellsWhichWasMeant() throws {
    let text = """
      @表 支出决算表 编号：公开03表 单位：万元
      | 科目代码 | 科目名称         | 本年支出合计 | 基本支出 | 项目支出 |
      | 合计     |                  |       740.05 |          |   740.05 |
      | 210      | 卫生健康支出     |       740.05 |          |   740.05 |
      | 21013    | 医疗救助         |       740.05 |          |   740.05 |
      | 2101301  | 城乡医疗救助     |       523.39 |          |   532.39 |
      | 2101399  | 其他医疗救助支出 |       207.65 |          |   207.65 |

      """
    let all = findings(text)
    #expect(all.map(\.text) == ["523.39"])
    #expect(all.first?.expected == "532.39")
    #expect(all.first?.fix?.isExact == false)
  }

  @Test func englishSaysTheSameNumbers() throws {
    let finding = try #require(findings(Self.tree, CheckOptions(language: .english)).first)
    #expect(finding.name == "row sum")
    #expect(
      finding.message
        == "column “项目支出”: 2012604 档案馆 114.81 does not agree with the figures around it and should be 114.18")
    #expect(finding.fix?.title == "write 114.18")
  }

  private func list(_ rows: Int, total: String) -> String {
    var text = "@表 办公设备购置情况 单位：万元\n| 设备名称 | 金额 |\n"
    for row in 1...rows { text += "| 第\(row)批设备 | \(row).50 |\n" }
    return text + "| 合计 | \(total) |\n"
  }

  @Test func manyAddendsAreShortened() throws {
    #expect(
      findings(list(6, total: "30.00")).map(\.message) == [
        "“金额”列 合计 30.00 与各行之和不符：1.50 + 2.50 + 3.50 + 4.50 + 5.50 + 6.50 = 24.00（差 6.00）"
      ])
    #expect(
      findings(list(20, total: "200.00")).map(\.message) == [
        "“金额”列 合计 200.00 与各行之和不符：1.50 + 2.50 + 3.50 + … + 20.50 = 220.00（共 20 项，差 −20.00）"
      ])
  }

  @Test func aResidueIsAHintAndNotCalledWrong() throws {
    let text = list(3, total: "7.51")
    #expect(findings(text).isEmpty)
    let finding = try #require(findings(text, CheckOptions(tellsResidue: true)).first)
    #expect(finding.severity == .hint && finding.verdict == .residue)
    #expect(finding.message == "“金额”列 合计 7.51 有尾差：1.50 + 2.50 + 3.50 = 7.50（差 0.01）")
    #expect(finding.fix == nil)
  }

  /// 5 beside figures of two decimals: if it stands for 5.00 the total is wrong.
  @Test func aDroppedZeroIsAWarning() throws {
    let text = """
      @表 办公设备购置情况 单位：万元
      | 设备名称 | 金额  |
      | 扫描仪   | 10.25 |
      | 档案柜   | 20.50 |
      | 服务器   | 30.75 |
      | 打印机   |     5 |
      | 合计     | 66.81 |

      """
    let finding = try #require(findings(text).first)
    #expect(finding.severity == .warning && finding.verdict == .residue)
    #expect(finding.message == "“金额”列 合计 66.81 与各行之和不符：10.25 + 20.50 + 30.75 + 5 = 66.50（差 0.31）")
    #expect(finding.notes == ["有的数少写了小数位：若省去的是 0，就不符"])
  }

  @Test func aRateShowsTheDivisionAndItsRounding() throws {
    let text = """
      @表 项目资金执行情况 单位：万元
      | 项目     | 预算数 | 执行数 | 执行率 |
      | 馆藏整理 |  60.00 |  47.00 | 87.33% |
      | 库房维修 |  20.00 |  20.00 | 100.00% |

      """
    let finding = try #require(findings(text).first)
    #expect(finding.message == "“馆藏整理”行 执行率 87.33% 与执行数、预算数不符：47.00 ÷ 60.00 = 78.3333%，四舍五入为 78.33%")
    #expect(finding.expected == "78.33%")
  }

  @Test func thousandsSeparatorsStayInTheFix() throws {
    let text = """
      @表 办公设备购置情况 单位：元
      | 设备名称 | 金额      |
      | 扫描仪   | 1,206,800 |
      | 档案柜   |   100,000 |
      | 合计     | 1,360,800 |

      """
    let all = findings(text)
    #expect(all.count == 1)
    #expect(all.first?.fix?.edits.map(\.newText) == ["1,306,800"])
    #expect(all.first?.message == "“金额”列 合计 1,360,800 与各行之和不符：1,206,800 + 100,000 = 1,306,800（差 54,000）")
  }

  /// What is wrong in a data file is told at the `@数据`, with the file's line; nothing is changed there.
  @Test func aSlipInADataFileIsToldAtItsDirective() throws {
    struct OneFile: FileLoader {
      func load(_ path: String, relativeTo: String) -> LoadedFile? {
        LoadedFile(path: path, bytes: Array("设备名称,金额\n扫描仪,6.80\n档案柜,3.20\n合计,11.00\n".utf8))
      }
    }
    let text = "正文。\n\n@数据 办公设备购置情况 来自 \"设备.csv\" 单位：万元\n"
    let finding = try #require(findings(text, CheckOptions(loader: OneFile())).first)
    #expect(finding.rule == "GJ1021" && finding.text == "11.00" && finding.fix == nil)
    #expect(finding.notes.first == "数据文件“设备.csv”第 4 行")
    let place = String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
    #expect(place.hasPrefix("@数据") || place == "设备.csv")
    #expect(finding.related.allSatisfy { $0.range.upperBound <= text.utf8.count })
  }

  /// The rows of a data file stand in the middle of the text; what follows is read like what goes before.
  @Test func textBehindADirectiveForDataIsChecked() throws {
    struct OneFile: FileLoader {
      func load(_ path: String, relativeTo: String) -> LoadedFile? {
        LoadedFile(path: path, bytes: Array("设备名称,金额\n扫描仪,6.80\n档案柜,3.20\n合计,10.00\n".utf8))
      }
    }
    let text = "@数据 办公设备购置情况 来自 \"设备.csv\" 单位：万元\n\n## 二、说明\n\n本项目由XX公司承建，财政拔款10.00万元。\n"
    #expect(findings(text, CheckOptions(loader: OneFile())).map(\.rule) == ["GJ6005", "GJ6011"])
  }

  @Test func aFailedCheckSaysBothSides() throws {
    let text = """
      收入{收入合计 = 512.40}万元，支出{支出合计 = 510.40}万元。

      @校验 支出合计 = 收入合计 "收支相抵"

      """
    let finding = try #require(findings(text).first)
    #expect(finding.message == "校验“收支相抵”不成立：左边 510.40万元，右边 512.40万元，两边应当相等")
    #expect(finding.text == "@校验 支出合计 = 收入合计 \"收支相抵\"")
  }

  /// A figure inside a heading is named by the heading.
  @Test func aGroupsWeightIsNamedByItsHeading() throws {
    let text = """
      @指标表 馆藏整理项目支出绩效自评表 满分：30
      | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标（25分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
      |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |    9 |
      | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |

      """
    let finding = try #require(findings(text).first)
    #expect(finding.message.hasPrefix("“产出指标(25分)”中的 25 与下级指标的分值之和不符：10 + 10 = 20（差 5）"))
  }

  @Test func findingsComeInTheOrderOfTheirPlaces() {
    let text = Self.tree + "\n正文。\n\n" + list(3, total: "70.50") + "\n正文。\n\n" + list(4, total: "20.00")
    let places = findings(text).map(\.range.lowerBound)
    #expect(places.count == 3 && places == places.sorted())
  }
}
