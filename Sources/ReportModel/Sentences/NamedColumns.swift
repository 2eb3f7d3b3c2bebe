extension PassageClaims {
  /// 项目114项，金额A万元，节约B万元。其中：市级49项，金额…，节约…；县级65项，…: what each says of itself, in parts of the sentence that
  /// semicolons divide, adds up by its name to what the total says. Where one kind does, the others are meant to.
  mutating func readNamedColumns(from first: Int, _ parent: Int) {
    let totals = passage.sentence(of: parent).filter {
      $0 < first && mention($0).isValue && mention($0).depth == mention(first).depth && mention($0).unit != .none
    }
    guard totals.count >= 2, totals.count <= 8 else { return }
    let parts = segments(from: first)
    guard parts.count >= 2, parts.count <= 64, parts.contains(where: { $0.count >= 2 }) else { return }
    var claims: [(claim: Claim, isWhole: Bool)] = []
    for total in totals {
      let column = parts.compactMap { counterpart(of: total, in: $0, totals) }
      guard column.count >= 2, column.allSatisfy({ !isVague($0) }), !isVague(total) else { continue }
      // A 差值 has no sign: it adds up only where all go the same way.
      let isSigned = !labelKey(total).contains(Self.gap)
      claims.append(
        (sum(.proseParts, stated: total, of: column.map { Term(figure($0)) }), column.count == parts.count && isSigned))
    }
    guard claims.count >= 2 else { return }
    // Each is held by any of the others that holds.
    for (order, own) in claims.enumerated() {
      for (position, other) in claims.enumerated() where position != order && other.isWhole {
        add([other.claim], isCertain: false)
        add([own.claim], isCertain: own.isWhole, mostOff: 45, condition: report.readings.count - 1, slipAlternatives: 1)
      }
    }
  }

  /// More amounts in one sentence are no table put into words.
  private static let longestRow = 256
  private static let gap = LabelKey(Array("差".utf8))

  /// The values of each part of the sentence, from a mention on.
  private func segments(from first: Int) -> [[Int]] {
    var found: [[Int]] = []
    var index = first
    while index < passage.mentions.count, index - first <= Self.longestRow, found.count <= 64,
      mention(index).sentence == mention(first).sentence
    {
      if mention(index).isValue, mention(index).depth == mention(first).depth {
        if let last = found.last, mention(last[0]).segment == mention(index).segment {
          found[found.count - 1].append(index)
        } else {
          found.append([index])
        }
      }
      index += 1
    }
    return found
  }

  /// What a part says of the same kind as a total: by name, or the first of its unit where the total is the first of it.
  private func counterpart(of total: Int, in part: [Int], _ totals: [Int]) -> Int? {
    let kin = part.filter { isOfOneUnit($0, total) }
    if let named = kin.first(where: { labelKey($0).isLike(labelKey(total)) }) { return named }
    let isFirst = totals.first { isOfOneUnit($0, total) } == total
    // More of the kind than the total has are parts, too.
    let ofKind = totals.filter { isOfOneUnit($0, total) }
    guard isFirst, kin.count <= ofKind.count, let first = kin.first else { return nil }
    // It is not what another of the totals is called.
    return totals.contains { $0 != total && isOfOneUnit($0, total) && labelKey(first).isLike(labelKey($0)) }
      ? nil : first
  }
}
