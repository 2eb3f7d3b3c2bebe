import Findings
import ReportModel

/// # 检查什么
/// 几份文件一起检查时，文件头写了“主管部门”的单位，它的财政拨款支出、基本支出、项目支出、人员和公用经费、“三公”经费不大于主管部门同年
/// 部门决算里的数。主管部门的文件头要写“报告：部门决算”，单位名称和下属单位写的“主管部门”相同。
///
/// # 依据
/// 部门决算由本级和所属单位的决算汇总而成，财政拨款支出没有相互抵消的部分。
///
/// # 错误示例
/// ```gj
/// ---
/// 报告：单位决算
/// 单位名称：云川县图书馆
/// 主管部门：云川县文化局
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 合计 |  | 98.60 | 60.20 | 〖38.40〗 |
/// | 207 | 文化旅游体育与传媒支出 | 98.60 | 60.20 | 38.40 |
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 报告：单位决算
/// 单位名称：云川县图书馆
/// 主管部门：云川县文化局
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 合计 |  | 90.60 | 60.20 | 30.40 |
/// | 207 | 文化旅游体育与传媒支出 | 90.60 | 60.20 | 30.40 |
/// ```
/// ```gj 主管部门决算.gj
/// ---
/// 报告：部门决算
/// 单位名称：云川县文化局
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 合计 |  | 240.80 | 204.40 | 36.40 |
/// | 207 | 文化旅游体育与传媒支出 | 240.80 | 204.40 | 36.40 |
/// ```
///
/// # 修复
/// 核对汇总是否漏了这个单位，或者哪一份写错了。
public enum DepartmentShareRule: TieRule {
  public static let id = "GJ2302"
  public static let chineseName = "下属单位不大于部门"
  public static let englishName = "body within its department"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.withinDepartment]
}

extension DepartmentShareRule {
  public static func message(_ claim: ClaimWords) -> String {
    let other = claim.otherFile
    if claim.claim.comparison == .atMost {
      return claim.say(
        "\(claim.subject) 大于主管部门的\(other.name) \(other.number)（“\(other.path)”第 \(other.line) 行）",
        "\(claim.subject) is more than the department's \(other.name) \(other.number) (line \(other.line) of “\(other.path)”)"
      )
    }
    return claim.say(
      "\(claim.subject) 小于下属单位的\(other.name) \(other.number)（“\(other.path)”第 \(other.line) 行）",
      "\(claim.subject) is less than \(other.name) \(other.number) of a body below it (line \(other.line) of “\(other.path)”)"
    )
  }
}
