import Findings
import Subjects

/// # 检查什么
/// 同一张表里同一个科目有两行。每个单位、项目各列一遍科目的表，重复很多，不报。
///
/// # 依据
/// 部门决算公开表一个科目一行。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221     | 住房保障支出 | 29.70 | 29.70 | |
/// | 22102   | 住房改革支出 | 29.70 | 29.70 | |
/// | 2210201 | 住房公积金   | 20.00 | 20.00 | |
/// | 〖2210201〗 | 住房公积金   | 9.70 | 9.70 | |
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221     | 住房保障支出 | 29.70 | 29.70 | |
/// | 22102   | 住房改革支出 | 29.70 | 29.70 | |
/// | 2210201 | 住房公积金   | 20.00 | 20.00 | |
/// | 2210203 | 购房补贴     | 9.70 | 9.70 | |
/// ```
///
/// # 修复
/// 合并两行，或者改正其中一行的代码。
public enum DuplicateSubjectRule: SubjectRule {
  public static let id = "GJ4009"
  public static let chineseName = "科目重复"
  public static let englishName = "duplicate subject"
  public static let severity = Severity.warning
  public static let kinds: [SubjectFault.Kind] = [.duplicate]
}

extension DuplicateSubjectRule {
  public static func message(_ words: SubjectWords) -> String {
    words.say(
      "科目 \(words.code) \(words.name) 在这张表里已经有一行",
      "the table has a row for \(words.code) \(words.name) already")
  }
}
