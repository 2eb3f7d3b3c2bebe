import Findings
import ReportModel
import Subjects

/// What was said of the 科目 of one piece of a report, a table or a block of prose, and what that rests on besides the piece.
final class SubjectPiece: Sendable {
  let faults: [SubjectFault]
  let claims: [SubjectVerdicts.Claim]
  let counts: FileReport.Counts
  let ground: Ground
  /// Nothing was said, and nothing is to be known of it.
  let isEmpty: Bool

  /// What the verdicts of a piece depend on that stands elsewhere.
  struct Ground: Sendable {
    /// How often it was asked what may have been meant.
    var asked = 0
    /// It was asked more often than the whole report may.
    var isCutShort = false
    /// Codes that no catalogue has, with their names, where no piece before this has them.
    var spelled: [Spelling] = []
    /// Those of which a piece before this told, with the name that they have there.
    var spelledBefore: [SubjectCode: String] = [:]
    /// It depends on what figures came to, and not on what was written.
    var readsFigures = false
    /// Whole lines are moved or inserted.
    var movesLines = false
    /// It says something only where the report has no table 03.
    var yieldsToExpenditure = false
    /// The 项 that a table of expenditure has rows for, perhaps more than once.
    var items: [SubjectCode] = []

    /// Notes what a table of a kind rests on if so much is wrong with it.
    mutating func rest(on kind: TableKind, _ faults: [SubjectFault]) {
      yieldsToExpenditure = kind == .generalBudgetExpenditure
      readsFigures = yieldsToExpenditure || kind == .expenditure
      for fault in faults {
        switch fault.kind {
        case .missingParent: (movesLines, readsFigures) = (true, true)
        case .parentBelow: movesLines = true
        default: break
        }
      }
    }
  }

  struct Spelling: Sendable {
    var code: SubjectCode
    var name: String
    var range: Range<Int>
  }

  /// - Parameter verdicts: those of the piece alone
  convenience init(_ verdicts: SubjectVerdicts, _ ground: Ground) {
    self.init(verdicts.faults, verdicts.claims, verdicts.counts, ground)
  }

  private init(
    _ faults: [SubjectFault], _ claims: [SubjectVerdicts.Claim], _ counts: FileReport.Counts, _ ground: Ground
  ) {
    self.faults = faults
    self.claims = claims
    self.counts = counts
    self.ground = ground
    isEmpty =
      faults.isEmpty && counts == FileReport.Counts() && ground.asked == 0 && !ground.isCutShort
      && ground.spelled.isEmpty && ground.spelledBefore.isEmpty && ground.items.isEmpty && !ground.yieldsToExpenditure
  }

  /// The same where the other spellings of some codes stand elsewhere by now.
  func pointing(to place: (SubjectCode) -> Range<Int>?) -> SubjectPiece {
    var moved = faults
    var isMoved = false
    for (index, fault) in faults.enumerated() where fault.kind == .twoSpellings && fault.related.count == 1 {
      guard let range = fault.code.flatMap(place), range != fault.related[0].range else { continue }
      moved[index].related[0].range = range
      isMoved = true
    }
    return isMoved ? SubjectPiece(moved, claims, counts, ground) : self
  }

  /// Of a piece of which nothing was said.
  static let none = SubjectPiece(SubjectVerdicts(), Ground())
}

/// What the next version of a text can take over of the verdicts on its 科目.
struct SubjectMemory: Sendable {
  /// The catalogue that the report was compared with.
  var catalogue: SubjectCatalogue
  /// The report has a table 03.
  var hasExpenditure = false
  /// By table.
  var tables: [Entry] = []
  /// By block of prose that names 科目.
  var paths: [Entry] = []
  var namings: [Entry] = []
  /// By block of prose that names 科目: the 项 that its paths explain, once somebody has asked.
  var explained: [[Explained]?] = []
  /// The 项 that the tables of expenditure have rows for, once somebody has asked.
  var used: Set<SubjectCode>?
  /// The pieces that they come from.
  var usedTables: [ObjectIdentifier] = []

  init(_ catalogue: SubjectCatalogue) { self.catalogue = catalogue }

  struct Entry: Sendable {
    var piece: SubjectPiece
    /// How much further on it stands than where its verdicts say.
    var distance = 0
  }

  /// A 项 that a path names.
  struct Explained: Sendable {
    var code: SubjectCode
    /// In the list of its block's paths.
    var path: Int
  }
}

extension SubjectVerdicts {
  /// Adds what was said of a piece.
  mutating func add(_ entry: SubjectMemory.Entry) {
    let piece = entry.piece
    guard !piece.isEmpty else { return }
    counts += piece.counts
    guard entry.distance != 0 else {
      faults += piece.faults
      claims += piece.claims
      return
    }
    for fault in piece.faults { faults.append(fault.moved(by: entry.distance)) }
    for claim in piece.claims {
      claims.append(
        Claim(verdict: claim.verdict, range: claim.range.moved(by: entry.distance), expected: claim.expected))
    }
  }
}

extension SubjectFault {
  /// The same where its piece stands further on in the text.
  func moved(by distance: Int) -> SubjectFault {
    func moved(_ edits: [Finding.Edit]) -> [Finding.Edit] {
      edits.map { Finding.Edit(range: $0.range.moved(by: distance), newText: $0.newText) }
    }
    var fault = self
    fault.range = range.moved(by: distance)
    for index in related.indices { fault.related[index].range = related[index].range.moved(by: distance) }
    if !edits.isEmpty { fault.edits = moved(edits) }
    for index in choices.indices { fault.choices[index].edits = moved(choices[index].edits) }
    return fault
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { (lowerBound + distance)..<(upperBound + distance) }
}
