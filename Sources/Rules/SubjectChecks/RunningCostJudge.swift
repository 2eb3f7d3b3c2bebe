import Findings
import ReportModel
import Subjects

/// 行政运行, 机关服务 and 事业运行 are basic expenditure: projects belong under other 项.
enum RunningCostJudge {
  private static let names = ["行政运行", "机关服务", "事业运行"]

  static func judge(_ table: CodedTable, sound: [Bool], _ report: Report, into verdicts: inout SubjectVerdicts) {
    // 03 and 05 repeat each other: what stands in both is told once.
    let has03 = report.tables.contains { $0.kind == .expenditure }
    guard table.table.kind == (has03 ? .expenditure : .generalBudgetExpenditure) else { return }
    for (index, row) in table.rows.enumerated() where sound[index] {
      guard let subject = table.subject(index), subject.code.level == .item, names.contains(subject.name),
        table.table.bands.indices.contains(row.band)
      else { continue }
      let band = table.table.bands[row.band]
      guard let column = band.columns.indices.first(where: { band.columns[$0].name.text == "项目支出" }),
        let id = band.cell(row.row, column).figure, let figure = report.figure(id), figure.value.sign > 0
      else { continue }
      var fault = SubjectFault(.projectOnRunning, figure.range, written: "", code: subject.code)
      fault.expected = subject
      verdicts.faults.append(fault)
    }
  }
}
