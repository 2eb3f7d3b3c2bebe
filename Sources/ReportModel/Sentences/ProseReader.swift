import ReportSyntax
import SourceText

/// Reads the sentences of a report: paragraphs, numbered lines and headings, in stretches that tables and parts divide.
enum ProseReader {
  /// - Parameter workers: passages say nothing of each other, so that a long report is read in several parts at once.
  static func read(
    into report: inout Report, _ workers: (any Workers)? = nil, after previous: PreviousReport? = nil
  ) {
    let first = report.figures.count
    let plan = ProsePlan(report, after: previous)
    report.memory.plan = plan
    if let kept = KeptPassages(plan, report, after: previous) {
      kept.keepFirst(into: &report)
      read(plan, kept.changed, into: &report)
      kept.keepLast(into: &report)
      finish(&report, from: first, plan)
      return
    }
    // Marks of the language are read in order: with them all is one part.
    let parts = Pieces.parts(
      plan.passages.map { plan.paragraphs[$0].reduce(0) { $0 + $1.range.count } }, least: Pieces.fewestBytes,
      report.inlines.isEmpty ? workers : nil)
    if parts.count > 1 {
      let base = Report.Extent(report)
      var read = read(plan, parts, of: report, workers)
      report.take(&read, beyond: base)
    } else {
      Self.read(plan, plan.passages.indices, into: &report)
    }
    finish(&report, from: first, plan)
  }

  private static func finish(_ report: inout Report, from first: Int, _ plan: ProsePlan) {
    report.proseFigures = first..<report.figures.count
    report.memory.passages.append(PassageExtent(report, paragraph: plan.paragraphs.count))
    report.memory.percentChanges = report.percentChanges
    // What is cut off here can't be taken over.
    report.memory.keepsPassages = report.oversizedNumbers.count <= ProseLexer.mostOversized
    if report.oversizedNumbers.count > ProseLexer.mostOversized {
      report.oversizedNumbers.removeLast(report.oversizedNumbers.count - ProseLexer.mostOversized)
    }
  }

  /// Copies of the report, each with what a part of the passages says.
  private static func read(
    _ plan: ProsePlan, _ parts: [Range<Int>], of report: Report, _ workers: (any Workers)?
  ) -> [Report] {
    Pieces.map(parts.count, workers) { part in
      var copy = report
      read(plan, parts[part], into: &copy)
      return copy
    }
  }

  private static func read(_ plan: ProsePlan, _ passages: Range<Int>, into report: inout Report) {
    var passage = Passage()
    var reader = MentionReader(report)
    var inlines = report.inlines[...]
    let tree = report.tree
    tree.bytes.withUnsafeBufferPointer { file in
      for paragraphs in plan.passages[passages] {
        let firstFigure = report.figures.count
        report.memory.passages.append(PassageExtent(report, paragraph: paragraphs.lowerBound))
        for (range, mark) in plan.paragraphs[paragraphs] {
          append(file, range, &passage, &inlines)
          let token = passage.lexer.tokens.count
          passage.lexer.read(passage.text)
          reader.read(&passage, from: token, mark: mark, into: &report)
        }
        for range in passage.lexer.oversized { report.oversizedNumbers.append(passage.text.source(range)) }
        if !passage.mentions.isEmpty {
          PrecisionPolicy.apply(to: firstFigure..<report.figures.count, of: &report)
          PassageClaims.read(passage, into: &report)
        }
        passage.removeAll()
        reader.begin()
      }
    }
  }

  /// The published form: what marks stand for, not the marks.
  private static func append(
    _ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ passage: inout Passage,
    _ inlines: inout ArraySlice<InlineValue>
  ) {
    var start = range.lowerBound
    while let inline = inlines.first, inline.range.lowerBound < range.upperBound {
      inlines.removeFirst()
      guard inline.range.lowerBound >= start else { continue }
      passage.text.append(file, start..<inline.range.lowerBound)
      if let written = inline.written {
        passage.text.append(file, written)
      } else if let text = inline.text {
        passage.text.append(published: text.utf8, for: inline.range)
      }
      start = inline.range.upperBound
    }
    passage.text.append(file, start..<range.upperBound)
  }
}
