import ReportModel

/// Which reports of the workspace belong together, what each states and what each was told of those before it. It knows no files and
/// no time: whoever reads and checks says here what came of it, and asks what that means to the others.
///
/// As in a run of `gouji lint`, a report hears those whose paths come before its own. So what one states depends on its text alone, and a
/// change goes down the list once and never round.
struct FactLedger: Sendable {
  private struct Member: Sendable {
    var identity: FileIdentity
    /// What it states; nil where that is nothing, or not known yet.
    var stated: StatedFacts?
    /// Its text was read in its company as it is now.
    var isKnown = false
    var check = Check.none
  }

  /// How a file was checked last.
  private enum Check: Sendable {
    case none
    /// Compared with no file.
    case alone
    case told([ForeignFact])
  }

  private var members: [String: Member] = [:]
  private var companies: [FileCompany: Company] = [:]
  /// Companies in which somebody came or went, or states something else than before.
  private var changed: Set<FileCompany> = []

  /// The members of a company, in the order in which they hear each other.
  private struct Company: Sendable {
    var paths: [String] = []
    /// What the first so many members state; the last ones that were asked for, so that whoever types is answered at once.
    var shelves: [(count: Int, shelf: FactShelf)] = []
    static let mostShelves = 4

    /// Whether a path stands there, and where it would.
    func place(of path: String) -> (index: Int, isThere: Bool) {
      var low = 0
      var high = paths.count
      while low < high {
        let middle = (low + high) / 2
        if paths[middle].utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
      }
      return (low, paths.indices.contains(low) && paths[low].utf8.elementsEqual(path.utf8))
    }

    mutating func insert(_ path: String) {
      let place = place(of: path)
      if !place.isThere { paths.insert(path, at: place.index) }
      drop(from: place.index)
    }

    mutating func remove(_ path: String) {
      let place = place(of: path)
      if place.isThere { paths.remove(at: place.index) }
      drop(from: place.index)
    }

    /// What members from an index on state is not what it was.
    mutating func drop(from index: Int) { shelves.removeAll { $0.count > index } }
  }

  // MARK: - Who belongs together

  /// A file is whose its header says; nil: it belongs with none, or is gone.
  mutating func join(_ path: String, _ identity: FileIdentity?) {
    let before = members[path]
    guard before?.identity != identity else { return }
    let (old, new) = (before.map { FileCompany($0.identity) }, identity.map { FileCompany($0) })
    if let identity {
      // What it stated as another's report is told no more.
      members[path] = Member(
        identity: identity, stated: old == new ? before?.stated : nil, check: before?.check ?? .none)
    } else {
      members[path] = nil
    }
    if let old, old != new { update(old) { $0.remove(path) } }
    if let new { update(new) { $0.insert(path) } }
  }

  private mutating func update(_ key: FileCompany, _ body: (inout Company) -> Void) {
    var company = companies.removeValue(forKey: key) ?? Company()
    body(&company)
    if !company.paths.isEmpty { companies[key] = company }
    changed.insert(key)
  }

  /// Whether it belongs with another file.
  func isInCompany(_ path: String) -> Bool {
    guard let member = members[path] else { return false }
    return companies[FileCompany(member.identity)]?.paths.count ?? 0 > 1
  }

  /// All files that are known to say whose they are.
  var paths: [String] { Array(members.keys) }

  // MARK: - What they state and hear

  /// What the files before one state that belongs with what it states.
  mutating func heard(by path: String, _ facts: PlacedFacts) -> [ForeignFact] {
    guard let member = members[path] else { return [] }
    let company = FileCompany(member.identity)
    guard let place = companies[company]?.place(of: path), place.isThere, place.index > 0 else { return [] }
    return shelf(of: company, place.index).before(facts)
  }

