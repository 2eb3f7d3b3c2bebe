import Foundation
import ReportSyntax
import SourceText
import Testing

@testable import Formatting

@Suite struct FormatterTests {
  private func format(_ text: String, plain: Bool = false) -> String {
    let tree = Parser.parse(Array(text.utf8), options: ParseOptions(isPlainText: plain))
    return String(decoding: Formatting.Formatter.format(tree, isPlainText: plain), as: UTF8.self)
  }

  @Test func columnsStandUnderEachOtherByDisplayWidth() {
    let formatted = format(
      """
      |科目代码|科目名称|本年支出合计|基本支出|
      |合计||512.40|398.22|
      | 201 | 一般公共服务支出 | 440.00 |325.82 |
      |2012604|档案馆|114.18||

      """)
    #expect(
      formatted == """
        | 科目代码 | 科目名称         | 本年支出合计 | 基本支出 |
        | 合计     |                  |       512.40 |   398.22 |
        | 201      | 一般公共服务支出 |       440.00 |   325.82 |
        | 2012604  | 档案馆           |       114.18 |          |

        """)
  }

  @Test func headRulesKeepTheirColonsAndRowsGetTheirClosingBar() {
    #expect(
      format("| 项目 | 说明 | 数\n|---|:-:|--:|\n| 甲 | 乙 | 丙\n｜ 长一些的项目 ｜ 丁 ｜ 3. 34 ｜\n")
        == """
        | 项目         | 说明 |    数 |
        |--------------|:----:|------:|
        | 甲           |  乙  |    丙 |
        | 长一些的项目 |  丁  | 3. 34 |

        """)
  }

  @Test func looseBarsStayLoose() {
    #expect(format("项目 |  金额\n 基本支出 | 3.5\n") == "项目     | 金额\n基本支出 |  3.5\n")
  }

  @Test func aLongRemarkDoesNotWidenItsColumn() {
    let remark = String(repeating: "说明", count: 40)
    #expect(format("| 甲 | \(remark) |\n| 乙 | 无 |\n") == "| 甲 | \(remark) |\n| 乙 | 无 |\n")
  }

  @Test func commentsAndCellsWithLineBreaksStayAsTheyAre() {
    let text = "| 甲甲 | \"一\n二\" |\n//  待核\n| 乙   | 3    |\n"
    #expect(format("| 甲甲 | \"一\n二\" |\n//  待核\n| 乙 | 3 |\n| 丙丙 | 四四 |\n").contains("| 甲甲 | \"一\n二\" |\n//  待核\n"))
    #expect(format(text).hasPrefix("| 甲甲 | \"一\n二\" |\n"))
  }

  @Test func escapedBarsDecorationAndInlinesStayInTheirCells() {
    #expect(
      format("|甲\\|乙|**合计**|\n|{丙 = 3.5}|<p>丁</p>|\n") == "| 甲\\|乙     | **合计**  |\n| {丙 = 3.5} | <p>丁</p> |\n")
  }

  @Test func otherTablesAreLeftAlone() {
    for text in ["甲 \t 乙\t\n丙\t 3.5 \t\n", "\t甲 \n\t乙\n\t\n\n\t 丙\n\t丁\n\t3\n"] {
      #expect(format(text) == text)
      #expect(format(text, plain: true) == text)
    }
  }

  @Test func blanksAtTheEndsOfLinesGo() {
    #expect(format("# 标题 　\n正文。 \t\n  \n- \n---  \n末行 ") == "# 标题\n正文。\n\n- \n---\n末行\n")
    #expect(format("正文。 \n| 甲|\n", plain: true) == "正文。 \n| 甲 |\n")
    #expect(format("甲 \r\n乙") == "甲\r\n乙\r\n")
  }

  @Test func theExamplesAreFormatted() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appendingPathComponent("Grammar/examples")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "gj" && !$0.lastPathComponent.contains(".误.") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(format(text) == text, "\(file.lastPathComponent): gouji fmt would change it")
    }
  }

  @Test func anEmptyFileStaysEmpty() {
    #expect(format("") == "")
  }
}
