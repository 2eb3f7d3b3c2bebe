import Findings

/// Why something cannot be called otherwise.
public enum RenameRefusal: Error, Sendable, Equatable {
  /// Nothing stands there that has a name of the writer's own.
  case nothing
  /// A name that nothing defines.
  case undefined(String)
  /// The title of a table that no directive gives.
  case titleInText(String)
  /// No name can be written so.
  case invalid(String)
  /// The name means something else already, on a line (from 1) of a file; nil for the text at hand.
  case taken(String, line: Int, path: String?)
  /// A file that uses the name is not in UTF-8, so that it cannot be changed from here.
  case notUTF8(String)
  /// The name would not be read again where it would come to stand.
  case unreadable(String, line: Int, path: String?)

  public func message(_ language: MessageLanguage) -> String {
    func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
    func place(_ line: Int, _ path: String?) -> String {
      guard let path else { return say("第 \(line) 行", "on line \(line)") }
      return say("\(path) 第 \(line) 行", "on line \(line) of \(path)")
    }
    switch self {
    case .nothing: return say("这里没有可以改名的名称或表名", "nothing here has a name that could be changed")
    case .undefined(let name): return say("“\(name)”没有定义，不能改名", "“\(name)” is not defined and cannot be renamed")
    case .titleInText(let title):
      return say(
        "“\(title)”是正文中的标题，不是 @表、@指标表 或 @数据 起的表名，请直接改标题",
        "“\(title)” is a title in the text, not one that @表, @指标表 or @数据 gives: change it where it stands")
    case .invalid(let name):
      return say(
        "“\(name)”不能作名称：名称不能为空，不能有换行、制表符、引号「」和花括号",
        "“\(name)” cannot be a name: it must not be empty, nor hold line ends, tabs, 「」 or braces")
    case .taken(let name, let line, let path):
      return say(
        "“\(name)”已经用作别的名称（\(place(line, path))）", "“\(name)” means something else already (\(place(line, path)))")
    case .notUTF8(let path):
      return say(
        "\(path) 用到了这个名称，但不是 UTF-8 编码，请先用 gouji fmt 转换",
        "\(path) uses the name and is not in UTF-8: convert it with gouji fmt first")
    case .unreadable(let name, let line, let path):
      return say(
        "写成“\(name)”后\(place(line, path))读不出这个名称", "“\(name)” could not be read as the name \(place(line, path))")
    }
  }
}
