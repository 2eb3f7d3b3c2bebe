/// Keeps the best of what a search finds, in order.
struct SearchRanking {
  private struct Candidate {
    var key: UInt64
    /// A record, or, below 0, one of the catalogue's local subjects from the last on.
    var subject: Int32
    /// -1 for none.
    var rename: Int32
    var kind: SubjectMatchKind
  }

  private let catalogue: SubjectCatalogue
  private let options: SubjectSearchOptions
  private var candidates: [Candidate] = []
  /// Some were found by an old name or code, and may be found by the present one, too.
  private var hasRenames = false

  init(catalogue: SubjectCatalogue, options: SubjectSearchOptions) {
    self.catalogue = catalogue
    self.options = options
    candidates.reserveCapacity(min(options.limit, 1_024) + 1)
  }

  var isEmpty: Bool { candidates.isEmpty }
  var isFull: Bool { candidates.count >= options.limit }

  /// Whatever bears a name, now or before.
  mutating func take(_ line: SearchIndex.Line, _ kind: SubjectMatchKind, digits: [UInt8]) {
    NameTable.forEachUser(Int(line.usersStart)..<Int(line.usersEnd)) { record in
      if Self.begins(record, with: digits) { take(record: record, kind, rename: nil) }
    } rename: { index in
      guard SubjectRename.all.indices.contains(index) else { return }
      if SubjectRename.all[index].code.begins(with: digits) { take(rename: index, kind) }
    }
  }

  private static func begins(_ record: Int, with digits: [UInt8]) -> Bool {
    guard !digits.isEmpty else { return true }
    let start = record * Records.width
    return digits.count <= 7 && Records.bytes[start..<(start + digits.count)].elementsEqual(digits)
  }

  /// What took the place of an old name or code.
  mutating func take(rename index: Int, _ kind: SubjectMatchKind) {
    let rename = SubjectRename.all[index]
    if let year = catalogue.year, year < rename.year { return }
    for code in rename.successors {
      for record in Records.range(of: code) { take(record: record, kind, rename: index) }
    }
  }

  mutating func take(record index: Int, _ kind: SubjectMatchKind, rename: Int?) {
    guard !isHopeless(index, kind, isOld: rename != nil), let subject = Subject(record: index),
      catalogue.isValid(subject)
    else {
      return
    }
    // Without a year a code may have several names: its newest stands, the others are old ones.
    if catalogue.year == nil, Records.code(index + 1) == subject.code { return }
    if catalogue.local.contains(where: { $0.code == subject.code }) { return }
    add(subject, Int32(truncatingIfNeeded: index), kind, rename: rename)
  }

  mutating func take(_ subject: Subject, _ kind: SubjectMatchKind, digits: [UInt8]) {
    guard subject.code.begins(with: digits),
      let place = catalogue.local.firstIndex(where: { $0.code == subject.code })
    else { return }
    add(subject, Int32(truncatingIfNeeded: -1 - place), kind, rename: nil)
  }

  /// Whether a record found in this way can't be among the best: told by what costs nothing to look at.
  private func isHopeless(_ index: Int, _ kind: SubjectMatchKind, isOld: Bool) -> Bool {
    guard candidates.count >= options.limit, let worst = candidates.last else { return false }
    let best = rank(
      kind, isOld: isOld, isTransfer: Records.isTransfer(index), isUsed: !options.used.isEmpty,
      isUsedLastYear: !options.usedLastYear.isEmpty, documents: Records.documents(index))
    return best << Self.rankShift > worst.key
  }

  private mutating func add(_ subject: Subject, _ place: Int32, _ kind: SubjectMatchKind, rename: Int?) {
    let code = subject.code
    if let wanted = options.classifications {
      guard let own = code.classification, wanted.contains(own) else { return }
    }
    if let fund = options.fund, subject.fund != fund { return }
    if let level = options.level, code.level != level { return }
    if let above = options.below, !code.isBelow(above) { return }
    let key = key(of: subject, kind, isOld: rename != nil)
    if rename != nil || hasRenames {
      hasRenames = true
      if let other = candidates.firstIndex(where: { $0.subject == place }) {
        if candidates[other].key <= key { return }
        candidates.remove(at: other)
      }
    }
    if candidates.count >= options.limit, let worst = candidates.last, key >= worst.key { return }
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].key < key { low = middle + 1 } else { high = middle }
    }
    candidates.insert(
      Candidate(
        key: key, subject: place, rename: rename.map { Int32(truncatingIfNeeded: $0) } ?? -1, kind: kind), at: low)
    if candidates.count > options.limit { candidates.removeLast() }
  }

  /// The bits of a key below the rank: length and code.
  private static let rankShift: UInt64 = 34

  /// Smaller is better: kind, old name, used here, used last year, gaps, how common. Transfers stand behind what answers as
  /// well or a little less: nobody's table has them.
  private func rank(
    _ kind: SubjectMatchKind, isOld: Bool, isTransfer: Bool, isUsed: Bool, isUsedLastYear: Bool, documents: Int
  ) -> UInt64 {
    func bit(_ isWorse: Bool) -> UInt64 { isWorse ? 1 : 0 }
    var rank: UInt64 =
      switch kind {
      case .exact: 0
      case .prefix: 2
      case .part, .inOrder: 4
      case .slip: 6
      }
    if isTransfer { rank += 3 }
    rank = rank << 1 | bit(isOld)
    rank = rank << 1 | bit(!isUsed)
    rank = rank << 1 | bit(!isUsedLastYear)
    rank = rank << 1 | bit(kind == .inOrder)
    return rank << 7 | UInt64(99 - min(max(documents, 0), 99))
  }

  /// The rank, then length and code.
  private func key(of subject: Subject, _ kind: SubjectMatchKind, isOld: Bool) -> UInt64 {
    func isIn(_ set: Set<SubjectCode>) -> Bool { !set.isEmpty && set.contains(subject.code) }
    let rank = rank(
      kind, isOld: isOld, isTransfer: subject.isTransfer, isUsed: isIn(options.used),
      isUsedLastYear: isIn(options.usedLastYear), documents: subject.documents)
    let length = UInt64(min(subject.withName { $0.count } / 3, 63))
    return rank << Self.rankShift | length << 28 | subject.code.order & 0xFFF_FFFF
  }

  /// In order.
  var matches: [SubjectMatch] {
    var matches: [SubjectMatch] = []
    matches.reserveCapacity(candidates.count)
    for candidate in candidates {
      let found =
        candidate.subject >= 0
        ? Subject(record: Int(candidate.subject)) : catalogue.local[Int(-1 - candidate.subject)]
      guard let subject = found else { continue }
      let rename =
        SubjectRename.all.indices.contains(Int(candidate.rename)) ? SubjectRename.all[Int(candidate.rename)] : nil
      matches.append(SubjectMatch(subject: subject, kind: candidate.kind, rename: rename))
    }
    return matches
  }
}
