#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Findings
import JSONRPC
import LanguageServer

/// `gouji lsp`
enum LspCommand: Command {
  static let name = "lsp"

  static func operands(_ language: MessageLanguage) -> String { language == .chinese ? "[选项]" : "[options]" }

  static func summary(_ language: MessageLanguage) -> String {
    language == .chinese ? "编辑器的语言服务，经标准输入输出" : "the language server of editors, on standard input and output"
  }

  static func details(_ language: MessageLanguage) -> String {
    language == .chinese
      ? """
      由编辑器启动，不必自己运行；各编辑器的设置见 editors/。信息的语言随编辑器，--lang 和编辑器的 gouji.lang 可以另定。
      退出状态：0 编辑器按规矩告退；1 没有告退输入就完了，或编辑器已不在。
      """
      : """
      Editors start it; nobody needs to run it by hand. editors/ has the settings of each. Messages are in the editor's language unless
      --lang or the editor's gouji.lang says otherwise.
      Exit status: 0 the editor took its leave; 1 the input ended without, or the editor is gone.
      """
  }

  static let options: [OptionSpec] = [
    // Many editors add it to every server's command.
    OptionSpec("stdio", "经标准输入输出（总是如此）", "on standard input and output (always so)"),
    .language, .help,
  ]

  /// A pause of one who types is shorter.
  private static let restMilliseconds: Int32 = 10_000
  /// In bytes: of less than this nothing is kept that matters.
  private static let longText = 1 << 21

  static func run(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) -> ExitStatus {
    Memory.reuse()
    let server = LanguageServer(
      files: EditorFiles(), version: Program.version, language: arguments.value("lang") == nil ? nil : language,
      workers: StandingThreads(count: OrderedWork.processors))
    var options = Connection.Options()
    options.rest = Connection.Rest(afterMilliseconds: restMilliseconds) {
      if server.openBytes >= longText { Memory.giveBack() }
    }
    let end = Connection(handler: server, options: options).run()
    // Threads that still work are left to the end of the process.
    _exit(end.status)
  }
}
