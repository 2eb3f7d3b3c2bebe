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
    let placed = facts.placed(in: bytes)
    let found = before(placed)
    put(placed)
    return found
  }

  /// What the files that were put here before a file state that belongs with what it states, in the order of the file.
  public func before(_ facts: PlacedFacts) -> [ForeignFact] {
    let own = facts.identity
    let body = Body(name: own.body, year: own.year)
    var found: [ForeignFact] = []
    for fact in facts.facts {
      if let same = same(fact.key, own.scope, shelves[body]) { found.append(same) }
    }
    if let superior = own.superior, let above = shelves[Body(name: superior, year: own.year)]?[.department] {
      for fact in facts.facts where fact.key.addsUp {
        guard var whole = above[fact.key] else { continue }
        whole.relation = .ofDepartment
        found.append(whole)
      }
    }
    if own.scope == .department { found += units[body] ?? [] }
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

  public mutating func put(_ facts: PlacedFacts) {
    let own = facts.identity
    let body = Body(name: own.body, year: own.year)
    var kept = shelves[body, default: [:]].removeValue(forKey: own.scope) ?? [:]
    for fact in facts.facts {
      var foreign = fact
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
