import Findings
import SourceText

/// `--help`, made from the tables that the arguments are read by, so that it cannot tell of an option that is not there.
enum HelpText {
  static func overview(_ language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    var text =
      isChinese
      ? "勾稽 gouji \(Program.version)：检查部门决算和绩效自评报告中的数字是否相符\n\n用法：gouji <命令> [选项] [参数]\n\n命令：\n"
      : "gouji \(Program.version): checks that the figures of government financial reports tie\n\nUsage: gouji <command> [options] [arguments]\n\nCommands:\n"
    text += columns(Program.commands.map { ($0.name, $0.summary(language)) })
    text +=
      isChinese
      ? "\ngouji <命令> --help 看各命令的选项；--version 看版本；--lang en 用英文。\n"
      : "\ngouji <command> --help lists a command's options; --version tells the version.\n"
    return text
  }

  static func of(_ command: any Command.Type, _ language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    var text = "\(command.summary(language))\n\n"
    text += isChinese ? "用法：" : "Usage: "
    text += "gouji \(command.name) \(command.operands(language))\n\n"
    text += isChinese ? "选项：\n" : "Options:\n"
    text += columns(
      command.options.map { option in
        let name = (option.short.map { "-\($0), " } ?? "") + "--\(option.name)"
        return (option.value.isEmpty ? name : "\(name) \(option.value)", option.help(language))
      })
    let details = command.details(language)
    if !details.isEmpty { text += "\n\(details)\n" }
    return text
  }

  private static func columns(_ rows: [(String, String)]) -> String {
    func width(_ text: String) -> Int { DisplayWidth.of(Array(text.utf8)) }
    let first = rows.reduce(0) { max($0, width($1.0)) }
    return rows.reduce(into: "") { text, row in
      text += "  \(row.0)\(String(repeating: " ", count: first - width(row.0) + 2))\(row.1)\n"
    }
  }
}
