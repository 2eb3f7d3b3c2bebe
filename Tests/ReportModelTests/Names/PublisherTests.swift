import ReportModel
import Testing

@Suite("The published form")
struct PublisherTests {
  @Test("Marks go, values come, bars become tabs")
  func published() {
    let report = readReport(
      """
      ---
      年度：2024
      小数位数：2
      ---

      # 第一部分 概况

      // 给同事看的话
      @设 上年 = 468.15万元
      总计{总计 = 512.40}万元，增加{= 总计 - 上年}万元，占{100.00% = 总计 / 总计}，{{原样}}与委{2019}—8号。

      @表 经费表 单位：万元
      | 项目 | 金额 |
      |------|------|
      | 甲\\|乙 | {= 总计} |

      完。

      """)
    #expect(
      report.published == """
        第一部分 概况

        总计512.40万元，增加44.25万元，占100.00%，{原样}}与委{2019}—8号。

        经费表
        单位：万元
        项目\t金额
        甲|乙\t512.40

        完。

        """)
  }

  @Test("Every published place leads back to its source")
  func places() {
    let report = readReport("@设 甲 = 3万元\n@设 乙 = 2万元\n\n增加{= 甲 - 乙}万元，共{总计 = 5.00}万元。\n")
    let published = Publisher.publish(report)
    let text = String(decoding: published.bytes, as: UTF8.self)
    #expect(text == "增加1万元，共5.00万元。\n")
    func source(_ word: String) -> String? {
      let bytes = Array(word.utf8)
      guard let start = published.bytes.indices.first(where: { published.bytes[$0...].starts(with: bytes) }) else {
        return nil
      }
      return report.words(published.source(of: start..<(start + bytes.count)))
    }
    #expect(source("增加") == "增加")
    #expect(source("1") == "{= 甲 - 乙}")
    #expect(source("5.00") == "5.00")
    #expect(source("万元，共") == "万元，共")
    #expect(source("加1万") == "加{= 甲 - 乙}万")
    // The pieces tile the text.
    var end = 0
    for piece in published.pieces {
      #expect(piece.start == end)
      end +=
        piece.isCopy
        ? piece.source.count
        : (published.pieces.first { $0.start > piece.start }?.start ?? published.bytes.count) - piece.start
    }
    #expect(end == published.bytes.count)
  }

  @Test("Pasted text is published as it is")
  func plain() {
    let text = "云川县某局决算\n\n一、概况\n支出合计512.40万元。\n\n项目\t金额\n甲\t1.00\n乙\t2.00\n"
    #expect(readReport(text, isPlainText: true).published == text)
  }
}
