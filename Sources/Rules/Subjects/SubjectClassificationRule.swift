import Findings
import Subjects

/// # 检查什么
/// 功能分类（2 开头）、部门经济分类（3 开头）、政府经济分类（5 开头）和收入分类（1 开头）的代码不混在一张表里。
///
/// # 依据
/// 《政府收支分类科目》的三套分类各有各的表。
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
/// | 〖30113〗   | 住房公积金   | 29.70 | 29.70 | |
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
/// 名称在这套分类里只有一个的，改成它的代码：
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221     | 住房保障支出 | 29.70 | 29.70 | |
/// | 22102   | 住房改革支出 | 29.70 | 29.70 | |
/// | 2210201   | 住房公积金   | 29.70 | 29.70 | |
/// ```
public enum SubjectClassificationRule: SubjectRule {
  public static let id = "GJ4010"
  public static let chineseName = "科目分类"
  public static let englishName = "wrong classification"
  public static let severity = Severity.warning
  public static let kinds: [SubjectFault.Kind] = [.wrongClassification]
}

extension SubjectClassificationRule {
  public static func message(_ words: SubjectWords) -> String {
    guard let own = words.fault.code?.classification else {
      return words.say("\(words.code) 不是科目代码", "\(words.code) is no subject code")
    }
    return words.say(
      "\(words.code) 是\(own.chineseName)的科目，与这张表的分类不同",
      "\(words.code) is of the \(own.englishName), which is not this table's")
  }

  public static func notes(_ words: SubjectWords) -> [String] {
    guard !words.fault.candidates.isEmpty else { return [] }
    let list = words.list(words.fault.candidates)
    return [words.say("这套分类里同名的是 \(list)", "of the same name in the table's classification: \(list)")]
  }
}
