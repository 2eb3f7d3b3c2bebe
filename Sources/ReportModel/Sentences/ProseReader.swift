import ReportSyntax
import SourceText

/// Reads the sentences of a report: paragraphs, numbered lines and headings, in stretches that tables and parts divide.
enum ProseReader {
  /// A passage without parts or tables in it is cut where it gets longer: behind a paragraph whose length is a multiple of `cutting`, and
  /// at last behind any. So the cuts depend on what stands at them, and an edit further up leaves them where they are.
  private static let long = 12 << 10
  private static let longest = 48 << 10
  private static let cutting = 4
  /// A passage ends behind so many paragraphs without a figure.
  private static let mostSilent = 6

  /// Paragraphs that have figures, and which of them are read together.
  struct Plan {
    var paragraphs: [(range: Range<Int>, mark: Passage.Mark?)] = []
    var keys: [BlockKey] = []
    var passages: [Range<Int>] = []
  }

  /// - Parameter workers: passages say nothing of each other, so that a long report is read in several parts at once.
  static func read(
    into report: inout Report, _ workers: (any Workers)? = nil, after previous: PreviousReport? = nil
  ) {
    let first = report.figures.count
    let plan = plan(report)
    report.memory.paragraphs = plan.keys
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

  private static func finish(_ report: inout Report, from first: Int, _ plan: Plan) {
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
    _ plan: Plan, _ parts: [Range<Int>], of report: Report, _ workers: (any Workers)?
  ) -> [Report] {
    Pieces.map(parts.count, workers) { part in
      var copy = report
      read(plan, parts[part], into: &copy)
      return copy
    }
  }

  private static func plan(_ report: Report) -> Plan {
    var plan = Plan()
    var first = 0
    var silent = 0
    var length = 0
    func close() {
      if plan.paragraphs.count > first { plan.passages.append(first..<plan.paragraphs.count) }
      first = plan.paragraphs.count
      silent = 0
      length = 0
    }
    report.tree.bytes.withUnsafeBufferPointer { file in
      let blocks = report.tree.blocks
      for index in blocks.indices where blocks[index].kind != .blank {
        // An announcement without a figure still belongs to what follows.
        if blocks[index].kind == .paragraph, blocks[index].known(.holdsDigit) == false {
          silent += 1
          if silent > mostSilent { close() }
          continue
        }
        let block = blocks[index]
        guard block.start < report.ownLength else { continue }
        guard let (span, mark) = prose(block) else {
          switch block.block.content {
          case .table, .header, .directive, .contents: close()
          default: break
          }
          continue
        }
        let range = block.range(of: span).clamped(to: file.indices)
        if isPart(block) { close() }
        guard block.block.facts.answer(.holdsDigit, { holdsDigit(file, range) }) else {
          silent += 1
          if silent > mostSilent { close() }
          continue
        }
        if isPageNumber(file, range) { continue }
        silent = 0
        plan.paragraphs.append((range, mark))
        plan.keys.append(BlockKey(block))
        length += range.count
        if length > long && range.count % cutting == 0 || length > longest { close() }
      }
    }
    close()
    return plan
  }

  private static func read(_ plan: Plan, _ passages: Range<Int>, into report: inout Report) {
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

  /// The text of a block that is prose, and its mark.
  private static func prose(_ block: PlacedBlock) -> (Span, Passage.Mark?)? {
    switch block.block.content {
    case .paragraph(let span): return (span, nil)
    case .heading(let heading), .numbered(let heading):
      let mark = heading.marker.map { Passage.Mark(style: $0.style.rawValue, number: $0.number) }
      return (heading.text, mark)
    default: return nil
    }
  }

  private static func isPart(_ block: PlacedBlock) -> Bool {
    switch block.block.content {
    case .heading(let heading), .numbered(let heading):
      heading.marks == 1 || heading.marker?.style == .part || heading.marker?.style == .attachment
    default: false
    }
  }

  /// A paragraph of nothing but a page number.
  private static func isPageNumber(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= 12
      && range.allSatisfy { file[$0] < 0x3A && (file[$0] >= 0x30 || file[$0] <= 0x20 || file[$0] == 0x2D) }
  }

  private static func holdsDigit(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = file[index]
      if byte &- 0x30 < 10 { return true }
      if byte == 0xEF, index + 2 < range.upperBound, file[index + 1] == 0xBC, file[index + 2] &- 0x90 < 10 {
        return true
      }
      index += 1
    }
    return false
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
