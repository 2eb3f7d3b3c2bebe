import Subjects

/// 02, 03, 05, 07 and 08: one row for each 科目, and one for the total.
struct CodedSheet {
  let sheet: Sheet
  private let side: Side
  /// nil where there is no total row, or more than one.
  let total: Int?
  /// The rows of the 科目 in the order of the table; none where a code stands twice.
  let subjects: [(code: SubjectCode, row: Int)]
  private let rows: [SubjectCode: Int]

  init?(_ sheet: Sheet?) {
    guard let sheet, sheet.view.band.sides.count == 1, let side = sheet.view.band.sides.first, !side.amounts.isEmpty
    else { return nil }
    self.sheet = sheet
    self.side = side
    var totals: [Int] = []
    var subjects: [(code: SubjectCode, row: Int)] = []
    var rows: [SubjectCode: Int] = [:]
    var isRepeated = false
    for row in sheet.view.band.rows.indices where !sheet.view.band.rows[row].isDoubtful {
      if let code = sheet.view.code(row, side) {
        subjects.append((code, row))
        if rows.updateValue(row, forKey: code) != nil { isRepeated = true }
      } else if SubjectTreeClaims.isGrandTotal(sheet.view.label(row, side)) {
        totals.append(row)
      }
    }
    total = totals.count == 1 ? totals.first : nil
    self.subjects = isRepeated ? [] : subjects
    self.rows = isRepeated ? [:] : rows
  }

  func row(_ code: SubjectCode) -> Int? { rows[code] }

  func cell(_ code: SubjectCode, _ column: Int?) -> SheetCell? { sheet.cell(rows[code], column) }

  /// Of a 科目 by its digits.
  func cell(_ digits: String, _ column: Int?) -> SheetCell? {
    SubjectCode(digits).flatMap { cell($0, column) }
  }

  func column(_ names: [Label]) -> Int? { sheet.column(side.amounts, where: names.contains) }

  /// 本年支出合计 of 03, 小计 of 05, 本年支出 of 07.
  var spent: Int? { column(["本年支出合计", "支出合计", "本年支出", "小计", "合计"]) }
  var basic: Int? { column(["基本支出"]) }
  var project: Int? { column(["项目支出"]) }

  /// The rows of 类 by their names; none where two have one name.
  var classes: [Label: Int] {
    var classes: [Label: Int] = [:]
    for subject in subjects where subject.code.level == .class {
      let name = sheet.view.label(subject.row, side)
      guard !name.isEmpty, classes.updateValue(subject.row, forKey: name) == nil else { return [:] }
    }
    return classes
  }
}
