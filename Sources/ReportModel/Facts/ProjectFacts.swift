import ExactNumbers

/// What self-evaluations say of projects: forms, lists of projects, and the sentences of the narrative about one project. And what
/// the form of the whole body says.
struct ProjectFacts {
  private let report: Report
  private let bytes: UnsafeBufferPointer<UInt8>
  private var facts: FileFacts

  static func read(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>, into facts: inout FileFacts) {
    var reader = ProjectFacts(report: report, bytes: bytes, facts: facts)
    reader.forms()
    reader.lists()
    reader.summaries()
    reader.wholeScores()
    facts = reader.facts
  }

  private mutating func add(_ key: FactKey, _ id: FigureID?, _ source: Fact.Source) {
    guard let id, report.figures.indices.contains(Int(id.index)) else { return }
    var figure = report[id]
    // A score without a unit is one all the same.
    if figure.unit == .none, key.isScore { figure.unit = .point }
    guard figure.range.lowerBound < report.ownLength, !figure.range.isEmpty, figure.precision != .unknownUpToValue,
      key.isScore ? figure.unit == .point : figure.unit.isMoney
    else { return }
    facts.add(Fact(key, id, figure, source))
  }

  /// A name as it is compared; nil for one too short to tell projects apart.
  static func name(_ label: Label) -> Label? {
    if label.hasPrefix("其中") || label.hasPrefix("合计") || label.contains("小计") || label.contains("总计") { return nil }
    var text = label.text
    text.removeAll { "“”\"「」《》‘’'".contains($0) }
    if text.hasSuffix("项目") { text.removeLast(2) }
    return text.utf8.count >= 12 ? Label(text) : nil
  }

  // MARK: Forms

  private mutating func forms() {
    var byTable: [Int: [IndicatorForm]] = [:]
    for form in report.indicatorForms where report.tables.indices.contains(form.table) {
      byTable[form.table, default: []].append(form)
    }
    // The form of the whole body is known by its title, or is the only one of a file of that kind.
    let isWholeFile = report.header.kinds == ["整体支出绩效自评"] && report.indicatorForms.count == 1
    for table in byTable.keys.sorted() {
      let names = names(in: report.tables[table])
      var used: Set<Int> = []
      let forms = (byTable[table] ?? []).map { (form: $0, start: start(of: $0)) }.sorted { $0.start < $1.start }
      for (form, start) in forms {
        if let index = names.lastIndex(where: { $0.place < start }) {
          guard used.insert(index).inserted, let name = Self.name(names[index].name) else { continue }
          add(form) { .project(name, $0) }
        } else if names.isEmpty, forms.count == 1, isWholeFile || report.tables[table].title.contains("整体") {
          add(form) { .whole($0) }
        }
      }
    }
  }

  private mutating func add(_ form: IndicatorForm, _ key: (ProjectFact) -> FactKey) {
    add(key(.score), form.total?.score, .form)
    guard let execution = form.execution, report.tables[form.table].bands.indices.contains(execution.place.band)
    else { return }
    let columns = report.tables[form.table].bands[execution.place.band].columns
    add(key(.initialBudget), execution.initialBudget, .form)
    if let known = ExecutionColumns(columns), execution.budget != execution.initialBudget {
      add(key(ProjectFact(budget: columns[known.budget].name)), execution.budget, .form)
    }
    add(key(.executed), execution.executed, .form)
  }

  private func start(of form: IndicatorForm) -> Int {
    var start = form.nodes.map(\.range.lowerBound).min() ?? Int.max
    if let place = form.execution?.place, report.tables[form.table].bands.indices.contains(place.band),
      report.tables[form.table].bands[place.band].rows.indices.contains(place.row)
    {
      start = min(start, report.tables[form.table].bands[place.band].rows[place.row].range.lowerBound)
    }
    return start
  }

  /// `项目名称 | 农村供水管网改造`, wherever it stands in a table.
  private func names(in table: ReportTable) -> [(place: Int, name: Label)] {
    var names: [(place: Int, name: Label)] = []
    for block in table.blocks where report.tree.blocks.indices.contains(block) {
      let placed = report.tree.blocks[block]
      guard case .table(let syntax) = placed.block.content else { continue }
      for row in syntax.rows {
        let cells = syntax.cells[row.cells.clamped(to: syntax.cells.indices)].lazy.map { placed.range(of: $0.span) }
          .filter { !$0.isEmpty }.prefix(2)
        guard let first = cells.first, cells.count == 2, first.count <= 40,
          Self.nameHeads.contains(LabelText.folded(bytes, first)), let second = cells.last, second.count <= 300
        else { continue }
        names.append((first.lowerBound, LabelText.folded(bytes, second)))
      }
    }
    return names
  }

  private static let nameHeads: Set<Label> = ["项目名称", "项目名称:", "专项名称", "项目(政策)名称"]

  // MARK: Lists

