import Findings

/// # 检查什么
/// `@科目` 要有 3、5 或 7 位的代码和名称；`@科目 来自 "文件"` 的文件要读得到，每行一个代码、一个名称（CSV 或 TSV，可以有表头，`#` 开头的行是注释）；一个代码只有一个名称。
///
/// # 依据
/// 报告语言的指令约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// @科目 〖210159 县级医保专项〗
/// ```
///
/// # 正确示例
/// ```gj
/// @科目 2101598 县级医保专项
///
/// @科目 来自 "本县科目.tsv"
/// ```
/// ```gj 本县科目.tsv
/// 代码	名称
/// 2101597	县级医保稽核
/// ```
///
/// # 修复
/// 补全代码或名称；文件里读不了的行，按报出的行号改正。
public enum LocalSubjectRule: ProblemRule {
  public static let id = "GJ4012"
  public static let chineseName = "本地科目"
  public static let englishName = "local subjects"
  public static let severity = Severity.error
}

extension LocalSubjectRule {
  public static func message(_ problem: ProblemWords) -> String {
    let (first, second) = (problem.detail(0), problem.detail(1))
    let line = problem.problem.line ?? 1
    switch problem.kind {
    case .localSubject:
      if problem.detail(2) == "名称" {
        return problem.say("“@科目 \(first)”后面缺少名称", "“@科目 \(first)” lacks a name")
      }
      if first.isEmpty { return problem.say("“@科目”后面要写代码和名称", "“@科目” needs a code and a name") }
      return problem.say(
        "“@科目 \(first)”的代码有 \(first.utf8.count) 位，应为 3、5 或 7 位",
        "the code of “@科目 \(first)” has \(first.utf8.count) digits; it should have 3, 5 or 7")
    case .subjectFileMissing:
      return first.isEmpty
        ? problem.say("没有写科目表的文件名", "no file of subjects is named")
        : problem.say("找不到科目表“\(first)”", "the file of subjects “\(first)” is not there")
    case .subjectFileUnreadable:
      return problem.say("科目表“\(first)”读不了", "the file of subjects “\(first)” can not be read")
    case .subjectFileEmpty:
      return problem.say("科目表“\(first)”里没有行", "the file of subjects “\(first)” has no lines")
    case .subjectFileTornQuote:
      return problem.say(
        "科目表“\(first)”第 \(line) 行的引号没有闭合",
        "line \(line) of the file of subjects “\(first)” opens a quote that is never closed")
    case .subjectFileLine:
      return problem.detail(2) == "名称"
        ? problem.say(
          "科目表“\(first)”第 \(line) 行缺少名称：\(second)",
          "line \(line) of the file of subjects “\(first)” lacks a name: \(second)")
        : problem.say(
          "科目表“\(first)”第 \(line) 行不是 3、5 或 7 位的代码：\(second)",
          "line \(line) of the file of subjects “\(first)” has no code of 3, 5 or 7 digits: \(second)")
    case .subjectFileMoreLines:
      return problem.say(
        "科目表“\(first)”还有 \(second) 行读不了", "the file of subjects “\(first)” has \(second) more such lines")
    case .subjectTwice:
      let place =
        problem.detail(3).isEmpty
        ? "" : problem.say("（\(problem.detail(3)) 第 \(line) 行）", " (line \(line) of \(problem.detail(3)))")
      return problem.say(
        "科目 \(first) 有两个名称：“\(second)”\(place)和“\(problem.detail(2))”",
        "the subject \(first) has two names: “\(second)”\(place) and “\(problem.detail(2))”")
    default: return first
    }
  }

  public static func help(_ problem: ProblemWords) -> String? {
    switch problem.kind {
    case .subjectFileMissing:
      problem.say("路径相对于报告所在的文件夹", "paths are relative to the folder of the report")
    case .localSubject:
      problem.say("写成：@科目 2101598 县级医保专项", "write: @科目 2101598 县级医保专项")
    case .subjectFileLine, .subjectFileMoreLines:
      problem.say("每行写一个代码和一个名称，用制表符或逗号分开", "a code and a name a line, with a tab or a comma between them")
    default: nil
    }
  }

  public static func related(_ problem: ProblemWords, at index: Int) -> String? {
    problem.problem.related[index].text
  }
}
