import Findings

/// # 检查什么
/// `@引入` 的文件要在报告旁边找得到、读得了，不能引入自己，也不能几个文件互相引入成圈。
///
/// # 依据
/// 报告语言的引入约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// @引入 "〖公用.gj〗"
/// ```
///
/// # 正确示例
/// ```gj
/// @引入 "公共.gj"
/// ```
/// ```gj 公共.gj
/// @设 上年支出 = 468.15万元
/// ```
///
/// # 修复
/// 改正路径（相对于报告所在的文件夹），或去掉这一行。
public enum IncludeRule: ProblemRule {
  public static let id = "GJ9008"
  public static let chineseName = "引入"
  public static let englishName = "include"
  public static let severity = Severity.error
}

extension IncludeRule {
  public static func message(_ problem: ProblemWords) -> String {
    switch problem.kind {
    case .includeMissing:
      problem.detail(0).isEmpty
        ? problem.say("没有写要引入的文件", "no file is named to be included")
        : problem.say(
          "找不到要引入的文件“\(problem.detail(0))”",
          "the file “\(problem.detail(0))” is not there")
    case .includeItself:
      problem.say(
        "“\(problem.detail(0))”引入了自己",
        "“\(problem.detail(0))” includes itself")
    case .includeUnreadable:
      problem.say(
        "要引入的文件“\(problem.detail(0))”读不了",
        "the file “\(problem.detail(0))” can not be read")
    case .includeTooDeep:
      problem.say(
        "引入“\(problem.detail(0))”的层次过深",
        "“\(problem.detail(0))” is included too many levels down")
    case .includeCycle:
      problem.say(
        "引入绕成了圈：\(problem.details(from: 0, separator: " → "))",
        "the files include each other: \(problem.details(from: 0, separator: " → "))")
    default: problem.detail(0)
    }
  }

  public static func help(_ problem: ProblemWords) -> String? {
    if problem.kind == .includeMissing, problem.detail(0).isEmpty {
      return problem.say("写成：@引入 \"文件\"", "write: @引入 \"file\"")
    }
    return problem.kind == .includeMissing
      ? problem.say("路径相对于报告所在的文件夹", "paths are relative to the folder of the report") : nil
  }
}
