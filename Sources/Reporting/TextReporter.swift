import Findings
import SourceText

/// `--format text`: each finding with its source line, the figure underlined, the arithmetic, and what it ties to.
struct TextReporter: Reporter {
  private static let mostRelated = 8

  private let options: ReporterOptions
  private let phrases: TextPhrases

  init(_ options: ReporterOptions) {
    self.options = options
    phrases = TextPhrases(language: options.language)
  }

  var separator: StaticString { "" }

  func begin(_ output: inout ByteWriter) {}

  func write(_ report: FileReport, to output: inout ByteWriter) {
    let places = PlaceTable(
      report.findings.flatMap { finding in
        [finding.range.lowerBound] + finding.related.filter { $0.file == nil }.map(\.range.lowerBound)
      }, in: report.bytes)
    report.bytes.withUnsafeBufferPointer { bytes in
      for finding in report.findings { write(finding, report.path, bytes, places, to: &output) }
    }
  }

  func end(_ summary: RunSummary, to output: inout ByteWriter) {
    if options.statistics {
      for row in summary.statistics {
        let count = String(row.count)
        output.repeating(0x20, 7 - count.utf8.count)
        output.write("\(count)  \(row.rule)  \(phrases.severity(row.severity))  ")
        output.writeLine(of: row.name)
        output.write("\n")
      }
      if !summary.statistics.isEmpty { output.write("\n") }
    }
    output.write(phrases.summary(summary))
    output.write("\n")
  }

  private func write(
    _ finding: Finding, _ path: String, _ bytes: UnsafeBufferPointer<UInt8>, _ places: PlaceTable,
    to output: inout ByteWriter
  ) {
    let style = TextStyle.of(finding.severity)
    let place = places[finding.range.lowerBound]
    // What stands on the finding's own line is marked there; the rest follows in excerpts of its own.
    let excerpt = SourceExcerpt(around: finding.range, in: bytes, columns: options.columns)
    var beside: [Range<Int>] = []
    var elsewhere: [Finding.Related] = []
    for related in finding.related where related.file == nil {
      let isFree = !related.range.overlaps(finding.range) && !beside.contains { $0.overlaps(related.range) }
      if isFree, excerpt.shows(related.range), beside.count < 64 {
        beside.append(related.range)
      } else if related.range != finding.range, !beside.contains(related.range) {
        elsewhere.append(related)
      }
    }
    let shown = elsewhere.prefix(TextReporter.mostRelated)
    let lastLine = shown.reduce(place.line) { max($0, places[$1.range.lowerBound].line) }
    let gutter = String(lastLine).utf8.count

    styled(style, &output) { $0.write("\(phrases.severity(finding.severity))[\(finding.rule) \(finding.name)]") }
    output.write(" ")
    styled(.strong, &output) { $0.writeLine(of: finding.message) }
    output.write("\n")
    arrow(path, place, gutter, &output)
    output.write("\n")
    bar(gutter, &output)
    source(excerpt, place.line, gutter, finding.range, style, beside, bytes, &output)
    for note in finding.notes { self.note(note, gutter, &output) }
    for related in shown {
      let place = places[related.range.lowerBound]
      arrow(path, place, gutter, &output)
      output.write(" ")
      output.writeLine(of: related.message)
      output.write("\n")
      let excerpt = SourceExcerpt(around: related.range, in: bytes, columns: options.columns)
      source(excerpt, place.line, gutter, related.range, nil, [], bytes, &output)
    }
    for related in finding.related.prefix(TextReporter.mostRelated) {
      guard let file = related.file else { continue }
      arrow(file.path, file.start, gutter, &output)
      output.write(" ")
      output.writeLine(of: related.message)
      output.write("\n")
    }
    if elsewhere.count > shown.count { note(phrases.moreRelated(elsewhere.count - shown.count), gutter, &output) }
    note(phrases.closing(finding), gutter, &output)
    output.write("\n")
  }

  /// `27 | the line`, and the marks under it. A style nil marks with dashes.
  private func source(
    _ excerpt: SourceExcerpt, _ line: Int, _ gutter: Int, _ range: Range<Int>, _ style: TextStyle?,
    _ beside: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout ByteWriter
  ) {
    let (text, marks) = excerpt.render([range] + beside, bytes)
    styled(.gutter, &output) {
      let number = String(line)
      $0.repeating(0x20, gutter - number.utf8.count)
      $0.write(number)
      $0.write(" |")
    }
    if !text.isEmpty { output.write(" ") }
    output.bytes.append(contentsOf: text)
    output.write("\n")
    styled(.gutter, &output) {
      $0.repeating(0x20, gutter)
      $0.write(" |")
    }
    output.write(" ")
    var column = 0
    let order = marks.indices.sorted { marks[$0].column < marks[$1].column }
    for index in order where marks[index].column >= column {
      output.repeating(0x20, marks[index].column - column)
      let isMain = index == 0 && style != nil
      styled(index == 0 ? style ?? .secondary : .secondary, &output) {
        $0.repeating(isMain ? UInt8(ascii: "^") : UInt8(ascii: "-"), marks[index].width)
      }
      column = marks[index].column + marks[index].width
    }
    output.write("\n")
  }

  private func arrow(_ path: String, _ place: PlaceTable.Place, _ gutter: Int, _ output: inout ByteWriter) {
    styled(.gutter, &output) {
      $0.repeating(0x20, gutter)
      $0.write("-->")
    }
    output.write(" ")
    output.writeLine(of: path)
    output.write(":\(place.line):\(place.column)")
  }

  private func bar(_ gutter: Int, _ output: inout ByteWriter) {
    styled(.gutter, &output) {
      $0.repeating(0x20, gutter)
      $0.write(" |")
    }
    output.write("\n")
  }

  private func note(_ text: String, _ gutter: Int, _ output: inout ByteWriter) {
    styled(.gutter, &output) {
      $0.repeating(0x20, gutter)
      $0.write(" =")
    }
    output.write(" ")
    output.writeLine(of: text)
    output.write("\n")
  }

  private func styled(_ style: TextStyle, _ output: inout ByteWriter, _ body: (inout ByteWriter) -> Void) {
    if options.color { output.write(style.sequence) }
    body(&output)
    if options.color { output.write(TextStyle.reset) }
  }
}
