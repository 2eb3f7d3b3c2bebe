import Findings
import ReportModel

/// # 检查什么
/// 预算执行率不到 50%（或者预算执行的得分不到分值的一半），而产出和效益的指标全部得满分：钱没有花出去，事情却都办完了，需要说明。
///
/// # 依据
/// 绩效目标应当与资金量相匹配；两者相差很大，多半是目标定低了或者得分给高了。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理绩效自评表
/// | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
/// | 年度资金总额     |      50.00 |      50.00 |       5.00 |   10 | 〖10.00%〗 | 1 |
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（60分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   60 |   60 |
/// | 效益指标（30分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   30 |   30 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理绩效自评表
/// | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
/// | 年度资金总额     |      50.00 |      50.00 |      45.00 |   10 | 90.00% | 9 |
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（60分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   60 |   60 |
/// | 效益指标（30分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   30 |   30 |
/// ```
///
/// # 修复
/// 核对执行数和各项得分；确实如此的，在说明里写明原因。
public enum LowExecutionRule: ReportRule {
  public static let id = "GJ3112"
  public static let chineseName = "低执行满产出"
  public static let englishName = "full output on little money"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    for remark in report.formRemarks where remark.kind == .lowExecutionFullMarks {
      let numbers = remark.figures.compactMap { report.figure($0) }.map { NumberWords().text($0) }
      guard let first = numbers.first else { continue }
      let message =
        numbers.count == 1
        ? list.say(
          "执行率只有 \(first)，而产出、效益指标全部得满分", "only \(first) was spent, and output and benefit have full marks")
        : list.say(
          "预算执行只得 \(first) 分（分值 \(numbers[1])），而产出、效益指标全部得满分",
          "execution has \(first) of \(numbers[1]), and output and benefit have full marks")
      list.add(LowExecutionRule.self, at: remark.range, verdict: .doubtful, message: message)
    }
  }
}
