import ExactNumbers

/// Reads what the figures of a passage claim of each other, and puts it into the report.
struct PassageClaims {
  /// What of the report is read and added to.
  var report = Lent()
  let passage: Passage
  /// The parts lists found, for what refers to them: shares of their total, sums of changes.
  var lists: [PartsList] = []
  /// For each mention the list that it is a part of; -1 for none.
  var listOfPart: [Int32]
  /// For each mention whether a list of parts is known to be its own.
  var isParent: [Bool]
  /// What goes up or down, with its base and its rate.
  var comparisons: [ChangeStatement] = []

  /// Shares that are certain only if those of their group make 100: the group, and the readings of the share.
  var pendingShares: [(group: Int, claims: [Claim])] = []

  /// Shares that are said of parts of lists, each with its part.
  var listedShares: [(share: Int, part: Int)] = []

  /// Amounts that words name outside of brackets, in order, with the keys of their labels: what a name is looked up among.
  private(set) var namedValues: [(mention: Int32, key: Int32)] = []
  /// For each mention how many of these stand before it.
  private(set) var namedBefore: [Int32] = []
  /// For each mention the next one in fewer brackets; the end where there is none.
  private(set) var nextShallower: [Int32] = []
  /// Mentions of more than one year, or of one and of none.
  private(set) var hasSeveralYears = false

  /// What each share is said of, once that has been looked for; -1 for nothing.
  var shareOwners: [Int32]
  static let unknown = Int32.min

  /// Further back nothing is looked for.
  static let reach = 48
  /// More readings than this are not tried for one figure.
  static let mostAlternatives = 12

  /// The lists of a report that claims are written into. Only these, since whatever a closure captures is copied.
  struct Lent {
    var figures: [Figure] = []
    var terms: [Term] = []
    var readings: [ClaimReading] = []
    var longLists: [FigureID] = []
    var percentChanges: [PercentChange] = []
    var unratedChanges: [UnratedChange] = []

    subscript(_ id: FigureID) -> Figure { figures[Int(id.index)] }

    mutating func add(_ figure: Figure) -> FigureID {
      figures.append(figure)
      return FigureID(figures.count - 1)
    }

    mutating func add(_ new: some Collection<Term>) -> TermRun {
      let first = terms.count
      terms.append(contentsOf: new)
      return TermRun(first: first, count: terms.count - first)
    }

    mutating func formula(_ arithmetic: Arithmetic) -> Formula { .expression(terms.add(arithmetic)) }

    /// Changes places with the lists of a report.
    mutating func exchange(with report: inout Report) {
      swap(&figures, &report.figures)
      swap(&terms, &report.terms)
      swap(&readings, &report.readings)
      swap(&longLists, &report.longLists)
      swap(&percentChanges, &report.percentChanges)
      swap(&unratedChanges, &report.unratedChanges)
    }
  }

  init(_ passage: Passage) {
    self.passage = passage
    isParent = [Bool](repeating: false, count: passage.mentions.count)
    listOfPart = [Int32](repeating: -1, count: passage.mentions.count)
    shareOwners = [Int32](repeating: Self.unknown, count: passage.mentions.count)
    nextShallower = [Int32](repeating: Int32(truncatingIfNeeded: passage.mentions.count), count: passage.mentions.count)
    var open: [Int] = []
    for index in passage.mentions.indices {
      while let last = open.last, mention(last).depth > mention(index).depth {
        nextShallower[last] = Int32(truncatingIfNeeded: index)
        open.removeLast()
      }
      open.append(index)
    }
    namedBefore.reserveCapacity(passage.mentions.count)
    for index in passage.mentions.indices {
      namedBefore.append(Int32(truncatingIfNeeded: namedValues.count))
      let own = mention(index)
      if own.isValue || own.role == .shareBase, own.depth == 0, own.labelKey != 0 {
        namedValues.append((Int32(truncatingIfNeeded: index), own.labelKey))
      }
      if own.year != mention(0).year { hasSeveralYears = true }
    }
  }

