import ExactNumbers
import ReportModel

/// Weights listed in prose: `满分100分，其中预算执行20分，绩效目标80分；绩效目标中，产出指标60分，效益指标40分`.
struct PastedLists {
  struct List {
    var whole: FigureID
    var parts: [FigureID]
  }

  private(set) var lists: [List] = []
  private let tokens: [PastedToken]
  private let report: PastedFigures
  private var named: [(name: Substring, figure: FigureID)] = []

  init(_ tokens: [PastedToken], _ report: PastedFigures) {
    self.tokens = tokens
    self.report = report
    var index = 0
    while index < tokens.count {
      guard let (whole, first, isWeight) = whole(at: index) else {
        if tokens[index].kind == .award { name(tokens[index]) }
        index += 1
        continue
      }
      index = take(whole, from: first, isWeight: isWeight)
    }
  }

  private mutating func name(_ token: PastedToken) {
    guard let figure = token.figure else { return }
    let name = token.name.text
    named.append((name.hasPrefix("其中") ? name.dropFirst(2) : Substring(name), figure))
  }

  /// The whole that a list at a token is of, and where the list begins.
  private func whole(at index: Int) -> (FigureID, first: Int, isWeight: Bool)? {
    let token = tokens[index]
    // 绩效目标中，… and 投入15分中，…
    if token.kind == .text, token.name.text.hasSuffix("中"), token.name.text != "其中", isPart(index + 1) {
      var name = token.name.text.dropLast()
      if name.hasSuffix("分") {
        name = name.dropLast()
        while let last = name.last, last.isASCII, last.isNumber || last == "." { name = name.dropLast() }
      }
      return named.last { $0.name == name }.map { ($0.figure, index + 1, true) }
    }
    let first: Int
    if token.kind == .award, token.name.text.hasPrefix("其中") {
      first = index
    } else if token.kind == .text, token.name.text == "其中", isPart(index + 1) {
      first = index + 1
    } else {
      return nil
    }
    guard index > 0, !token.startsClause, let figure = tokens[index - 1].figure else { return nil }
    switch tokens[index - 1].kind {
    case .award: return (figure, first, Self.isWeight(tokens[index - 1].name))
    // 总分100分，其中…: what it adds up to, or a score of which these are no more than a part.
    case .number where index > 1 && tokens[index - 2].kind == .total: return (figure, first, false)
    default: return nil
    }
  }

  private func isPart(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .award && !tokens[index].startsClause && tokens[index].score == nil
  }

  /// - Returns: the token behind the list.
  private mutating func take(_ whole: FigureID, from first: Int, isWeight: Bool) -> Int {
    var index = first
    var parts: [FigureID] = []
    var sum: ExactDecimal? = .zero
    while index < tokens.count, tokens[index].kind == .award, index == first || isPart(index) {
      guard let figure = tokens[index].figure, let own = report.figure(figure)?.value else { break }
      parts.append(figure)
      name(tokens[index])
      sum = sum?.adding(own)
      index += 1
    }
    // A list need not be complete, but weights can't be more than their whole.
    if parts.count > 1, let sum, let value = report.figure(whole)?.value, sum == value || sum > value && isWeight {
      lists.append(List(whole: whole, parts: parts))
    }
    return max(index, first)
  }

  /// Scores of several bodies beside their average would add up to more, too.
  private static func isWeight(_ name: Label) -> Bool {
    ["满分", "分值", "权重", "指标", "目标"].contains { name.contains($0) } && !name.contains("得分")
      && !name.contains("平均")
  }
}
