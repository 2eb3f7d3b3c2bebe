import ReportModel
import Subjects

/// Where a report names 科目, and which: codes and names of tables, paths of prose, codes in quotes, `@科目`. Made once for a report.
public struct SubjectPlaces: Sendable {
  /// A place that names a 科目.
  public struct Place: Sendable {
    public var range: Range<Int>
    /// The digits of its code.
    public var code: String
    public var kind: Kind
  }

  public enum Kind: UInt8, Sendable {
    /// The code of a row of a table, and the name beside it.
    case code, name
    /// A name on a balance sheet, without a code.
    case label
    /// A part of a path of prose, with its mark; a code in quotes, and the name behind it.
    case path, quotedCode, quotedName
    /// `@科目` of the report itself.
    case local

    /// It stands in a table.
    public var isInTable: Bool { self == .code || self == .name || self == .label }
  }

  private struct Entry {
    var start: Int32
    var end: Int32
    var code: SubjectCode
    var kind: Kind

    var place: Place { Place(range: Int(start)..<Int(max(start, end)), code: code.text, kind: kind) }
  }

  /// By place.
  private var entries: [Entry] = []
  private var byCode: [SubjectCode: [Int32]] = [:]
  let catalogue: SubjectCatalogue

  public init(_ report: Report) {
    catalogue = SubjectCatalogue(of: report)
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      readTables(report, bytes)
      readPaths(report, bytes)
    }
    for naming in report.subjectNamings {
      guard catalogue.isHeardOf(naming.code) else { continue }
      add(naming.codeRange, naming.code, .quotedCode)
      add(naming.nameRange, naming.code, .quotedName)
    }
    for subject in report.localSubjects where subject.origin == nil { add(subject.range, subject.code, .local) }
    if !zip(entries, entries.dropFirst()).allSatisfy({ $0.start <= $1.start }) {
      entries.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    }
    for (index, entry) in entries.enumerated() {
      byCode[entry.code, default: []].append(Int32(truncatingIfNeeded: index))
    }
  }

  private mutating func add(_ range: Range<Int>, _ code: SubjectCode, _ kind: Kind) {
    guard !range.isEmpty else { return }
    entries.append(
      Entry(
        start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
        code: code, kind: kind))
  }

  // MARK: - Asking

  /// The place that holds an offset, or ends there.
  public func place(at offset: Int) -> Place? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let last = entries[low - 1]
    if offset <= Int(last.end) { return last.place }
    return nil
  }

  /// All places of a code, in the order of the text.
  public func places(of code: String) -> [Place] {
    guard let code = SubjectCode(code) else { return [] }
    return (byCode[code] ?? []).map { entries[Int($0)].place }
  }

  // MARK: - Reading

  private mutating func readTables(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) {
    var classes: [(name: [UInt8], code: SubjectCode)] = []
    for table in report.tables {
      let rows = SubjectRow.rows(of: table, bytes)
      if rows.isEmpty {
        guard table.kind.isBalanceSheet else { continue }
        if classes.isEmpty {
          classes = catalogue.children(of: nil).filter { $0.code.classification == .functional }.map {
            (Array($0.name.utf8), $0.code)
          }
        }
        readLabels(of: table, classes, bytes)
        continue
      }
      let coded = CodedTable(table, rows, catalogue, bytes)
      guard coded.isOfSubjects else { continue }
      for row in rows {
        guard let code = row.code else { continue }
        add(row.codeRange, code, .code)
        if coded.namesSubjects { add(row.nameRange, code, .name) }
      }
    }
  }

  /// 八、社会保障和就业支出
  private mutating func readLabels(
    of table: ReportTable, _ classes: [(name: [UInt8], code: SubjectCode)], _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    for band in table.bands {
      for side in band.sides {
        guard let column = side.label else { continue }
        for row in band.rows.indices where !band.rows[row].isDoubtful {
          let range = band.cell(row, column).range.clamped(to: 0..<bytes.count)
          guard
            let found = classes.first(where: { name, _ in
              range.count >= name.count && bytes[(range.upperBound - name.count)..<range.upperBound].elementsEqual(name)
            })
          else { continue }
          add((range.upperBound - found.name.count)..<range.upperBound, found.code, .label)
        }
      }
    }
  }

  /// Each part of a path that leads somewhere: one 科目 or, of several of one name, the first below what stands before.
  private mutating func readPaths(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard !report.subjectPaths.isEmpty else { return }
    let search = NameSearch(catalogue, bytes)
    var above: [SubjectCode.Level: [Subject]] = [:]
    for path in report.subjectPaths {
      if !path.continues { above = [:] }
      var parents: [Subject]?
      for (index, part) in path.parts.enumerated() {
        if index == 0 {
          parents = part.level == .item ? above[.section] : part.level == .section ? above[.class] : nil
        }
        guard let name = search.name(of: part) else { break }
        var found = name.found.subjects
        if found.isEmpty, let rename = name.found.renames.last {
          found = rename.successors.compactMap { catalogue.subject($0) }
        }
        let fitting = found.filter { subject in
          parents.map { $0.contains { subject.code.isBelow($0.code) } } ?? true
        }
        let meant = fitting.isEmpty ? found : fitting
        guard let first = meant.first else { break }
        add(name.range.lowerBound..<part.mark.upperBound, first.code, .path)
        (parents, above[part.level]) = (meant, meant)
      }
    }
  }
}

extension SubjectCatalogue {
  /// Whether a code is, or was once, one of 科目.
  func isHeardOf(_ code: SubjectCode) -> Bool {
    if case .unknown = standing(of: code) { false } else { true }
  }
}
