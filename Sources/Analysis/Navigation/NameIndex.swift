import ReportModel
import ReportSyntax

/// The names that one text writes: where it defines them, where it uses them, and which files it takes others from. Needs nothing but
/// the tree.
struct NameIndex: Sendable {
  /// A name as it stands in the text.
  struct Occurrence: Sendable {
    enum Role: UInt8, Sendable {
      /// `@设 名称 =`, `{名称 = 427.32}`
      case definition
      /// `{名称}`
      case reference
      /// In an expression.
      case operand
    }

    /// As names are compared.
    var key: String
    /// Without its quotes.
    var range: Range<Int>
    var role: Role
    /// 「」 stand around it.
    var isQuoted: Bool
    /// Of a definition: all of it.
    var extent: Range<Int>
    /// The braces that it stands in; nil in a directive.
    var braces: Range<Int>?

    /// With its quotes.
    var outer: Range<Int> { isQuoted ? (range.lowerBound - 3)..<(range.upperBound + 3) : range }
  }

  /// What gives the text its names, in the order in which the first of one name counts.
  enum Source: Sendable {
    case own(Int)
    case file(String)
  }

  /// The name of a table in a reference to a cell.
  struct TableUse: Sendable {
    var key: String
    var range: Range<Int>
    var isQuoted: Bool

    var outer: Range<Int> { isQuoted ? (range.lowerBound - 3)..<(range.upperBound + 3) : range }
  }

  /// In the order of the text.
  private(set) var occurrences: [Occurrence] = []
  private(set) var sources: [Source] = []
  private(set) var tables: [TableUse] = []
  private var byKey: [String: [Int]] = [:]

  init(_ tree: SyntaxTree) {
    tree.bytes.withUnsafeBufferPointer { bytes in
      for placed in tree.blocks { read(placed, bytes) }
    }
    for (index, occurrence) in occurrences.enumerated() { byKey[occurrence.key, default: []].append(index) }
  }

  /// Of one name, in the order of the text.
  func occurrences(of key: String) -> [Occurrence] { (byKey[key] ?? []).map { occurrences[$0] } }

  /// What stands at an offset.
  func occurrence(at offset: Int) -> Occurrence? {
    var low = 0
    var high = occurrences.count
    while low < high {
      let middle = (low + high) / 2
      if occurrences[middle].outer.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, occurrences[low - 1].outer.touches(offset) else { return nil }
    return occurrences[low - 1]
  }

  /// The names that are used in a range, each once.
  func keys(in range: Range<Int>) -> [String] {
    var low = 0
    var high = occurrences.count
    while low < high {
      let middle = (low + high) / 2
      if occurrences[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var keys: [String] = []
    for occurrence in occurrences[low...] {
      guard occurrence.range.upperBound <= range.upperBound else { break }
      if !keys.contains(occurrence.key) { keys.append(occurrence.key) }
    }
    return keys
  }

  // MARK: - Reading

  private mutating func read(_ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>) {
    var walk = Walk(placed: placed, bytes: bytes)
    if case .directive(let syntax) = placed.block.content {
      if syntax.keyword == .define, let name = syntax.name {
        define(name, extent: DirectiveText.content(placed, bytes), &walk)
      }
      for expression in syntax.expressions { walk.visit(expression) }
      if syntax.keyword == .include {
        for reference in FileReference.of(placed, bytes) { sources.append(.file(reference.path)) }
      }
    }
    for inline in placed.block.inlines {
      let braces = placed.range(of: inline.span)
      walk.braces = braces
      switch inline.form {
      case .named(let name, _):
        define(name, extent: braces, &walk)
      case .reference(let name): walk.add(name, .reference, extent: braces)
      case .computed(let expression, _), .stated(_, let expression): walk.visit(expression)
      }
    }
    occurrences += walk.occurrences
    tables += walk.tables
  }

  private mutating func define(_ name: Span, extent: Range<Int>, _ walk: inout Walk) {
    let before = walk.occurrences.count
    walk.add(name, .definition, extent: extent)
    if walk.occurrences.count > before { sources.append(.own(occurrences.count + before)) }
  }

  /// Collects the names of one block.
  private struct Walk {
    let placed: PlacedBlock
    let bytes: UnsafeBufferPointer<UInt8>
    var braces: Range<Int>?
    var occurrences: [Occurrence] = []
    var tables: [TableUse] = []

    init(placed: PlacedBlock, bytes: UnsafeBufferPointer<UInt8>) {
      self.placed = placed
      self.bytes = bytes
    }

    mutating func add(_ span: Span, _ role: Occurrence.Role, extent: Range<Int>) {
      let range = place(span)
      let key = NameText.key(bytes, range)
      guard !key.isEmpty else { return }
      occurrences.append(
        Occurrence(key: key, range: range, role: role, isQuoted: isQuoted(range), extent: extent, braces: braces))
    }

    private func place(_ span: Span) -> Range<Int> { placed.range(of: span).clamped(to: 0..<bytes.count) }

    private func isQuoted(_ range: Range<Int>) -> Bool {
      range.lowerBound >= 3 && range.upperBound + 3 <= bytes.count
        && bytes[(range.lowerBound - 3)..<range.lowerBound].elementsEqual("「".utf8)
        && bytes[range.upperBound..<(range.upperBound + 3)].elementsEqual("」".utf8)
    }

    /// The parser nests no deeper than 200.
    mutating func visit(_ expression: Expression) {
      switch expression.node {
      case .number, .unreadable: break
      case .name(let span): add(span, .operand, extent: place(span))
      case .cell(let table, _, _, _):
        guard let table else { break }
        let range = place(table)
        tables.append(TableUse(key: NameText.key(bytes, range), range: range, isQuoted: isQuoted(range)))
      case .negate(let inner): visit(inner)
      case .binary(_, let left, let right):
        visit(left)
        visit(right)
      case .call(_, let arguments): for argument in arguments { visit(argument) }
      }
    }
  }
}

/// Directives as they stand in the text.
enum DirectiveText {
  /// A directive without the blanks and line ends behind it.
  static func content(_ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard case .directive(let syntax) = placed.block.content else { return placed.range }
    let start = placed.range(of: syntax.keywordSpan).lowerBound
    var end = min(placed.range.upperBound, bytes.count)
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<max(start, end)
  }
}
