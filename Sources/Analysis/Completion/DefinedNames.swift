import ReportModel
import ReportSyntax

/// The names that a report defines, read from its tree: those of a check would be those of an older text.
struct DefinedNames: Sendable {
  struct Entry: Sendable {
    var name: String
    /// The number or the expression, as written.
    var value: String
  }

  private(set) var entries: [Entry] = []
  private var seen: Set<String> = []

  /// More names nobody keeps apart.
  private static let most = 5_000

  init(_ snapshot: Snapshot, _ text: ByteText) {
    var includes = false
    for placed in snapshot.tree.blocks {
      for inline in placed.block.inlines {
        if case .named(let name, let value) = inline.form {
          add(name, text.text(placed.range(of: value)), placed, text)
        }
      }
      guard case .directive(let syntax) = placed.block.content else { continue }
      if syntax.keyword == .include { includes = true }
      if syntax.keyword == .define, let name = syntax.name {
        add(name, syntax.expressions.first.map { text.text(placed.range(of: $0.span)) } ?? "", placed, text)
      }
    }
    guard includes else { return }
    for name in ReportSurvey.read(snapshot, { $0 == .include }).names where name.origin != nil {
      if entries.count < Self.most, seen.insert(name.name).inserted {
        entries.append(Entry(name: name.name, value: name.origin ?? ""))
      }
    }
  }

  private mutating func add(_ name: Span, _ value: String, _ placed: PlacedBlock, _ text: ByteText) {
    let word = text.folded(placed.range(of: name))
    guard !word.isEmpty, entries.count < Self.most, seen.insert(word).inserted else { return }
    entries.append(Entry(name: word, value: String(value.prefix(60))))
  }

  /// As it is written in an expression: in 「」 where it would be read as something else.
  static func quoted(_ name: String) -> String {
    let bytes = ByteText(bytes: Array(name.utf8))
    var index = 0
    while index < bytes.count {
      if !bytes.isName(at: index) { return "「\(name)」" }
      index = bytes.next(index)
    }
    return bytes.isDigit(at: 0) ? "「\(name)」" : name
  }
}
