import Analysis
import Findings
import Testing

/// The columns of 三公, whatever the table is called.
struct ThreePublicColumnsTests {
  private func rules(_ row: String) -> [String] {
    let text = """
      2025年“三公”经费和机关运行经费预算表
      单位：万元

      | “三公”经费预算数 |  |  |  |  |  | 机关运行经费预算数 |
      | 合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费 |  |  |  |
      |  |  |  | 小计 | 购置费 | 运行费 |  |
      \(row)

      """
    return Checker.check(path: "试.txt", bytes: Array(text.utf8)).findings.map { "\($0.rule) \($0.text)" }
  }

  @Test func theSubtotalOfVehiclesIsAPart() {
    #expect(rules("| 64.30 | 28.70 | 5.40 | 30.20 |  | 30.20 | 217.78 |").isEmpty)
    #expect(rules("| 64.30 | 28.70 | 5.40 | 30.20 | 8.00 | 22.20 | 217.78 |").isEmpty)
  }

  @Test func aTotalThatIsNoneIsTold() {
    #expect(rules("| 46.30 | 28.70 | 5.40 | 30.20 |  | 30.20 | 217.78 |") == ["GJ1011 46.30"])
  }

  @Test func aTotalWithMeetingsAndTrainingIsNoTotalOfThreePublic() {
    let text = """
      “三公”经费、会议费、培训费支出预算表
      单位：万元

      | 合计 | “三公”经费 |  |  |  |  |  | 会议费 | 培训费 |
      |  | 小计 | 因公出国（境）费 | 公务用车购置及运行维护费 |  |  | 公务接待费 |  |  |
      |  |  |  | 小计 | 公务用车购置费 | 公务用车运行维护费 |  |  |  |
      | 95.30 | 64.30 | 28.70 | 30.20 |  | 30.20 | 5.40 | 21.00 | 10.00 |

      """
    #expect(Checker.check(path: "试.txt", bytes: Array(text.utf8)).findings.map { "\($0.rule) \($0.text)" } == [])
  }
}
