import Findings

/// # 检查什么
/// 文件头“上年”写的是上年报告的路径：文件要在报告旁边找得到、读得了，不能是报告自己，年度要正好早一年。读不了时，与上年末数的核对就做不了。
///
/// # 依据
/// 报告语言的文件头约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// 上年：〖2023年决算.gj〗
/// ---
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 上年：2023年度决算.gj
/// ---
/// ```
/// ```gj 2023年度决算.gj
/// ---
/// 年度：2023
/// ---
/// ```
///
/// # 修复
/// 改正路径（相对于报告所在的文件夹），或去掉这一行。
public enum LastYearRule: ProblemRule {
  public static let id = "GJ9017"
  public static let chineseName = "上年报告"
  public static let englishName = "last year's report"
  public static let severity = Severity.warning
}

extension LastYearRule {
  public static func message(_ problem: ProblemWords) -> String {
    let path = problem.detail(0)
    return switch problem.kind {
    case .lastYearMissing: problem.say("找不到上年的报告“\(path)”", "last year's report “\(path)” is not there")
    case .lastYearItself: problem.say("“上年”写的是这份报告自己", "the report names itself as last year's")
    case .lastYearUnreadable: problem.say("上年的报告“\(path)”读不了", "last year's report “\(path)” can not be read")
    default:
      problem.say(
        "“\(path)”是 \(problem.detail(1)) 年度的报告，上年应为 \(problem.detail(2)) 年度，没有与它核对",
        "“\(path)” is of \(problem.detail(1)), and last year is \(problem.detail(2)): nothing was compared with it")
    }
  }

  public static func help(_ problem: ProblemWords) -> String? {
    problem.kind == .lastYearMissing
      ? problem.say("路径相对于报告所在的文件夹", "paths are relative to the folder of the report") : nil
  }
}
