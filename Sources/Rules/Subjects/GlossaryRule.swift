import Findings
import Subjects

/// # 检查什么
/// “名词解释”里解释的科目应当是报告用到的科目，用到的项级科目也应当有解释。
///
/// # 依据
/// 名词解释是为报告中的科目写的，常从上年或上级的模板带来。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// # 第二部分 决算表
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 208     | 社会保障和就业支出 | 38.73 | 38.73 | |
/// | 20805   | 行政事业单位养老支出 | 38.73 | 38.73 | |
/// | 2080501 | 行政单位离退休 | 8.73 | 8.73 | |
/// | 2080505 | 机关事业单位基本养老保险缴费支出 | 20.00 | 20.00 | |
/// | 2080506 | 机关事业单位职业年金缴费支出 | 10.00 | 10.00 | |
///
/// # 第四部分 名词解释
/// 1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）：指离退休人员的经费。
///
/// 2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：指养老保险缴费。
///
/// 3.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）：指职业年金缴费。
///
/// 4.住房保障支出（类）住房改革支出（款）〖住房公积金〗（项）：指住房公积金。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// # 第二部分 决算表
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 208     | 社会保障和就业支出 | 38.73 | 38.73 | |
/// | 20805   | 行政事业单位养老支出 | 38.73 | 38.73 | |
/// | 2080501 | 行政单位离退休 | 8.73 | 8.73 | |
/// | 2080505 | 机关事业单位基本养老保险缴费支出 | 20.00 | 20.00 | |
/// | 2080506 | 机关事业单位职业年金缴费支出 | 10.00 | 10.00 | |
///
/// # 第四部分 名词解释
/// 1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）：指离退休人员的经费。
///
/// 2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：指养老保险缴费。
///
/// 3.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）：指职业年金缴费。
/// ```
///
/// # 修复
/// 删去没有用到的，补上用到的。
public enum GlossaryRule: SubjectRule {
  public static let id = "GJ4014"
  public static let chineseName = "名词解释对应"
  public static let englishName = "glossary and subjects"
  public static let severity = Severity.hint
  public static let kinds: [SubjectFault.Kind] = [.explainedUnused, .usedUnexplained]
}

extension GlossaryRule {
  public static func message(_ words: SubjectWords) -> String {
    if words.kind == .usedUnexplained {
      let count = words.fault.candidates.count
      return words.say("名词解释缺 \(count) 个用到的科目", "the glossary lacks \(count) subjects that the report uses")
    }
    return words.say(
      "名词解释里的 \(words.code) \(words.name) 在支出决算表中没有",
      "\(words.code) \(words.name) is explained, but no table of expenditure has it")
  }

  public static func notes(_ words: SubjectWords) -> [String] {
    guard words.kind == .usedUnexplained else { return [] }
    return [words.list(words.fault.candidates)]
  }
}
