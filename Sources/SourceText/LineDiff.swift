/// The difference of two texts, line by line, in the unified form that `patch` and people read.
public enum LineDiff {
  /// How many equal lines are shown around a difference.
  private static let context = 3
  /// Past this many differing lines the rest is shown as replaced in one piece, so that the time stays bounded.
  private static let mostEdits = 1000

  /// Empty where the texts are equal.
  public static func unified(old: [UInt8], new: [UInt8], path: String) -> [UInt8] {
    let (before, after) = (lines(old), lines(new))
    let steps = steps(before, after)
    var output: [UInt8] = []
    var index = 0
    while let first = steps[index...].firstIndex(where: { $0.kind != .equal }) {
      let start = max(first - context, index)
      var end = first
      var last = first
      while end < steps.count, end - last <= 2 * context {
        if steps[end].kind != .equal { last = end }
        end += 1
      }
      end = min(last + context + 1, steps.count)
      if output.isEmpty { output += Array("--- \(path)\n+++ \(path)\n".utf8) }
      hunk(steps[start..<end], before, after, &output)
      index = end
    }
    return output
  }

  private enum Kind { case equal, removed, added }

  private struct Step {
    var kind: Kind
    /// Lines of the old and the new text that come next at this step.
    var old: Int
    var new: Int
  }

  private static func hunk(
    _ steps: ArraySlice<Step>, _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>], _ output: inout [UInt8]
  ) {
    guard let first = steps.first else { return }
    let removed = steps.count { $0.kind != .added }
    let added = steps.count { $0.kind != .removed }
    let starts = (first.old + (removed > 0 ? 1 : 0), first.new + (added > 0 ? 1 : 0))
    output += Array("@@ -\(starts.0),\(removed) +\(starts.1),\(added) @@\n".utf8)
    for step in steps {
      let line = step.kind == .added ? after[step.new] : before[step.old]
      output.append(step.kind == .equal ? 0x20 : step.kind == .added ? UInt8(ascii: "+") : UInt8(ascii: "-"))
      output += line
      if line.last != 0x0A { output += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }

  /// The lines with their line ends.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let index = LineIndex(bytes)
    var lines = (0..<index.count).map { bytes[index.range(ofLine: $0)] }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Myers' greedy search for a shortest script, between the lines that both texts begin and end with.
  private static func steps(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Step] {
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let middle = search(old[head..<(old.count - tail)], new[head..<(new.count - tail)])
    var steps = (0..<head).map { Step(kind: .equal, old: $0, new: $0) }
    steps += middle
    steps += (0..<tail).map { Step(kind: .equal, old: old.count - tail + $0, new: new.count - tail + $0) }
    return steps
  }

  private static func search(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>) -> [Step] {
    let most = min(old.count + new.count, mostEdits)
    // reach[k + most]: how far into `old` the best script on diagonal k gets; one row kept for each number of edits.
    var reach = [Int](repeating: 0, count: 2 * most + 2)
    var rows: [[Int]] = []
    for edits in 0...most {
      rows.append(Array(reach[(most - edits)...(most + edits)]))
      for k in stride(from: -edits, through: edits, by: 2) {
        let isDown = k == -edits || k != edits && reach[k - 1 + most] < reach[k + 1 + most]
        var x = isDown ? (edits == 0 ? 0 : reach[k + 1 + most]) : reach[k - 1 + most] + 1
        while x < old.count, x - k < new.count, old[old.startIndex + x] == new[new.startIndex + x - k] { x += 1 }
        reach[k + most] = x
        if x >= old.count, x - k >= new.count { return walkBack(rows, edits, k, old, new) }
      }
    }
    return old.indices.map { Step(kind: .removed, old: $0, new: new.startIndex) }
      + new.indices.map { Step(kind: .added, old: old.endIndex, new: $0) }
  }

  /// From the end of both texts back through the rows of the search.
  private static func walkBack(
    _ rows: [[Int]], _ edits: Int, _ diagonal: Int, _ old: ArraySlice<ArraySlice<UInt8>>,
    _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> [Step] {
    var steps: [Step] = []
    var (x, y) = (old.count, new.count)
    func add(_ kind: Kind) { steps.append(Step(kind: kind, old: old.startIndex + x, new: new.startIndex + y)) }
    for edit in stride(from: edits, to: 0, by: -1) {
      // The row was kept before this edit: index k + edit.
      let row = rows[edit]
      let k = x - y
      let isDown = k == -edit || k != edit && row[k - 1 + edit] < row[k + 1 + edit]
      let previous = isDown ? k + 1 : k - 1
      let start = row[previous + edit]
      while x > (isDown ? start : start + 1) {
        x -= 1
        y -= 1
        add(.equal)
      }
      if isDown { y -= 1 } else { x -= 1 }
      add(isDown ? .added : .removed)
    }
    while x > 0, y > 0 {
      x -= 1
      y -= 1
      add(.equal)
    }
    return steps.reversed()
  }
}
