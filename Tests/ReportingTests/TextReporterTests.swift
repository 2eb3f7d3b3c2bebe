import Findings
import SourceText
import Testing

@testable import Reporting

@Suite struct TextReporterTests {
  @Test func aFindingShowsItsLineTheFigureTheArithmeticAndWhatItTiesTo() {
    #expect(
      Sample.write(Sample.report([Sample.share])) == """
        错误[GJ2103 占比] 22.82% 与前后数字不符，应为 22.28%
         --> 2024年度部门决算.gj:2:58
          |
        2 | 2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.82%。
          |                                                                         ------        ^^^^^^
          = 114.18 ÷ 512.40 = 22.2834%，四舍五入为 22.28%
         --> 2024年度部门决算.gj:3:8 整体，见合计行
        3 | | 合计 |  512.40 |
          |           ------
          = 可修复：改为 22.28%    说明：gouji explain GJ2103


        """)
  }

  @Test func theMarksStandUnderTheFigureInColumnsOfTheTerminal() {
    for before in ["𠮷😀款", "e\u{301}\u{200B}", "a\tb\t", "ａｂ（", "\u{FEFF}", ""] {
      let text = "首行\r\n\(before)12.5%尾\r\n"
      let finding = Finding(
        rule: "GJ1", name: "名", severity: .warning, message: "话", range: Sample.range("12.5%", in: text))
      let lines = Sample.write(Sample.report([finding], text: text)).split(separator: "\n")
      let source = lines[3]
      let marks = lines[4]
      let upToFigure = source[..<(source.range(of: "12.5%")?.lowerBound ?? source.endIndex)]
      let upToMark = marks.prefix { $0 != "^" }
      #expect(DisplayWidth.of(Array(upToFigure.utf8)) == upToMark.utf8.count, "\(before)")
      #expect(marks.hasSuffix(" ^^^^^") && !source.contains("\r"))
    }
  }

  @Test func aLongLineIsCutAroundTheFigure() {
    let long = String(repeating: "支出决算说明", count: 2000)
    for (before, after, isCut) in [(long, long, (true, true)), ("", long, (false, true)), (long, "", (true, false))] {
      let text = before + "114.18万元" + after
      let finding = Finding(
        rule: "GJ1", name: "名", severity: .error, message: "话", range: Sample.range("114.18", in: text))
      let lines = Sample.write(Sample.report([finding], text: text), ReporterOptions(columns: 60)).split(
        separator: "\n")
      let source = lines[3].dropFirst(4)
      #expect(DisplayWidth.of(Array(source.utf8)) <= 60)
      #expect(DisplayWidth.of(Array(source.utf8)) >= 56)
      #expect(source.hasPrefix("…") == isCut.0)
      #expect(source.hasSuffix("…") == isCut.1)
      let upToFigure = source[..<(source.range(of: "114.18")?.lowerBound ?? source.endIndex)]
      #expect(lines[4].dropFirst(4).prefix { $0 != "^" }.count == DisplayWidth.of(Array(upToFigure.utf8)))
    }
  }

  @Test func aRangeOverSeveralLinesIsClippedToItsFirst() {
    let text = "第一行开始\n第二行\n第三行"
    let finding = Finding(
      rule: "GJ1", name: "名", severity: .hint, message: "话",
      range: Sample.range("开始", in: text).lowerBound..<Sample.range("三行", in: text).lowerBound)
    let lines = Sample.write(Sample.report([finding], text: text)).split(separator: "\n")
    #expect(lines[0] == "提示[GJ1 名] 话")
    #expect(lines[3] == "1 | 第一行开始")
    #expect(lines[4] == "  |       ^^^^")
  }

  @Test func placesOutsideTheFileAndEmptyOnesAreShownWithOneMark() {
    for range in [0..<0, 5..<5, 500..<900, 0..<100_000] as [Range<Int>] {
      let finding = Finding(rule: "GJ1", name: "名", severity: .error, message: "话", range: range)
      for text in ["", "\n", "字\n", "字"] {
        let written = Sample.write(Sample.report([finding], text: text))
        #expect(written.contains("^"), "\(range) \(text)")
      }
    }
  }

  @Test func nothingInAReportCanCommandTheTerminal() {
    let text = "款\u{1B}[31m\u{7}\u{202E}12\u{85}元"
    let finding = Finding(
      rule: "GJ1", name: "名", severity: .error, message: "话\u{1B}[0m\n\t二", notes: ["\u{1B}]0;x\u{7}"],
      range: Sample.range("12", in: text))
    let written = Sample.write(Sample.report([finding], text: text))
    #expect(!written.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0.value == 0x85 })
    #expect(written.contains("2 | 款") == false && written.contains("1 | 款\u{FFFD}[31m"))
  }

  @Test func coloursAreThereOnlyWhereAskedFor() {
    #expect(!Sample.write(Sample.report([Sample.share])).contains("\u{1B}"))
    let colored = Sample.write(Sample.report([Sample.share]), ReporterOptions(color: true))
    #expect(colored.contains("\u{1B}[1;31m错误[GJ2103 占比]\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;31m^^^^^^\u{1B}[0m"))
  }

  @Test func manyRelatedPlacesAreCountedInsteadOfShown() {
    let text = (1...30).map { "第 \($0) 处 7.77\n" }.joined()
    let related = (2...30).map { Finding.Related(message: "见此", range: Sample.range("\($0) 处", in: text)) }
    let finding = Finding(
      rule: "GJ1", name: "名", severity: .error, message: "话", range: Sample.range("7.77", in: text), related: related)
    let written = Sample.write(Sample.report([finding], text: text))
    #expect(written.split(separator: "\n").filter { $0.contains("见此") }.count == 8)
    #expect(written.contains("另有 21 处与此有关"))
  }

  @Test func theSummaryClosesTheRunInBothLanguages() {
    var summary = RunSummary()
    var hint = Sample.share
    hint.severity = .hint
    summary.add(Sample.report([Sample.share, Sample.share, hint]), hidden: 2)
    summary.add(Sample.report([]), hidden: 0)
    summary.unreadable = 1
    func end(_ options: ReporterOptions) -> String {
      var output = ByteWriter()
      Reporters.named("text", options)?.end(summary, to: &output)
      return String(decoding: output.bytes, as: UTF8.self)
    }
    #expect(
      end(ReporterOptions()) == """
        共检查 2 个文件：错误 2，警告 0，提示 1；勾稽 10 处，一致 8，尾差 0，矛盾 2，存疑 0，不可判 0；1 个文件未能读取（另有 2 条未显示：--show all）

        """)
    #expect(
      end(ReporterOptions(language: .english, statistics: true)) == """
              2  GJ2103  error  占比
              1  GJ2103  hint  占比

        2 files checked: 2 errors, 0 warnings, 1 hint; 10 ties: 8 consistent, 0 rounding, 2 contradictory, 0 doubtful, 0 undecidable; 1 file could not be read (2 not shown: --show all)

        """)
  }
}
