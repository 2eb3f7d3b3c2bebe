import ReportModel
import ReportSyntax

/// The year that a report is of, and the places that name another as if it were.
///
/// Titles, captions and the sentences of the official text say whose year they tell of: 2024年度部门决算表, 本单位2024年度没有….
/// What is compared, planned, carried over or quoted says nothing, and a project's own year says nothing of the report's.
struct PeriodReader {
  struct Place: PieceReading {
    var mention: YearMention
    var kind: Kind
    var piece: Int

    mutating func move(by distance: Int) { mention.move(by: distance) }
  }

  enum Kind { case title, caption, sentence }

  let places: [Place]
  /// The year that the places agree on; nil where they don't.
  private(set) var year: Int?
  /// How surely they do.
  private(set) var isSure = false

  init(_ text: TextScan) {
    places = text.readPeriods()
    guard !places.isEmpty else { return }
    decide(stated: Self.statesYear(text.report, text.bytes) ? text.report.header.year : nil)
  }

  private mutating func decide(stated: Int?) {
    var votes: [Int: Int] = [:]
    for place in places { votes[place.mention.year, default: 0] += place.kind == .sentence ? 1 : 2 }
    if let stated { votes[stated, default: 0] += Self.headerVotes }
    let order = votes.sorted { $0.value == $1.value ? $0.key > $1.key : $0.value > $1.value }
    guard let first = order.first else { return }
    let second = order.dropFirst().first?.value ?? 0
    if let stated {
      year = stated
    } else if first.value > second {
      year = first.key
    }
    let own = year.flatMap { votes[$0] } ?? 0
    let others = votes.filter { $0.key != year }.values.max() ?? 0
    isSure = own >= Self.sureVotes && 2 * own >= 5 * others
  }

  private static let headerVotes = 6
  private static let sureVotes = 5

  private static func statesYear(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for placed in report.tree.blocks.prefix(4) {
      guard case .header(let header) = placed.block.content else { continue }
      return header.fields.contains { field in
        let key = bytes.text(placed.range(of: field.key))
        return key.contains("年度") || key.contains("年份")
      }
    }
    return false
  }

  /// The places that name another year, without sentences whose piece tells of the report's own as well.
  func strangers() -> [Place] {
    guard let year else { return [] }
    let others = places.filter { $0.mention.year != year }
    if others.isEmpty { return [] }
    let own = Set(places.filter { $0.mention.year == year }.map(\.piece))
    return others.filter { $0.kind != .sentence || !own.contains($0.piece) }
  }
}
