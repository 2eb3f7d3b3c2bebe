import Findings
import Foundation
import Rules

/// A rule's documentation, taken apart.
struct RuleDocument {
  static let sections = ["检查什么", "依据", "错误示例", "正确示例", "修复"]

  var headings: [String] = []
  var texts: [String: String] = [:]
  /// Examples by section.
  var examples: [String: [Data]] = [:]
  /// Files that stand beside the examples.
  var files: [String: Data] = [:]

  init(_ documentation: String) {
    var section = ""
    var block: [String]?
    var file: String?
    for line in documentation.components(separatedBy: "\n") {
      if block == nil, line.hasPrefix("# ") {
        section = String(line.dropFirst(2))
        headings.append(section)
      } else if line == "```", let lines = block {
        let data = RuleDocument.bytes(lines.joined(separator: "\n") + "\n")
        if let file { files[file] = data } else { examples[section, default: []].append(data) }
        block = nil
      } else if block != nil {
        block?.append(line)
      } else if line.hasPrefix("```gj") {
        block = []
        let name = line.dropFirst(5).trimmingCharacters(in: .whitespaces)
        file = name.isEmpty ? nil : name
      } else {
        texts[section, default: ""] += line + "\n"
      }
    }
  }

  /// An example without its marks, and the places that were marked.
  static func unmarked(_ example: Data) -> (bytes: [UInt8], marks: [Range<Int>]) {
    let open = Array("〖".utf8)
    let close = Array("〗".utf8)
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var marks: [Range<Int>] = []
    let source = [UInt8](example)
    var index = 0
    while index < source.count {
      if source[index...].starts(with: open) {
        starts.append(bytes.count)
        index += open.count
      } else if source[index...].starts(with: close), let start = starts.popLast() {
        marks.append(start..<bytes.count)
        index += close.count
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return (bytes, marks.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// `⟨BF⟩` is a byte, `⟨(×600⟩` a repetition.
  private static func bytes(_ text: String) -> Data {
    var data = Data()
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "⟨"), let close = rest[open...].firstIndex(of: "⟩") {
      data.append(contentsOf: rest[..<open].utf8)
      let code = rest[rest.index(after: open)..<close]
      if let times = code.firstIndex(of: "×"), let count = Int(code[code.index(after: times)...]) {
        data.append(contentsOf: String(repeating: String(code[..<times]), count: count).utf8)
      } else if let byte = UInt8(code, radix: 16) {
        data.append(byte)
      }
      rest = rest[rest.index(after: close)...]
    }
    data.append(contentsOf: rest.utf8)
    return data
  }
}
