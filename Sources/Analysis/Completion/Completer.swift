import ReportModel
import ReportSyntax
import Subjects

/// What may be put in where somebody types: found from the line, the tree and the header, without a check of the report.
public enum Completer {
  /// The best first; nothing in comments, in numbers, and where nothing fits.
  public static func complete(
    _ snapshot: Snapshot, at offset: Int, _ options: CompletionOptions = CompletionOptions()
  ) -> CompletionList {
    let text = ByteText(bytes: snapshot.bytes)
    let place = text.place(offset)
    let context = CompletionContext(snapshot, text, at: place)
    if context.isInComment { return CompletionList() }
    if let folders = options.folders, let path = PathPlace(text, at: place, context) {
      return PathCompletions(text: text, location: snapshot.location, place: place, path: path, folders: folders)
        .items()
    }
    if options.isForPaths { return CompletionList() }
    let survey = { ReportSurvey(snapshot) }
    if context.isInHeader {
      return HeaderCompletions(text: text, survey: survey, options: options, place: place).items()
    }
    if let within = ExpressionPlace(text, at: place, directive: context.directive) {
      return InlineCompletions(text: text, snapshot: snapshot, options: options, place: place).items(within)
    }
    if context.sign != nil {
      return DirectiveCompletions(text: text, snapshot: snapshot, survey: survey, options: options, place: place)
        .items(context)
    }
    if let row = TableRowCursor(snapshot, text, at: place) {
      return cell(snapshot, text, row, at: place, survey(), options)
    }
    return prose(snapshot, text, at: place, survey, options)
  }

  /// Has made beforehand what the first question would wait for: the index of names by their pinyin.
  public static func prepare() {
    _ = NameQuery.pinyin(of: "支出")
    _ = SubjectCatalogue(year: nil).search("zc", SubjectSearchOptions(limit: 1))
  }

  // MARK: - Tables

  private static func cell(
    _ snapshot: Snapshot, _ text: ByteText, _ row: TableRowCursor, at place: Int, _ report: ReportSurvey,
    _ options: CompletionOptions
  ) -> CompletionList {
    guard let block = row.block ?? snapshot.blockIndex(at: row.line.lowerBound) else { return CompletionList() }
    let survey = TableSurvey(snapshot, text, block: block)
    let slot = CellSlot(text, row.cells[row.cell], cursor: place, options, form: row.form)
    if survey.isOfIndicators {
      let profiles = report.localProfiles.prefix(20).map { $0.weights.map(\.label) }
      return IndicatorCompletions(text: text, row: row, survey: survey, slot: slot, profiles: Array(profiles)).items()
    }
    let others = row.cells.indices.filter { $0 != row.cell }.map { text.folded(row.cells[$0]) }
    if others.contains(where: TableSurvey.isHead) { return HeadCompletions(text: text, slot: slot).items() }
    guard let pair = survey.pairs.first(where: { $0.codes.contains(row.cell) || $0.name == row.cell }) else {
      return row.line.lowerBound - snapshot.tree.blocks[block].start < Self.headBytes || survey.heads.isEmpty
        ? HeadCompletions(text: text, slot: slot).items() : CompletionList()
    }
    let range = snapshot.tree.blocks[block].range.clamped(to: 0..<text.count)
    var above: [SubjectCode] = []
    var end = row.line.lowerBound - 1
    var lines = 0
    while end > range.lowerBound, lines < Self.mostLinesAbove, above.count < 4 {
      let line = text.line(at: end)
      if let code = code(snapshot, text, pair, at: line.upperBound) { above.append(code) }
      end = line.lowerBound - 1
      lines += 1
    }
    let rows = row.line.clamped(to: range)
    let taken = snapshot.bytes.withUnsafeBufferPointer { bytes in
      Set(CodeScanner.codes(bytes, in: range.lowerBound..<rows.lowerBound))
        .union(CodeScanner.codes(bytes, in: rows.upperBound..<range.upperBound))
    }
    let catalogue = report.catalogue
    var finder = SubjectFinder(catalogue: catalogue, used: UsedSubjects(snapshot, report.header))
    finder.classifications = survey.classifications(near: above)
    finder.taken = taken
    return CodedCellCompletions(
      text: text, row: row, pair: pair, finder: finder,
      item: SubjectItem(catalogue: catalogue, language: options.language), options: options, place: place,
      last: above.first
    ).items()
  }

  /// The rows of heads are not further from the beginning of a table.
  private static let headBytes = 3_000
  private static let mostLinesAbove = 60

  private static func code(
    _ snapshot: Snapshot, _ text: ByteText, _ pair: TableSurvey.Pair, at place: Int
  ) -> SubjectCode? {
    guard let row = TableRowCursor(snapshot, text, at: place) else { return nil }
    var digits = ""
    for column in pair.codes where row.cells.indices.contains(column) { digits += text.folded(row.cells[column]) }
    return SubjectCode(digits)
  }

  // MARK: - Sentences

  private static func prose(
    _ snapshot: Snapshot, _ text: ByteText, at place: Int, _ survey: @escaping () -> ReportSurvey,
    _ options: CompletionOptions
  ) -> CompletionList {
    let line = text.line(at: place)
    // In the middle of a number nothing fits.
    if isInNumber(text, place) { return CompletionList() }
    if isBehindNumber(text, place, line.lowerBound) {
      let units = UnitCompletions(text: text, place: place, unit: survey().header.unit).items()
      if !units.items.isEmpty { return units }
    }
    var list = SkeletonCompletions(
      text: text, snapshot: snapshot, survey: survey, options: options, place: place
    ).items()
    guard place > line.lowerBound,
      text.isHan(at: text.previous(place)) || text.isLetter(at: text.previous(place))
        || text.folded(at: text.previous(place)) == 0x29
    else { return list }
    let report = survey()
    let catalogue = report.catalogue
    var finder = SubjectFinder(catalogue: catalogue, used: UsedSubjects(snapshot, report.header))
    let isEconomic = text.text(line).contains("经济分类")
    finder.classifications = isEconomic ? [.departmentEconomic] : [.functional]
    let items = ProseSubjectCompletions(
      text: text, finder: finder, item: SubjectItem(catalogue: catalogue, language: options.language), place: place,
      start: text.contentStart(of: line)
    ).items()
    list.append(items.items)
    return list
  }

  private static func isInNumber(_ text: ByteText, _ place: Int) -> Bool {
    guard place > 0, text.isDigit(at: text.previous(place)) else { return false }
    let sign = text.folded(at: place)
    return text.isDigit(at: place) || (sign == 0x2E || sign == 0x2C) && text.isDigit(at: text.next(place))
  }

  /// Whether a number, or a number with the beginning of a unit, stands before a place.
  private static func isBehindNumber(_ text: ByteText, _ place: Int, _ start: Int) -> Bool {
    let letters = text.runStart(endingAt: place, notBefore: start) { text.isLetter(at: $0) }
    let han = text.runStart(endingAt: letters, notBefore: start) { text.isHan(at: $0) }
    let blank = text.runStart(endingAt: han, notBefore: start) { text.isBlank(at: $0) }
    guard place - han <= 12, blank > start else { return false }
    return text.isDigit(at: text.previous(blank))
  }
}
