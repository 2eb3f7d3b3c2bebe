import ExactNumbers

/// Puts claims of one table into the report.
struct ClaimWriter {
  var report: Report
  var table: Int

  /// stated = Σ addends, where something is stated or something adds up to it.
  ///
  /// A stated cell that is empty stands for zero (checking.md, "Tables"); `place` is where it would stand.
  mutating func sum(
    _ tie: Tie, stated: FigureID?, place: Range<Int>? = nil, of terms: [Term],
    comparison: ClaimComparison = .equal, certainty: Claim.Certainty = .certain
  ) {
    guard let stated = stated ?? zero(at: place, like: terms[...]) else { return }
    guard sameDimension(stated, terms[...]) else { return }
    let run = report.add(terms)
    report.claims.append(
      Claim(
        tie: tie, stated: stated, formula: .sum(run), comparison: comparison, table: table, certainty: certainty))
  }

  /// stated = Σ of cells, where the stated cell holds a figure or is empty (which stands for zero) and all addends can be
  /// read: something else than a number among them leaves nothing to say.
  ///
  /// The addends are put where they stay, and taken back where nothing comes of them: a large report has hundreds of
  /// thousands of sums.
  ///
  /// - Parameters:
  ///   - count: how many addends there may be
  ///   - least: fewer that are written say nothing
  ///   - addend: gives each of them
  @inline(__always)
  mutating func sum(
    _ tie: Tie, stated: GridCell, count: Int, least: Int = 0, emptyIsZero: Bool = true,
    certainty: Claim.Certainty = .certain, addend: (Int) -> GridCell
  ) {
    switch stated.content {
    case .figure: break
    case .empty where emptyIsZero: break
    default: return
    }
    let first = report.terms.count
    for index in 0..<count {
      switch addend(index).content {
      case .figure(let figure): report.terms.append(Term(figure))
      case .empty, .noValue: continue
      case .text, .spreadsheetError:
        report.terms.removeLast(report.terms.count - first)
        return
      }
    }
    claim(tie, stated, addends: first, least: least, certainty)
  }

  /// Claims the terms from `first` on.
  private mutating func claim(
    _ tie: Tie, _ stated: GridCell, addends first: Int, least: Int, _ certainty: Claim.Certainty
  ) {
    let terms = report.terms[first...]
    guard terms.count >= least, let figure = stated.figure ?? zero(at: stated.range, like: terms),
      sameDimension(figure, terms)
    else {
      report.terms.removeLast(report.terms.count - first)
      return
    }
    let run = TermRun(first: first, count: report.terms.count - first)
    report.claims.append(
      Claim(tie: tie, stated: figure, formula: .sum(run), table: table, certainty: certainty))
  }

  /// stated = scale × Σ part ÷ Σ whole
  mutating func ratio(
    _ tie: Tie, stated: FigureID, part: [Term], whole: [Term], certainty: Claim.Certainty = .certain
  ) {
    // 20万人 over 190000人, or 万元 over a number that says no unit, have no unit to meet in.
    guard let first = whole.first, sameDimension(first.figure, part[...]), sameDimension(first.figure, whole[...])
    else { return }
    let scale: Int32 = report[stated].unit == .percent ? 100 : 1
    let part = report.add(part)
    let whole = report.add(whole)
    report.claims.append(
      Claim(
        tie: tie, stated: stated, formula: .ratio(part: part, whole: whole, scale: scale), table: table,
        certainty: certainty))
  }

  /// An empty amount adds as zero; only where something else is written is there a claim to make of it.
  private mutating func zero(at place: Range<Int>?, like terms: ArraySlice<Term>) -> FigureID? {
    guard let place, let first = terms.first else { return nil }
    return zero(at: place, unit: report[first.figure].unit)
  }

  /// A figure for an empty amount.
  mutating func zero(at place: Range<Int>, unit: Unit) -> FigureID {
    report.add(
      Figure(value: ExactDecimal(coefficient: 0, scale: 0), unit: unit, range: place, precision: .exact))
  }

  /// Money never meets a count or a percentage in a sum.
  private func sameDimension(_ stated: FigureID, _ terms: ArraySlice<Term>) -> Bool {
    let unit = report[stated].unit
    return terms.allSatisfy { term in
      let other = report[term.figure].unit
      return other == unit || other.isMoney && unit.isMoney
    }
  }
}
