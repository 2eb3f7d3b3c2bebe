import ExactNumbers
import ReportSyntax

/// What the rows of a table say of it as they were read, wherever it stands.
final class TableFacts: Sendable {
  let facts = Facts<TableQuestion>()
}

/// A question that readers and rules ask of tables. What it is answered by is the same in every version that has the table.
enum TableQuestion: UInt64, Sendable {
  /// It has the columns of a self-evaluation form or of an execution table, or a column of scores.
  case mayBeForm
  /// A number of it is negative, or a rate is above 100. Only where no number comes of an expression: that is put in later.
  case holdsExtreme
  /// A cell holds a spreadsheet's error.
  case holdsSpreadsheetError
  /// It is the official table of its kind.
  case isOfficial
  /// It has a column of line numbers.
  case holdsLineNumbers
}

extension ReportTable {
  var mayBeForm: Bool {
    facts.facts.answer(.mayBeForm) {
      bands.contains { band in
        band.columns.contains { $0.role == .score } || IndicatorColumns(band) != nil
          || ExecutionColumns(band.columns) != nil
      }
    }
  }

  public var holdsSpreadsheetError: Bool {
    facts.facts.answer(.holdsSpreadsheetError) {
      bands.contains { band in
        band.cells.contains { cell in
          if case .spreadsheetError = cell.content { true } else { false }
        }
      }
    }
  }

  /// Whether it is the official table of its kind: provinces have others beside it, whose titles say more.
  var isOfficial: Bool {
    facts.facts.answer(.isOfficial) {
      let title = Label(title)
      func has(_ word: Label) -> Bool { title.contains(word) }
      if has("续表") || has("预算公开") || has("上年") || has("样表") { return false }
      switch kind {
      case .incomeAndExpenditure, .fiscalIncomeAndExpenditure, .threePublic: return true
      case .income, .expenditure: return !Self.others.contains(where: title.contains)
      case .generalBudgetExpenditure: return has("一般公共预算") && !has("项目支出") && !has("明细")
      case .basicExpenditure: return has("一般公共预算")
      case .governmentFunds: return !has("基本支出") && !has("项目支出") && !has("明细")
      case .stateCapital: return !has("收入支出") && !has("明细")
      case .indicators, .other: return false
      }
    }
  }

  /// What is in the titles of tables that only begin like 02 and 03.
  private static let others: [Label] = ["财政拨款", "财政专户", "项目支出", "基本支出", "明细", "经济分类", "部门所属", "分单位"]

  public var holdsLineNumbers: Bool {
    facts.facts.answer(.holdsLineNumbers) { bands.contains { $0.columns.contains { $0.name == "行次" } } }
  }

  /// Whether a number may be out of what it can be; certain only where it says no.
  public func mayHoldExtreme(_ report: Report) -> Bool {
    guard report.inlines.isEmpty else { return true }
    return facts.facts.answer(.holdsExtreme) {
      bands.contains { band in
        band.rows.indices.contains { row in
          band.columns.indices.contains { column in
            guard let id = band.cell(row, column).figure, report.figures.indices.contains(Int(id.index)) else {
              return false
            }
            let figure = report[id]
            return figure.value.sign < 0
              || band.columns[column].role == .rate && figure.value.compare(ExactDecimal(100)) > 0
          }
        }
      }
    }
  }
}
