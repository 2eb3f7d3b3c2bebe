import Findings
import Subjects

/// # 检查什么
/// 目录里没有的一个科目代码，在报告里有两种名称。目录里有的，由“科目名称”对照目录来报。
///
/// # 依据
/// 同一个科目在一份报告里只有一个名称。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2021
/// ---
///
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 210     | 卫生健康支出     | 58.79 | | 58.79 |
/// | 21015   | 医疗保障管理事务 | 58.79 | | 58.79 |
/// | 2101598 | 县级医保专项     | 58.79 | | 58.79 |
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 210     | 卫生健康支出     | 58.79 | | 58.79 |
/// | 21015   | 医疗保障管理事务 | 58.79 | | 58.79 |
/// | 2101598 | 〖县级医疗保障专项〗 | 58.79 | | 58.79 |
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @科目 2101598 县级医保专项
///
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 210     | 卫生健康支出     | 58.79 | | 58.79 |
/// | 21015   | 医疗保障管理事务 | 58.79 | | 58.79 |
/// | 2101598 | 县级医保专项     | 58.79 | | 58.79 |
/// ```
///
/// # 修复
/// 统一成一种写法，并用 `@科目` 把它记下来。
public enum SubjectSpellingRule: SubjectRule {
  public static let id = "GJ4011"
  public static let chineseName = "科目两种写法"
  public static let englishName = "two names of a code"
  public static let severity = Severity.warning
  public static let kinds: [SubjectFault.Kind] = [.twoSpellings]
}

extension SubjectSpellingRule {
  public static func message(_ words: SubjectWords) -> String {
    let before = words.fault.related.first?.text ?? ""
    return words.say(
      "\(words.code) 在这里叫“\(words.written)”，在前面叫“\(before)”",
      "\(words.code) is called “\(words.written)” here and “\(before)” before")
  }
}
