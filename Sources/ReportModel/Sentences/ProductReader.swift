import ExactNumbers

extension PassageClaims {
  /// Quantity × standard = amount, amount ÷ quantity = average, and formulas that are written out.
  mutating func readProducts() {
    for index in passage.mentions.indices {
      switch mention(index).role {
      case .standard: readProduct(index)
      case .average: readAverage(index)
      case .rate: readPremium(index)
      default: break
      }
    }
    readFormulas()
  }

  /// 100人，每人50元，计5000元: the quantity before the standard, the amount behind it.
  private mutating func readProduct(_ standard: Int) {
    let own = mention(standard)
    guard own.isMoney, !isVague(standard) else { return }
    let sentence = passage.sentence(of: standard)
    let unit = perUnit(standard)
    let quantities = sentence.filter {
      mention($0).unit == .count && $0 < standard + 2 && $0 != standard && mention($0).role != .standard
    }
    let amounts = sentence.filter { $0 > standard && mention($0).isMoney && mention($0).role == .value }
    guard let amount = amounts.first else { return }
    if readMonthly(standard, quantities, amount) { return }
    var claims: [Claim] = []
    var isSure = false
    var matching = quantities.filter { counts($0, unit) }
    // Of a total and its parts the total.
    let wholes = matching.filter { isParent[$0] && listOfPart[$0] < 0 }
    let largest = wholes.max { report[figure($0)].value < report[figure($1)].value }
    if let largest { matching = [largest] }
    if let quantity = matching.last(where: { $0 < standard }) ?? matching.last, unit != nil {
      claims.append(product(amount, quantity, standard))
      isSure =
        (isStatedProduct(amount) || isReckoned(standard) && amount == standard + 1)
        && matching.allSatisfy { isPrintedAlike($0, quantity) } && !isVague(amount)
        && !isVague(quantity) && quantity < standard && (standard - quantity <= 2 || !wholes.isEmpty)
        && amount - standard <= 2
      // 每人每月758元，12个月
      for months in quantities where months != quantity {
        claims.append(product(amount, quantity, standard, months))
        if months > quantity, months < amount, !counts(months, unit), listOfPart[months] < 0 { isSure = false }
      }
    }
    for amount in amounts.prefix(3) {
      for quantity in quantities.reversed().prefix(5) where claims.count < 16 {
        claims.append(product(amount, quantity, standard))
        for times in quantities where times != quantity && claims.count < 32 {
          claims.append(product(amount, quantity, standard, times))
        }
      }
    }
    add(claims, isCertain: isSure)
  }

  /// 保险金额1520元/亩，费率5%，保费76元/亩: what is insured × the rate.
  private mutating func readPremium(_ rate: Int) {
    let own = mention(rate)
    guard own.unit == .percent, rate > 0, rate + 1 < passage.mentions.count, labelKey(rate).hasSuffix(Self.premiumRate),
      mention(rate - 1).isMoney, mention(rate + 1).isMoney, mention(rate - 1).segment == own.segment,
      mention(rate + 1).segment == own.segment, labelKey(rate + 1).hasSuffix(Self.premium)
    else { return }
    let value = Arithmetic.divide(
      .multiply(.figure(figure(rate - 1)), .figure(figure(rate))), .constant(Rational(100)))
    let claim = Claim(
      tie: .proseProduct, stated: figure(rate + 1),
      formula: report.formula(scaled(value, from: mention(rate - 1).unit, to: mention(rate + 1).unit)))
    add([claim], isCertain: ![rate - 1, rate, rate + 1].contains(where: isVague))
  }

  private static let premiumRate = LabelKey(Array("费率".utf8))
  private static let premium = LabelKey(Array("保费".utf8))

