import Reporting
import Subjects

/// `--format json` and `--format tsv` of `gouji subjects`: the same words whatever the language, the best match first.
struct SubjectDataWriter {
  let request: SubjectRequest

  // MARK: - JSON

  func writeJSON(_ answer: SubjectAnswer, to output: inout ByteWriter) {
    writeHead(to: &output)
    output.write(", \"query\": ")
    output.writeJSON(request.query)
    output.write(", \"matches\": [")
    for (index, entry) in answer.entries.enumerated() {
      output.write(index > 0 ? ",\n  " : "\n  ")
      write(entry, to: &output)
    }
    output.write(answer.isTruncated ? "], \"truncated\": true}\n" : "], \"truncated\": false}\n")
  }

  /// The opening of every object: the year that was asked for, and the one whose 科目 answer.
  func writeHead(to output: inout ByteWriter) {
    output.write("{\"version\": 1, \"year\": ")
    output.write(request.year)
    output.write(", \"edition\": ")
    output.write(request.edition)
  }

  private func write(_ entry: SubjectEntry, to output: inout ByteWriter) {
    let subject = entry.subject
    output.write("{")
    write(subject, to: &output)
    output.write(", \"level\": ")
    output.writeJSON(subject.code.level.word)
    output.write(", \"classification\": ")
    output.writeJSON(subject.code.classification.map(SubjectWords.kind))
    output.write(", \"fund\": ")
    output.writeJSON(subject.fund?.chineseName)
    output.write(", \"path\": [")
    for (index, above) in request.catalogue.path(of: subject.code).enumerated() {
      output.write(index > 0 ? ", {" : "{")
      write(above, to: &output)
      output.write("}")
    }
    output.write("], \"first\": ")
    output.writeJSON(subject.firstYear)
    output.write(", \"last\": ")
    output.writeJSON(subject.lastYear)
    output.write(", \"seen\": ")
    output.write(subject.documents)
    output.write(", \"match\": \"")
    output.write(SubjectWords.match(entry.kind))
    output.write("\", \"renamed\": ")
    if let rename = entry.rename {
      output.write("{\"code\": ")
      output.writeJSON(rename.code.text)
      output.write(", \"name\": ")
      output.writeJSON(rename.oldName.isEmpty ? nil : rename.oldName)
      output.write(", \"year\": ")
      output.write(rename.year)
      output.write("}")
    } else {
      output.write("null")
    }
    output.write("}")
  }

  private func write(_ subject: Subject, to output: inout ByteWriter) {
    output.write("\"code\": ")
    output.writeJSON(subject.code.text)
    output.write(", \"name\": ")
    output.writeJSON(subject.name)
  }

  // MARK: - TSV

  /// Names hold no tabs: they are the catalogue's own.
  func writeTSV(_ answer: SubjectAnswer, to output: inout ByteWriter) {
    output.write("code\tname\tlevel\tclassification\tfund\tfirst\tlast\tseen\tpath\n")
    for entry in answer.entries {
      let subject = entry.subject
      func text(_ year: Int?) -> String { year.map(String.init) ?? "" }
      let classification = subject.code.classification.map(SubjectWords.kind) ?? ""
      let path = request.catalogue.path(of: subject.code).map(\.name).joined(separator: " / ")
      let cells: [String] = [
        subject.code.text, subject.name, subject.code.level.word, classification, subject.fund?.chineseName ?? "",
        text(subject.firstYear), text(subject.lastYear), "\(subject.documents)", path,
      ]
      output.write(cells.joined(separator: "\t"))
      output.write("\n")
    }
  }
}

extension ByteWriter {
  mutating func writeJSON(_ text: String?) {
    if let text { writeJSON(text) } else { write("null") }
  }

  mutating func writeJSON(_ number: Int?) {
    if let number { write(number) } else { write("null") }
  }
}
