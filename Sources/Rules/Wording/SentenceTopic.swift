import ReportModel

/// What a claim of prose is about, by the words that name its figures: decides which rule tells of it.
enum SentenceTopic {
  case procurement, smallBusiness, microBusiness, threePublic, headcount, itemBudgets, general

  init(_ claim: Claim, _ report: Report) {
    let total = Self.label(claim.stated, report)
    switch claim.tie {
    case .proseParts:
      if report.figure(claim.stated)?.unit == .count {
        self = .headcount
      } else if total.contains("采购") {
        self = .procurement
      } else if total.contains("三公") || total.contains("公务接待") || total.contains("公务用车") {
        self = .threePublic
      } else if total.contains("预算"), !total.contains("决算"), Self.parts(claim, report) >= 4 {
        self = .itemBudgets
      } else {
        self = .general
      }
    case .proseShare:
      let part = Self.part(claim, report)
      if part.contains("小微") || part.contains("微型") {
        self = .microBusiness
      } else if part.contains("中小企业") {
        self = .smallBusiness
      } else {
        self = .general
      }
    default: self = .general
    }
  }

  private static func parts(_ claim: Claim, _ report: Report) -> Int {
    if case .sum(let run) = claim.formula { return Int(run.count) }
    return 0
  }

  private static func part(_ claim: Claim, _ report: Report) -> Label {
    guard case .ratio(let part, _, _) = claim.formula,
      let term = report.terms[part.indices.clamped(to: report.terms.indices)].first
    else { return .empty }
    return label(term.figure, report)
  }

  private static func label(_ figure: FigureID, _ report: Report) -> Label {
    guard let range = report.proseLabel(of: figure) else { return .empty }
    return report.tree.bytes.withUnsafeBufferPointer { LabelText.folded($0, range.clamped(to: 0..<$0.count)) }
  }
}
