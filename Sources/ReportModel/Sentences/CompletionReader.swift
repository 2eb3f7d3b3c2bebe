extension PassageClaims {
  /// 完成预算的p%, 执行率p%, and other rates of two amounts of the sentence.
  mutating func readCompletions() {
    for index in passage.mentions.indices {
      if mention(index).unit == .percent, readSchedule(index) { continue }
      switch mention(index).role {
      case .completion: readCompletion(index)
      case .rate: readRate(index)
      case .points: readPoints(index)
      default: break
      }
    }
  }

  private mutating func readCompletion(_ index: Int) {
    guard !mention(index).traits.contains(.explains) else { return }
    let own = mention(index)
    let sentence = passage.sentence(of: index)
    let before = sentence.filter {
      $0 < index && mention($0).isValue && mention($0).depth <= own.depth && mention($0).unit != .none
    }
    let budgets = before.filter { mention($0).traits.contains(.isBudget) && !mention($0).traits.contains(.isActual) }
    let actuals = before.filter { !budgets.contains($0) }
    var claims: [Claim] = []
    var isSure = false
    if let budget = budgets.last {
      if let actual = actuals.last, isOfOneUnit(actual, budget) {
        claims.append(completion(index, actual, budget))
        isSure =
          budgets.allSatisfy { isPrintedAlike($0, budget) } && !isVague(actual) && !isVague(budget)
          && mention(actual).segment == own.segment && mention(budget).segment == own.segment
      }
      for actual in actuals.reversed().dropFirst().prefix(4) {
        for budget in budgets.reversed().prefix(3) where isOfOneUnit(actual, budget) {
          claims.append(completion(index, actual, budget))
        }
      }
      // 年初预算B，完成年初预算的r%，支出A: what was done stands behind.
      let next = index + 1
      if actuals.isEmpty, next < passage.mentions.count, mention(next).isValue, mention(next).segment == own.segment,
        mention(next).traits.contains(.isActual), !mention(next).traits.contains(.isBudget), isOfOneUnit(next, budget)
      {
        claims.append(completion(index, next, budget))
        isSure = budgets.count == 1 && !isVague(next) && !isVague(budget)
      } else if actuals.isEmpty {
        // What was done stands in the sentence before.
        let earlier = valuesBefore(budget).filter { mention($0).paragraph == own.paragraph && isOfOneUnit($0, budget) }
        claims += earlier.map { completion(index, $0, budget) }
        if let first = earlier.first {
          let sameSentence = earlier.filter { mention($0).sentence == mention(first).sentence }
          isSure = sameSentence.allSatisfy { isPrintedAlike($0, first) } && !isVague(budget)
        }
      }
    }
    if budgets.isEmpty, let claim = completionByName(index, actuals) {
      add([claim], isCertain: !isVague(index))
      return
    }
    if budgets.isEmpty, let claim = completionByChange(index, actuals) {
      add([claim], isCertain: !isVague(index))
      return
    }
    // Any two amounts before it, the nearer one done, where the words leave it open.
    let near = isSure ? [] : valuesBefore(index).prefix(6)
    for actual in near {
      for budget in near where budget != actual && isOfOneUnit(actual, budget) && claims.count < 24 {
        claims.append(completion(index, actual, budget))
      }
    }
    add(claims, isCertain: isSure)
  }

  /// 企业自筹565.6万元 … 企业自筹到位509.04万元，到位率90%: what the same name was given before.
  private mutating func completionByName(_ index: Int, _ actuals: [Int]) -> Claim? {
    guard let actual = actuals.last, mention(actual).segment == mention(index).segment, !isVague(actual) else {
      return nil
    }
    let key = labelKey(actual)
    for word in ["到位", "支付", "拨付", "支出", "使用"] {
      let ending = LabelKey(Array(word.utf8))
      guard key.count >= ending.count + 6, key.hasSuffix(ending) else { continue }
      let name = LabelKey(Array(key.bytes.dropLast(ending.count)))
      let bases = named(name, before: actual).filter { labelKey($0) == name && isOfOneUnit($0, actual) }
      guard let base = bases.first, bases.allSatisfy({ isPrintedAlike($0, base) }), !isVague(base) else { return nil }
      return completion(index, actual, base)
    }
    return nil
  }

  /// 支出1741.75万元，完成年初预算100%，决算数大于预算数55.93万元: the budget is what was spent, less what it was more.
  private mutating func completionByChange(_ index: Int, _ actuals: [Int]) -> Claim? {
    let next = index + 1
    guard let actual = actuals.last, next < passage.mentions.count, mention(next).role == .change,
      mention(next).comparator == .budget,
      mention(next).segment == mention(index).segment || mention(next).sentence == mention(index).sentence,
      mention(next).direction != 0, meet(actual, next), !isVague(actual), !isVague(next),
      listOfPart[actual] < 0
    else { return nil }
    return ratio(
      .proseCompletion, stated: index, part: [Term(figure(actual))],
      whole: [Term(figure(actual)), Term(figure(next), -mention(next).direction)])
  }

  private mutating func completion(_ index: Int, _ actual: Int, _ budget: Int) -> Claim {
    ratio(.proseCompletion, stated: index, part: actual, whole: budget)
  }

  /// A percentage whose words do not tell what it is of: 节约率, 到位率, 盈p%. Claimed only where two amounts bear it out.
  private mutating func readRate(_ index: Int) {
    let own = mention(index)
    let near =
      passage.sentence(of: index).filter {
        $0 < index && mention($0).unit != .none && mention($0).unit != .percent
          && (mention($0).isValue || mention($0).role == .change)
      }.suffix(6)
    var claims: [Claim] = []
    let heads = headsBefore(index)
    for part in near.reversed() {
      for whole in near.reversed() + heads where part != whole && meet(part, whole) {
        claims.append(ratio(.proseRate, stated: index, part: part, whole: whole))
      }
    }
    // 满分20分，得分17分，得分率85%
    if index >= 2, mention(index - 1).unit == .point, mention(index - 2).unit == .point,
      mention(index - 1).segment == own.segment,
      mention(index - 2).segment == own.segment,
      holdsBefore(index, ["得分率"])
    {
      add([ratio(.proseRate, stated: index, part: index - 1, whole: index - 2)], isCertain: !isVague(index))
      return
    }
    if readSurplusRate(index) { return }
    // 节约率: what was saved over what was planned.
    if own.role == .rate, namesRate(index), let saved = near.last, mention(saved).traits.contains(.isDifference),
      mention(saved).segment == own.segment, near.count >= 3, case let planned = near[near.endIndex - 3],
      case let paid = near[near.endIndex - 2], meet(planned, saved), meet(paid, saved),
      mention(planned).segment == own.segment, mention(planned).traits.contains(.isBudget)
    {
      let claim = ratio(.proseRate, stated: index, part: [Term(figure(saved))], whole: [Term(figure(planned))])
      add([claim], isCertain: !isVague(index))
      return
    }
    // 送审A，审定B，核减C，核减率: where C is what A is more than B, the rate is of A.
    if own.role == .rate, namesRate(index), near.count >= 3, let saved = near.last,
      mention(saved).traits.contains(.isDifference), case let planned = near[near.endIndex - 3],
      case let paid = near[near.endIndex - 2], meet(planned, saved), meet(paid, saved)
    {
      let condition = report.readings.count
      add(
        [sum(.proseDifference, stated: saved, of: [Term(figure(planned)), Term(figure(paid), -1)])], isCertain: false)
      add(
        [ratio(.proseRate, stated: index, part: saved, whole: planned)], isCertain: !isVague(index),
        condition: condition)
      return
    }
    add(claims, isCertain: false)
  }

  /// Totals of the sentences before it.
  private func headsBefore(_ index: Int) -> [Int] {
    let sentence = passage.sentence(of: index).lowerBound
    return valuesBefore(sentence).filter { listOfPart[$0] < 0 && mention($0).paragraph == mention(index).paragraph }
      .prefix(3).reversed()
  }

  /// 节约率, 节省率, 结余率 before the number.
  private func namesRate(_ index: Int) -> Bool {
    holdsBefore(index, ["节约率", "节省率", "结余率", "核减率", "审减率"])
  }

  /// One of some words stands just before a number.
  private func holdsBefore(_ index: Int, _ words: [Label]) -> Bool {
    let end = Int(passage.lexer.tokens[mention(index).token].start)
    return holds(words, in: max(0, end - 15)..<end)
  }

  /// 高2.3个百分点: one rate of the sentence less another.
  private mutating func readPoints(_ index: Int) {
    if readSchedule(index) || readAgainstBracket(index) { return }
    var claims: [Claim] = []
    var rates: [Int] = []
    var position = index - 1
    while position >= 0, index - position <= 12, rates.count < 5 {
      if mention(position).unit == .percent, mention(position).paragraph == mention(index).paragraph {
        rates.append(position)
      }
      position -= 1
    }
    for high in rates {
      for low in rates where low != high {
        claims.append(
          Claim(
            tie: .prosePoints, stated: figure(index),
            formula: report.formula(.subtract(.figure(figure(high)), .figure(figure(low))))))
      }
    }
    // 前者比后者高: of two.
    let sentence = passage.sentence(of: index)
    let two = sentence.filter { $0 < index && mention($0).unit == .percent }
    if two.count == 2, namesBoth(index), mention(index).direction != 0, claims.count >= 2 {
      let (high, low) = mention(index).direction > 0 ? (two[0], two[1]) : (two[1], two[0])
      claims.insert(
        Claim(
          tie: .prosePoints, stated: figure(index),
          formula: report.formula(.subtract(.figure(figure(high)), .figure(figure(low))))), at: 0)
      add(claims, isCertain: true)
      return
    }
    add(claims, isCertain: false)
  }

  /// 增长19.9%，高于全省平均增幅（11%）8.9个百分点: the rate that the clause goes on from, less the one in brackets.
  private mutating func readAgainstBracket(_ index: Int) -> Bool {
    let own = mention(index)
    guard index > 0, mention(index - 1).depth == own.depth + 1, mention(index - 1).unit == .percent,
      mention(index - 1).segment == own.segment, case let direction = directionBefore(bracket: index - 1),
      direction != 0,
      passage.lexer.tokens[mention(index - 1).token..<own.token].contains(where: { $0.kind == .close }),
      !passage.lexer.tokens[mention(index - 1).token..<own.token].contains(where: { $0.kind == .comma })
    else { return false }
    let segment = passage.sentence(of: index).filter {
      $0 < index - 1 && mention($0).unit == .percent && mention($0).segment == own.segment
        && mention($0).depth == own.depth
    }
    let growths = segment.filter { mention($0).role == .growth }
    guard let rate = growths.last ?? segment.last else { return false }
    let (high, low) = direction > 0 ? (rate, index - 1) : (index - 1, rate)
    func difference(_ high: Arithmetic) -> Claim {
      Claim(
        tie: .prosePoints, stated: figure(index), formula: report.formula(.subtract(high, .figure(figure(low)))))
    }
    let isVague = self.isVague(rate) || self.isVague(index - 1) || mention(rate).direction < 0
    add([difference(.figure(figure(high)))], isCertain: !isVague)
    return true
  }

  /// 高于…（, 低于…（: the word in the clause that a bracket interrupts.
  private func directionBefore(bracket index: Int) -> Int {
    let tokens = passage.lexer.tokens
    var position = mention(index).token - 1
    while position >= 0, mention(index).token - position <= 16 {
      let token = tokens[position]
      if token.kind == .comma || token.kind == .stop || token.kind == .number { return 0 }
      if token.kind == .word {
        if token.word == .greater || token.word == .up { return 1 }
        if token.word == .less || token.word == .down { return -1 }
      }
      position -= 1
    }
    return 0
  }

  private func namesBoth(_ index: Int) -> Bool {
    let end = Int(passage.lexer.tokens[mention(index).token].start)
    let before = max(0, end - 24)..<end
    return holds("前者", in: before) && holds("后者", in: before)
  }
}
