import Findings
import Subjects

/// # 检查什么
/// 上级科目的行排在它的下级之后。
///
/// # 依据
/// 部门决算公开表按类、款、项逐级填列，上级在前。
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
/// | 2210201 | 住房公积金   | 29.70 | 29.70 | |
/// | 〖22102〗   | 住房改革支出 | 29.70 | 29.70 | |
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
/// | 2210201 | 住房公积金   | 29.70 | 29.70 | |
/// ```
///
/// # 修复
/// 把上级的行移到前面：
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221     | 住房保障支出 | 29.70 | 29.70 | |
/// | 22102   | 住房改革支出 | 29.70 | 29.70 | |
/// | 2210201 | 住房公积金   | 29.70 | 29.70 | |
/// ```
public enum SubjectOrderRule: SubjectRule {
  public static let id = "GJ4008"
  public static let chineseName = "科目顺序"
  public static let englishName = "order of subjects"
  public static let severity = Severity.warning
  public static let kinds: [SubjectFault.Kind] = [.parentBelow]
}

extension SubjectOrderRule {
  public static func message(_ words: SubjectWords) -> String {
    let below = words.fault.related.first?.code?.text ?? ""
    return words.say(
      "上级 \(words.code) \(words.name) 排在下级 \(below) 之后",
      "\(words.code) \(words.name) stands behind \(below), which is below it")
  }

  public static func fixTitle(_ words: SubjectWords) -> String {
    words.say("把 \(words.code) 的行移到前面", "move the row of \(words.code) to the front")
  }
}
