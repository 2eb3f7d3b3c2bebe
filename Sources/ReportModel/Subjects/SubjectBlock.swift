import ReportSyntax
import SourceText

/// A block of prose that names 科目.
public struct SubjectBlock: Sendable {
  private let block: ObjectIdentifier
  /// Where the block starts.
  public let start: Int
  /// Where its paths and its codes in quotes begin in the report's lists.
  public let paths: Int
  public let namings: Int
  /// The block of the version before that it is; nil for one that was read.
  public internal(set) var earlier: Int?

  init(_ placed: PlacedBlock, paths: Int, namings: Int) {
    block = ObjectIdentifier(placed.block)
    start = placed.start
    self.paths = paths
    self.namings = namings
  }

  fileprivate func isSame(as placed: PlacedBlock) -> Bool { block == ObjectIdentifier(placed.block) }
}

extension Report {
  /// The blocks of prose that name 科目, in the order of the file.
  public var subjectBlocks: [SubjectBlock] { memory.subjectBlocks }

  /// The paths of such a block.
  public func paths(ofSubjectBlock index: Int) -> Range<Int> {
    let blocks = memory.subjectBlocks
    return blocks[index].paths..<(index + 1 < blocks.count ? blocks[index + 1].paths : subjectPaths.count)
  }

  /// Its codes in quotes.
  public func namings(ofSubjectBlock index: Int) -> Range<Int> {
    let blocks = memory.subjectBlocks
    return blocks[index].namings..<(index + 1 < blocks.count ? blocks[index + 1].namings : subjectNamings.count)
  }
}

/// Finds, from the front of a text to its end, the blocks that named 科目 in the version before.
struct KeptSubjectBlocks {
  private let report: Report
  private let change: TextChange
  private var next = 0

  init(_ previous: PreviousReport) {
    report = previous.report
    change = previous.change
  }

  /// The block of the version before that a block is.
  mutating func find(_ placed: PlacedBlock) -> Int? {
    let blocks = report.memory.subjectBlocks
    let start = placed.start <= change.new.lowerBound ? placed.start : placed.start - change.distance
    while next < blocks.count, blocks[next].start < start { next += 1 }
    return next < blocks.count && blocks[next].isSame(as: placed) ? next : nil
  }

  /// Takes over what a block names that starts elsewhere now.
  func keep(_ index: Int, at start: Int, _ paths: inout [SubjectPath], _ namings: inout [SubjectNaming]) {
    let distance = start - report.memory.subjectBlocks[index].start
    let (ownPaths, ownNamings) = (report.paths(ofSubjectBlock: index), report.namings(ofSubjectBlock: index))
    guard distance != 0 else {
      paths += report.subjectPaths[ownPaths]
      namings += report.subjectNamings[ownNamings]
      return
    }
    for path in report.subjectPaths[ownPaths] { paths.append(path.moved(by: distance)) }
    for naming in report.subjectNamings[ownNamings] { namings.append(naming.moved(by: distance)) }
  }
}

extension SubjectPath {
  fileprivate func moved(by distance: Int) -> SubjectPath {
    var path = self
    for index in path.parts.indices {
      path.parts[index].name = parts[index].name.moved(by: distance)
      path.parts[index].context = parts[index].context.moved(by: distance)
      path.parts[index].mark = parts[index].mark.moved(by: distance)
    }
    return path
  }
}

extension SubjectNaming {
  fileprivate func moved(by distance: Int) -> SubjectNaming {
    var naming = self
    naming.codeRange = codeRange.moved(by: distance)
    naming.nameRange = nameRange.moved(by: distance)
    return naming
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { (lowerBound + distance)..<(upperBound + distance) }
}
