import Findings

/// # 检查什么
/// 花括号、`@设`、`@校验` 里用到的名称、表、行、列和函数都要找得到，而且只对应一个；单元格里要有数。
/// 在 `.txt` 和 `.md` 文件里花括号可能只是文字，所以只作提示。
///
/// # 依据
/// 报告语言的名称约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// 2024年度支出合计{支出合计 = 512.40}万元，其中基本支出398.22万元。
///
/// 与{〖支出总合〗}万元有关的数以{支出合计}万元为准。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度支出合计{支出合计 = 512.40}万元，其中基本支出398.22万元。
///
/// 与{支出合计}万元有关的数以{支出合计}万元为准。
/// ```
///
/// # 修复
/// 改成已有的名称，或者先用 `{名称 = 数}`、`@设 名称 = 式` 定义它；有相近的会给出建议。
public enum UnknownNameRule: ProblemRule {
  public static let id = "GJ9003"
  public static let chineseName = "未知名称"
  public static let englishName = "unknown name"
  public static let severity = Severity.error
}

extension UnknownNameRule {
  public static func message(_ problem: ProblemWords) -> String {
    let table = problem.detail(1)
    let place =
      table.isEmpty ? problem.say("这张表", "this table") : problem.say("“\(table)”", "“\(table)”")
    return switch problem.kind {
    case .unknownName:
      problem.say(
        "没有名为“\(problem.detail(0))”的数或表",
        "nothing is named “\(problem.detail(0))”")
    case .unknownTable:
      problem.say(
        "没有名为“\(problem.detail(0))”的表",
        "no table is named “\(problem.detail(0))”")
    case .unknownRow:
      problem.say(
        "\(place)里没有“\(problem.detail(0))”这一行",
        "\(place) has no row “\(problem.detail(0))”")
    case .ambiguousRow:
      problem.say(
        "\(place)里不止一行叫“\(problem.detail(0))”",
        "\(place) has several rows “\(problem.detail(0))”")
    case .unknownColumn:
      problem.say(
        "\(place)里没有“\(problem.detail(0))”这一列",
        "\(place) has no column “\(problem.detail(0))”")
    case .ambiguousColumn:
      problem.say(
        "\(place)里不止一列叫“\(problem.detail(0))”",
        "\(place) has several columns “\(problem.detail(0))”")
    case .cellWithoutNumber:
      problem.say(
        "[\(problem.detail(0)), \(problem.detail(1))] 这一格里没有数",
        "there is no number in [\(problem.detail(0)), \(problem.detail(1))]")
    case .cellOutsideTable:
      problem.say(
        "这里不在表中，[行, 列] 前要写表名",
        "this is outside any table: name the table before [row, column]")
    case .unknownFunction:
      problem.say(
        "没有“\(problem.detail(0))”这个函数",
        "there is no function “\(problem.detail(0))”")
    default: problem.detail(0)
    }
  }

  public static func help(_ problem: ProblemWords) -> String? {
    switch problem.kind {
    case .ambiguousRow:
      return problem.say("可用科目代码或“行N”指明", "say which by the subject code or by “行N”")
    case .ambiguousColumn:
      return problem.say(
        "写出上一级列名，如：\(problem.details(from: 2, separator: "、"))",
        "name the upper head too, as in: \(problem.details(from: 2, separator: ", "))")
    case .unknownName:
      return problem.didYouMean
        ?? problem.say(
          "用 {\(problem.detail(0)) = 数} 或 @设 \(problem.detail(0)) = 算式 定义它",
          "define it by {\(problem.detail(0)) = number} or @设 \(problem.detail(0)) = expression")
    default: return problem.didYouMean
    }
  }
}
