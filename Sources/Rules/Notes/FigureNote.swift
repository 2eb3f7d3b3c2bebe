import Consistency
import ExactNumbers
import Findings
import ReportModel

/// What one figure is, in words.
public struct FigureNote: Sendable {
  /// The number with its unit: 325.82万元.
  public var number: String
  /// What it is called: 2012601 行政运行, 支出合计. Empty where nothing names it.
  public var name: String
  /// Where it stands: 支出决算表，“基本支出”列. Empty for prose.
  public var place: String
  /// What kind of number it is, and what it stands for: 金额，两位小数，四舍五入前在 325.815 与 325.825 之间.
  public var kind: String
}

extension ReportNotes {
  /// Nil for an id that is none of the report's.
  public func figure(_ id: FigureID) -> FigureNote? {
    guard let figure = report.figure(id) else { return nil }
    let name = names.name(of: id)
    var place: [String] = []
    if let cell = names.place(of: id) {
      place.append(say("《\(title(ofTable: cell.table))》", title(ofTable: cell.table)))
      if !name.column.isEmpty { place.append(say("“\(name.column)”列", "column “\(name.column)”")) }
    }
    return FigureNote(
      number: number(of: id), name: name.row, place: place.joined(separator: say("", ", ")), kind: kind(figure))
  }

  private func kind(_ figure: Figure) -> String {
    var parts = [measure(figure.unit)]
    let decimals = Int(figure.value.scale)
    if figure.precision != .word, figure.precision != .unknownUpToValue {
      parts.append(
        decimals == 0
          ? say("整数", "whole") : say("\(decimals) 位小数", decimals == 1 ? "1 decimal" : "\(decimals) decimals"))
    }
    switch figure.precision {
    case .exact: parts.append(say("按写出的数计算", "taken as written"))
    case .rounded, .truncated:
      if let (low, high) = judge.ends(of: figure) {
        let ends = [low, high].map { names.numbers.text($0, figure.unit) }
        parts.append(
          figure.precision == .rounded
            ? say("舍入前在 \(ends[0]) 与 \(ends[1]) 之间", "between \(ends[0]) and \(ends[1]) before rounding")
            : say("截断前在 \(ends[0]) 与 \(ends[1]) 之间", "between \(ends[0]) and \(ends[1]) before truncation"))
      }
    case .unknownUpToValue: parts.append(say("没有填写", "left empty"))
    case .word: return say("表示比较的词", "a word that compares")
    }
    return parts.joined(separator: say("，", ", "))
  }

  private func measure(_ unit: Unit) -> String {
    switch unit {
    case .yuan, .tenThousandYuan, .hundredMillionYuan:
      say("金额（\(unit.symbol)）", "an amount (\(unit.symbol))")
    case .percent: say("百分率", "a percentage")
    case .percentagePoint: say("百分点", "percentage points")
    case .point: say("分值或得分", "a weight or a score")
    case .count, .tenThousandCount: say("数量", "a count")
    case .none: say("没有单位的数", "a number without a unit")
    }
  }
}
