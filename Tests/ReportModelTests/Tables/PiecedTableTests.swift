import Consistency
import ReportModel
import Testing

/// Tables that were pasted with their rows lost: one cell a line, or nothing but blanks between the cells.
struct PiecedTableTests {
  private func sums(_ text: String) -> [String] {
    let report = Discovery.settle(readReport(text, isPlainText: true))
    return report.claims.filter { $0.tie == .columnTotal }.map { report.words(report[$0.stated].range) }
  }

  private func rows(_ text: String) -> [[String]] {
    let report = readReport(text, isPlainText: true)
    return report.tables.flatMap(\.bands).flatMap { band in
      band.rows.indices.map { row in band.columns.indices.map { report.words(band.cell(row, $0).range) } }
    }
  }

  @Test func aBarBehindEachCell() {
    let text =
      "三项经费表\n单位：万元\n名称 |\n预算 |\n决算 |\n总计 |\n30.80 |\n25.70 |\n会议费 |\n14.80 |\n16.30 |\n车辆费 |\n16.00 |\n9.40 |\n"
    #expect(rows(text) == [["总计", "30.80", "25.70"], ["会议费", "14.80", "16.30"], ["车辆费", "16.00", "9.40"]])
    #expect(sums(text) == ["30.80", "25.70"])
  }

  @Test func barsOnLinesOfTheirOwnAndEmptyCells() {
    let text = "名称\n|\n预算\n|\n总计\n|\n0.36\n|\n出国费\n|\n|\n接待费\n|\n0.36\n|\n"
    #expect(rows(text) == [["总计", "0.36"], ["出国费", ""], ["接待费", "0.36"]])
  }

  @Test func nothingButEmptyLines() {
    let text =
      "某区支出情况\n\n名称\n\n支出（万元）\n\n减少率\n\n接待费\n\n183.19\n\n-\n\n车辆费\n\n4058.29\n\n-\n\n车辆购置费\n\n1471.69\n\n-\n\n车辆运行费\n\n2586.60\n\n-\n\n总支出\n\n4241.48\n\n-\n"
    #expect(rows(text).count == 5)
    // The parts of 车辆费 are not added twice.
    #expect(sums(text) == ["4058.29", "4241.48"])
  }

  @Test func numberedRowsWithoutAHead() {
    let text =
      "1\n甲村\n1024.42\n946.34\n7.02\n2\n乙村\n904.63\n833.70\n6.65\n3\n丙村\n111.53\n102.91\n合计\n2040.58\n1882.95\n"
    #expect(sums(text) == ["2040.58", "1882.95"])
    // What does not come out is not claimed: a cell may be missing.
    #expect(sums(text.replacing("111.53\n", with: "")) == [])
  }

  @Test func blanksBetweenTheCells() {
    let text = "    全年预算数(A) 全年执行数(B) 执行率(B/A)\n    年度资金总额: 8.40 6.30 75.00%\n     其中:当年拨款 8.40 6.30 75.00%\n"
    #expect(sums(text) == ["8.40", "6.30"])
    let report = readReport(text, isPlainText: true)
    #expect(report.claims.count { $0.tie == .executionRate } == 2)
  }

  @Test func proseIsNoTable() {
    let text = "本单位2024年共有3个科室\n办公室 5\n业务科 7\n\n财务科。\n\n联系电话\n\n0391-1234567\n\n2024年10月12日\n"
    #expect(rows(text) == [])
  }
}
