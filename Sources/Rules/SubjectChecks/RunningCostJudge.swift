import Findings
import ReportModel
import Subjects

/// 行政运行, 机关服务 and 事业运行 are basic expenditure: projects belong under other 项.
enum RunningCostJudge {
  private static let names = ["行政运行", "机关服务", "事业运行"]
  /// The last digits of their codes, in every 款 that has them.
  private static let endings: [UInt32] = [1, 3, 50]

  /// - Parameter hasExpenditure: the report has a table 03. 03 and 05 repeat each other: what stands in both is told once.
  static func judge(
    _ table: CodedTable, sound: [Bool], _ report: Report, hasExpenditure: Bool, into verdicts: inout SubjectVerdicts
  ) {
    guard table.table.kind == (hasExpenditure ? .expenditure : .generalBudgetExpenditure) else { return }
    let bands = table.table.bands
    let columns = bands.map { $0.columns.firstIndex { $0.name == "项目支出" } }
    for (index, row) in table.rows.enumerated() where sound[index] {
      guard let code = row.code, code.level == .item, endings.contains(code.digits % 100),
        bands.indices.contains(row.band), let column = columns[row.band],
        let id = bands[row.band].cell(row.row, column).figure, let figure = report.figure(id), figure.value.sign > 0,
        let subject = table.subject(index), names.contains(subject.name)
      else { continue }
      var fault = SubjectFault(.projectOnRunning, figure.range, written: "", code: subject.code)
      fault.expected = subject
      verdicts.faults.append(fault)
    }
  }
}
