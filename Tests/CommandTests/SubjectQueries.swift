import Foundation
import Testing

/// Questions to the real `gouji subjects`, and its answers taken apart.
enum SubjectQueries {
  static func run(_ arguments: String...) throws -> Gouji.Result { try Gouji.run(["subjects"] + arguments) }

  static func json(_ arguments: String...) throws -> [String: Any] {
    try object(try Gouji.run(["subjects", "--format", "json"] + arguments).output)
  }

  static func object(_ output: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }

  static func matches(_ object: [String: Any]) throws -> [[String: Any]] {
    try #require(object["matches"] as? [[String: Any]])
  }

  /// The codes that answer, in the order of rank.
  static func codes(_ arguments: String...) throws -> [String] {
    try matches(try object(try Gouji.run(["subjects", "--format", "json"] + arguments).output)).compactMap {
      $0["code"] as? String
    }
  }

  /// The lines of a tree.
  static func lines(_ output: String) -> [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  struct Row: Equatable {
    var indent: Int
    var code: String
    var rest: String
  }

  /// The lines that begin with a code.
  static func rows(_ output: String) -> [Row] {
    lines(output).compactMap { line in
      let text = line.drop { $0 == " " }
      let code = text.prefix { $0.isASCII && $0.isNumber }
      guard [3, 5, 7].contains(code.count), text.dropFirst(code.count).first == " " else { return nil }
      return Row(indent: line.count - text.count, code: String(code), rest: String(text.dropFirst(code.count + 1)))
    }
  }

  /// Runs the command with operands that are bytes, which need not be UTF-8: `Process` takes text alone.
  static func run(bytes: [UInt8], _ options: String) throws -> Gouji.Result {
    let folder = try TemporaryFolder()
    try folder.write(Data(bytes), to: "query")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = folder.url
    process.arguments = [
      "-c", "exec \"$0\" subjects \(options) -- \"$(cat query)\" >out 2>err", Gouji.executable.path,
    ]
    try process.run()
    process.waitUntilExit()
    return Gouji.Result(
      status: process.terminationStatus, output: String(decoding: try folder.read("out"), as: UTF8.self),
      errors: String(decoding: try folder.read("err"), as: UTF8.self),
      crashed: process.terminationReason == .uncaughtSignal)
  }
}
