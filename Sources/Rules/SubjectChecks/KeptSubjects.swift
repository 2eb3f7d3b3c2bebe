import ReportModel
import ReportSyntax
import Subjects

/// What the version before of a text came to by the same catalogue, piece by piece.
struct KeptSubjects {
  let memory: SubjectMemory
  private let report: Report
  private let previous: Report
  /// For each table the one of the version before that it is.
  private let earlier: [Int?]
  private let hasSameFigures: Bool
  private let hasSameExpenditure: Bool

  /// nil where nothing is as it was.
  init?(
    _ report: Report, _ catalogue: SubjectCatalogue, listsClaims: Bool,
    after previous: (report: Report, subjects: SubjectVerdicts)
  ) {
    guard let memory = previous.subjects.memory, previous.subjects.listsClaims == listsClaims,
      memory.catalogue.isSame(as: catalogue)
    else { return nil }
    self.memory = memory
    self.report = report
    self.previous = previous.report
    earlier = report.earlierTables()
    // Only names fill in what a cell did not say.
    hasSameFigures = report.inlines.isEmpty && previous.report.inlines.isEmpty
    hasSameExpenditure = memory.hasExpenditure == report.hasExpenditure
  }

  /// A table that is as it was, and all that it rests on but what was said of other tables.
  func table(_ index: Int) -> SubjectMemory.Entry? {
    guard earlier.indices.contains(index), let earlier = earlier[index], memory.tables.indices.contains(earlier) else {
      return nil
    }
    var entry = memory.tables[earlier]
    guard !entry.piece.isEmpty else { return entry }
    entry.distance += report.distance(ofTable: index, earlier, of: previous)
    let ground = entry.piece.ground
    guard !ground.isCutShort, !ground.readsFigures || hasSameFigures,
      !ground.yieldsToExpenditure || hasSameExpenditure,
      !ground.movesLines || report.hasWholeLines(index) && previous.hasWholeLines(earlier)
    else { return nil }
    return entry
  }

  /// The verdicts on a block that names 科目, of its paths or of its codes in quotes.
  func block(_ block: SubjectBlock, _ entries: [SubjectMemory.Entry]) -> SubjectMemory.Entry? {
    guard let earlier = block.earlier, entries.indices.contains(earlier) else { return nil }
    var entry = entries[earlier]
    entry.distance += block.start - previous.subjectBlocks[earlier].start
    return entry.piece.ground.isCutShort ? nil : entry
  }

  /// The 项 that a block explains, if somebody asked.
  func explained(_ block: SubjectBlock) -> [SubjectMemory.Explained]? {
    block.earlier.flatMap { memory.explained.indices.contains($0) ? memory.explained[$0] : nil }
  }
}

extension Report {
  /// It has a table 03.
  var hasExpenditure: Bool { tables.contains { $0.kind == .expenditure } }

  /// Whether a table's blocks begin and end with lines.
  fileprivate func hasWholeLines(_ table: Int) -> Bool {
    tables[table].blocks.allSatisfy { block in
      let range = tree.blocks[block].range
      guard range.lowerBound >= 0, range.upperBound <= tree.bytes.count, !range.isEmpty else { return false }
      return (range.lowerBound == 0 || tree.bytes[range.lowerBound - 1] == 0x0A)
        && tree.bytes[range.upperBound - 1] == 0x0A
    }
  }
}
