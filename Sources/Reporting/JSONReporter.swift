import Findings
import SourceText

/// `--format json`: the contract of version 1, one file a line.
struct JSONReporter: Reporter {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  var separator: StaticString { ",\n" }

  func begin(_ output: inout ByteWriter) { output.write("{\"version\": 1,\n \"files\": [") }

  func end(_ summary: RunSummary, to output: inout ByteWriter) { output.write("]}\n") }

  func write(_ report: FileReport, to output: inout ByteWriter) {
    let places = PlaceTable(offsets(of: report), in: report.bytes)
    output.write("{\"path\": ")
    output.writeJSON(report.path)
    output.write(", \"claims\": {")
    for (index, verdict) in Verdict.allCases.enumerated() {
      if index > 0 { output.write(", ") }
      output.writeJSON(verdict.name)
      output.write(": ")
      output.write(report.counts[verdict])
    }
    output.write("}, \"findings\": [")
    for (index, finding) in report.findings.enumerated() {
      output.write(index > 0 ? ",\n  " : "\n  ")
      write(finding, places, to: &output)
    }
    output.write("]")
    if options.claims {
      output.write(", \"claims_list\": [")
      for (index, claim) in report.claims.enumerated() {
        output.write(index > 0 ? ",\n  " : "\n  ")
        write(claim, places, to: &output)
      }
      output.write("]")
    }
    output.write("}")
  }

  private func offsets(of report: FileReport) -> [Int] {
    var offsets: [Int] = []
    func add(_ range: Range<Int>) {
      offsets.append(range.lowerBound)
      offsets.append(range.upperBound)
    }
    for finding in report.findings {
      add(finding.range)
      for related in finding.related where related.file == nil { add(related.range) }
      for edit in finding.fix?.edits ?? [] { add(edit.range) }
    }
    if options.claims {
      for claim in report.claims { add(claim.range) }
    }
    return offsets
  }

  private func write(_ finding: Finding, _ places: PlaceTable, to output: inout ByteWriter) {
    output.write("{\"rule\": ")
    output.writeJSON(finding.rule)
    output.write(", \"name\": ")
    output.writeJSON(finding.name)
    output.write(", \"severity\": ")
    output.writeJSON(finding.severity.name)
    if let verdict = finding.verdict {
      output.write(", \"verdict\": ")
      output.writeJSON(verdict.name)
    }
    // The contract has one text: the arithmetic follows the message on lines of its own.
    output.write(", \"message\": ")
    output.writeJSON(([finding.message] + finding.notes).joined(separator: "\n"))
    output.write(", \"text\": ")
    output.writeJSON(finding.text)
    if let expected = finding.expected {
      output.write(", \"expected\": ")
      output.writeJSON(expected)
    }
    write(finding.range, places, to: &output)
    output.write(", \"related\": [")
    for (index, related) in finding.related.enumerated() {
      output.write(index > 0 ? ", {\"message\": " : "{\"message\": ")
      output.writeJSON(related.message)
      if let file = related.file {
        output.write(", \"path\": ")
        output.writeJSON(file.path)
        output.write(", \"start\": ")
        write(file.start, related.range.lowerBound, to: &output)
        output.write(", \"end\": ")
        write(file.end, related.range.upperBound, to: &output)
      } else {
        write(related.range, places, to: &output)
      }
      output.write("}")
    }
    output.write("]")
    if let fix = finding.fix {
      output.write(", \"fix\": {\"title\": ")
      output.writeJSON(fix.title)
      output.write(fix.isExact ? ", \"exact\": true, \"edits\": [" : ", \"exact\": false, \"edits\": [")
      for (index, edit) in fix.edits.enumerated() {
        output.write(index > 0 ? ", {" : "{")
        write(edit.range, places, isFirst: true, to: &output)
        output.write(", \"newText\": ")
        output.writeJSON(edit.newText)
        output.write("}")
      }
      output.write("]}")
    }
    output.write("}")
  }

  private func write(_ claim: ClaimSummary, _ places: PlaceTable, to output: inout ByteWriter) {
    output.write("{\"kind\": ")
    output.writeJSON(claim.kind)
    output.write(", \"verdict\": ")
    output.writeJSON(claim.verdict.name)
    output.write(", \"text\": ")
    output.writeJSON(claim.text)
    if let expected = claim.expected {
      output.write(", \"expected\": ")
      output.writeJSON(expected)
    }
    write(claim.range, places, to: &output)
    output.write("}")
  }

  private func write(
    _ range: Range<Int>, _ places: PlaceTable, isFirst: Bool = false, to output: inout ByteWriter
  ) {
    output.write(isFirst ? "\"start\": " : ", \"start\": ")
    write(range.lowerBound, places, to: &output)
    output.write(", \"end\": ")
    write(range.upperBound, places, to: &output)
  }

  private func write(_ offset: Int, _ places: PlaceTable, to output: inout ByteWriter) {
    write(places[offset], offset, to: &output)
  }

  private func write(_ place: PlaceTable.Place, _ offset: Int, to output: inout ByteWriter) {
    output.write("{\"line\": ")
    output.write(place.line)
    output.write(", \"column\": ")
    output.write(place.column)
    output.write(", \"offset\": ")
    output.write(max(0, offset))
    output.write("}")
  }
}
