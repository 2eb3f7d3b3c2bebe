import Findings

/// # 检查什么
/// 文件开头 `---` 之间的字段是否认得、取值是否认得、有没有重复。认得的字段有：报告、单位名称、简称、单位性质、主管部门、年度、金额单位、
/// 小数位数、评分办法、预算口径、舍入、上年、地区。写错的字段不起作用，检查时就会少了年度、单位这样的依据。
///
/// # 依据
/// 报告语言的文件头约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// ---
/// 报告：部门决算
/// 〖年底〗：2024
/// ---
/// 云川县档案馆部门决算。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 报告：部门决算
/// 年度：2024
/// ---
/// 云川县档案馆部门决算。
/// ```
///
/// # 修复
/// 改成认得的字段或取值；有相近的会给出建议。
public enum HeaderFieldRule: ProblemRule {
  public static let id = "GJ9002"
  public static let chineseName = "文件头字段"
  public static let englishName = "header field"
  public static let severity = Severity.warning
}

extension HeaderFieldRule {
  public static func message(_ problem: ProblemWords) -> String {
    switch problem.kind {
    case .unknownHeaderField:
      problem.say(
        "文件头没有“\(problem.detail(0))”这个字段",
        "the header has no field “\(problem.detail(0))”")
    case .headerValue:
      problem.say(
        "文件头“\(problem.detail(0))”的值“\(problem.detail(1))”不认得",
        "the header field “\(problem.detail(0))” can not be “\(problem.detail(1))”")
    case .repeatedHeaderField:
      problem.say(
        "文件头“\(problem.detail(0))”写了两次，以前一个为准",
        "the header field “\(problem.detail(0))” is given twice; the first one counts")
    default: problem.detail(0)
    }
  }

  public static func help(_ problem: ProblemWords) -> String? {
    if problem.kind == .headerValue {
      switch problem.detail(0) {
      case "年度", "年份": return problem.say("写四位年份，如 2024", "write a year of four digits, such as 2024")
      case "小数位数": return problem.say("写 0 至 8 的整数", "write a whole number from 0 to 8")
      case "舍入":
        return problem.say(
          "可以写：四舍五入、截断，或者 金额=截断 比率=四舍五入", "it may be: 四舍五入, 截断, or 金额=截断 比率=四舍五入")
      default: break
      }
    }
    if problem.kind == .headerValue, !problem.detail(2).isEmpty {
      return problem.say(
        "可以写：\(problem.details(from: 2, separator: "、"))", "it may be: \(problem.details(from: 2, separator: ", "))")
    }
    if problem.kind == .unknownHeaderField, problem.suggestion == nil {
      let fields = ["报告", "单位名称", "简称", "单位性质", "主管部门", "年度", "金额单位", "小数位数", "评分办法", "预算口径", "舍入", "上年", "地区"]
      return problem.say(
        "可以写：\(fields.joined(separator: "、"))", "it may be: \(fields.joined(separator: ", "))")
    }
    return problem.didYouMean
  }

  public static func related(_ problem: ProblemWords, at index: Int) -> String? {
    problem.say("前一个在这里", "the first one is here")
  }
}
