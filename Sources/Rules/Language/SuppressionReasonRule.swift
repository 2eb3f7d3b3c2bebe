import Findings

/// # 检查什么
/// `@忽略` 要写理由：`@忽略 规则 理由：…`。没有理由的忽略不起作用，它自己也是一处错误：日后没有人知道为什么放过。
///
/// # 依据
/// 报告语言的忽略约定（Grammar/）：核实性的问题可以保留，但要逐条说明。
///
/// # 错误示例
/// ```gj
/// 〖@忽略 GJ1021〗
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     |  3.20 |
/// | 合计       | 10.00 |
/// ```
///
/// # 正确示例
/// ```gj
/// @忽略 GJ1021 理由：合计含上年尾款 1.00 万元，未单列
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     |  3.20 |
/// | 合计       | 11.00 |
/// ```
///
/// # 修复
/// 补上理由，或者改正数字后去掉这一行。
public enum SuppressionReasonRule: ProblemRule {
  public static let id = "GJ9012"
  public static let chineseName = "忽略无理由"
  public static let englishName = "suppression without a reason"
  public static let severity = Severity.error
}

extension SuppressionReasonRule {
  public static func message(_ problem: ProblemWords) -> String {
    if problem.detail(0).isEmpty {
      return problem.say("忽略没有写规则和理由", "neither the rule to silence nor the reason is given")
    }
    return problem.say(
      "忽略“\(problem.detail(0))”没有写理由",
      "nothing says why “\(problem.detail(0))” is silenced")
  }

  public static func help(_ problem: ProblemWords) -> String? {
    let rule = problem.detail(0).isEmpty ? problem.say("规则", "rule") : problem.detail(0)
    return problem.say("写成：@忽略 \(rule) 理由：……", "write: @忽略 \(rule) 理由：…")
  }
}
