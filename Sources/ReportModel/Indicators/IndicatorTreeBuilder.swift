import ExactNumbers

/// Grows the tree of one form from the rows of its indicator bands.
///
/// Only labels inherit from above: a blank level cell is the one above it. A weight cell left empty shares the one above
/// and counts once. A heading that a page break repeats is the same node (same path, same name).
struct IndicatorTreeBuilder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var form: IndicatorForm
  /// The node in force for each level; index 0 is the group that spans all of them.
  private var current: [Int?] = []
  private var byName: [Key: Int] = [:]
  private(set) var isClosed = false

  private struct Key: Hashable {
    var parent: Int
    var level: Int
    var name: Label
  }

  init(table: Int, bytes: UnsafeBufferPointer<UInt8>) {
    form = IndicatorForm(table: table)
    self.bytes = bytes
  }

  mutating func open(_ columns: IndicatorColumns, _ band: Band, _ report: inout Report) {
    current = Array(repeating: nil, count: columns.levels.count + 1)
    guard let group = columns.group else { return }
    let head = band.columns[group].headRange
    guard let words = WeightWords.read(bytes, head) else { return }
    current[0] = node(words, at: head, level: -1, parent: nil, &report)
  }

  /// The 总额 row of an execution part; a weight in its head (预算执行情况（10分）) is the group that it alone makes up.
  mutating func setExecution(_ item: ExecutionItem, head: Range<Int>?, range: Range<Int>, _ report: inout Report) {
    guard form.execution == nil else { return }
    form.execution = item
    guard item.weight != nil || item.score != nil else { return }
    var parent: Int?
    if let head, let words = WeightWords.read(bytes, head) {
      parent = node(words, at: head, level: -1, parent: nil, &report)
    }
    let leaf = add(IndicatorNode(name: item.name, range: range, level: 0, parent: parent))
    form.nodes[leaf].weight = item.weight
    form.nodes[leaf].score = item.score
    form.nodes[leaf].place = item.place
  }

  mutating func take(_ row: Int, of band: Band, index: Int, _ columns: IndicatorColumns, _ report: inout Report) {
    if takeTotal(row, band, columns, &report) { return }
    let weightCell = columns.weight.map { band.cell(row, $0) }
    let scoreCell = columns.score.map { band.cell(row, $0) }
    if isClosed {
      // More indicators below what looked like the total: it was that of a part.
      if weightCell?.figure != nil, !IndicatorWords.isDeduction(label(row, band, columns)) { form.isComplete = false }
      return
    }
    if weightCell?.figure == nil, IndicatorWords.isRemark(label(row, band, columns)) {
      isClosed = !form.nodes.isEmpty
      return
    }
    if band.rows[row].isDoubtful {
      form.isComplete = false
      return
    }
    let leavesOut = columns.labels.contains { isDots(band.cell(row, $0)) }
    // Where the row lost cells it may belong to the group before as well.
    if leavesOut, band.rows[row].written < band.columns.count { markPartial() }
    // 评价结论 and the like stand below the indicators in rows of fewer cells.
    let isShort = band.rows[row].written * 2 < band.columns.count
    if isShort, weightCell?.figure == nil, scoreCell?.figure == nil { return }
    if let group = columns.group, let words = WeightWords.read(bytes, band.cell(row, group).range) {
      current[0] = node(words, at: band.cell(row, group).range, level: -1, parent: nil, &report)
    }
    takeIndicator(row, band, index, columns, &report)
    if leavesOut { markPartial() }
  }

  /// The groups in force lack rows.
  private mutating func markPartial() {
    form.isComplete = false
    for case let node? in current { form.nodes[node].isPartial = true }
  }

  /// `……` or `...`: rows are left out here.
  private func isDots(_ cell: GridCell) -> Bool {
    guard cell.range.count >= 3, cell.range.count <= 60, cell.range.upperBound <= bytes.count else { return false }
    let text = LabelText.folded(bytes, cell.range)
    return text.count >= 2
      && text.text.unicodeScalars.allSatisfy { $0 == "…" || $0 == "." || $0 == "⋯" || $0 == "·" }
  }

  private mutating func takeIndicator(
    _ row: Int, _ band: Band, _ index: Int, _ columns: IndicatorColumns, _ report: inout Report
  ) {
    let filled = columns.levels.indices.filter { level in
      if case .text = band.cell(row, columns.levels[level]).content { return true }
      return false
    }
    let weight = columns.weight.flatMap { figure(band.cell(row, $0)) }
    let score = columns.score.flatMap { figure(band.cell(row, $0)) }
    guard let deepest = filled.last else {
      guard weight != nil || score != nil else { return }
      // A row that goes on below its indicator with a weight of its own.
      let parent = current.dropLast().last { $0 != nil } ?? nil
      let leaf = add(
        IndicatorNode(name: "", range: band.rows[row].range, level: columns.levels.count - 1, parent: parent))
      finish(leaf, weight, score, band, index, row)
      return
    }
    for level in filled {
      let range = band.cell(row, columns.levels[level]).range
      let words = WeightWords.read(bytes, range) ?? (level == deepest ? nil : BareWeight.read(bytes, range))
      let parent = current[...level].last { $0 != nil } ?? nil
      let name = words?.name ?? LabelText.folded(bytes, range)
      let isLeaf = level == deepest
      let node: Int
      if let words {
        node =
          isLeaf
          ? leaf(words, range, level, parent, &report)
          : self.node(words, at: range, level: level, parent: parent, &report)
      } else if isLeaf {
        node = add(IndicatorNode(name: name, range: range, level: level, parent: parent))
      } else {
        node =
          existing(name, level: level, parent: parent)
          ?? add(IndicatorNode(name: name, range: range, level: level, parent: parent))
      }
      if form.nodes[node].place == nil { form.nodes[node].place = GridPlace(band: index, row: row) }
      if !isLeaf || level < columns.levels.count - 1 {
        byName[Key(parent: parent ?? -1, level: level, name: name)] = node
      }
      if let column = columns.levelWeights[level], let own = figure(band.cell(row, column)) {
        form.nodes[node].weight = form.nodes[node].weight ?? own
      }
      current[level + 1] = node
      for deeper in (level + 2)..<max(level + 2, current.count) { current[deeper] = nil }
      if isLeaf { finish(node, weight, score, band, index, row) }
    }
  }

  private mutating func finish(
    _ leaf: Int, _ weight: FigureID?, _ score: FigureID?, _ band: Band, _ index: Int, _ row: Int
  ) {
    form.nodes[leaf].place = GridPlace(band: index, row: row)
    if let weight {
      form.nodes[leaf].weightInWords = form.nodes[leaf].weight
      form.nodes[leaf].weight = weight
    }
    form.nodes[leaf].score = form.nodes[leaf].score ?? score
  }

  private mutating func takeTotal(
    _ row: Int, _ band: Band, _ columns: IndicatorColumns, _ report: inout Report
  ) -> Bool {
    for column in columns.labels where column < band.columns.count {
      let cell = band.cell(row, column)
      guard case .text = cell.content else { continue }
      guard cell.range.count <= 120 else { return false }
      let words = WeightWords.read(bytes, cell.range)
      let text = words?.name ?? LabelText.folded(bytes, cell.range)
      guard IndicatorWords.isTotal(text) else { return false }
      // 小计 of a group is a row of its own and no part of the sum.
      if TableWords.isSubtotal(text) { return true }
      guard !form.nodes.isEmpty else { return true }
      if band.rows[row].isDoubtful {
        form.isComplete = false
      } else {
        // The last one is that of the form: 合计 of the indicators may stand above 总分.
        let found = total(row, band, columns, name: text, range: cell.range, &report)
        if form.total == nil || found.weight != nil || found.score != nil { form.total = found }
      }
      isClosed = true
      return true
    }
    return false
  }

  private func total(
    _ row: Int, _ band: Band, _ columns: IndicatorColumns, name: Label, range: Range<Int>, _ report: inout Report
  ) -> IndicatorTotal {
    var total = IndicatorTotal(name: name, range: range)
    total.weight = columns.weight.flatMap { figure(band.cell(row, $0)) }
    total.score = columns.score.flatMap { figure(band.cell(row, $0)) }
    if total.weight == nil {
      for column in band.columns.indices where column != columns.score {
        if let words = WeightWords.read(bytes, band.cell(row, column).range), words.name.isEmpty || words.name == name {
          total.weight = report.add(Self.figure(words))
          break
        }
      }
    }
    return total
  }

  private func label(_ row: Int, _ band: Band, _ columns: IndicatorColumns) -> Label {
    for column in columns.labels where column < band.columns.count {
      let cell = band.cell(row, column)
      if case .text = cell.content, cell.range.count <= 120 { return LabelText.folded(bytes, cell.range) }
    }
    return .empty
  }

  private func figure(_ cell: GridCell) -> FigureID? { cell.figure }

  static func figure(_ words: WeightWords) -> Figure {
    Figure(value: words.value, unit: .point, range: words.range, precision: .exact)
  }

  /// The group of this name and weight under its parent, known or new.
  private mutating func node(
    _ words: WeightWords, at range: Range<Int>, level: Int, parent: Int?, _ report: inout Report
  ) -> Int {
    if let known = existing(words.name, level: level, parent: parent) {
      guard let weight = form.nodes[known].weight else {
        form.nodes[known].weight = report.add(Self.figure(words))
        return known
      }
      if report[weight].value == words.value { return known }
    }
    return leaf(words, range, level, parent, &report)
  }

  private mutating func leaf(
    _ words: WeightWords, _ range: Range<Int>, _ level: Int, _ parent: Int?, _ report: inout Report
  ) -> Int {
    let node = add(IndicatorNode(name: words.name, range: range, level: level, parent: parent))
    form.nodes[node].weight = report.add(Self.figure(words))
    byName[Key(parent: parent ?? -1, level: level, name: words.name)] = node
    return node
  }

  private func existing(_ name: Label, level: Int, parent: Int?) -> Int? {
    byName[Key(parent: parent ?? -1, level: level, name: name)]
  }

  private mutating func add(_ node: IndicatorNode) -> Int {
    var node = node
    let index = form.nodes.count
    if let parent = node.parent {
      node.isDeduction = form.nodes[parent].isDeduction
      form.nodes[parent].children.append(index)
    } else {
      form.roots.append(index)
    }
    if IndicatorWords.isDeduction(node.name) { node.isDeduction = true }
    form.nodes.append(node)
    return index
  }
}
