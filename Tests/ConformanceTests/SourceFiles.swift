import Foundation

/// The package's own files.
enum SourceFiles {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct File {
    var path: String
    var text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules that the file imports.
    var imports: Set<String> {
      var modules: Set<String> = []
      for line in lines {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), words.prefix(index).allSatisfy(Self.isModifier) else {
          continue
        }
        var rest = words[(index + 1)...]
        if let kind = rest.first,
          ["struct", "class", "enum", "func", "var", "let", "protocol", "typealias"].contains(kind)
        {
          rest = rest.dropFirst()
        }
        if let name = rest.first { modules.insert(String(name.prefix { $0 != "." && $0 != ";" })) }
      }
      return modules
    }

    private static func isModifier(_ word: Substring) -> Bool {
      word.hasPrefix("@") || ["public", "internal", "private", "package", "fileprivate"].contains(word)
    }
  }

  static func targets() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Sources").path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  static func files(under folder: String) throws -> [File] {
    let base = root.appendingPathComponent(folder)
    guard let names = FileManager.default.enumerator(atPath: base.path) else { return [] }
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
      File(
        path: "\(folder)/\($0)",
        text: String(decoding: try Data(contentsOf: base.appendingPathComponent($0)), as: UTF8.self))
    }
  }
}