  /// 计, 共, 合, 需 before an amount say that it was computed.
  func isStatedProduct(_ amount: Int) -> Bool {
    if mention(amount).traits.contains(.isTotal) { return true }
    let range = mention(amount).label
    let words: [Label] = ["计", "需", "合", "共"]
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[range.clamped(to: bytes.indices)])
      return words.contains { word in word.withBytes { part.begins(with: $0) || part.ends(with: $0) } }
    }
  }

  /// 按2元测算: the words behind the standard say that the amount follows from it.
  private func isReckoned(_ standard: Int) -> Bool {
    let start = Int(passage.lexer.tokens[mention(standard).token].end)
    let words: [Label] = ["测算", "计算", "核算", "计发", "标准测算", "标准计算", "的标准"]
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      words.contains { word in word.withBytes { bytes.holds($0, at: start) } }
    }
  }

  /// What a standard is for one of: 人 of 每人146元, 册 of 2元/册. In the text.
  private func perUnit(_ standard: Int) -> Range<Int>? {
    let number = passage.number(mention(standard))
    if !number.per.isEmpty { return number.per }
    let tokens = passage.lexer.tokens
    var index = mention(standard).token - 1
    while index >= 0, mention(standard).token - index <= 12 {
      let token = tokens[index]
      if token.endsClause || token.kind == .number { return nil }
      if token.kind == .word, token.word == .per {
        let start = Int(token.end)
        return start..<min(passage.text.bytes.count, Int(tokens[mention(standard).token].start))
      }
      index -= 1
    }
    return nil
  }

  /// Whether a count counts what a standard is for: its unit begins the words behind 每.
  private func counts(_ quantity: Int, _ unit: Range<Int>?) -> Bool {
    guard let unit else { return false }
    let own = passage.number(mention(quantity)).unitRange
    let bytes = passage.text.bytes
    guard !own.isEmpty, own.upperBound <= bytes.count, unit.upperBound <= bytes.count else {
      return false
    }
    if bytes[own].elementsEqual(bytes[unit].prefix(own.count)) { return true }
    // 12906名，600元/人
    let people: [Label] = ["人", "名", "位"]
    func isPeople(_ range: Range<Int>) -> Bool {
      people.contains { $0.withBytes { $0.elementsEqual(bytes[range].prefix($0.count)) } }
    }
    if own.count == 3, isPeople(own), isPeople(unit) { return true }
    // 8426人日，7元/天
    let days: [Label] = ["人日", "人天"]
    let isDays = days.contains { $0.withBytes { $0.elementsEqual(bytes[own]) } }
    return isDays && Label("天").withBytes { $0.elementsEqual(bytes[unit].prefix($0.count)) }
  }

  private mutating func product(_ amount: Int, _ quantity: Int, _ standard: Int, _ times: Int? = nil) -> Claim {
    var value = Arithmetic.multiply(.figure(figure(quantity)), .figure(figure(standard)))
    if let times { value = .multiply(value, .figure(figure(times))) }
    return Claim(
      tie: .proseProduct, stated: figure(amount),
      formula: report.formula(scaled(value, from: mention(standard).unit, to: mention(amount).unit)))
  }

  func scaled(_ value: Arithmetic, from: Unit, to: Unit) -> Arithmetic {
    let power = from.powerOfTen - to.powerOfTen
    return power == 0 ? value : .multiply(.constant(Rational.powerOfTen(power)), value)
  }

  /// 人均: an amount before it over a count.
  private mutating func readAverage(_ average: Int) {
    let own = mention(average)
    guard own.isMoney || own.unit == .point else { return }
    var claims: [Claim] = []
    var amounts: [Int] = []
    var counts: [Int] = []
    var position = average - 1
    while position >= 0, average - position <= 16, mention(position).paragraph == own.paragraph {
      if mention(position).isValue, mention(position).isMoney { amounts.append(position) }
      if mention(position).unit == .count, mention(position).role == .value { counts.append(position) }
      position -= 1
    }
    for count in counts.prefix(4) {
      for amount in amounts.prefix(4) {
        let value = Arithmetic.divide(.figure(figure(amount)), .figure(figure(count)))
        claims.append(
          Claim(
            tie: .proseAverage, stated: figure(average),
            formula: report.formula(scaled(value, from: mention(amount).unit, to: own.unit))))
      }
    }
    add(claims, isCertain: isPlainAverage(average, amounts, counts))
  }

  /// 120人，3.00万元，人均250元: one amount and one count of the sentence, and the average is for one of what is counted.
  private func isPlainAverage(_ average: Int, _ amounts: [Int], _ counts: [Int]) -> Bool {
    let own = mention(average)
    let near = amounts.filter { mention($0).sentence == own.sentence && mention($0).depth == own.depth }
    let counted = counts.filter { mention($0).sentence == own.sentence && mention($0).depth == own.depth }
    guard near.count == 1, counted.count == 1, near.first == amounts.first, counted.first == counts.first,
      !isVague(average), !isVague(near[0]), !isVague(counted[0]), own.isMoney,
      mention(near[0]).segment == own.segment
    else { return false }
    // 人均 counts 人.
    let unit = passage.number(mention(counted[0])).unitRange
    let before = max(0, Int(passage.lexer.tokens[own.token].start) - 24)..<Int(passage.lexer.tokens[own.token].start)
    let bytes = passage.text.bytes
    guard !unit.isEmpty, unit.upperBound <= bytes.count, before.upperBound <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      UnsafeBufferPointer(rebasing: bytes[before]).place(of: UnsafeBufferPointer(rebasing: bytes[unit])) != nil
    }
  }
}
