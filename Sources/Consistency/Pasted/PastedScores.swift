import ExactNumbers
import ReportModel

/// Weights with their scores in prose, and what they add up to: `产出指标（50分），得分48分；…；自评得分为97.5分`.
///
/// Only pairs whose weights make 100 are all of them; of fewer nothing is said.
struct PastedScores {
  struct Sum {
    var total: FigureID
    var scores: [FigureID]
    /// Less than half was spent, and output and benefit have full marks.
    var remark: FormRemark?
  }

  private struct Pair {
    var name: Label
    var weight: ExactDecimal
    var weightFigure: FigureID
    var score: FigureID
    var index: Int
  }

  private(set) var sums: [Sum] = []
  private static let mostPairs = 80

  init(_ tokens: [PastedToken], _ report: PastedFigures) {
    let pairs = Self.pairs(tokens, report)
    sums = Self.sentences(tokens, report)
    guard pairs.count > 1 else { return }
    let totals = tokens.indices.dropLast().filter { index in
      tokens[index].kind == .total && tokens[index].isStated && tokens[index + 1].kind == .number
    }
    guard let first = totals.first else { return }
    // Totals stand behind what they add up, or before it, throughout.
    let areBehind = pairs.contains { $0.index < first }
    var pair = 0
    for (order, total) in totals.enumerated() {
      let start = areBehind ? (order > 0 ? totals[order - 1] : 0) : total
      let end = areBehind ? total : (order + 1 < totals.count ? totals[order + 1] : tokens.count)
      while pair < pairs.count, pairs[pair].index < start { pair += 1 }
      var own: [Pair] = []
      while pair < pairs.count, pairs[pair].index < end {
        own.append(pairs[pair])
        pair += 1
      }
      guard let figure = tokens[total + 1].figure, own.count > 1, own.count <= Self.mostPairs,
        Self.sum(own) == ExactDecimal(100)
      else { continue }
      sums.append(Sum(total: figure, scores: own.map(\.score), remark: Self.lowExecution(own, report)))
    }
  }

  private static func lowExecution(_ pairs: [Pair], _ report: PastedFigures) -> FormRemark? {
    guard let execution = pairs.first(where: { $0.name.contains("预算执行") }),
      let earned = report.figure(execution.score),
      let twice = earned.value.multiplied(by: ExactDecimal(2)), twice < execution.weight
    else { return nil }
    let others = pairs.filter { $0.name.contains("产出") || $0.name.contains("效益") }
    guard others.count > 1, others.allSatisfy({ report.figure($0.score)?.value == $0.weight }) else { return nil }
    return FormRemark(
      .lowExecutionFullMarks, range: earned.range, name: execution.name.text,
      figures: [execution.score, execution.weightFigure])
  }

  /// `指标部分90分，执行率得7.93分，自评总分97.93分`: points of one sentence that make the total stated in it, where they do.
  private static func sentences(_ tokens: [PastedToken], _ report: PastedFigures) -> [Sum] {
    var sums: [Sum] = []
    var points: [FigureID] = []
    for (index, token) in tokens.enumerated() {
      if token.startsClause { points = [] }
      switch token.kind {
      case .award:
        if let figure = token.score ?? token.figure { points.append(figure) }
      case .score:
        if let figure = token.figure { points.append(figure) }
      case .total where token.isStated && index + 1 < tokens.count && points.count > 1:
        var sum: ExactDecimal? = .zero
        for point in points { sum = report.figure(point).flatMap { sum?.adding($0.value) } }
        guard let total = tokens[index + 1].figure, let printed = report.figure(total)?.value, sum == printed else {
          continue
        }
        sums.append(Sum(total: total, scores: points))
        points = []
      default: continue
      }
    }
    return sums
  }

  private static func sum(_ pairs: [Pair]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for pair in pairs {
      guard let next = sum.adding(pair.weight) else { return nil }
      sum = next
    }
    return sum
  }

  private static func pairs(_ tokens: [PastedToken], _ report: PastedFigures) -> [Pair] {
    var pairs: [Pair] = []
    func add(_ weight: FigureID?, _ score: FigureID?, _ name: Label, _ index: Int) {
      guard let weight, let score, let own = report.figure(weight)?.value, let earned = report.figure(score)?.value,
        own.sign > 0, earned <= own
      else { return }
      pairs.append(Pair(name: name, weight: own, weightFigure: weight, score: score, index: index))
    }
    /// `产出指标 (30 分)`: the words stand apart from their weight.
    func name(_ heading: PastedToken, _ before: Int) -> Label {
      heading.name.isEmpty && before >= 0 && tokens[before].kind == .text ? tokens[before].name : heading.name
    }
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .award where token.score != nil: add(token.figure, token.score, token.name, index)
      case .score where index > 0:
        let before = tokens[index - 1]
        if before.kind == .heading || before.kind == .award && before.score == nil {
          add(before.figure, token.figure, name(before, index - 2), index)
        } else if index + 1 < tokens.count, tokens[index + 1].kind == .heading, tokens[index + 1].name.isEmpty {
          add(tokens[index + 1].figure, token.figure, token.name, index)
        }
      default: continue
      }
    }
    return pairs
  }
}