  /// Tables with a column 项目名称 and a row for each project.
  private mutating func lists() {
    for table in report.tables where table.kind == .other || table.kind == .indicators {
      for band in table.bands {
        guard let names = band.columns.firstIndex(where: { $0.name == "项目名称" }),
          let columns = ExecutionColumns(band.columns)
        else { continue }
        let view = BandView(band: band, bytes: bytes)
        let budget = ProjectFact(budget: band.columns[columns.budget].name)
        let score = band.columns.indices.filter { band.columns[$0].name.contains("自评得分") }
        for row in band.rows.indices where !band.rows[row].isDoubtful {
          guard let name = Self.name(view.text(row, names)) else { continue }
          add(.project(name, .executed), view.figure(row, columns.executed), .table)
          add(.project(name, budget), view.figure(row, columns.budget), .table)
          if let initial = columns.initialBudget, initial != columns.budget {
            add(.project(name, .initialBudget), view.figure(row, initial), .table)
          }
          if score.count == 1 { add(.project(name, .score), view.figure(row, score[0]), .table) }
        }
      }
    }
  }

  // MARK: Sentences

  /// `1.农村供水管网改造项目绩效自评综述：…全年预算数为553.20万元，执行数为521.73万元`
  private mutating func summaries() {
    let regions = summaryRegions()
    guard !regions.isEmpty else { return }
    var region = 0
    for label in report.proseLabels {
      let index = Int(label.figure)
      guard report.figures.indices.contains(index) else { continue }
      let place = report.figures[index].range.lowerBound
      while region < regions.count, regions[region].range.upperBound <= place { region += 1 }
      guard region < regions.count else { return }
      guard regions[region].range.contains(place), label.traits.isDisjoint(with: [.isBase, .isLoose]) else { continue }
      let text = LabelText.folded(bytes, label.range.clamped(to: 0..<bytes.count))
      let unit = report.figures[index].unit
      let fact: ProjectFact
      if unit == .point, text.hasSuffix("自评得分") || text.hasSuffix("自评得分为") {
        fact = .score
      } else if unit.isMoney, text.contains("执行数") {
        fact = .executed
      } else if unit.isMoney, text.contains("预算数") {
        fact = ProjectFact(budget: text)
      } else {
        continue
      }
      add(.project(regions[region].name, fact), FigureID(index), .prose)
    }
  }

  /// From the words that name a project to the next heading, numbered line or table.
  private func summaryRegions() -> [(range: Range<Int>, name: Label)] {
    let word: Label = "自评综述"
    var regions: [(range: Range<Int>, name: Label)] = []
    var isOpen = false
    for placed in report.tree.blocks {
      guard placed.start < report.ownLength else { continue }
      let text: Range<Int>
      switch placed.block.content {
      case .heading(let heading), .numbered(let heading):
        isOpen = false
        text = placed.range(of: heading.text)
      case .paragraph(let span): text = placed.range(of: span)
      case .blank: continue
      default:
        isOpen = false
        continue
      }
      let range = text.clamped(to: 0..<bytes.count)
      let front = UnsafeBufferPointer(rebasing: bytes[range.prefix(300)])
      guard let place = word.withBytes({ front.place(of: $0) }) else {
        if isOpen, let last = regions.indices.last {
          regions[last].range = regions[last].range.lowerBound..<range.upperBound
        }
        continue
      }
      var label = LabelText.folded(bytes, range.lowerBound..<(range.lowerBound + place))
      if label.hasSuffix("绩效") { label = label.dropLast(2) }
      isOpen = false
      guard !label.contains("。"), !label.contains(","), let name = Self.name(label) else { continue }
      regions.append((range, name))
      isOpen = true
    }
    // Of two summaries of one project it is not known which is meant; `FileFacts` drops what they say differently.
    return regions
  }

  /// 部门整体支出绩效自评得分为98.28分
  private mutating func wholeScores() {
    let words: [Label] = ["自评得分", "自评总分", "自评得分为", "自评总分为"]
    for label in report.proseLabels where label.traits.isDisjoint(with: [.isBase, .isLoose]) {
      let index = Int(label.figure)
      guard report.figures.indices.contains(index), report.figures[index].unit == .point else { continue }
      let text = LabelText.folded(bytes, label.range.clamped(to: 0..<bytes.count))
      guard text.contains("整体支出"), !text.contains("项目"), !text.contains("平均"), words.contains(where: text.hasSuffix)
      else { continue }
      add(.whole(.score), FigureID(index), .prose)
    }
  }
}

extension ProjectFact {
  /// Which budget a head or a label names.
  fileprivate init(budget name: Label) {
    if name.contains("年初") {
      self = .initialBudget
    } else if name.contains("全年") || name.contains("调整") {
      self = .annualBudget
    } else {
      self = .plainBudget
    }
  }
}

extension FactKey {
  fileprivate var isScore: Bool {
    switch self {
    case .project(_, let fact), .whole(let fact): fact == .score
    case .account, .expenditure, .generalExpenditure: false
    }
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
