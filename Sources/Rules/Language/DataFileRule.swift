import Findings

/// # 检查什么
/// `@数据` 的 CSV、TSV 文件要在报告旁边找得到、读得了，里面有行，引号成对。文件可以是 UTF-8、GB18030 或 UTF-16。
///
/// # 依据
/// 报告语言的数据约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// @数据 支出决算表 来自 "〖公开03.csv〗"
/// ```
///
/// # 正确示例
/// ```gj
/// @数据 支出决算表 来自 "公开03表.csv"
/// ```
/// ```gj 公开03表.csv
/// 科目代码,科目名称,本年支出合计,基本支出,项目支出
/// 合计,,512.40,398.22,114.18
/// 201,一般公共服务支出,512.40,398.22,114.18
/// ```
///
/// # 修复
/// 改正路径（相对于报告所在的文件夹），或重新导出数据文件。
public enum DataFileRule: ProblemRule {
  public static let id = "GJ9009"
  public static let chineseName = "数据文件"
  public static let englishName = "data file"
  public static let severity = Severity.error
}

extension DataFileRule {
  public static func message(_ problem: ProblemWords) -> String {
    switch problem.kind {
    case .dataMissing:
      problem.detail(0).isEmpty
        ? problem.say("没有写数据文件的名字", "no data file is named")
        : problem.say(
          "找不到数据文件“\(problem.detail(0))”",
          "the data file “\(problem.detail(0))” is not there")
    case .dataUnreadable:
      problem.say(
        "数据文件“\(problem.detail(0))”读不了",
        "the data file “\(problem.detail(0))” can not be read")
    case .dataEmpty:
      problem.say(
        "数据文件“\(problem.detail(0))”里没有行",
        "the data file “\(problem.detail(0))” has no rows")
    case .dataTornQuote:
      problem.say(
        "数据文件“\(problem.detail(0))”第 \(problem.problem.line ?? 1) 行的引号没有闭合",
        "line \(problem.problem.line ?? 1) of the data file “\(problem.detail(0))” opens a quote that is never closed")
    default: problem.detail(0)
    }
  }

  public static func help(_ problem: ProblemWords) -> String? {
    if problem.kind == .dataMissing, problem.detail(0).isEmpty {
      return problem.say("写成：@数据 表名 来自 \"文件\"", "write: @数据 table 来自 \"file\"")
    }
    return problem.kind == .dataMissing
      ? problem.say("路径相对于报告所在的文件夹", "paths are relative to the folder of the report") : nil
  }
}
