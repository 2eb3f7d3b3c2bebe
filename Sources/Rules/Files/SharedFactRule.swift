import Findings
import ReportModel

/// # 检查什么
/// 几份文件一起检查（`gouji lint 决算.gj 自评.gj 文件夹`）时，文件头里“单位名称”和“年度”都相同的，同一个数要一样：收支总计、
/// 收入支出合计、财政拨款收支、基本支出和项目支出、人员和公用经费、年初年末结转、“三公”经费、各科目的支出，同名项目的预算数、
/// 执行数和自评得分，整体支出自评的金额和得分。一份写部门决算、一份写单位决算的，范围不同，不比。
///
/// 两份文件的表里都有的数不一样是错误；有一个数出自文字，或者有一份没有写明是部门还是单位的，是警告。报在排在后面的文件里，前面文件里的数作为相关位置列出。
///
/// # 依据
/// 同一单位同一年度的数据出自同一套账，公开的各份材料应当一致。
///
/// # 错误示例
/// ```gj
/// ---
/// 报告：整体支出绩效自评
/// 单位名称：云川县档案馆
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 |
/// | 合计 |  | 〖449.00〗 |
/// | 201 | 一般公共服务支出 | 449.00 |
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 报告：整体支出绩效自评
/// 单位名称：云川县档案馆
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 |
/// | 合计 |  | 440.00 |
/// | 201 | 一般公共服务支出 | 440.00 |
/// ```
/// ```gj 决算.gj
/// ---
/// 报告：部门决算
/// 单位名称：云川县档案馆
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 |
/// | 合计 |  | 440.00 |
/// | 201 | 一般公共服务支出 | 440.00 |
/// ```
///
/// # 修复
/// 对照原始数据，改正写错的一份。
public enum SharedFactRule: TieRule {
  public static let id = "GJ2301"
  public static let chineseName = "文件间同一数"
  public static let englishName = "fact of two files"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.betweenFiles]
}

extension SharedFactRule {
  public static func message(_ claim: ClaimWords) -> String {
    let other = claim.otherFile
    return claim.say(
      "\(claim.subject) 与“\(other.path)”第 \(other.line) 行的\(other.name) \(other.number) 不一致，两份文件是同一单位同一年度的",
      "\(claim.subject) differs from \(other.name) \(other.number) on line \(other.line) of “\(other.path)”, a file of the same body and year"
    )
  }
}
