import Findings
import ReportModel

/// # 检查什么
/// 年初、年末都没有结转和结余时，当年的钱当年用完：收入决算表和支出决算表应当有相同的科目、相同的金额。总表没有写明结转和结余为零时不比较。
///
/// # 依据
/// 部门决算报表的核实性公式，只作提示。
///
/// # 错误示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 一、一般公共预算财政拨款收入 | 1 | 117.70 | 九、卫生健康支出 | 39 | 88.00 |
/// |  | 2 |  | 十九、住房保障支出 | 49 | 29.70 |
/// | 本年收入合计 | 27 | 117.70 | 本年支出合计 | 57 | 117.70 |
/// | 年初结转和结余 | 29 |  | 年末结转和结余 | 59 |  |
///
/// @表 收入决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入 |
/// | 210 | 卫生健康支出 | 88.00 | 88.00 |
///
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 |
/// | 210 | 卫生健康支出 | 88.00 | 88.00 |
/// | 221 | 住房保障支出 | 〖29.70〗 | 29.70 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 一、一般公共预算财政拨款收入 | 1 | 117.70 | 九、卫生健康支出 | 39 | 88.00 |
/// |  | 2 |  | 十九、住房保障支出 | 49 | 29.70 |
/// | 本年收入合计 | 27 | 117.70 | 本年支出合计 | 57 | 117.70 |
/// | 年初结转和结余 | 29 |  | 年末结转和结余 | 59 |  |
///
/// @表 收入决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入 |
/// | 210 | 卫生健康支出 | 88.00 | 88.00 |
/// | 221 | 住房保障支出 | 29.70 | 29.70 |
///
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 |
/// | 210 | 卫生健康支出 | 88.00 | 88.00 |
/// | 221 | 住房保障支出 | 29.70 | 29.70 |
/// ```
///
/// # 修复
/// 核对两张表的科目，补上漏的一行或改正金额；确有原因的不必改。
public enum SameSubjectsRule: TieRule {
  public static let id = "GJ1112"
  public static let chineseName = "收支科目对应"
  public static let englishName = "subjects of income and expenditure"
  public static let severity = Severity.hint
  public static let ties: [Tie] = [.sameSubjects]
}

extension SameSubjectsRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.hasNoOperands
      ? claim.say(
        "\(claim.subject)：没有结转和结余时，收入决算表与支出决算表的科目一般相同，而另一张表没有这个科目",
        "\(claim.subject): with nothing carried over both tables usually have the same subjects, and the other lacks this one"
      )
      : claim.say(
        "\(claim.subject) 与\(claim.elsewhere)一般相同（没有结转和结余）：\(claim.arithmetic)",
        "\(claim.subject) is usually the same as \(claim.elsewhere), with nothing carried over: \(claim.arithmetic)")
  }
}