  private mutating func shelf(of key: FileCompany, _ count: Int) -> FactShelf {
    guard var company = companies.removeValue(forKey: key) else { return FactShelf() }
    defer { companies[key] = company }
    let nearest = company.shelves.indices.filter { company.shelves[$0].count <= count }.max {
      company.shelves[$0].count < company.shelves[$1].count
    }
    var (known, shelf) = nearest.map { company.shelves[$0] } ?? (0, FactShelf())
    if known == count, nearest != nil { return shelf }
    // With no room for one more, the one that is gone on from is given up, and nothing is copied.
    if company.shelves.count >= Company.mostShelves { company.shelves.remove(at: nearest ?? 0) }
    while known < min(count, company.paths.count) {
      if let stated = members[company.paths[known]]?.stated { shelf.put(stated.facts) }
      known += 1
    }
    company.shelves.append((count, shelf))
    return shelf
  }

  /// A file was checked as it is now, in its company.
  ///
  /// - Parameters:
  ///   - stated: nil where it states nothing that others may state
  ///   - heard: what it was told
  mutating func checked(_ path: String, stated: StatedFacts?, heard: [ForeignFact]) {
    guard let before = members[path] else { return }
    members[path]?.stated = stated
    members[path]?.check = .told(heard)
    members[path]?.isKnown = true
    let isSame =
      Self.tellTheSame(before.stated?.facts.facts ?? [], stated?.facts.facts ?? [])
      && before.stated?.facts.identity == stated?.facts.identity
    if !isSame {
      let company = FileCompany(before.identity)
      if let place = companies[company]?.place(of: path) { companies[company]?.drop(from: place.index) }
      changed.insert(company)
    }
  }

  /// A file was checked by itself: it belonged with no other when the check began.
  mutating func checkedAlone(_ path: String) {
    guard let member = members[path] else { return }
    members[path]?.check = .alone
    members[path]?.isKnown = false
    // It may have company by now.
    if isInCompany(path) { changed.insert(FileCompany(member.identity)) }
  }

  /// A file may not be what it was; what it stated counts until it is checked.
  mutating func doubt(_ path: String) { members[path]?.isKnown = false }

  /// Nobody needs to read the file to know what it states.
  func isKnown(_ path: String) -> Bool { members[path]?.isKnown ?? true || !isInCompany(path) }

  /// The files that one hears, in order.
  func before(_ path: String) -> [String] {
    guard let member = members[path], let company = companies[FileCompany(member.identity)] else { return [] }
    return Array(company.paths.prefix(company.place(of: path).index))
  }

  /// The files before one whose statements are not known, in order.
  func unknown(before path: String) -> [String] {
    before(path).filter { members[$0]?.isKnown == false }
  }

  /// Whether a check of a file would be told something else than its last one was.
  mutating func isOutdated(_ path: String) -> Bool {
    guard let member = members[path] else { return false }
    switch member.check {
    case .none: return false
    case .alone: return isInCompany(path)
    case .told(let heard):
      guard isInCompany(path) else { return true }
      return !Self.tellTheSame(heard, member.stated.map { self.heard(by: path, $0.facts) } ?? [])
    }
  }

  /// The files that are outdated by what has changed since this was asked last, in order within each company.
  mutating func takeOutdated() -> [String] {
    let companies = changed
    changed = []
    var outdated: [String] = []
    for company in companies {
      for path in self.companies[company]?.paths ?? [] where isOutdated(path) { outdated.append(path) }
    }
    return outdated
  }

  private static func tellTheSame(_ a: [ForeignFact], _ b: [ForeignFact]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.tellsTheSame(as: $1) }
  }

  /// Where a figure stands that a file stated; nil where it states it there no more.
  func place(of range: Range<Int>, in path: String) -> WireRange? { members[path]?.stated?.places[range] }
}

/// What a file states, with the places as the client counts them.
struct StatedFacts: Sendable {
  var facts: PlacedFacts
  fileprivate(set) var places: [Range<Int>: WireRange] = [:]

  /// - Parameter places: of the text that states them
  init(_ facts: PlacedFacts, _ places: Places) {
    self.facts = facts
    let ranges = facts.facts.map(\.place.range)
    let walked = WalkedPlaces(ranges, places)
    for range in ranges { self.places[range] = walked.range(range) }
  }
}
