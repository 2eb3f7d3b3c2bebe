import Findings
import ReportModel
import Subjects

/// The 类 of the two balance sheets, which stand there without codes: 八、社会保障和就业支出.
struct ClassLabelJudge {
  private let catalogue: SubjectCatalogue
  private let bytes: UnsafeBufferPointer<UInt8>
  private let names: [Name]

  /// What a 类 is, or was, called.
  private struct Name {
    var bytes: [UInt8]
    var subject: Subject
    /// nil for its name today.
    var rename: SubjectRename?
  }

  init(_ catalogue: SubjectCatalogue, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.catalogue = catalogue
    self.bytes = bytes
    var names: [Name] = []
    for subject in catalogue.children(of: nil) where subject.code.classification == .functional {
      names.append(Name(bytes: Array(subject.name.utf8), subject: subject, rename: nil))
      for rename in SubjectRename.of(subject.code) where rename.keepsCode {
        // In the years before it was the name.
        guard catalogue.year.map({ $0 >= rename.year }) ?? true else { continue }
        names.append(Name(bytes: Array(rename.oldName.utf8), subject: subject, rename: rename))
      }
    }
    self.names = names
  }

  func judge(_ table: ReportTable, into verdicts: inout SubjectVerdicts) {
    for band in table.bands {
      for side in band.sides {
        guard let column = side.label else { continue }
        for row in band.rows.indices where !band.rows[row].isDoubtful {
          judge(band.cell(row, column).range.clamped(to: 0..<bytes.count), &verdicts)
        }
      }
    }
  }

  private func judge(_ range: Range<Int>, _ verdicts: inout SubjectVerdicts) {
    guard let name = names.first(where: { ends(range, in: $0.bytes) }) else { return }
    let place = (range.upperBound - name.bytes.count)..<range.upperBound
    guard let rename = name.rename else {
      verdicts.note(.consistent, place, expected: name.subject.name)
      return
    }
    var fault = SubjectFault(.oldName, place, written: rename.oldName, code: rename.code)
    fault.rename = rename
    fault.expected = name.subject
    fault.severity = rename.isSeen ? catalogue.severity(of: name.subject) : .hint
    fault.edits = [Finding.Edit(range: place, newText: name.subject.name)]
    fault.isExact = fault.severity == nil
    verdicts.note(.contradiction, place, expected: name.subject.name)
    verdicts.faults.append(fault)
  }

  /// Whether a cell is a name, or a number with `、` and the name.
  private func ends(_ range: Range<Int>, in name: [UInt8]) -> Bool {
    let start = range.upperBound - name.count
    guard start >= range.lowerBound, bytes[start..<range.upperBound].elementsEqual(name) else { return false }
    return start == range.lowerBound || bytes[..<start].suffix(3).elementsEqual([0xE3, 0x80, 0x81])
  }
}

extension TableKind {
  /// 01 and 04, whose rows have no codes.
  var isBalanceSheet: Bool { self == .incomeAndExpenditure || self == .fiscalIncomeAndExpenditure }
}
