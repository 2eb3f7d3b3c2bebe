import ExactNumbers
import ReportModel

/// Weights listed in prose: `满分100分，其中预算执行20分，绩效目标80分；绩效目标中，产出指标60分，效益指标40分`.
struct PastedLists {
  struct List {
    var whole: FigureID
    var parts: [FigureID]
  }

  private(set) var lists: [List] = []

  init(_ tokens: [PastedToken], _ report: Report) {
    var named: [(name: Label, figure: FigureID)] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      var whole: FigureID?
      if token.kind == .award, token.name.text.hasPrefix("其中"), index > 0, tokens[index - 1].kind == .award,
        !token.startsClause, Self.isWeight(tokens[index - 1].name)
      {
        whole = tokens[index - 1].figure
      } else if token.kind == .text, token.name.text.hasSuffix("中"), index + 1 < tokens.count,
        tokens[index + 1].kind == .award, !tokens[index + 1].startsClause
      {
        let name = token.name.text.dropLast()
        whole = named.last { $0.name.text == name || $0.name.text == "其中" + name }?.figure
        index += 1
      }
      guard let whole, let value = report.figure(whole)?.value else {
        if token.kind == .award, let figure = token.figure { named.append((token.name, figure)) }
        index += 1
        continue
      }
      var parts: [FigureID] = []
      var sum: ExactDecimal? = .zero
      repeat {
        guard let figure = tokens[index].figure, let own = report.figure(figure)?.value else { break }
        parts.append(figure)
        named.append((tokens[index].name, figure))
        sum = sum?.adding(own)
        index += 1
      } while index < tokens.count && tokens[index].kind == .award && !tokens[index].startsClause
      // A list need not be complete, but it can't be more than its whole.
      guard parts.count > 1, let sum, sum >= value else { continue }
      lists.append(List(whole: whole, parts: parts))
    }
  }

  /// Scores of several bodies beside their average would add up to more, too.
  private static func isWeight(_ name: Label) -> Bool {
    ["满分", "分值", "权重", "指标", "目标"].contains { name.contains($0) } && !name.contains("得分")
      && !name.contains("平均")
  }
}
