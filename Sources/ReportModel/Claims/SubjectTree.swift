import Subjects

/// The tree that 科目 codes make by their prefixes: each code stands below the longest of the others that it begins with.
struct SubjectTree {
  /// What the members of one level stand below: an entry, or nothing for the tops.
  private static let top = -1

  /// Entries that stand below no other.
  private(set) var roots: Levels
  /// By entry; empty where nothing stands below it.
  private(set) var below: [Levels]
  /// The entries of all levels, one level behind the other.
  private(set) var members: [Int] = []

  /// The levels below one entry: children, then grandchildren as long as every node of the level has some.
  struct Levels {
    /// Indices into `members`.
    private(set) var ranges: (Range<Int>, Range<Int>, Range<Int>) = (0..<0, 0..<0, 0..<0)
    private(set) var count = 0

    mutating func append(_ range: Range<Int>) {
      switch count {
      case 0: ranges.0 = range
      case 1: ranges.1 = range
      default: ranges.2 = range
      }
      count += 1
    }

    subscript(_ level: Int) -> Range<Int> { level == 0 ? ranges.0 : level == 1 ? ranges.1 : ranges.2 }
  }

  /// nil where a code stands twice: that leaves its place in the tree open.
  init?(_ codes: [SubjectCode]) {
    guard let parents = Self.parentsInOrder(codes) ?? Self.parents(codes) else { return nil }
    // Where the children of each entry stand in one list of them all; the tops come first.
    var starts = [Int](repeating: 0, count: codes.count + 2)
    for parent in parents { starts[parent + 2] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var children = [Int](repeating: 0, count: codes.count)
    var next = starts
    for (index, parent) in parents.enumerated() {
      children[next[parent + 1]] = index
      next[parent + 1] += 1
    }
    roots = Levels()
    below = [Levels](repeating: Levels(), count: codes.count)
    members.reserveCapacity(codes.count * 3)
    roots = levels(Self.top, starts, children)
    for index in codes.indices where starts[index + 1] < starts[index + 2] {
      below[index] = levels(index, starts, children)
    }
  }

  private mutating func levels(_ entry: Int, _ starts: [Int], _ children: [Int]) -> Levels {
    var levels = Levels()
    var level = members.count..<members.count
    members.append(contentsOf: children[starts[entry + 1]..<starts[entry + 2]])
    level = level.lowerBound..<members.count
    levels.append(level)
    while levels.count < 3 {
      guard level.allSatisfy({ starts[members[$0] + 1] < starts[members[$0] + 2] }), !level.isEmpty else { break }
      let first = members.count
      for place in level {
        let member = members[place]
        members.append(contentsOf: children[starts[member + 1]..<starts[member + 2]])
      }
      level = first..<members.count
      levels.append(level)
    }
    return levels
  }

  /// The parent of each entry, -1 for none, where the codes stand in the order of the catalogue, as they do in print: then
  /// whatever the next one can stand below is still open. nil where they stand otherwise.
  private static func parentsInOrder(_ codes: [SubjectCode]) -> [Int]? {
    var parents: [Int] = []
    parents.reserveCapacity(codes.count)
    var open: [Int] = []
    var last: UInt64 = 0
    for (index, code) in codes.enumerated() {
      guard code.order > last else { return nil }
      last = code.order
      while let above = open.last, !code.isBelow(codes[above]) { open.removeLast() }
      parents.append(open.last ?? top)
      open.append(index)
    }
    return parents
  }

  /// The same for codes in any order; nil where one stands twice.
  private static func parents(_ codes: [SubjectCode]) -> [Int]? {
    var byCode: [SubjectCode: Int] = [:]
    for (index, code) in codes.enumerated() {
      guard byCode.updateValue(index, forKey: code) == nil else { return nil }
    }
    return codes.map { code in
      var parent = code.parent
      while let current = parent {
        if let index = byCode[current] { return index }
        parent = current.parent
      }
      return top
    }
  }
}
