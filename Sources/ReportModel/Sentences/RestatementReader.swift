extension PassageClaims {
  /// One amount that the passage states twice.
  mutating func readRestatements() {
    // The last mention that is printed so, and for each the one before it.
    var last: [Printed: Int] = [:]
    var earlier = [Int32](repeating: -1, count: passage.mentions.count)
    for index in passage.mentions.indices where mention(index).isValue && mention(index).unit != .none {
      let value = report[figure(index)].value
      guard value.coefficient != 0 else { continue }
      guard labelKey(index).count >= 6 else { continue }
      let printed = Printed(coefficient: value.coefficient, scale: value.scale, unit: mention(index).unit)
      let before = last.updateValue(index, forKey: printed) ?? -1
      earlier[index] = Int32(truncatingIfNeeded: before)
      var other = before
      var tried = 0
      while other >= 0, tried < 4 {
        if mention(other).labelKey == mention(index).labelKey || labelKey(other).isLike(labelKey(index)) {
          add(
            [sum(.proseRestated, stated: index, of: [Term(figure(other))], comparison: .sameQuantity)],
            isCertain: false)
          break
        }
        other = Int(earlier[other])
        tried += 1
      }
    }
    readSlips()
    readIncomeAndExpenditure()
    readConversions()
  }

  /// The same words with another amount close by: one of them is a slip where it looks like one.
  private mutating func readSlips() {
    var last: [Int32: Int] = [:]
    for index in passage.mentions.indices where mention(index).isValue && mention(index).isMoney && !isVague(index) {
      let own = mention(index)
      guard labelKey(index).count >= 12 else { continue }
      if let before = last[own.labelKey], index - before <= 16, mention(before).year == own.year,
        mention(before).unit == own.unit, mention(before).depth == own.depth,
        mention(before).traits.intersection([.isBudget, .isActual]) == own.traits.intersection([.isBudget, .isActual]),
        !isPrintedAlike(before, index), !isListed(before) || !isListed(index)
      {
        var reading = ClaimReading(
          [sum(.proseRestated, stated: index, of: [Term(figure(before))], comparison: .sameQuantity)],
          isCertain: !isListed(before) && !isListed(index))
        reading.needsSlip = true
        reading.slipAlternatives = 1
        report.readings.append(reading)
      }
      last[own.labelKey] = index
    }
    readSwappedDigits()
  }

  /// Names that are alike, and amounts that two swapped digits make the same.
  private mutating func readSwappedDigits() {
    for index in passage.mentions.indices where mention(index).isValue && mention(index).isMoney && !isVague(index) {
      guard labelKey(index).count >= 12, case let own = report[figure(index)].value else { continue }
      for position in max(0, index - 16)..<index {
        let other = mention(position)
        guard other.isValue, other.unit == mention(index).unit, other.labelKey != mention(index).labelKey,
          other.year == mention(index).year, listOfPart[position] < 0 || listOfPart[index] < 0,
          case let before = report[figure(position)].value, own.scale == before.scale, !isVague(position),
          isSwap(own.coefficient, before.coefficient), labelKey(position).count >= 12,
          labelKey(position).isLike(labelKey(index)), !isPart(index, of: position), !isPart(position, of: index)
        else { continue }
        add(
          [sum(.proseRestated, stated: index, of: [Term(figure(position))], comparison: .sameQuantity)],
          isCertain: false, slipAlternatives: 1)
      }
    }
  }

  /// A total and a part of it bear like names: 支出合计 and 基本支出.
  private func isPart(_ part: Int, of total: Int) -> Bool {
    listOfPart[part] >= 0 && lists[Int(listOfPart[part])].parent == total
  }

  /// Swapping digits beside each other changes a number by nine times their difference.
  private func isSwap(_ a: Int128, _ b: Int128) -> Bool {
    // Four digits meet by chance once in some ten thousand sentences.
    guard a > 9999, b > 9999 else { return false }
    var rest = a > b ? a - b : b - a
    guard rest > 0 else { return false }
    while rest.isMultiple(of: 10) { rest /= 10 }
    return rest.isMultiple(of: 9) && rest <= 81
  }

  /// Two lists may have parts of the same names: each amount is held by its own list.
  private func isListed(_ index: Int) -> Bool { listOfPart[index] >= 0 || isParent[index] }

  private struct Printed: Hashable {
    var coefficient: Int128
    var scale: UInt8
    var unit: Unit
  }

  /// 收入总计A万元，支出总计A万元: they balance.
  private mutating func readIncomeAndExpenditure() {
    for index in passage.mentions.indices.dropFirst() {
      let own = mention(index)
      guard own.isValue, own.isMoney, own.traits.contains(.isTotal), isTotalOf("支出", index) else { continue }
      var position = index - 1
      while position >= 0, index - position <= 4, mention(position).paragraph == own.paragraph {
        if mention(position).isValue, mention(position).traits.contains(.isTotal), isTotalOf("收入", position),
          meet(position, index)
        {
          let isCertain =
            mention(position).sentence == own.sentence && position == index - 1 && endsInTotal(index)
            && endsInTotal(position)
          add(
            [sum(.proseRestated, stated: index, of: [Term(figure(position))], comparison: .sameQuantity)],
            isCertain: isCertain && !isVague(index) && !isVague(position))
          break
        }
        position -= 1
      }
    }
  }

  private func isTotalOf(_ word: Label, _ index: Int) -> Bool { holds(word, in: mention(index).label) }

  /// 总计, which has the carry-over on both sides; 合计 need not balance.
  private func endsInTotal(_ index: Int) -> Bool { isTotalOf("总计", index) }

  /// 1938114.50元（约193.8万元）, 捐赠13.05亿元 … 捐赠130535万元: the same amount in another unit.
  private mutating func readConversions() {
    var last: [Int32: Int] = [:]
    for index in passage.mentions.indices where mention(index).isValue && mention(index).isMoney {
      let own = mention(index)
      if index > 0, case let before = mention(index - 1), before.isValue, before.isMoney, own.unit != before.unit,
        own.depth > before.depth || own.traits.contains(.isAbout), own.sentence == before.sentence
      {
        add(
          [sum(.proseRestated, stated: index, of: [Term(figure(index - 1))], comparison: .sameQuantity)],
          isCertain: isBracketOnly(index), slipAlternatives: 1)
      }
      guard own.labelKey != 0, labelKey(index).count >= 9 else { continue }
      if let before = last[own.labelKey], mention(before).unit != own.unit, mention(before).year == own.year {
        add(
          [sum(.proseRestated, stated: index, of: [Term(figure(before))], comparison: .sameQuantity)],
          isCertain: false, slipAlternatives: 1)
      }
      last[own.labelKey] = index
    }
  }

  /// （34万元）: nothing else stands in the brackets, directly behind the amount.
  private func isBracketOnly(_ index: Int) -> Bool {
    let tokens = passage.lexer.tokens
    let token = mention(index).token
    return token >= 2 && token + 1 < tokens.count && tokens[token - 1].kind == .open
      && tokens[token - 2].kind == .number
      && tokens[token + 1].kind == .close && !isVague(index) && !isVague(index - 1)
  }
}
