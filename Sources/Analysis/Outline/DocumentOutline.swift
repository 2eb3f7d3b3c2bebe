import Findings
import ReportModel
import ReportSyntax

/// The outline of a text: header, parts, sections, tables, indicators, names and directives, nested as they stand.
///
/// It is read from the tree and waits for no check.
public enum DocumentOutline {
  public static func symbols(of snapshot: Snapshot) -> [OutlineSymbol] {
    let sketch = snapshot.sketch
    return snapshot.bytes.withUnsafeBufferPointer { bytes in
      var builder = OutlineBuilder(sketch: sketch, bytes: bytes, language: snapshot.options.language)
      builder.addSections()
      builder.addTables()
      builder.addForms()
      builder.addBlocks()
      return SymbolNesting.nest(builder.symbols, within: 0..<bytes.count)
    }
  }
}

/// Makes the entries of an outline, in no order and not nested.
private struct OutlineBuilder {
  let sketch: ReportSketch
  let bytes: UnsafeBufferPointer<UInt8>
  let language: MessageLanguage
  var symbols: [OutlineSymbol] = []
  /// Where a section's heading is the title of a table.
  private var sectionOfTitle: [Int: Int] = [:]
  /// Blocks of directives that announce a table that there is.
  private var announcing: Set<Int> = []

  init(sketch: ReportSketch, bytes: UnsafeBufferPointer<UInt8>, language: MessageLanguage) {
    self.sketch = sketch
    self.bytes = bytes
    self.language = language
  }

  private func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  private mutating func add(
    _ kind: OutlineSymbol.Kind, _ name: String, detail: String? = nil, range: Range<Int>, selection: Range<Int>,
    unnamed: String
  ) {
    let whole = OutlineText.trimmed(bytes, range)
    let selection = OutlineText.trimmed(bytes, selection)
    symbols.append(
      OutlineSymbol(
        name: name.isEmpty ? unnamed : name, detail: detail.flatMap { $0.isEmpty ? nil : $0 }, kind: kind,
        range: min(whole.lowerBound, selection.lowerBound)..<max(whole.upperBound, selection.upperBound),
        selection: selection))
  }

  private func text(_ range: Range<Int>) -> String { OutlineText.line(bytes, range) }

  // MARK: Sections

  mutating func addSections() {
    for (index, section) in sketch.outline.sections.enumerated() {
      guard sketch.tree.blocks.indices.contains(section.block) else { continue }
      let placed = sketch.tree.blocks[section.block]
      var selection = section.titleRange
      switch placed.block.content {
      case .heading(let heading), .numbered(let heading):
        if let marker = heading.marker {
          selection = min(placed.range(of: marker.span).lowerBound, selection.lowerBound)..<selection.upperBound
        }
      default: break
      }
      sectionOfTitle[section.titleRange.lowerBound] = index
      add(
        section.level <= 1 ? .part : .section, text(selection), range: section.range, selection: selection,
        unnamed: say("（无标题）", "(untitled)"))
    }
  }

  // MARK: Tables

  mutating func addTables() {
    for table in sketch.tables {
      var range = sketch.range(of: table)
      let detail = [table.number, table.unit?.symbol].compactMap { $0 }.joined(separator: " · ")
      if let directive = table.directive, sketch.tree.blocks.indices.contains(directive) {
        announcing.insert(directive)
        range = min(sketch.tree.blocks[directive].start, range.lowerBound)..<range.upperBound
      } else if let title = table.titleRange, let section = sectionOfTitle[title.lowerBound] {
        // Sections come first, in their order.
        symbols[section].kind = .table
        symbols[section].detail = detail.isEmpty ? nil : detail
        continue
      }
      let title = table.titleRange.flatMap { $0.isEmpty ? nil : $0 }
      if let title { range = min(title.lowerBound, range.lowerBound)..<max(range.upperBound, title.upperBound) }
      add(
        .table, title.map(text) ?? "", detail: detail, range: range, selection: title ?? firstLine(range),
        unnamed: say("（无标题的表）", "(untitled table)"))
    }
  }