  static func read(_ passage: Passage, into report: inout Report) {
    var claims = PassageClaims(passage)
    claims.report.exchange(with: &report)
    claims.readParts()
    claims.readComparisons()
    claims.readPartsOfChanges()
    claims.readGrowthOfParts()
    claims.readGrowthBounds()
    claims.readShares()
    claims.readStructures()
    claims.readCompletions()
    claims.readExcesses()
    claims.readPercentChanges()
    claims.readProducts()
    claims.readDirections()
    claims.readRestatements()
    claims.readRestatedRates()
    claims.readListedCounts()
    claims.readScores()
    claims.report.exchange(with: &report)
  }

  func mention(_ index: Int) -> Mention { passage.mentions[index] }
  func figure(_ index: Int) -> FigureID { passage.mentions[index].figure }

  func labelKey(_ index: Int) -> LabelKey { passage.keys[Int(passage.mentions[index].labelKey)] }
  func labelKey(of mention: Mention) -> LabelKey { passage.keys[Int(mention.labelKey)] }
  func wholeKey(_ index: Int) -> LabelKey { passage.keys[Int(passage.mentions[index].wholeKey)] }
  func wholeKey(of mention: Mention) -> LabelKey { passage.keys[Int(mention.wholeKey)] }

  // MARK: Making claims

  mutating func sum(_ tie: Tie, stated: Int, of terms: [Term], comparison: ClaimComparison = .equal) -> Claim {
    sum(tie, stated: figure(stated), of: terms, comparison: comparison)
  }

  mutating func sum(_ tie: Tie, stated: FigureID, of terms: [Term], comparison: ClaimComparison = .equal) -> Claim {
    Claim(tie: tie, stated: stated, formula: .sum(report.add(terms)), comparison: comparison)
  }

  /// One amount over another.
  mutating func ratio(_ tie: Tie, stated: Int, part: Int, whole: Int) -> Claim {
    let scale: Int32 = mention(stated).unit == .percent ? 100 : 1
    let part = report.add(CollectionOfOne(Term(figure(part))))
    let whole = report.add(CollectionOfOne(Term(figure(whole))))
    return Claim(tie: tie, stated: figure(stated), formula: .ratio(part: part, whole: whole, scale: scale))
  }

  mutating func ratio(_ tie: Tie, stated: Int, part: [Term], whole: [Term]) -> Claim {
    let scale: Int32 = mention(stated).unit == .percent ? 100 : 1
    return Claim(
      tie: tie, stated: figure(stated),
      formula: .ratio(part: report.add(part), whole: report.add(whole), scale: scale))
  }

  mutating func add(
    _ alternatives: [Claim], isCertain: Bool, mostOff: Int? = nil, mostDifference: Int? = nil, condition: Int? = nil,
    isAnnounced: Bool = false, slipAlternatives: Int = 0
  ) {
    guard !alternatives.isEmpty else { return }
    var reading = ClaimReading(
      alternatives, isCertain: isCertain, mostOff: mostOff, mostDifference: mostDifference, condition: condition)
    reading.slipAlternatives = slipAlternatives
    reading.isAnnounced = isAnnounced
    report.readings.append(reading)
  }

  /// Whether amounts of two mentions may meet in a sum: money with money, counts with counts.
  func meet(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (mention(a).unit, mention(b).unit)
    return x == y || x.isMoney && y.isMoney
  }

  /// A mention that says no exact figure is claimed of only where it holds.
  func isVague(_ index: Int) -> Bool {
    !mention(index).traits.isDisjoint(with: [.isAbout, .isBound])
  }

  /// Printed alike in the same unit.
  func isPrintedAlike(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (report[figure(a)], report[figure(b)])
    return x.unit == y.unit && x.value == y.value
  }
}
