/// Rows of one side of 01 or 04, by what their labels say.
struct BalanceSheetRows {
  private(set) var items: [Int] = []
  private(set) var yearTotal: Int?
  /// Between 本年…合计 and 总计: what is carried over and its like.
  private(set) var carryOver: [Int] = []
  /// Rows below a carry-over that say which fund it belongs to, in the order 一般公共, 政府性基金, 国有资本.
  private(set) var funds: [Int] = []
  private(set) var grandTotal: Int?
  /// A row with an amount whose part in the sum is not known.
  private(set) var isUncertain = false

  /// - Parameter fallback: the side whose label stands for a blank one in the fund rows (04 leaves them blank on the right).
  init(_ view: BandView, _ side: Side, fallback: Side?) {
    var belowCarryOver = false
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      var label = view.label(row, side)
      let hasAmount = side.amounts.contains { view.figure(row, $0) != nil }
      if label == "总计" || label == "收入总计" || label == "支出总计" {
        grandTotal = row
      } else if grandTotal != nil {
        continue
      } else if yearTotal == nil {
        if label.hasPrefix("本年"), label.hasSuffix("合计") {
          yearTotal = row
        } else if !label.hasPrefix("其中") {
          items.append(row)
        }
      } else {
        if label.isEmpty, belowCarryOver, let fallback { label = view.label(row, fallback) }
        if Self.isFund(label), belowCarryOver {
          funds.append(row)
        } else if Self.isCarryOver(label) {
          carryOver.append(row)
          belowCarryOver = true
        } else if hasAmount, !label.hasPrefix("其中") {
          isUncertain = true
        }
      }
    }
  }

  static func isFund(_ label: Label) -> Bool {
    label.contains("一般公共预算财政拨款") || label.contains("政府性基金预算财政拨款") || label.contains("国有资本经营预算财政拨款")
  }

  private static let carryOvers: [Label] = ["结转和结余", "结余分配", "使用非财政拨款结余", "使用专用结余", "弥补收支差额", "结转结余"]

  private static func isCarryOver(_ label: Label) -> Bool {
    carryOvers.contains { label.contains($0) }
  }
}
