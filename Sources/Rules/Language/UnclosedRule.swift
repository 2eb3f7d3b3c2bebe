import Findings
import ReportSyntax

/// # 检查什么
/// `{`、引号和文件开头的 `---` 有头无尾。读的时候花括号到本句或本格为止，引号当作文字，文件头到第一行没有“：”的为止。
///
/// # 依据
/// 报告语言的恢复约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// 2024年度支出合计〖{支出合计 = 512.40万元〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度支出合计{支出合计 = 512.40}万元。
/// ```
///
/// # 修复
/// 补上另一半；不是标记的花括号写成 `{{`。
public enum UnclosedRule: SyntaxRule {
  public static let id = "GJ9010"
  public static let chineseName = "未闭合"
  public static let englishName = "unclosed"
  public static let severity = Severity.warning
  public static let kinds: [SyntaxProblem.Kind] = [.unclosedInline, .unclosedQuote, .unclosedHeader]
}

extension UnclosedRule {
  public static func message(_ problem: SyntaxWords) -> String {
    switch problem.kind {
    case .unclosedInline:
      problem.say(
        "花括号没有闭合",
        "this brace is never closed")
    case .unclosedQuote:
      problem.say(
        "引号没有闭合",
        "this quote is never closed")
    default:
      problem.say(
        "文件头没有用 --- 结束",
        "the header does not end in ---")
    }
  }

  public static func help(_ problem: SyntaxWords) -> String? {
    switch problem.kind {
    case .unclosedInline:
      problem.say(
        "补上 }；如果只是文字，写成 {{",
        "add the }, or write {{ where it is only text")
    case .unclosedQuote:
      problem.say(
        "补上另一半引号",
        "add the other quote")
    default:
      problem.say(
        "在文件头最后一个字段下面补一行 ---",
        "put a line --- below its last field")
    }
  }
}
