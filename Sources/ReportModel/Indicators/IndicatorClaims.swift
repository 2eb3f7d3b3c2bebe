/// All claims of self-evaluation forms and execution tables.
enum IndicatorClaims {
  static func read(into report: inout Report) {
    let forms = report.indicatorForms
    let tables = report.tables
    let profiles = ProfileChoice(report)
    let tree = report.tree
    tree.bytes.withUnsafeBufferPointer { bytes in
      let gaps = Dictionary(grouping: report.scoreGaps, by: \.form)
      var reader = FormClaims(report: report, bytes: bytes)
      report = Report(tree: tree)
      for (index, table) in tables.enumerated() where table.mayBeForm {
        reader.table = index
        for band in table.bands {
          ExecutionRateClaims.read(band, into: &reader)
          FundClaims.read(band, into: &reader)
          SummaryScoreClaims.read(band, profiles, into: &reader)
        }
      }
      for (index, form) in forms.enumerated() where tables.indices.contains(form.table) {
        reader.table = form.table
        WeightClaims.read(form, tables[form.table], into: &reader)
        ScoreClaims.read(form, gaps: gaps[index] ?? [], into: &reader)
        ExecutionScoreClaims.read(form, into: &reader)
        IndicatorRowClaims.read(form, tables[form.table], into: &reader)
        ProfileClaims.read(form, tables[form.table], profiles, into: &reader)
      }
      report = reader.report
    }
  }
}

/// Puts the claims of forms into the report, with its bytes at hand.
struct FormClaims {
  var report: Report
  let bytes: UnsafeBufferPointer<UInt8>
  var table = 0
  /// Read at the first table that asks: the whole text is walked for them.
  private var proseWeights: [WeightWords.Place]?
  /// What was found for a list of names: one form after the other asks for the same.
  private var weightsByName: [[Label]: WeightWords?] = [:]

  init(report: Report, bytes: UnsafeBufferPointer<UInt8>) {
    self.report = report
    self.bytes = bytes
  }

  mutating func weightsInProse(of names: [[Label]]) -> [WeightWords?] {
    names.map { names in
      if let known = weightsByName[names] { return known }
      let all = proseWeights ?? ProseWeights.all(report.tree, bytes)
      proseWeights = all
      let found = ProseWeights.find(names, in: all, bytes)
      weightsByName[names] = .some(found)
      return found
    }
  }

  mutating func sum(
    _ tie: Tie, _ stated: FigureID, of figures: [FigureID], comparison: ClaimComparison = .equal,
    certainty: Claim.Certainty = .certain, evidence: [FigureID] = []
  ) {
    sum(tie, stated, of: figures.map { Term($0) }, comparison: comparison, certainty: certainty, evidence: evidence)
  }

  mutating func sum(
    _ tie: Tie, _ stated: FigureID, of terms: [Term], comparison: ClaimComparison = .equal,
    certainty: Claim.Certainty = .certain, evidence: [FigureID] = []
  ) {
    let run = report.add(terms)
    append(tie, stated, .sum(run), comparison, certainty, evidence)
  }

  mutating func ratio(
    _ tie: Tie, _ stated: FigureID, part: [Term], whole: [Term], scale: Int32, certainty: Claim.Certainty = .certain
  ) {
    let part = report.add(part)
    let whole = report.add(whole)
    append(tie, stated, .ratio(part: part, whole: whole, scale: scale), .equal, certainty, [])
  }

  mutating func expression(
    _ tie: Tie, _ stated: FigureID, _ arithmetic: Arithmetic, certainty: Claim.Certainty, evidence: [FigureID] = []
  ) {
    append(tie, stated, report.formula(arithmetic), .equal, certainty, evidence)
  }

  private mutating func append(
    _ tie: Tie, _ stated: FigureID, _ formula: Formula, _ comparison: ClaimComparison, _ certainty: Claim.Certainty,
    _ evidence: [FigureID]
  ) {
    let beside = evidence.isEmpty ? TermRun(first: 0, count: 0) : report.add(evidence.map { Term($0) })
    report.claims.append(
      Claim(
        tie: tie, stated: stated, formula: formula, comparison: comparison, table: table, certainty: certainty,
        evidence: beside))
  }
}
