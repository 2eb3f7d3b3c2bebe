import SourceText

/// The facts of files that were read before, by body and year: the first file that states one is what later ones are compared with,
/// so that many files of one body cost no more than each of them.
public struct FactShelf: Sendable {
  private struct Body: Hashable {
    var name: String
    var year: Int
  }

  private var shelves: [Body: [FileIdentity.Scope: [FactKey: ForeignFact]]] = [:]
  /// By department, what the bodies below it state.
  private var units: [Body: [ForeignFact]] = [:]

  public init() {}

  /// Takes the facts of a file, and gives what was there before, in the order of the file.
  public mutating func exchange(_ facts: FileFacts, of bytes: [UInt8]) -> [ForeignFact] {
    let own = facts.identity
    let body = Body(name: own.body, year: own.year)
    let ordered = facts.ordered
    var found: [ForeignFact] = []
    for fact in ordered {
      if let same = same(fact.key, own.scope, shelves[body]) { found.append(same) }
    }
    if let superior = own.superior, let above = shelves[Body(name: superior, year: own.year)]?[.department] {
      for fact in ordered where fact.key.addsUp {
        guard var whole = above[fact.key] else { continue }
        whole.relation = .ofDepartment
        found.append(whole)
      }
    }
    if own.scope == .department { found += units[body] ?? [] }
    put(facts, ordered, bytes, body)
    return found
  }

  /// What one scope states; what two state alike is the same, and where they differ nothing is known to be.
  private func same(
    _ key: FactKey, _ scope: FileIdentity.Scope, _ shelves: [FileIdentity.Scope: [FactKey: ForeignFact]]?
  ) -> ForeignFact? {
    guard let shelves else { return nil }
    if var same = shelves[scope]?[key] {
      same.relation = scope == .open ? .sameIfOfOneScope : .same
      return same
    }
    let others: [FileIdentity.Scope] = scope == .open ? [.department, .unit] : [.open]
    let found = others.compactMap { shelves[$0]?[key] }
    guard found.count == 1, var same = found.first else { return nil }
    same.relation = .sameIfOfOneScope
    return same
  }

  private mutating func put(_ facts: FileFacts, _ ordered: [Fact], _ bytes: [UInt8], _ body: Body) {
    var offsets: [Int] = []
    for fact in ordered { offsets += [fact.figure.range.lowerBound, fact.figure.range.upperBound] }
    let places = PlaceTable(offsets, in: bytes)
    let own = facts.identity
    var kept = shelves[body, default: [:]].removeValue(forKey: own.scope) ?? [:]
    for fact in ordered {
      let range = fact.figure.range
      let place = FilePlace(range: range, start: places[range.lowerBound], end: places[range.upperBound])
      var foreign = ForeignFact(
        key: fact.key, figure: fact.figure, source: fact.source, path: facts.path, place: place, relation: .same)
      if kept[fact.key] == nil { kept[fact.key] = foreign }
      if let superior = own.superior, own.scope != .department, fact.key.addsUp {
        foreign.relation = .ofUnit
        units[Body(name: superior, year: own.year), default: []].append(foreign)
      }
    }
    shelves[body, default: [:]][own.scope] = kept
  }
}

extension FactKey {
  fileprivate var addsUp: Bool {
    if case .account(let fact) = self { return fact.addsUp }
    return false
  }
}
