import ExactNumbers
import ReportModel

/// 数量 × 单价 = 金额, row by row, where the heads name the three and most rows bear it out.
enum ProductDiscovery {
  private static let fewestRows = 3
  /// With so many rows that hold the one that does not is wrong.
  private static let surelyEnough = 4

  static func settle(_ report: inout Report, _ step: DiscoveryStep) {
    var step = step
    var budget = Int.max
    var index = 0
    while index < report.tables.count {
      let kept = step.begin(index, budget: &budget, in: &report)
      if kept == 0 {
        settle(index, &report)
        step.end(index, before: budget, budget: budget)
      }
      index += max(kept, 1)
    }
    step.finish(in: &report)
  }

  private static func settle(_ index: Int, _ report: inout Report) {
    let table = report.tables[index]
    guard table.kind == .other || table.kind == .indicators else { return }
    for band in table.bands where band.rows.count >= fewestRows {
      for side in band.sides {
        guard let plan = Plan(band, side) else { continue }
        settle(band, plan, table: index, &report)
      }
    }
  }

  /// The columns of quantity, price and amount.
  private struct Plan {
    var quantity: Int
    var price: Int
    var amount: Int

    init?(_ band: Band, _ side: Side) {
      func only(_ names: [Label], except others: [Label] = []) -> Int? {
        let found = side.columns.filter { column in
          let name = band.columns[column].name
          return names.contains { name.contains($0) } && !others.contains { name.contains($0) }
        }
        return found.count == 1 ? found[0] : nil
      }
      let prices: [Label] = ["单价", "标准", "均价"]
      let quantities: [Label] = ["数量", "人数", "面积", "户数", "次数", "天数", "台数", "件数", "头数", "亩数", "人次", "课时", "月数"]
      let amounts: [Label] = ["金额", "资金", "合计", "小计", "总价", "补贴", "补助", "补偿", "费用"]
      guard let price = only(prices), let quantity = only(quantities, except: prices),
        let amount = only(amounts, except: prices + quantities + ["计划", "预算", "支付"]),
        Set([price, quantity, amount]).count == 3
      else { return nil }
      self.quantity = quantity
      self.price = price
      self.amount = amount
    }
  }

  private static func settle(_ band: Band, _ plan: Plan, table: Int, _ report: inout Report) {
    var products: [(amount: FigureID, value: Arithmetic)] = []
    for row in band.rows.indices where !band.rows[row].isDoubtful {
      guard let quantity = band.cell(row, plan.quantity).figure, let price = band.cell(row, plan.price).figure,
        let amount = band.cell(row, plan.amount).figure, report[quantity].value.sign > 0,
        report[price].value.sign > 0
      else { continue }
      let exponent = report[price].unit.powerOfTen - report[amount].unit.powerOfTen
      // Without a unit of its own the price is in that of the amount.
      let power = report[price].unit.isMoney ? exponent : 0
      let product = Arithmetic.multiply(.figure(quantity), .figure(price))
      products.append((amount, power == 0 ? product : .multiply(product, .constant(Rational.powerOfTen(power)))))
    }
    guard products.count >= fewestRows else { return }
    let judge = Judge(figures: report.figures, terms: [])
    let failing = products.indices.filter { index in
      switch judge.judge(.equal, report[products[index].amount], products[index].value).verdict {
      case .consistent, .residue: false
      default: true
      }
    }
    // One by itself is most likely a slip; more of them mean something else.
    let holding = products.count - failing.count
    guard failing.count <= 1, holding >= fewestRows else { return }
    for (index, product) in products.enumerated() {
      let isDoubtful = holding < surelyEnough && failing.contains(index)
      let formula = report.formula(product.value)
      report.claims.append(
        Claim(
          tie: .proseProduct, stated: product.amount, formula: formula, table: table,
          certainty: isDoubtful ? .expected : .certain))
    }
  }
}
