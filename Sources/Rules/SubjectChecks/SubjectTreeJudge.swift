import Findings
import ReportModel
import Subjects

/// The rows of a coded table as a tree: every 项 below its 款, every 款 below its 类, each once.
struct SubjectTreeJudge {
  private let table: CodedTable
  private let sound: [Bool]
  private let meant: Set<SubjectCode>
  private let catalogue: SubjectCatalogue
  private let editor: RowEditor
  /// Of each code the first row that has it.
  private var first: [SubjectCode: Int] = [:]
  private var levels: [SubjectCode.Level: Int] = [:]

  /// - Parameters:
  ///   - sound: by row: nothing else is wrong with it
  ///   - meant: the codes that the other rows may be meant for
  init(
    _ table: CodedTable, sound: [Bool], meant: Set<SubjectCode>, _ report: Report, _ catalogue: SubjectCatalogue,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.table = table
    self.sound = sound
    self.meant = meant
    self.catalogue = catalogue
    editor = RowEditor(table: table, report: report, bytes: bytes)
    for (index, row) in table.rows.enumerated() {
      guard let code = row.code else { continue }
      if first[code] == nil { first[code] = index }
      levels[code.level, default: 0] += 1
    }
  }

  func judge(into verdicts: inout SubjectVerdicts) {
    tellDuplicates(&verdicts)
    tellMissing(&verdicts)
    tellOrder(&verdicts)
  }

  // MARK: - Twice

  private func tellDuplicates(_ verdicts: inout SubjectVerdicts) {
    let repeated = table.rows.indices.filter { index in
      table.rows[index].code.map { first[$0] != index } ?? false
    }
    // Where many codes come again, each body or project has its own: that is no slip.
    guard !repeated.isEmpty, table.isList || repeated.count <= max(1, table.rows.count / 10), table.namesSubjects else {
      return
    }
    for index in repeated where sound[index] {
      let row = table.rows[index]
      guard let code = row.code, let before = first[code], sound[before] else { continue }
      var fault = SubjectFault(.duplicate, row.codeRange, written: code.text, code: code)
      fault.expected = table.subject(index)
      fault.related = [SubjectFault.Related(range: table.rows[before].codeRange, code: code, text: "")]
      verdicts.faults.append(fault)
    }
  }

  // MARK: - Missing

  private func tellMissing(_ verdicts: inout SubjectVerdicts) {
    guard table.namesSubjects else { return }
    var told: Set<SubjectCode> = []
    // A table without an official title may be the next page of another, which begins in the middle of the tree.
    var highest: SubjectCode.Level? = table.table.kind.isOfCodes || table.isList ? .class : nil
    for (index, row) in table.rows.enumerated() {
      guard sound[index], table.isKnown(index), let own = row.code else { continue }
      defer { highest = min(highest ?? own.level, own.level) }
      var next = row.code?.parent
      while let code = next {
        next = code.parent
        // A table that has no 款, or no 类, at all is made so.
        guard let highest, highest <= code.level, first[code] == nil, !meant.contains(code),
          levels[code.level, default: 0] > 0, told.insert(code).inserted,
          let subject = catalogue.subject(code)
        else { continue }
        var fault = SubjectFault(.missingParent, row.codeRange, written: row.code?.text ?? "", code: row.code)
        fault.expected = subject
        fault.parent = table.subject(index)
        fault.severity = table.table.kind.isOfCodes ? nil : .warning
        fault.edits = editor.insertion(of: subject, before: index).map { [$0] } ?? []
        verdicts.faults.append(fault)
      }
    }
  }

  // MARK: - Order

  private func tellOrder(_ verdicts: inout SubjectVerdicts) {
    var told: Set<SubjectCode> = []
    for (index, row) in table.rows.enumerated() where sound[index] {
      guard let parent = row.code?.parent, let above = first[parent], sound[above], table.count(of: parent) == 1,
        Self.isBefore(row, table.rows[above]), told.insert(parent).inserted
      else { continue }
      var fault = SubjectFault(.parentBelow, table.rows[above].codeRange, written: parent.text, code: parent)
      fault.expected = table.subject(above)
      fault.related = [SubjectFault.Related(range: row.codeRange, code: row.code, text: "")]
      fault.edits = editor.moving(above, before: index)
      verdicts.faults.append(fault)
    }
  }

  /// Side-by-side tables are read down one side and then down the next.
  private static func isBefore(_ a: SubjectRow, _ b: SubjectRow) -> Bool {
    (a.band, a.side, a.row) < (b.band, b.side, b.row)
  }
}
