import Consistency
import ExactNumbers
import Findings
import ReportModel

/// A claim that does not hold, in words that a rule puts together.
public struct ClaimWords {
  public let claim: Claim
  /// The `@校验` that the claim was read from.
  public let check: Check?
  public let language: MessageLanguage
  let report: Report
  let names: FigureNames
  let evaluation: Evaluation?

  /// The text in the language of the messages.
  public func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// Where the claim's figure stands, what it is called and what it says: `“基本支出”列 208 社会保障和就业支出 38.70`.
  public var subject: String {
    let name = names.name(of: claim.stated)
    let number = report.figure(claim.stated).map(names.numbers.text) ?? "?"
    return Self.join(name, number: number, runsAlongRow: runsAlongRow, language)
  }

  /// The number alone, with its unit.
  public var number: String { report.figure(claim.stated).map(names.numbers.text) ?? "?" }

  /// What stands at the claim's place, as written: 小于, 持平.
  public var written: String { names.written(claim.stated) }

  /// The figure stands in no cell: in a directive, in prose.
  public var isUnnamed: Bool {
    let name = names.name(of: claim.stated)
    return name.row.isEmpty && name.column.isEmpty
  }

  /// The figure of another file that the claim compares with.
  public var otherFile: (path: String, line: Int, name: String, number: String) {
    for id in operands {
      guard let foreign = names.foreign(id), let figure = report.figure(id) else { continue }
      return (foreign.path, foreign.place.start.line, foreign.name, names.numbers.textWithUnit(figure))
    }
    return ("", 0, "", "?")
  }

  /// The 容差 of the writer's check, as written.
  public var tolerance: String? {
    check?.tolerance.map { range in
      report.tree.bytes.withUnsafeBufferPointer { LabelText.folded($0, range.clamped(to: 0..<$0.count)).text }
    }
  }

  /// The formula alone.
  public var formula: String { FormulaWords(report: report, numbers: names.numbers, language: language).text(claim) }

  /// The formula is a number of no figure of the report.
  public var hasNoOperands: Bool { operands.isEmpty }

  /// The figures that led to the claim, each as it stands in its cell.
  public var evidence: [String] {
    evidenceFigures.map(names.written)
  }

  var evidenceFigures: [FigureID] {
    report.terms[claim.evidence.indices.clamped(to: report.terms.indices)].map(\.figure)
  }

  /// The figures stand side by side, not one below the other.
  var runsAlongRow: Bool {
    guard let own = names.place(of: claim.stated) else { return false }
    guard let figure = operands.first ?? evidenceFigures.first else {
      // Rates stand beside what they are of.
      return report.figure(claim.stated)?.unit == .percent
    }
    guard let other = names.place(of: figure) else { return false }
    return own.table == other.table && own.band == other.band && own.row == other.row
  }

  /// The formula, what it comes to, and by how much the figure misses it: `30.00 + 8.60 = 38.60（差 0.10）`.
  public var arithmetic: String {
    let formula = formula
    guard let evaluation, let stated = report.figure(claim.stated) else { return formula }
    let decimals = Int(stated.value.scale)
    let words = FormulaWords(report: report, numbers: names.numbers, language: language)
    // Where the operands are of several units, the result says its own.
    let sign = stated.unit == .percent || words.saysUnits(claim) ? stated.unit.symbol : ""
    let value = names.numbers.text(evaluation.value, decimals: decimals, most: decimals + 2) + sign
    let difference =
      names.numbers.text(evaluation.difference, decimals: decimals, most: decimals + 2)
      + (stated.unit == .percent ? "" : sign)
    switch claim.formula {
    case .sum(let run):
      let result = run.count == 1 && formula == value ? value : "\(formula) = \(value)"
      guard run.count > FormulaWords.mostAddends else {
        return say("\(result)（差 \(difference)）", "\(result) (off by \(difference))")
      }
      return say(
        "\(result)（共 \(run.count) 项，差 \(difference)）", "\(result) (\(run.count) items, off by \(difference))")
    case .ratio, .expression:
      let result = formula == value || operands.isEmpty ? value : "\(formula) = \(value)"
      guard claim.comparison == .equal, let expected = evaluation.expected else { return result }
      let rounded = names.numbers.text(expected, stated.unit)
      if rounded == value || expected.isEqual(stated.value) { return result }
      return stated.precision == .truncated
        ? say("\(result)，截断为 \(rounded)", "\(result), which truncates to \(rounded)")
        : say("\(result)，四舍五入为 \(rounded)", "\(result), which rounds to \(rounded)")
    }
  }

  /// The one amount that is said to have gone up or down, and whether it is up; nil for another formula.
  public var onlyChange: (number: String, isUp: Bool)? {
    guard case .sum(let run) = claim.formula, run.count == 1, let term = report.terms(run).first,
      let figure = report.figure(term.figure)
    else { return nil }
    return (names.numbers.text(figure), term.coefficient > 0)
  }

  /// The figures that the formula is made of, in order.
  var operands: [FigureID] {
    func figures(_ run: TermRun) -> [FigureID] {
      report.terms[run.indices.clamped(to: report.terms.indices)].filter(\.isFigure).map(\.figure)
    }
    switch claim.formula {
    case .sum(let run), .expression(let run): return figures(run)
    case .ratio(let part, let whole, _): return figures(part) + figures(whole)
    }
  }

  /// - Parameter runsAlongRow: the column's name goes with the number and the row tells the place; else the other way.
  static func join(
    _ name: FigureNames.Name, number: String, runsAlongRow: Bool, _ language: MessageLanguage
  ) -> String {
    if name.isInText {
      return language == .chinese ? "“\(name.row)”中的 \(number)" : "\(number) in “\(name.row)”"
    }
    let (place, own) = runsAlongRow ? (name.row, name.column) : (name.column, name.row)
    let located =
      switch (language, runsAlongRow) {
      case _ where place.isEmpty: ""
      case (.chinese, true): "“\(place)”行 "
      case (.chinese, false): "“\(place)”列 "
      case (.english, true): "row “\(place)”: "
      case (.english, false): "column “\(place)”: "
      }
    return located + [own, number].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
