extension PassageClaims {
  /// Behind a semicolon, or behind 按…分, the same total may be parted another way.
  mutating func readLaterPartitions(_ followers: [Int], _ parent: Int, _ primary: [Int]) {
    guard followers.count <= Self.mostParts, let first = followers.first else { return }
    var starts: [Int] = []
    for index in followers.dropFirst() {
      let isNewSegment =
        mention(index).segment != mention(index - 1).segment && mention(index).sentence == mention(first).sentence
      if mention(index).traits.contains(.repartitions) || isNewSegment { starts.append(index) }
    }
    // A reading that what stands before the first semicolon adds up.
    var firstSegment: Int?
    let opening = followers.filter { mention($0).segment == mention(first).segment && meet($0, first) }
    if opening.count >= 2, !starts.isEmpty, meet(first, parent) {
      firstSegment = report.readings.count
      add([sum(.proseParts, stated: parent, of: opening.map { Term(figure($0)) })], isCertain: false)
    }
    for start in starts.prefix(4) {
      let rest = followers.filter { $0 >= start && meet($0, first) }
      guard rest.count >= 2, meet(start, parent) else { continue }
      let segment = rest.filter { mention($0).segment == mention(start).segment }
      let sentence = rest.filter { mention($0).sentence == mention(start).sentence }
      var claims: [Claim] = []
      for parts in [sentence, segment] where parts.count >= 2 && parts != primary {
        claims.append(sum(.proseParts, stated: parent, of: parts.map { Term(figure($0)) }))
      }
      if !claims.isEmpty {
        note(parent, sentence.count >= 2 ? sentence : segment, isCertain: false)
        let isExact =
          segment.count >= 2 && !isVague(parent)
          && segment.allSatisfy { !isVague($0) && mention($0).unit == mention(parent).unit }
        if isExact, let opening = firstSegment {
          // Where the first segment is all of it, another that nearly is was meant to be.
          add(
            [sum(.proseParts, stated: parent, of: segment.map { Term(figure($0)) })], isCertain: true, mostOff: 3,
            condition: opening)
        }
        add(claims, isCertain: false)
        if firstSegment != nil {
          // Only beside a segment that is all of it: else these may be the rest of its parts.
          add(Array(claims.prefix(2)), isCertain: false, condition: firstSegment, slipAlternatives: 2)
        }
      }
    }
  }

  /// Parts that give several amounts each, as their total does: 计划额, 实付额, 件数.
  mutating func readColumns(from first: Int, _ parent: Int) {
    // The amounts of the total's own clause, back from the list.
    let totals = passage.sentence(of: parent).filter {
      $0 < first && mention($0).isValue && mention($0).depth == mention(first).depth
    }
    guard totals.count >= 2, totals.count <= 8 else { return }
    var rows: [[Int]] = []
    var index = first
    while index < passage.mentions.count, rows.count <= Self.mostParts,
      mention(index).paragraph == mention(first).paragraph
    {
      if mention(index).isValue, mention(index).depth == mention(first).depth {
        let isNewRow =
          rows.last.map { last in
            last.count == totals.count || mention(last[0]).segment != mention(index).segment
          } ?? true
        if isNewRow { rows.append([index]) } else { rows[rows.count - 1].append(index) }
      }
      index += 1
    }
    rows = Array(rows.prefix { $0.count == totals.count })
    guard rows.count >= 2 else { return }
    for (column, total) in totals.enumerated() {
      let parts = rows.map { $0[column] }
      guard parts.allSatisfy({ meet($0, total) }) else { continue }
      let claim = sum(.proseParts, stated: total, of: parts.map { Term(figure($0)) })
      add([claim], isCertain: false)
    }
  }
}
