import Findings
import ReportModel
import Testing

/// Which columns are two years and what changed between them.
struct ChangeColumnTests {
  private func table(_ heads: String, _ difference: String = "34.50", _ rate: String = "8.11%") -> CheckedForm {
    CheckedForm(
      """
      收入变动情况表

      单位：万元

      | 项目 | \(heads) |
      | 拨款收入 | 460.00 | 425.50 | \(difference) | \(rate) |
      | 事业收入 | 20.00 | 25.00 | -5.00 | -20.00% |
      """)
  }

  @Test(arguments: [
    "2024年度 | 2023年度 | 增减额 | 增减率", "2024年决算数 | 2023年决算数 | 增减额 | 增长率", "本年完成 | 上年同期 | 增减额 | 增减（%）",
    "本年决算数 | 上年决算数 | 增减额 | 增减率",
  ])
  func theHeadsSayWhichYearIsWhich(_ heads: String) {
    #expect(table(heads).failures.isEmpty)
    #expect(table(heads).lines(.difference, .changeRate).count == 4)
    #expect(table(heads, "43.50").failures == [.init(6, "43.50", .contradiction)])
    #expect(table(heads, "34.50", "7.50%").failures == [.init(6, "7.50%", .contradiction)])
  }

  @Test func theLaterYearIsThisYearWhereverItStands() {
    let heads = "2022年度 | 2023年度 | 增减额 | 增减率"
    #expect(table(heads).failures.contains(.init(6, "34.50", .contradiction)))
  }

  @Test func aDecreaseHasTheOtherSign() {
    let table = CheckedForm(
      """
      | 项目 | 2023年预算 | 2024年预算 | 减少额 | 减少率 |
      | 公务接待费 | 12.50 | 8.00 | 4.50 | 36.00% |
      | 公务用车运行费 | 45.20 | 25.00 | 20.00 | 44.69% |
      """)
    #expect(table.failures == [.init(3, "20.00", .contradiction)])
  }

  @Test(arguments: ["2024年预算数 | 2023年决算数 | 增减额 | 增减率", "2024年度 | 2024年度 | 增减额 | 增减率"])
  func headsThatLeaveDoubtAreNotRead(_ heads: String) {
    #expect(table(heads, "1.00", "1.00%").lines(.difference, .changeRate).isEmpty)
  }

  @Test func fundRowsOf04StandUnderTheTotalOrInTheirColumns() {
    func table(_ carried: String, _ below: String) -> CheckedForm {
      CheckedForm(
        """
        财政拨款收入支出决算总表

        单位：万元

        | 收入 | | 支出 | | | | |
        | 项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
        | 一、一般公共预算财政拨款 | 90.00 | 一、一般公共服务支出 | 80.00 | 80.00 | | |
        | 二、政府性基金预算财政拨款 | | 二、外交支出 | | | | |
        | 三、国有资本经营预算财政拨款 | | 三、国防支出 | | | | |
        | 本年收入合计 | 90.00 | 本年支出合计 | 80.00 | 80.00 | | |
        | 年初财政拨款结转和结余 | 5.00 | 年末财政拨款结转和结余 | \(carried) | | |
        | 一般公共预算财政拨款 | 5.00 | \(below) |
        | 政府性基金预算财政拨款 | | | | | | |
        | 国有资本经营预算财政拨款 | | | | | | |
        | 总计 | 95.00 | 总计 | 95.00 | 95.00 | | |
        """)
    }
    let apart = table("15.00 | 15.00", " | | | | ")
    #expect(apart.failures.isEmpty)
    #expect(apart.lines(.fundBalance).contains(.init(10, "80.00", .consistent)))
    let below = table("15.00 | 15.00", "一般公共预算财政拨款 | 15.00 | | | ")
    #expect(below.failures.isEmpty)
    #expect(table("15.00 | 13.00", " | | | | ").failures.contains(.init(10, "80.00", .contradiction)))
  }
}
