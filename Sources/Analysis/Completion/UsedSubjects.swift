import ReportModel
import ReportSyntax
import Subjects

/// The codes that tables name: in a report that is being typed, and in last year's.
struct UsedSubjects: Sendable {
  let own: Set<SubjectCode>
  let lastYear: Set<SubjectCode>

  /// Longer reports of last year are not looked at.
  private static let longest = 1 << 24

  init(_ snapshot: Snapshot, _ header: ReportHeader) {
    own = snapshot.usage.own(snapshot.tree).codes
    var before: Set<SubjectCode> = []
    if let path = header.lastYear,
      let file = snapshot.options.loader?.load(path, relativeTo: snapshot.location), file.bytes.count < Self.longest
    {
      before = snapshot.usage.lastYear(file.bytes)
    }
    lastYear = before
  }

  func contains(_ code: SubjectCode) -> Bool { own.contains(code) || lastYear.contains(code) }
}

/// The codes of a tree's blocks. Those of the next version are made of it: of the blocks that an edit left alone nothing is read again.
struct BlockCodes: Sendable {
  private struct Entry: Sendable {
    var block: Block
    /// Each once.
    var codes: [SubjectCode]
  }

  private var entries: [Entry] = []
  /// In how many blocks a code stands.
  private var counts: [SubjectCode: Int] = [:]
  private(set) var codes: Set<SubjectCode> = []

  init(_ tree: SyntaxTree, after before: BlockCodes? = nil) {
    if let before { self = before }
    let blocks = tree.blocks
    var same = 0
    while same < min(entries.count, blocks.count), entries[same].block === blocks[same].block { same += 1 }
    var behind = 0
    while behind < min(entries.count, blocks.count) - same,
      entries[entries.count - 1 - behind].block === blocks[blocks.count - 1 - behind].block
    {
      behind += 1
    }
    let old = same..<(entries.count - behind)
    // Between two edits far apart most blocks are the same, too.
    var known: [ObjectIdentifier: Int] = [:]
    for index in old { known[ObjectIdentifier(entries[index].block)] = index }
    var new: [Entry] = []
    tree.bytes.withUnsafeBufferPointer { bytes in
      for placed in blocks[same..<(blocks.count - behind)] {
        if let index = known.removeValue(forKey: ObjectIdentifier(placed.block)) {
          new.append(entries[index])
        } else {
          let codes = Array(Set(CodeScanner.codes(bytes, in: placed.range)))
          for code in codes { add(code) }
          new.append(Entry(block: placed.block, codes: codes))
        }
      }
    }
    for index in known.values { for code in entries[index].codes { remove(code) } }
    entries.replaceSubrange(old, with: new)
  }

  private mutating func add(_ code: SubjectCode) {
    counts[code, default: 0] += 1
    codes.insert(code)
  }

  private mutating func remove(_ code: SubjectCode) {
    let left = (counts[code] ?? 1) - 1
    counts[code] = left > 0 ? left : nil
    if left <= 0 { codes.remove(code) }
  }
}
