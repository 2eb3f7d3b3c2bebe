import ExactNumbers
import ReportSyntax

/// Gives every name and every form in braces its value, and reads the writer's own checks.
///
/// Names refer to one another in any order: they and the computed forms are nodes of one graph, worked off without recursion
/// in an order in which each comes after what it needs.
struct NameReader {
  var report: Report
  let context: ReadingContext
  var nodes: [NameNode] = []
  /// Node of a name.
  var byName: [String: Int] = [:]
  var inlines: [InlineValue] = []
  /// Expressions of the stated forms, with their places in `inlines`.
  var stated: [(inline: Int, expression: Expression, scope: Scope)] = []
  /// Formats of the computed forms.
  var formats: [Int: Range<Int>] = [:]
  /// The node that gives a table cell its value.
  var nodeOfFigure: [Int32: Int] = [:]
  /// Figures whose measure is finer than their unit says: 万人.
  var measures: [Int32: Measure] = [:]
  /// Figures of cells that hold a form in braces, by the place of the number.
  var cellFigures: [Int: FigureID] = [:]
  /// Files that imported names come from.
  var origins: [Int: String] = [:]
  /// The table right above a directive.
  var directiveTables: [Int: Int] = [:]
  var tables: TableLookup
  var indexes: [Int: TableIndex] = [:]
  /// Cells that references may still reach, and nodes that claims may still hold, before the report is too large to be meant.
  var cellBudget = 1 << 20
  var nodeBudget = 1 << 20
  /// Suggestions are made for the first problems only.
  var suggestions = 40

  init(_ report: consuming Report, _ context: ReadingContext) {
    tables = TableLookup(report.tables)
    self.report = report
    self.context = context
  }

  static func read(into report: inout Report, _ context: ReadingContext, _ includes: inout IncludeCache) {
    let hasMarks = report.tree.blocks.contains { placed in
      placed.hasInlines || placed.kind == .directive
    }
    guard hasMarks else { return }
    let own = report
    report = Report(tree: SyntaxTree(bytes: [], blocks: []))
    var reader = NameReader(own, context)
    reader.collect(&includes)
    reader.resolve()
    reader.readStated()
    reader.readChecks()
    reader.finish()
    report = reader.report
  }

  private mutating func finish() {
    report.inlines = inlines
    for (name, index) in byName.sorted(by: { $0.value < $1.value }) {
      let node = nodes[index]
      var definition = NameDefinition(
        name: name, range: node.range, figure: nil, value: node.result?.value, unit: node.result?.measure.unit ?? .none,
        decimals: node.result?.decimals ?? 0, origin: origins[index], measure: node.result?.measure ?? Measure(.bare),
        isExact: node.result?.isExact ?? true)
      if case .figure(let id) = node.result?.arithmetic { definition.figure = id }
      report.names.append(definition)
    }
  }

  // MARK: - Text and problems

  func text(_ range: Range<Int>) -> String {
    report.tree.bytes.withUnsafeBufferPointer { LabelText.folded($0, range).text }
  }

  func name(_ range: Range<Int>) -> String {
    report.tree.bytes.withUnsafeBufferPointer { SourceWords.name($0, range) }
  }

  /// As written, for messages; long text is cut.
  func words(_ range: Range<Int>) -> String {
    let text = text(range)
    return text.count > 60 ? String(text.prefix(59)) + "…" : text
  }

  mutating func note(
    _ kind: ModelProblem.Kind, _ range: Range<Int>, related: [ModelProblem.Related] = [], details: [String] = [],
    suggestion: String? = nil
  ) {
    report.problems.append(
      ModelProblem(
        kind, range, related: related, details: details, suggestion: suggestion,
        isTentative: context.isPlainText && (kind == .unknownName || kind == .unknownTable)))
  }

  mutating func note(_ obstacle: QuantityObstacle, _ range: Range<Int>) {
    switch obstacle {
    case .units(let a, let b):
      note(
        .unitMismatch, range,
        related: [.init(range: a.range, text: a.measure.name), .init(range: b.range, text: b.measure.name)],
        details: [a.measure.name, b.measure.name])
    case .zero(let divisor):
      note(
        .divisionByZero, range, related: [.init(range: divisor.range, text: words(divisor.range))],
        details: [words(divisor.range)])
    case .tooLarge: note(.expressionTooLarge, range, details: [])
    }
  }

  mutating func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
    guard suggestions > 0 else { return nil }
    suggestions -= 1
    return EditDistance.nearest(to: word, in: candidates)
  }
}
