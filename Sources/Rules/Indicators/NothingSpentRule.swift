import Findings
import ReportModel

/// # 检查什么
/// 一句话里说支出（执行）为 0，又说完成率 100%、目标完成 100%。预算和决算都是 0 时软件带出的“完成预算100%”不在此列。
///
/// # 依据
/// 没有支出的项目，说明绩效目标怎样完成，或者改正数字。
///
/// # 错误示例
/// ```gj
/// 政策宣传经费项目：2024年实际支出0万元，目标完成率〖100%〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 政策宣传经费项目：2024年实际支出3.2万元，目标完成率100%。
/// ```
///
/// # 修复
/// 核对支出数；确实没有花钱就完成了的，写明原因，并用 `@忽略` 记下理由。
public enum NothingSpentRule: ReportRule {
  public static let id = "GJ3113"
  public static let chineseName = "未花钱称完成"
  public static let englishName = "nothing spent, all done"
  public static let severity = Severity.warning

  public static func check(_ report: Report, into list: inout FindingList) {
    for remark in report.formRemarks where remark.kind == .nothingSpentAllDone {
      list.add(
        NothingSpentRule.self, at: remark.range, verdict: .doubtful,
        message: list.say(
          "前面写“\(remark.name)”，没有花钱却完成 100%", "“\(remark.name)” stands before it: nothing spent, and all done"))
    }
  }
}
