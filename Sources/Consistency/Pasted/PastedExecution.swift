import ExactNumbers
import ReportModel

/// The execution part of a pasted form: heads in running words, then rows of amounts, rate, weight and score.
///
/// A row with as many numbers as there are heads is read under them; a shorter one is taken where one way to fill the heads
/// is left, or one of them holds.
struct PastedExecution {
  typealias Role = ExecutionWords.Role

  struct Proposal {
    enum Form {
      case sum([FigureID])
      case ratio(part: FigureID, whole: FigureID)
      case expression(Arithmetic)
    }
    var tie: Tie
    var stated: FigureID
    var formula: Form
    var comparison = ClaimComparison.equal
    var certainty = Claim.Certainty.certain
    /// The unit that the stated figure has after all.
    var unit: Unit?
  }

  private struct Row {
    var figures: [Role: FigureID]
    var isWhole: Bool
    /// Nothing but this way to read it is possible.
    var isCertain: Bool
    /// It has a number for each head.
    var isFull = false
  }

  private let tokens: [PastedToken]
  private let report: PastedFigures
  /// Tokens that are the execution part's.
  private(set) var used: Set<Int> = []
  private(set) var claims: [Proposal] = []
  private(set) var weight: FigureID?
  private(set) var score: FigureID?

  private var roles: [Role] = []
  private var headingWeight: FigureID?
  private var rows: [Row] = []
  private var single: [Role: FigureID] = [:]
  private var singleTokens: [Int] = []

  private static let mostRows = 12
  private static let mostValues = 8