  private func firstLine(_ range: Range<Int>) -> Range<Int> {
    let range = OutlineText.trimmed(bytes, range)
    return range.lowerBound..<(bytes[range].firstIndex(of: 0x0A) ?? range.upperBound)
  }

  // MARK: Indicators

  mutating func addForms() {
    for form in sketch.forms where sketch.tables.indices.contains(form.table) {
      let end = sketch.range(of: sketch.tables[form.table]).upperBound
      for extent in IndicatorExtents.extents(of: form, end: end, bytes) {
        let node = form.nodes[extent.node]
        add(
          node.children.isEmpty ? .indicator : .indicatorGroup,
          node.name.isEmpty ? text(node.range) : node.name.text, detail: detail(node),
          range: extent.range, selection: node.range, unnamed: say("（无名称的指标）", "(unnamed indicator)"))
      }
    }
  }

  /// 50分 · 得49.7分
  private func detail(_ node: IndicatorNode) -> String {
    var parts: [String] = []
    if let weight = number(node.weight) { parts.append(say("\(weight)分", "weight \(weight)")) }
    if let score = number(node.score) { parts.append(say("得\(score)分", "score \(score)")) }
    return parts.joined(separator: " · ")
  }

  private func number(_ id: FigureID?) -> String? {
    guard let id, sketch.figures.indices.contains(Int(id.index)) else { return nil }
    return sketch.figures[Int(id.index)].value.description
  }

  // MARK: Header, directives, names

  mutating func addBlocks() {
    for (index, placed) in sketch.tree.blocks.enumerated() {
      switch placed.block.content {
      case .header(let header): add(header, placed)
      case .directive(let directive): add(directive, placed, index)
      default: break
      }
      for inline in placed.block.inlines {
        guard case .named(let name, let value) = inline.form else { continue }
        add(
          .name, text(placed.range(of: name)), detail: text(placed.range(of: value)),
          range: placed.range(of: inline.span),
          selection: placed.range(of: name), unnamed: say("（无名称）", "(unnamed)"))
      }
    }
  }

  private mutating func add(_ header: HeaderSyntax, _ placed: PlacedBlock) {
    let own = sketch.header
    let year = own.year.map { say("\($0)年度", "\($0)") }
    add(
      .header, say("报告信息", "Report header"),
      detail: [own.body, year].compactMap { $0 }.joined(separator: " "), range: placed.range,
      selection: firstLine(placed.range), unnamed: "---")
    for field in header.fields {
      let (key, value) = (placed.range(of: field.key), placed.range(of: field.value))
      add(
        .field, text(key), detail: text(value), range: key.lowerBound..<max(key.upperBound, value.upperBound),
        selection: key, unnamed: "：")
    }
  }

  private mutating func add(_ directive: DirectiveSyntax, _ placed: PlacedBlock, _ index: Int) {
    let subject = placed.range(of: directive.subject)
    let line = firstLine(placed.range)
    let whole = text(line)
    var kind = OutlineSymbol.Kind.table
    var selection = subject.isEmpty ? line : subject
    var detail: String?
    switch directive.keyword {
    case .table, .indicatorTable, .data:
      if announcing.contains(index) { return }
    case .define:
      kind = .name
      selection = directive.name.map { placed.range(of: $0) } ?? line
      detail = directive.expressions.first.map { text(placed.range(of: $0.span)) }
    case .check:
      kind = .check
      selection = line
      detail = directive.quoted.map { text(placed.range(of: $0)) }
    case .include:
      kind = .include
      selection = directive.quoted.map { placed.range(of: $0) } ?? selection
    case .subject: kind = .subject
    case .profile: kind = .profile
    case .ignore:
      kind = .suppression
      selection = line
    }
    let name = text(selection)
    add(kind, name, detail: detail, range: placed.range, selection: selection, unnamed: whole.isEmpty ? "@" : whole)
  }
}
