import ReportSyntax

/// Works off the nodes, each after those that it needs.
extension NameReader {
  /// A node that waits for others, and how far it has come with them.
  private struct Waiting {
    var node: Int
    var needs: [Int]
    var next = 0
  }

  mutating func resolve() {
    for index in nodes.indices { resolve(from: index) }
  }

  private mutating func resolve(from first: Int) {
    guard nodes[first].state == .untouched else { return }
    var stack = [open(first)]
    while let top = stack.last {
      guard top.next < top.needs.count else {
        stack.removeLast()
        settle(top.node)
        continue
      }
      stack[stack.count - 1].next += 1
      let needed = top.needs[top.next]
      switch nodes[needed].state {
      case .done: continue
      case .untouched: stack.append(open(needed))
      case .active:
        guard let start = stack.lastIndex(where: { $0.node == needed }) else { continue }
        let members = stack[start...].map(\.node)
        noteCycle(members)
        // Its members are without value from here on, and so is what leans on them.
        for member in members { nodes[member].expression = nil }
        for place in start..<stack.count { stack[place].next = stack[place].needs.count }
      }
    }
  }

  private mutating func open(_ index: Int) -> Waiting {
    nodes[index].state = .active
    guard let expression = nodes[index].expression else { return Waiting(node: index, needs: []) }
    return Waiting(node: index, needs: needs(of: expression, nodes[index].scope))
  }

  private mutating func settle(_ index: Int) {
    nodes[index].state = .done
    guard let expression = nodes[index].expression else { return }
    nodes[index].expression = nil
    var result = compile(expression, nodes[index].scope)
    result?.range = nodes[index].range
    nodes[index].result = result
    if let inline = nodes[index].inline, let result { publish(inline, result, nodes[index].scope) }
  }

  /// More members than this are not listed.
  private static var longestCycle: Int { 12 }

  private mutating func noteCycle(_ members: [Int]) {
    // The cycle is told from the definition that stands first.
    let first = members.indices.min { nodes[members[$0]].range.lowerBound < nodes[members[$1]].range.lowerBound } ?? 0
    let ordered = Array(members[first...] + members[..<first])
    let shown = ordered.prefix(Self.longestCycle)
    var names = shown.map { nodes[$0].name }
    if shown.count < ordered.count { names.append("…") }
    if let start = names.first { names.append(start) }
    guard let start = ordered.first else { return }
    note(
      .cycle, nodes[start].range,
      related: shown.dropFirst().map { .init(range: nodes[$0].range, text: nodes[$0].name) },
      details: names)
  }

  /// The nodes whose values an expression takes: names, and cells that are computed.
  private mutating func needs(of expression: Expression, _ scope: Scope) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    var rest = [expression]
    while let next = rest.popLast() {
      switch next.node {
      case .number, .unreadable: break
      case .name(let span):
        if let node = byName[name(scope.range(span))], seen.insert(node).inserted { found.append(node) }
      case .cell(let table, let row, let rowEnd, let column):
        guard !nodeOfFigure.isEmpty else { continue }
        let cells = cells(table, row, rowEnd, column, scope, quiet: true) ?? []
        for cell in cells {
          guard let id = cell.figure, let node = nodeOfFigure[id.index], seen.insert(node).inserted else { continue }
          found.append(node)
        }
      case .negate(let inner): rest.append(inner)
      case .binary(_, let left, let right):
        rest.append(right)
        rest.append(left)
      case .call(_, let arguments): rest += arguments.reversed()
      }
    }
    return found
  }
}