  init(_ tokens: [PastedToken], _ report: PastedFigures) {
    self.tokens = tokens
    self.report = report
    var words: [Int] = []
    var heading: Int?
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .heading:
        close()
        heading = index
        words = []
        index += 1
      case .number, .noValue:
        var end = index
        while end < tokens.count, tokens[end].kind == .number || tokens[end].kind == .noValue { end += 1 }
        take(index..<end, words, &heading)
        words = []
        index = end
      default:
        words.append(index)
        index += 1
      }
    }
    close()
  }

  private mutating func take(_ run: Range<Int>, _ words: [Int], _ heading: inout Int?) {
    let names = words.suffix(40).map { tokens[$0].name }
    let found = ExecutionWords.roles(names)
    if found.contains(.executed), found.contains(.rate), found.contains(.budget) || found.contains(.initial) {
      close()
      roles = found
      if let before = heading, let own = tokens[before].figure {
        headingWeight = own
        used.insert(before)
      }
      heading = nil
    } else if !roles.isEmpty {
      guard rows.count < Self.mostRows, names.count <= 6,
        names.contains(where: { ExecutionWords.isSource($0) || ExecutionWords.isWhole($0) })
      else {
        close()
        return
      }
    } else {
      if found.count == 1, run.count == 1 { takeSingle(found[0], run.lowerBound, &heading) }
      if let last = names.last, ExecutionWords.isWhole(last) { takeWithoutHeads(run) }
      return
    }
    guard run.count <= Self.mostValues, let row = align(run, names) else { return }
    used.formUnion(run)
    for word in words where tokens[word].kind == .total { used.insert(word) }
    rows.append(row)
    tell(row)
    tellSources(run, row)
  }

  /// `中央 省 县 合计 支出`: amounts before that of the budget are its sources, where they make it.
  private mutating func tellSources(_ run: Range<Int>, _ row: Row) {
    guard let whole = row.figures[.budget] ?? row.figures[.initial], let total = value(whole) else { return }
    var sources: [FigureID] = []
    var sum: ExactDecimal? = .zero
    for index in run {
      guard let figure = tokens[index].figure, figure != whole else { break }
      sources.append(figure)
      sum = value(figure).flatMap { sum?.adding($0) }
    }
    if !sources.isEmpty, !row.figures.values.contains(sources[0]), sum == total {
      claims.append(Proposal(tie: .rowSum, stated: whole, formula: .sum(sources)))
    }
  }

  // MARK: Rows

  private func align(_ run: Range<Int>, _ names: [Label]) -> Row? {
    var values = run.map { tokens[$0] }
    let count = roles.count { $0 == .initial || $0 == .budget || $0 == .executed }
    // `880 880 880 - -`: nothing but amounts.
    while values.count > count, values.last?.kind == .noValue { values.removeLast() }
    let isWhole = names.contains(where: ExecutionWords.isWhole) && !names.contains(where: ExecutionWords.opensParts)
    let amounts = roles.filter { $0 == .initial || $0 == .budget || $0 == .executed }
    var ways: [[Role]] = []
    for left in [[], [.score], [.rate], [.rate, .score], [.weight, .score], [.weight, .score, .rate]] as [[Role]] {
      let way = roles.filter { !left.contains($0) }
      if way.count == values.count, fits(way, values), !ways.contains(way) { ways.append(way) }
    }
    let tail = roles.filter { !amounts.contains($0) }
    if tail.count == values.count, fits(tail, values), !ways.contains(tail) {
      // Amounts, unless these are a rate that earns its score: the amounts were no numbers.
      let row = Row(figures: figures(tail, values), isWhole: isWhole, isCertain: false)
      if scoreHolds(row) == true { return row }
      if ways.isEmpty { ways.append(tail) }
    }
    var isCertain = ways.count == 1 && (ways[0] == roles || ways[0] == amounts || values.contains(where: isPercent))
    if ways.isEmpty, values.count > roles.count, roles.last == .rate, let last = values.last, isPercent(last) {
      let row = Row(figures: figures(roles, Array(values.suffix(roles.count))), isWhole: isWhole, isCertain: false)
      return holds(row) ? row : nil
    }
    let rows = ways.map { way in
      Row(figures: figures(way, values), isWhole: isWhole, isCertain: isCertain, isFull: way == roles)
    }
    if rows.count == 1 { return rows[0] }
    isCertain = false
    let holding = rows.filter(holds)
    return holding.count == 1 ? holding[0] : nil
  }

  /// A percentage stands under the rate, and nothing above its full marks under the weight.
  private func fits(_ way: [Role], _ values: [PastedToken]) -> Bool {
    for (role, token) in zip(way, values) {
      if isPercent(token) != (role == .rate), isPercent(token) { return false }
      if role == .weight, let figure = token.figure, let own = value(figure), own > ExactDecimal(100) { return false }
    }
    return true
  }

  private func isPercent(_ token: PastedToken) -> Bool {
    token.figure.flatMap { report.figure($0)?.unit } == .percent
  }

  private func figures(_ way: [Role], _ values: [PastedToken]) -> [Role: FigureID] {
    var result: [Role: FigureID] = [:]
    for (role, token) in zip(way, values) { if let figure = token.figure { result[role] = figure } }
    return result
  }

  private func value(_ figure: FigureID) -> ExactDecimal? { report.figure(figure)?.value }

  /// A head with its one number right behind it: `预算数: 2.38 执行数: 2.38 执行率 100% 得分 10`.
  private mutating func takeSingle(_ role: Role, _ index: Int, _ heading: inout Int?) {
    if role == .initial || role == .budget && single[.initial] == nil || single[role] != nil { single = [:] }
    single[role] = tokens[index].figure
    singleTokens.append(index)
    guard role == .rate || role == .score else { return }
    let row = Row(figures: single, isWhole: false, isCertain: false)
    guard single[.rate] != nil, single[.executed] != nil, holds(row) else { return }
    if let before = heading, let own = tokens[before].figure {
      headingWeight = own
      used.insert(before)
      heading = nil
    }
    used.formUnion(singleTokens.suffix(single.count))
    tell(row)
  }

  /// `总额 4753.66万元 4753.66万元 3824.26万元 10 100% 10`: the order of the national form.
  private mutating func takeWithoutHeads(_ run: Range<Int>) {
    let values = run.map { tokens[$0] }
    guard values.count == 5 || values.count == 6, !values.contains(where: { $0.figure == nil }) else { return }
    roles = (values.count == 6 ? [.initial] : []) + [.budget, .executed, .weight, .rate, .score]
    defer { roles = [] }
    guard isPercent(values[values.count - 2]), fits(roles, values) else { return }
    let amounts = values.prefix(values.count - 3)
    let areMoney = amounts.allSatisfy { $0.figure.flatMap { report.figure($0)?.unit.isMoney } == true }
    let row = Row(figures: figures(roles, values), isWhole: true, isCertain: areMoney, isFull: areMoney)
    guard areMoney || holds(row) else { return }
    used.formUnion(run)
    tell(row)
  }

  // MARK: Arithmetic

  private func ratio(_ row: Row, _ base: Role) -> Rational? {
    guard let part = row.figures[.executed].flatMap(value), let whole = row.figures[base].flatMap(value),
      whole.sign > 0
    else { return nil }
    return Rational(part).divided(by: Rational(whole))
  }

  private func rateHolds(_ row: Row, _ base: Role) -> Bool? {
    guard let rate = row.figures[.rate].flatMap(value), let ratio = ratio(row, base) else { return nil }
    return (ratio * Rational(100)).rounded(toDecimals: Int(rate.scale)) == rate
  }

  /// 执行率 × 分值 by the printed rate, else by the amounts.
  private func earned(_ row: Row) -> Arithmetic? {
    guard let weight = row.figures[.weight] ?? headingWeight else { return nil }
    let share: Arithmetic
    if let rate = row.figures[.rate] {
      share = .divide(.figure(rate), .constant(Rational(100)))
    } else if let executed = row.figures[.executed], let whole = row.figures[.budget] ?? row.figures[.initial],
      value(whole)?.sign == 1
    {
      share = .divide(.figure(executed), .figure(whole))
    } else {
      return nil
    }
    return .multiply(.minimum([share, .constant(.one)]), .figure(weight))
  }

  private func scoreHolds(_ row: Row) -> Bool? {
    guard let printed = row.figures[.score].flatMap(value),
      let weight = (row.figures[.weight] ?? headingWeight).flatMap(value)
    else { return nil }
    var share: Rational
    if let rate = row.figures[.rate].flatMap(value) {
      guard let own = Rational(rate).divided(by: Rational(100)) else { return nil }
      share = own
    } else if let own = ratio(row, row.figures[.budget] == nil ? .initial : .budget) {
      share = own
    } else {
      return nil
    }
    if Rational.one < share { share = .one }
    return (share * Rational(weight)).rounded(toDecimals: Int(printed.scale)) == printed
  }

  private func holds(_ row: Row) -> Bool {
    let rate = rateHolds(row, .budget) ?? rateHolds(row, .initial)
    let score = scoreHolds(row)
    return rate != false && score != false && (rate != nil || score != nil)
  }

  // MARK: Claims

  private mutating func tell(_ row: Row) {
    tellRate(row)
    guard let own = row.figures[.weight] ?? headingWeight else { return }
    if weight == nil { weight = own }
    if weight == own, score == nil { score = row.figures[.score] }
    // A score that does not follow from the rate may follow steps that the place lays down.
    guard let stated = row.figures[.score], scoreHolds(row) == true, let earned = earned(row),
      let printed = value(stated)
    else { return }
    claims.append(
      Proposal(
        tie: .executionScore, stated: stated,
        formula: .expression(.rounded(earned, decimals: Int(printed.scale))), certainty: .judgement))
  }

  private mutating func tellRate(_ row: Row) {
    guard let rate = row.figures[.rate], let executed = row.figures[.executed], let printed = value(rate) else {
      return
    }
    let base: Role
    if rateHolds(row, .budget) == true {
      base = .budget
    } else if rateHolds(row, .initial) == true {
      base = .initial
    } else {
      // A bare number may be a ratio.
      let isSure = report.figure(rate)?.unit == .percent || printed > ExactDecimal(2)
      guard row.isCertain, isSure, let whole = row.figures[.budget] ?? row.figures[.initial], value(whole)?.sign == 1
      else { return }
      base = row.figures[.budget] == nil ? .initial : .budget
    }
    guard let whole = row.figures[base] else { return }
    claims.append(
      Proposal(
        tie: .executionRate, stated: rate, formula: .ratio(part: executed, whole: whole),
        certainty: row.isFull ? .certain : .expected,
        unit: report.figure(rate)?.unit == Unit.none ? .percent : nil))
  }

  /// 总额 and its 其中 rows, where the part ends.
  private mutating func close() {
    defer {
      rows = []
      roles = []
      headingWeight = nil
    }
    guard let whole = rows.first, whole.isWhole, rows.count > 1 else { return }
    let parts = rows.dropFirst().prefix { !$0.isWhole }
    for role in [.initial, .budget, .executed] as [Role] {
      guard let stated = whole.figures[role], let total = value(stated) else { continue }
      let figures = parts.compactMap { $0.figures[role] }
      var sum: ExactDecimal? = .zero
      for figure in figures { sum = value(figure).flatMap { sum?.adding($0) } }
      if !figures.isEmpty, sum == total {
        claims.append(Proposal(tie: .columnTotal, stated: stated, formula: .sum(figures)))
      } else if whole.isCertain,
        let larger = parts.first(where: { part in
          part.isCertain && (part.figures[role].flatMap(value).map { $0 > total } ?? false)
        })?.figures[role]
      {
        claims.append(
          Proposal(tie: .partsAtMost, stated: stated, formula: .sum([larger]), comparison: .atLeast))
      }
    }
  }
}
