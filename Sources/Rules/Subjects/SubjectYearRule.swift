import Findings
import Subjects

/// # 检查什么
/// 科目在别的年度有，在报告年度没有：还没有设立，或者已经撤销、移到别处。
///
/// # 依据
/// 《政府收支分类科目》历年的增删。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2023
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 201     | 一般公共服务支出 | 120.00 | 120.00 | |
/// | 〖20139〗   | 社会工作事务     | 120.00 | 120.00 | |
/// | 〖2013901〗 | 行政运行         | 120.00 | 120.00 | |
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
/// | 201     | 一般公共服务支出 | 120.00 | 120.00 | |
/// | 20139   | 社会工作事务     | 120.00 | 120.00 | |
/// | 2013901 | 行政运行         | 120.00 | 120.00 | |
/// ```
///
/// # 修复
/// 按报告年度的科目书改列；年度写错的，改年度。
public enum SubjectYearRule: SubjectRule {
  public static let id = "GJ4005"
  public static let chineseName = "科目年度"
  public static let englishName = "subject of another year"
  public static let severity = Severity.warning
  public static let kinds: [SubjectFault.Kind] = [.otherYear]
}

extension SubjectYearRule {
  public static func message(_ words: SubjectWords) -> String {
    guard let subject = words.expected else { return words.code }
    if let first = subject.firstYear, let year = words.catalogue.year, year < first {
      return words.say(
        "\(words.full(subject)) 从 \(first) 年起才有，报告是 \(year) 年度的",
        "\(words.full(subject)) exists since \(first); the report is of \(year)")
    }
    let last = subject.lastYear.map(String.init) ?? ""
    return words.say(
      "\(words.full(subject)) 只用到 \(last) 年\(words.year.isEmpty ? "" : "，报告是 \(words.year)的")",
      "\(words.full(subject)) was used until \(last)")
  }

  public static func notes(_ words: SubjectWords) -> [String] {
    guard !words.fault.candidates.isEmpty else { return [] }
    let list = words.list(words.fault.candidates)
    return [words.say("现列 \(list)", "it goes under \(list) now")]
  }
}
