import Findings
import Subjects

/// # 检查什么
/// 有项必有款、类：表里有 2101101，就要有 21011 和 210 的行。整张表都不列款（或类）的，是表的样式，不报。
///
/// # 依据
/// 部门决算公开表按类、款、项逐级填列。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 210     | 卫生健康支出     | 28.70 | 28.70 | |
/// | 21001   | 卫生健康管理事务 | 10.00 | 10.00 | |
/// | 2100101 | 行政运行         | 10.00 | 10.00 | |
/// | 〖2101101〗 | 行政单位医疗     | 3.77 | 3.77 | |
/// | 2101102 | 事业单位医疗     | 14.93 | 14.93 | |
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
/// | 210     | 卫生健康支出       | 28.70 | 28.70 | |
/// | 21001   | 卫生健康管理事务   | 10.00 | 10.00 | |
/// | 2100101 | 行政运行           | 10.00 | 10.00 | |
/// | 21011   | 行政事业单位医疗   | 18.70 | 18.70 | |
/// | 2101101 | 行政单位医疗       | 3.77 | 3.77 | |
/// | 2101102 | 事业单位医疗       | 14.93 | 14.93 | |
/// ```
///
/// # 修复
/// 补上这一行，金额为其下各行之和：
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 210     | 卫生健康支出     | 28.70 | 28.70 | |
/// | 21001   | 卫生健康管理事务 | 10.00 | 10.00 | |
/// | 2100101 | 行政运行         | 10.00 | 10.00 | |
/// | 21011 | 行政事业单位医疗 | 18.70 | 18.70 |  |
/// | 2101101 | 行政单位医疗     | 3.77 | 3.77 | |
/// | 2101102 | 事业单位医疗     | 14.93 | 14.93 | |
/// ```
public enum MissingParentRule: SubjectRule {
  public static let id = "GJ4007"
  public static let chineseName = "缺上级科目"
  public static let englishName = "missing parent row"
  public static let severity = Severity.error
  public static let kinds: [SubjectFault.Kind] = [.missingParent]
}

extension MissingParentRule {
  public static func message(_ words: SubjectWords) -> String {
    guard let missing = words.expected else { return words.code }
    let level = words.level(missing.code.level)
    return words.say(
      "有 \(words.code) 的行，缺上级\(level) \(words.full(missing)) 的行",
      "there is a row for \(words.code), but none for the \(level) \(words.full(missing)) above it")
  }

  public static func fixTitle(_ words: SubjectWords) -> String {
    words.say("补上 \(words.expected.map(words.full) ?? "") 一行", "add the row \(words.expected.map(words.full) ?? "")")
  }
}
