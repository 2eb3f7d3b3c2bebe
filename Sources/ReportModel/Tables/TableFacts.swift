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
