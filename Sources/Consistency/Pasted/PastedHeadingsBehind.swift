import ExactNumbers
import ReportModel

/// A form whose groups were written behind their rows, as a converter leaves cells that span rows:
///
///     指标 目标 完成 得分 修路 3 3 30 植树 5 5 30 受益人数 90 95 40 绩效目标(100分) 产出指标(60分) 效益指标(40分) 总分 100
///
/// The rows in their order fill the groups in theirs, each to its last point. Where they do, this is how the form is read: what stands
/// before the groups is the weight of all of them, and the total is of all rows.
struct PastedHeadingsBehind {
  struct Group {
    var figure: FigureID
    var terms: [FigureID]
  }

  private(set) var groups: [Group] = []
  /// The heading before the groups.
  private(set) var parent: Group?
  /// The number behind 总分, and the last number of each row.
  private(set) var total: FigureID?
  private(set) var rows: [FigureID] = []

  private static let fewestRows = 4
  private static let fewestGroups = 2
  private static let mostHeadings = 12

  private let report: PastedFigures

  /// - Parameter tokens: without those of the execution part
  init?(_ tokens: [PastedToken], _ report: PastedFigures) {
    self.report = report
    guard let run = Self.lastHeadings(tokens), run.count >= Self.fewestGroups, run.count <= Self.mostHeadings,
      let first = run.first, let last = run.last
    else { return nil }
    // The rows stand behind their heads.
    let start =
      tokens[..<first].lastIndex { $0.kind == .heading || $0.role == .score || $0.role == .weight }.map { $0 + 1 } ?? 0
    rows = rows(tokens[start..<first])
    guard rows.count >= Self.fewestRows else { return nil }
    let headings = run.compactMap { tokens[$0].figure }
    for order in 0...(headings.count - Self.fewestGroups) {
      guard let found = fill(headings[order...]) else { continue }
      groups = found
      if order == 1, isParent(headings[0], of: found) {
        parent = Group(figure: headings[0], terms: found.map(\.figure))
      }
      break
    }
    guard !groups.isEmpty else { return nil }
    if last + 2 < tokens.count, tokens[last + 1].kind == .total, tokens[last + 2].kind == .number {
      total = tokens[last + 2].figure
    }
  }

  /// A heading of less than one of the groups stands beside them.
  private func isParent(_ heading: FigureID, of groups: [Group]) -> Bool {
    guard let own = report.figure(heading)?.value else { return false }
    return groups.allSatisfy { group in report.figure(group.figure).map { $0.value < own } ?? false }
  }

  /// The weight of all groups and that of the execution part make the total.
  func countsExecution(_ weight: FigureID?, _ total: FigureID) -> Bool {
    guard let weight, let parent, let own = report.figure(weight)?.value, let rest = report.figure(parent.figure)?.value
    else { return false }
    return own.adding(rest) == report.figure(total)?.value
  }

  /// The last headings that nothing but words parts.
  private static func lastHeadings(_ tokens: [PastedToken]) -> [Int]? {
    guard let last = tokens.lastIndex(where: { $0.kind == .heading }) else { return nil }
    var run = [last]
    var index = last - 1
    while index >= 0, tokens[index].kind == .text || tokens[index].kind == .heading {
      if tokens[index].kind == .heading { run.append(index) }
      index -= 1
    }
    return run.reversed()
  }

  /// The last number of each row, which is its score or its weight.
  private func rows(_ tokens: ArraySlice<PastedToken>) -> [FigureID] {
    var rows: [FigureID] = []
    for index in tokens.indices where tokens[index].kind == .number {
      let isLast = index + 1 == tokens.endIndex || tokens[index + 1].kind != .number
      guard isLast, let figure = tokens[index].figure, let own = report.figure(figure) else { continue }
      guard tokens[index].bound == .none, tokens[index].measure.isEmpty, own.unit == .none || own.unit == .point,
        own.value.sign > 0, own.value <= ExactDecimal(100)
      else { return [] }
      rows.append(figure)
    }
    return rows
  }

  /// All rows in all groups, in order; nil where they do not fill them.
  private func fill(_ headings: ArraySlice<FigureID>) -> [Group]? {
    var groups: [Group] = []
    var next = 0
    for heading in headings {
      guard let weight = report.figure(heading)?.value, weight.sign > 0 else { return nil }
      var terms: [FigureID] = []
      var sum = ExactDecimal.zero
      while sum < weight, next < rows.count {
        guard let own = report.figure(rows[next])?.value, let grown = sum.adding(own) else { return nil }
        sum = grown
        terms.append(rows[next])
        next += 1
      }
      guard sum == weight else { return nil }
      groups.append(Group(figure: heading, terms: terms))
    }
    return next == rows.count && groups.contains { $0.terms.count > 1 } ? groups : nil
  }
}
