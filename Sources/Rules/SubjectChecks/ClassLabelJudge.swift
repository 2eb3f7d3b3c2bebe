import Findings
import ReportModel
import Subjects

/// The 类 of the two balance sheets, which stand there without codes: 八、社会保障和就业支出.
enum ClassLabelJudge {
  static func judge(
    _ table: ReportTable, _ catalogue: SubjectCatalogue, _ bytes: UnsafeBufferPointer<UInt8>,
    into verdicts: inout SubjectVerdicts
  ) {
    guard table.kind == .incomeAndExpenditure || table.kind == .fiscalIncomeAndExpenditure else { return }
    for band in table.bands {
      for side in band.sides {
        guard let column = side.label else { continue }
        for row in band.rows.indices where !band.rows[row].isDoubtful {
          let range = band.cell(row, column).range
          guard !range.isEmpty else { continue }
          judge(range, catalogue, bytes, &verdicts)
        }
      }
    }
  }

  private static func judge(
    _ range: Range<Int>, _ catalogue: SubjectCatalogue, _ bytes: UnsafeBufferPointer<UInt8>,
    _ verdicts: inout SubjectVerdicts
  ) {
    for form in WrittenNames.forms(of: LabelText.folded(bytes, range).text) {
      if let subject = catalogue.subjects(named: form).first(where: { $0.code.isClassOfExpenditure }) {
        verdicts.note(.consistent, range, expected: subject.name)
        return
      }
      let old = catalogue.renames(named: form).last { $0.code.isClassOfExpenditure && $0.keepsCode }
      guard let rename = old, let subject = catalogue.subject(rename.code) else { continue }
      var fault = SubjectFault(.oldName, range, written: form, code: rename.code)
      fault.rename = rename
      fault.expected = subject
      fault.severity = rename.isSeen ? catalogue.severity(of: subject) : .hint
      // What stands before the name in the cell stays.
      let place = range.clamped(to: 0..<bytes.count)
      if bytes[place].suffix(form.utf8.count).elementsEqual(form.utf8) {
        fault.range = (place.upperBound - form.utf8.count)..<place.upperBound
        fault.edits = [Finding.Edit(range: fault.range, newText: subject.name)]
        fault.isExact = fault.severity == nil
      }
      verdicts.note(.contradiction, range, expected: subject.name)
      verdicts.faults.append(fault)
      return
    }
  }
}

extension SubjectCode {
  fileprivate var isClassOfExpenditure: Bool { level == .class && classification == .functional }
}
