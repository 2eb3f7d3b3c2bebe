import Findings
import Reporting
import SourceText
import Subjects

/// What `gouji subjects --statistics` writes, in each format.
struct SubjectStatisticsWriter {
  let request: SubjectRequest
  let statistics: SubjectStatistics
  let language: MessageLanguage

  private typealias Counts = SubjectStatistics.Counts
  private var phrases: SubjectPhrases { SubjectPhrases(language: language) }

  // MARK: - Text

  func writeText(to output: inout ByteWriter) {
    let isChinese = phrases.isChinese
    output.write(isChinese ? "\(phrases.scope(request))的科目统计\n" : "科目 of \(phrases.scope(request))\n")
    let heads = isChinese ? ["款", "项", "见于公开文件"] : ["款", "项", "seen published"]
    var rows: [[String]?] = []
    for group in statistics.groups {
      rows.append(nil)
      rows.append(["【\(phrases.classification(group.classification))】"] + heads)
      for row in group.classes { rows.append([phrases.title(row.subject)] + cells(row.counts, group)) }
      rows.append([sum(group.total)] + cells(group.total, group))
    }
    if statistics.groups.count != 1 {
      rows.append(nil)
      rows.append([grandSum] + cells(statistics.total, nil))
    }
    write(rows, to: &output)
    output.write("\n")
    output.write(
      isChinese
        ? "见于公开文件：代码和名称一同在公开文件里见过的款、项；其余凭记忆收录\n"
        : "Seen: 款 and 项 whose code and name stand together in a published document; the rest is from memory\n")
  }

  /// 款, 项 and seen; economic classifications have no 项.
  private func cells(_ counts: Counts, _ group: SubjectStatistics.Group?) -> [String] {
    let hasItems = group.map { $0.classification.deepest == .item } ?? true
    return [String(counts.sections), hasItems ? String(counts.items) : "", String(counts.seen)]
  }

  private func sum(_ counts: Counts) -> String {
    phrases.isChinese ? "合计 \(counts.classes) 类" : "total: \(counts.classes) 类"
  }

  private var grandSum: String {
    phrases.isChinese ? "总计 \(statistics.total.classes) 类" : "grand total: \(statistics.total.classes) 类"
  }

  /// Columns by display width: the first from the left, numbers from the right.
  private func write(_ rows: [[String]?], to output: inout ByteWriter) {
    func width(_ text: String) -> Int { DisplayWidth.of(Array(text.utf8)) }
    var widths: [Int] = []
    for cells in rows.compactMap({ $0 }) {
      for (column, cell) in cells.enumerated() {
        if column < widths.count {
          widths[column] = max(widths[column], width(cell))
        } else {
          widths.append(width(cell))
        }
      }
    }
    for cells in rows {
      for (column, (cell, full)) in zip(cells ?? [], widths).enumerated() {
        if column > 0 { output.repeating(0x20, 2 + full - width(cell)) }
        output.write(cell)
        if column == 0 { output.repeating(0x20, full - width(cell)) }
      }
      output.write("\n")
    }
  }

  // MARK: - For programs

  func writeJSON(to output: inout ByteWriter) {
    SubjectDataWriter(request: request).writeHead(to: &output)
    output.write(", \"statistics\": [")
    for (index, group) in statistics.groups.enumerated() {
      output.write(index > 0 ? ",\n {\"classification\": " : "\n {\"classification\": ")
      output.writeJSON(SubjectWords.kind(group.classification))
      output.write(", \"classes\": [")
      for (index, row) in group.classes.enumerated() {
        output.write(index > 0 ? ",\n  {\"code\": " : "\n  {\"code\": ")
        output.writeJSON(row.subject.code.text)
        output.write(", \"name\": ")
        output.writeJSON(row.subject.name)
        write(row.counts, to: &output)
        output.write("}")
      }
      output.write("], \"total\": {\"classes\": ")
      write(total: group.total, to: &output)
      output.write("}")
    }
    output.write("], \"total\": {\"classes\": ")
    write(total: statistics.total, to: &output)
    output.write("}\n")
  }

  private func write(total counts: Counts, to output: inout ByteWriter) {
    output.write(counts.classes)
    write(counts, to: &output)
    output.write("}")
  }

  private func write(_ counts: Counts, to output: inout ByteWriter) {
    output.write(", \"sections\": ")
    output.write(counts.sections)
    output.write(", \"items\": ")
    output.write(counts.items)
    output.write(", \"seen\": ")
    output.write(counts.seen)
  }

  /// Totals have no code; the last, of everything, no classification either.
  func writeTSV(to output: inout ByteWriter) {
    func write(_ code: String, _ name: String, _ classification: String, _ counts: Counts) {
      let numbers = [counts.classes, counts.sections, counts.items, counts.seen].map(String.init)
      output.write(([code, name, classification] + numbers).joined(separator: "\t"))
      output.write("\n")
    }
    output.write("code\tname\tclassification\tclasses\tsections\titems\tseen\n")
    for group in statistics.groups {
      let kind = SubjectWords.kind(group.classification)
      for row in group.classes { write(row.subject.code.text, row.subject.name, kind, row.counts) }
      write("", "合计", kind, group.total)
    }
    write("", "总计", "", statistics.total)
  }
}
