import Analysis
import Findings
import SourceText
import TestSupport
import Testing

@Suite struct HoverTests {
  /// What is told at the first mark, one string a line, without markup.
  private func lines(
    _ marked: Marked, files: [String: String] = [:], language: MessageLanguage = .chinese
  ) -> [String] {
    let snapshot = Snapshot(
      path: "/w/报告.gj", bytes: marked.bytes,
      options: CheckOptions(language: language, loader: MemoryFiles(files)))
    guard let text = Hover.text(in: snapshot, at: marked.place) else { return [] }
    if let range = marked.ranges.first { #expect(text.range == range, "\(marked.text(text.range))") }
    return text.lines.map { line in
      line.parts.map { part in
        switch part {
        case .text(let text), .strong(let text), .code(let text): text
        case .line(let number, _): "第\(number)行"
        case .file(let path, let number): "\(path)第\(number)行"
        }
      }.joined()
    }
  }

  private func told(_ marked: Marked, files: [String: String] = [:]) -> String {
    lines(marked, files: files).joined(separator: "\n")
  }

  // MARK: - Figures

  @Test func aResultIsRecomputedWithItsVerdictAndWhatWouldDo() {
    let text = lines(
      Marked("𠮷😀县支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占⟦22.‸82%⟧。\n"))
    #expect(text.first == "22.82%")
    #expect(text.contains("百分率，2 位小数，舍入前在 22.815% 与 22.825% 之间"))
    #expect(text.contains("✗ 矛盾  占比：114.18 ÷ 512.40 = 22.2834%（差 0.5366个百分点）"), "\(text)")
    #expect(text.contains("这里写 22.28% 才相符"), "\(text)")
    #expect(text.contains { $0.contains("512.40万元 𠮷😀县支出合计（第1行）") }, "\(text)")
    #expect(text.contains { $0.hasPrefix("错误 GJ2103 占比") } && text.contains { $0.hasPrefix("规则：") }, "\(text)")
  }

  @Test func aPartIsToldOfEveryClaimItTakesPartIn() {
    let text = lines(
      Marked("支出合计512.40万元，其中：基本支出⟦398‸.22⟧万元，占77.72%；项目支出114.18万元，占22.28%。\n"))
    #expect(text.first == "398.22万元  基本支出")
    #expect(text.contains("✓ 一致  其中之和：支出合计 512.40万元 应为 398.22 + 114.18 = 512.40"), "\(text)")
    #expect(text.contains("这里写 398.21 至 398.23 都说得通"), "\(text)")
    #expect(text.contains("✓ 一致  占比：77.72% 应为 398.22 ÷ 512.40 = 77.7166%"), "\(text)")
  }

  @Test func aCellIsNamedByTableColumnAndRow() {
    let text = lines(SmallReport.marked([("512.40", "⟦512‸.40⟧")]))
    #expect(text.first == "512.40万元  合计")
    #expect(text.contains { $0.contains("《支出决算表》“本年支出合计”列") }, "\(text)")
    #expect(text.contains("✓ 一致  行横加：398.22 + 114.18 = 512.40"), "\(text)")
    #expect(text.contains("✓ 一致  类款项汇总：440.00 + 72.40 = 512.40"), "\(text)")
  }

  @Test func roundingAndInequalityAndWhatCannotBeDecidedAreTold() {
    let residue = told(Marked("合计⟦1‸.00⟧万元，其中：甲0.33万元、乙0.33万元、丙0.33万元。\n"))
    #expect(residue.contains("≈ 尾差") && residue.contains("四舍五入的范围之内"), "\(residue)")
    let unequal = told(Marked("@设 甲 = ⟦1‸.00万元⟧\n@校验 甲 ≤ 2.00万元\n").withoutRanges)
    #expect(unequal.contains("应 ≤ 2") && unequal.contains("不大于 2.01"), "\(unequal)")
  }

  @Test func theSameIsToldInEnglish() {
    let text = lines(
      Marked("支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占⟦22.‸28%⟧。\n"), language: .english)
    #expect(text.contains { $0.hasPrefix("✓ consistent") && $0.hasSuffix("114.18 ÷ 512.40 = 22.2834%") }, "\(text)")
    #expect(text.contains("only 22.28% would do here"), "\(text)")
  }

  @Test func aFigureThatNothingIsSaidOfIsDescribed() {
    #expect(lines(Marked("购置设备⟦3‸.5⟧万元。\n")).count == 2)
    #expect(lines(Marked("购‸置设备。\n")).isEmpty)
    #expect(lines(Marked("‸")).isEmpty)
  }

  // MARK: - 科目

  @Test func aSubjectIsToldWithItsPathAndHistory() {
    for marked in [
      SmallReport.marked([("20805 ", "⟦208‸05⟧ ")]),
      SmallReport.marked([("行政事业单位养老支出 ", "⟦行政事业单位养老‸支出⟧ ")]),
      SmallReport.marked([], "社会保障和就业支出（类）⟦行政事业单位‸养老支出（款）⟧72.40万元。\n"),
    ] {
      let text = lines(marked)
      #expect(text.first == "20805 行政事业单位养老支出")
      #expect(text.contains("款 · 支出功能分类 · 一般公共预算"), "\(text)")
      #expect(text.contains("208 社会保障和就业支出 / 20805 行政事业单位养老支出"), "\(text)")
      #expect(text.contains { $0.contains("行政事业单位离退休") }, "\(text)")
    }
  }

  @Test func aSubjectOfTheReportsOwnIsToldAsSuch() {
    let text = lines(Marked("---\n年度：2024\n---\n\n@科目 ⟦2101598 县级‸医保专项⟧\n"))
    #expect(text.first == "2101598 县级医保专项" && text.contains { $0.contains("本报告自设") }, "\(text)")
  }

  @Test func whatIsWrongWithASubjectIsToldWithIt() {
    let text = told(SmallReport.marked([("2012601 | 行政运行", "2012601 | 行政运‸转")]))
    #expect(text.contains("2012601 行政运行") && text.contains("GJ4003"), "\(text)")
  }

  // MARK: - The language

  @Test func wordsOfTheLanguageAreExplained() {
    #expect(told(Marked("⟦@‸校验⟧ 1 = 1\n")).contains("自己的勾稽关系"))
    #expect(told(Marked("@校验 1 = 1 ⟦容‸差⟧：0.01\n")).contains("不超过它就算相等"))
    #expect(told(Marked("@表 支出表 ⟦编‸号⟧：公开03表\n")).contains("编号"))
    #expect(told(Marked("---\n⟦舍‸入⟧：截断\n---\n")).contains("四舍五入还是截断"))
    #expect(told(Marked("---\n部门名‸称：云川县某局\n---\n")).contains("单位的全称"))
    #expect(told(Marked("---\n舍入：⟦截‸断⟧\n---\n")).contains("四舍五入还是截断"))
    #expect(told(Marked("{= ⟦占‸比⟧(1, 2)}\n")).contains("部分 ÷ 整体"))
    #expect(told(Marked("{= 1 / 3 : ⟦百分‸比2⟧}\n")).contains("百分率"))
    #expect(told(Marked("@忽略 ⟦GJ‸2103⟧ 理由：甲\n")).contains("占比"))
    #expect(lines(Marked("@设 ‸甲 = 1\n"), language: .english).contains { $0.contains("甲") })
  }

  @Test func everyWordOfTheLanguageIsExplainedInBothLanguages() {
    let all = LanguageDocument.directives + LanguageDocument.fields + LanguageDocument.functions
    for document in all {
      #expect(document.text(.chinese).unicodeScalars.contains { $0.value > 0x4E00 }, "\(document.word)")
      #expect(document.text(.english).unicodeScalars.first.map { $0.value < 0x80 } == true, "\(document.word)")
      #expect(document.form.contains(document.word), "\(document.word)")
    }
    #expect(LanguageDocument.directives.count == 9 && LanguageDocument.functions.count == 10)
  }

  // MARK: - Names

  @Test func aNameIsToldWithItsValue() {
    let text = lines(Marked("@设 上年 = 468.15万元\n{= ⟦上‸年⟧ * 2}万元\n"))
    #expect(text.first == "上年 = 468.15万元")
    #expect(text.contains("@设 上年 = 468.15万元（第1行）"), "\(text)")
    let foreign = told(Marked("@引入 \"a.gj\"\n{⟦其‸他⟧}万元\n"), files: ["/w/a.gj": "\n@设 其他 = 3.00万元\n"])
    #expect(foreign.contains("其他 = 3.00万元") && foreign.contains("/w/a.gj 第 2 行"), "\(foreign)")
    #expect(told(Marked("{⟦没‸有⟧}万元\n")).contains("没有定义"))
  }

  @Test func whatIsComputedIsToldAsItWillBePrinted() {
    let text = lines(Marked("@设 甲 = 2.00万元\n其他{⟦甲⟧ = 1.00}元\n⟦{‸= 甲 / 3 : 2位}⟧万元\n").lastRangeOnly)
    #expect(text.first == "印作 0.67", "\(text)")
    #expect(text.contains("甲 = 2.00万元"), "\(text)")
  }

  @Test func aReferenceIsToldWithItsCell() {
    let cell = lines(SmallReport.marked([], "{= ⟦支出决算表[2012601, 基‸本支出]⟧}万元\n"))
    #expect(cell.first == "325.82万元  “基本支出”列 2012601 行政运行（第14行）", "\(cell)")
    let empty = told(SmallReport.marked([], "{= 支出决算表[2012601, 项‸目支出]}万元\n"))
    #expect(empty.contains("空单元格"), "\(empty)")
    let several = told(SmallReport.marked([], "{= 求和(支出决算表[201..2012604, 项‸目支出])}万元\n"))
    #expect(several.contains("共 4 个单元格"), "\(several)")
    let table = told(SmallReport.marked([], "{= ⟦支出‸决算表⟧[合计, 基本支出]}万元\n"))
    #expect(table.contains("公开03表，8 行 5 列，单位 万元"), "\(table)")
    #expect(told(SmallReport.marked([], "{= 支出决算表[没有‸, 基本支出]}万元\n")).contains("没有找到这样的单元格"))
  }

  @Test func everyPlaceOfEveryTextIsAnswered() {
    let texts = [
      SmallReport.head + SmallReport.sentence, "---\n年度：", "@设 甲 = {\n|", "{= 支出表[", "@引入\n@数据 甲 来自\n{「甲\n",
      "𠮷\u{FEFF}{甲=1}\r\n| a | {= b} |\r\n", "@校验 「甲 = 求和(\n",
    ]
    for text in texts {
      let marked = Marked(text)
      let snapshot = marked.snapshot()
      for offset in -1...(marked.bytes.count + 1) {
        _ = Hover.text(in: snapshot, at: offset)
        _ = Definition.find(in: snapshot, at: offset)
        _ = References.find(in: snapshot, at: offset)
        _ = Highlight.all(in: snapshot, at: offset)
        _ = try? Rename.edits(in: snapshot, at: offset, to: "乙")
      }
    }
  }
}

extension Marked {
  fileprivate var withoutRanges: Marked {
    var copy = self
    copy.ranges = []
    return copy
  }

  fileprivate var lastRangeOnly: Marked {
    var copy = self
    copy.ranges = Array(copy.ranges.suffix(1))
    return copy
  }
}
