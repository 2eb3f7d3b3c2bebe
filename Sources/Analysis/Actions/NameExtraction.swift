import Findings
import ReportModel
import ReportSyntax
import Rules
import SourceText

/// Gives the figure at the cursor a name, `{支出合计 = 512.40}`, and writes `{支出合计}` wherever the report states the same quantity again:
/// from then on it is typed once. What is published does not change.
enum NameExtraction: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.extract]

  /// More places are not changed at once.
  private static let mostPlaces = 500

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    guard request.wants(.extract), !request.isUnasked, !request.snapshot.isPlainText else { return }
    let report = request.snapshot.checked.report
    guard let id = figure(at: request.range, report, request.snapshot), let figure = report.ownFigure(id) else {
      return
    }
    let twins = repetitions(of: id, figure, report, request.snapshot)
    let definition = report.inlines.first { $0.form == .named && $0.figure == id }
    let name: String
    var edits: [TextEdit] = []
    if let definition {
      guard !twins.isEmpty, let own = report.names.first(where: { definition.range.contains($0.range.lowerBound) })
      else {
        return
      }
      name = own.name
    } else {
      guard !report.inlines.contains(where: { $0.range.overlaps(figure.range) }) else { return }
      name = unused(suggestion(id, figure, report), report)
      edits.append(
        TextEdit(
          range: figure.range, newText: Array("{\(SuggestedName.quoted(name)) = \(request.text(figure.range))}".utf8))
      )
    }
    let references = twins.map { TextEdit(range: $0, newText: Array("{\(SuggestedName.quoted(name))}".utf8)) }
    guard let trial = Trial(request.snapshot) else { return }
    // What repeats it may be printed otherwise; then it keeps what is written.
    let ways = references.isEmpty ? [edits] : definition == nil ? [edits + references, edits] : [references]
    guard let way = ways.first(where: { publishesAlike($0, trial) }) else { return }
    let count = way.count - (definition == nil ? 1 : 0)
    let title =
      definition != nil
      ? request.say("另外 \(count) 处改用 {\(name)}", "write {\(name)} in the other \(count) places")
      : count == 0
        ? request.say("命名为“\(name)”", "name it “\(name)”")
        : request.say(
          "命名为“\(name)”，另外 \(count) 处改用 {\(name)}", "name it “\(name)” and write {\(name)} in \(count) other places")
    actions.append(
      TextAction(
        .extract, key: "name", title: title, placeholder: definition == nil ? name : nil, edits: { way }))
  }

  /// Whether the report that is published stays the same to the byte, and no error comes.
  static func publishesAlike(_ edits: [TextEdit], _ trial: Trial) -> Bool {
    guard let after = trial.outcome(edits), trial.isHarmless(after) else { return false }
    return Publisher.publish(after.checked.report).bytes == Publisher.publish(trial.snapshot.checked.report).bytes
  }

  /// The figure that the cursor is at, or that is selected; of those in text and tables only.
  private static func figure(at range: Range<Int>, _ report: Report, _ snapshot: Snapshot) -> FigureID? {
    var best: (id: FigureID, length: Int)?
    for (index, figure) in report.figures.enumerated()
    where figure.range.lowerBound <= range.lowerBound && range.upperBound <= figure.range.upperBound {
      guard !figure.range.isEmpty, figure.precision != .word, figure.range.count < best?.length ?? .max,
        isNameable(figure.range, snapshot)
      else { continue }
      best = (FigureID(index), figure.range.count)
    }
    return best?.id
  }

  private static func isNameable(_ range: Range<Int>, _ snapshot: Snapshot) -> Bool {
    guard let block = snapshot.blockIndex(at: range.lowerBound) else { return false }
    switch snapshot.tree.blocks[block].block.content {
    case .paragraph, .numbered, .heading: return true
    case .table(let table): return table.form != .lines
    default: return false
    }
  }

  /// Where the same quantity is stated again, written alike: what claims that hold say is one quantity.
  private static func repetitions(
    of id: FigureID, _ figure: Figure, _ report: Report, _ snapshot: Snapshot
  ) -> [Range<Int>] {
    var beside: [FigureID: [FigureID]] = [:]
    for (claim, judgement) in zip(report.claims, snapshot.checked.judgements)
    where judgement.verdict == .consistent && !claim.tie.isBetweenFiles && claim.isRestatement(in: report) {
      guard let other = report.figures(of: claim).first else { continue }
      beside[claim.stated, default: []].append(other)
      beside[other, default: []].append(claim.stated)
    }
    let written = snapshot.bytes[figure.range]
    var seen: Set<FigureID> = [id]
    var open = [id]
    var places: Set<Range<Int>> = []
    while let next = open.popLast(), places.count < mostPlaces {
      for other in beside[next] ?? [] where seen.insert(other).inserted {
        open.append(other)
        guard let own = report.ownFigure(other), own.unit == figure.unit, own.range != figure.range,
          own.range.upperBound <= snapshot.bytes.count, snapshot.bytes[own.range] == written,
          isNameable(own.range, snapshot), !report.inlines.contains(where: { $0.range.overlaps(own.range) })
        else { continue }
        places.insert(own.range)
      }
    }
    return places.sorted { $0.lowerBound < $1.lowerBound }
  }

  // MARK: - Names

  private static func suggestion(_ id: FigureID, _ figure: Figure, _ report: Report) -> String {
    if let range = report.proseLabel(of: id) {
      let text = report.tree.bytes.withUnsafeBufferPointer { LabelText.folded($0, range).text }
      return SuggestedName.suggestion(text)
    }
    guard let words = FigureTitle(report).words(id) else { return "" }
    let row = SuggestedName.suggestion(words.row)
    let column = SuggestedName.suggestion(String(words.column.split(separator: "/").last ?? ""))
    // 合计 and the column of amounts name nothing beside a row.
    let isPlain = ["合计", "小计", "金额", "决算数", "本年支出合计", "本年收入合计", row].contains(column)
    return isPlain && !row.isEmpty ? row : row + column
  }

  /// A name that the report does not have yet.
  private static func unused(_ name: String, _ report: Report) -> String {
    let name = name.isEmpty ? "数额" : name
    let taken = Set(report.names.map(\.name))
    let folded = Array(name.utf8).withUnsafeBufferPointer { LabelText.folded($0, $0.indices).text }
    if !taken.contains(folded) { return name }
    var number = 2
    while taken.contains("\(folded)\(number)"), number < taken.count + 3 { number += 1 }
    return "\(name)\(number)"
  }
}
