import ExactNumbers
import Findings
import ReportModel

/// Formulas in the report's own figures: `19754.67 + 131.03`, `(460.00 − 425.50) ÷ 425.50`.
struct FormulaWords {
  let report: Report
  let numbers: NumberWords
  let language: MessageLanguage

  /// So many addends are written out; of more, the first ones and the last.
  static let mostAddends = 6
  private static let firstAddends = 3
  /// An expression past this many parts ends in dots.
  private static let mostParts = 40

  func text(_ claim: Claim) -> String {
    let unit = report.figure(claim.stated)?.unit ?? .none
    switch claim.formula {
    case .sum(let run):
      return sum(run, beside: unit)
    case .ratio(let part, let whole, let scale):
      return ratio(part, whole, scale: scale)
    case .expression(let run):
      let arithmetic = Arithmetic(run, in: report.terms)
      var parts = 0
      // What the value is rounded to is said behind it.
      if case .rounded(let inner, _) = arithmetic { return expression(inner, within: .sum, &parts) }
      return expression(arithmetic, within: .sum, &parts)
    }
  }

  /// - Parameter unit: that of the figure which the sum is compared with.
  private func sum(_ run: TermRun, beside unit: Unit) -> String {
    let terms = terms(run)
    return sum(terms, saysUnits: terms.contains { $0.figure.unit != unit })
  }

  /// Whether the addends are written with their units, not all being the one of the figure they are compared with.
  func saysUnits(_ claim: Claim) -> Bool {
    guard case .sum(let run) = claim.formula else { return false }
    let unit = report.figure(claim.stated)?.unit ?? .none
    return terms(run).contains { $0.figure.unit != unit }
  }

  private func ratio(_ part: TermRun, _ whole: TermRun, scale: Int32) -> String {
    let (parts, wholes) = (terms(part), terms(whole))
    let unit = wholes.first?.figure.unit
    let saysUnits = (parts + wholes).contains { $0.figure.unit != unit }
    func side(_ terms: [Operand]) -> String {
      if terms.isEmpty { return language == .chinese ? "0（未填）" : "0 (left empty)" }
      let text = sum(terms, saysUnits: saysUnits)
      return terms.count > 1 ? "(\(text))" : text
    }
    return "\(side(parts)) ÷ \(side(wholes))"
  }

  private struct Operand {
    var figure: Figure
    var coefficient: Int32
  }

  private func terms(_ run: TermRun) -> [Operand] {
    let range = run.indices.clamped(to: report.terms.indices)
    return report.terms[range].compactMap { term in
      report.figure(term.figure).map { Operand(figure: $0, coefficient: term.coefficient) }
    }
  }

  private func sum(_ terms: [Operand], saysUnits: Bool) -> String {
    guard !terms.isEmpty else { return language == .chinese ? "各项均为空，合计 0" : "all parts are empty, which makes 0" }
    var text = ""
    let isLong = terms.count > FormulaWords.mostAddends
    for (index, term) in terms.enumerated() {
      if isLong, index >= FormulaWords.firstAddends, index < terms.count - 1 {
        if index == FormulaWords.firstAddends { text += " + …" }
        continue
      }
      let isNegative = term.coefficient < 0
      if index == 0 { text += isNegative ? "−" : "" } else { text += isNegative ? " − " : " + " }
      var number = saysUnits ? numbers.textWithUnit(term.figure) : numbers.text(term.figure)
      if term.figure.value.sign < 0, index > 0 || isNegative { number = "(\(number))" }
      let factor = term.coefficient.magnitude
      text += factor == 1 ? number : "\(factor) × \(number)"
    }
    return text
  }

  /// How tightly what stands around an expression binds.
  private enum Binding: Int { case sum, product, factor }

  private func expression(_ node: Arithmetic, within binding: Binding, _ parts: inout Int) -> String {
    parts += 1
    guard parts <= FormulaWords.mostParts else { return "…" }
    func grouped(_ text: String, _ own: Binding) -> String { own.rawValue < binding.rawValue ? "(\(text))" : text }
    func pair(_ a: Arithmetic, _ sign: String, _ b: Arithmetic, _ own: Binding, _ right: Binding) -> String {
      let first = expression(a, within: own, &parts)
      return grouped("\(first) \(sign) \(expression(b, within: right, &parts))", own)
    }
    func call(_ chinese: String, _ english: String, _ arguments: [Arithmetic]) -> String {
      let list = arguments.map { expression($0, within: .sum, &parts) }
      return "\(language == .chinese ? chinese : english)(\(list.joined(separator: ", ")))"
    }
    switch node {
    case .figure(let id): return report.figure(id).map(numbers.text) ?? "?"
    case .constant(let value): return numbers.text(value, decimals: 0, most: 6)
    case .add(let a, let b): return pair(a, "+", b, .sum, .sum)
    // A decrease: −2.94%.
    case .subtract(.constant(let zero), let b) where zero.isZero:
      return grouped("−\(expression(b, within: .factor, &parts))", .product)
    case .subtract(let a, let b): return pair(a, "−", b, .sum, .product)
    case .multiply(.constant(let factor), let b) where factor == Rational.powerOfTen(-4):
      // 元 in 万元, 万元 in 亿元.
      return grouped("\(expression(b, within: .product, &parts)) ÷ 10000", .product)
    case .multiply(let a, let b): return pair(a, "×", b, .product, .product)
    case .divide(let a, let b): return percentage(a, b) ?? pair(a, "÷", b, .product, .factor)
    case .minimum(let all): return capped(all) ?? call("最小", "min", all)
    case .maximum(let all): return call("最大", "max", all)
    case .absolute(let a): return call("绝对值", "abs", [a])
    // An execution score among the scores: 35.11% × 10 + 10 + 20 reads better than with its rounding.
    case .rounded(.multiply(let a, let b), _) where binding == .sum: return pair(a, "×", b, .product, .product)
    case .rounded(let a, _): return call("四舍五入", "round", [a])
    }
  }
  /// A percentage divided by 100 is that percentage.
  private func percentage(_ a: Arithmetic, _ b: Arithmetic) -> String? {
    guard case .constant(let hundred) = b, hundred == Rational(100) else { return nil }
    switch a {
    case .figure(let id):
      guard let figure = report.figure(id), figure.unit == .percent else { return nil }
      return numbers.text(figure)
    case .absolute(.figure(let id)):
      guard let figure = report.figure(id), figure.unit == .percent else { return nil }
      let value = figure.value
      return value.sign < 0 ? numbers.text(value.negated ?? value, .percent) : numbers.text(figure)
    default: return nil
    }
  }

  /// A printed percentage of at most 100%: itself, or 100%.
  private func capped(_ all: [Arithmetic]) -> String? {
    guard all.count == 2, case .constant(let one) = all[1], one == .one, case .divide(let a, let b) = all[0],
      let text = percentage(a, b), case .figure(let id) = a, let figure = report.figure(id)
    else { return nil }
    return figure.value.compare(ExactDecimal(100)) <= 0 ? text : "100%"
  }
}
