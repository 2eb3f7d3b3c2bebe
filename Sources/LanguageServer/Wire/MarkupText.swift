import Analysis
import Findings
import JSONRPC

/// `MarkupContent`: what is told of a place, as Markdown or as plain text.
struct MarkupText: JSONEncodable, Sendable {
  let text: HoverText
  let isMarkdown: Bool
  let language: MessageLanguage
  /// Nil for a document that is in no file: nothing can lead into it.
  let uri: String?
  /// The URI of a path that the document writes.
  private let file: @Sendable (String) -> DocumentURI

  /// - Parameter formats: what the client shows, the best first
  init(_ text: HoverText, formats: JSONValue, _ question: Question) {
    self.text = text
    let known = formats.elements.compactMap(\.string).first { $0 == "markdown" || $0 == "plaintext" }
    isMarkdown = known == "markdown"
    language = question.language
    uri = question.document.uri.path == nil ? nil : Self.target(question.document.uri.text)
    file = { path in question.uri(ofFile: DocumentLoader.path(path, seenFrom: question.snapshot.location)) }
  }

  func encode(into slot: inout JSONSlot) {
    slot.object {
      $0.set("kind", isMarkdown ? "markdown" : "plaintext")
      $0.set("value", isMarkdown ? markdown : plain)
    }
  }

  // MARK: - Plain text

  private var plain: String {
    text.lines.map { line in
      let words = line.parts.map { part in
        switch part {
        case .text(let text), .strong(let text), .code(let text): text
        case .line(let number, _): self.line(number)
        case .file(let path, let number): self.line(number, of: path)
        }
      }.joined()
      return switch line.kind {
      case .title, .text: words
      case .item: "• " + words
      case .detail: "  " + words
      case .rule: "────"
      }
    }.joined(separator: "\n")
  }

  private func line(_ number: Int) -> String { language == .chinese ? "第 \(number) 行" : "line \(number)" }
  private func line(_ number: Int, of path: String) -> String {
    language == .chinese ? "“\(path)”\(line(number))" : "\(line(number)) of “\(path)”"
  }

  // MARK: - Markdown

  private var markdown: String {
    var out = ""
    var isInList = false
    var hasItem = false
    for line in text.lines {
      let words = line.parts.map(markdown).joined()
      let gap = out.isEmpty ? "" : isInList ? "\n" : "\n\n"
      switch line.kind {
      case .title, .text, .rule:
        out += (out.isEmpty ? "" : "\n\n") + (line.kind == .rule ? "---" : words)
        (isInList, hasItem) = (false, false)
      case .item:
        out += gap + "- " + words
        (isInList, hasItem) = (true, true)
      case .detail:
        // Without an item that they belong to, details are a list of their own.
        out += hasItem ? "\n  - " + words : gap + "- " + words
        isInList = true
      }
    }
    return out
  }

  private func markdown(_ part: HoverText.Part) -> String {
    switch part {
    case .text(let text): Self.escaped(text)
    case .strong(let text): "**" + Self.escaped(text) + "**"
    case .code(let text): Self.code(text)
    case .line(let number, _):
      if let uri { "[\(line(number))](\(uri)#L\(number))" } else { line(number) }
    case .file(let path, let number):
      "[\(Self.escaped(line(number, of: path)))](\(Self.target(file(path).text))#L\(number))"
    }
  }

  /// A URI as the target of a link, which ends at a blank or a bracket.
  private static func target(_ uri: String) -> String {
    var out = ""
    for scalar in uri.unicodeScalars {
      switch scalar {
      case " ": out += "%20"
      case "(": out += "%28"
      case ")": out += "%29"
      case "<": out += "%3C"
      case ">": out += "%3E"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// What Markdown would take for its own.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if "\\`*_{}[]<>#|~&".unicodeScalars.contains(scalar) { out.unicodeScalars.append("\\") }
      out.unicodeScalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return out
  }

  private static func code(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "`")) else { return "`\(text)`" }
    return "`` \(text) ``"
  }
}
