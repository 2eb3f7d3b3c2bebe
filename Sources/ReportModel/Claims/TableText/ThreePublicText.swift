/// The parts of “三公”经费, as 09 and the narrative name them.
enum ThreePublicItem: CaseIterable {
  case total, abroad, vehicles, purchase, running, reception

  /// Told by the words that name it; the longer names first.
  init?(_ label: Label) {
    func has(_ word: Label) -> Bool { label.contains(word) }
    if has("出国") {
      self = .abroad
    } else if has("购置及运行") || has("购置和运行") {
      self = .vehicles
    } else if has("用车购置") {
      self = .purchase
    } else if has("用车运行") {
      self = .running
    } else if has("公务接待") {
      self = .reception
    } else if has("三公") {
      self = .total
    } else {
      return nil
    }
  }

  /// Whether a column of 09 has this name.
  func fits(_ name: Label) -> Bool {
    switch self {
    case .total: name == "合计"
    case .abroad: name.contains("出国")
    case .vehicles: name == "小计"
    case .purchase: name.contains("购置") && !name.contains("运行")
    case .running: name.contains("运行") && !name.contains("购置")
    case .reception: name.contains("接待")
    }
  }
}

/// 09 with its one row of figures: what was planned on the left, what was spent on the right.
struct ThreePublicTable {
  private let sheet: Sheet
  private let row: Int
  private let budgets: [Int]
  private let outturns: [Int]

  var hasBudgets: Bool { !budgets.isEmpty }

  init?(_ sheet: Sheet?) {
    guard let sheet else { return nil }
    let band = sheet.view.band
    let rows = band.rows.indices.filter { row in
      band.columns.indices.contains { band.cell(row, $0).figure != nil }
    }
    guard rows.count == 1, let row = rows.first else { return nil }
    self.sheet = sheet
    self.row = row
    func columns(_ word: Label) -> [Int] {
      band.columns.indices.filter { index in band.columns[index].path.contains { $0.contains(word) } }
    }
    (budgets, outturns) = (columns("预算"), columns("决算"))
  }

  func cell(_ item: ThreePublicItem, isBudget: Bool) -> SheetCell? {
    sheet.cell(row, sheet.column(isBudget ? budgets : outturns) { item.fits($0) })
  }
}

/// 九: “三公” (N08).
extension TableTextClaims {
  mutating func threePublic() {
    guard let table = ThreePublicTable(sheets.threePublic) else { return }
    for (item, isBudget, amount) in threePublicAmounts() where !isBudget || table.hasBudgets {
      // 年初预算 is not what the table says: its 预算数 is that of the whole year, as it was adjusted.
      if isBudget, amount.label.contains("年初") { continue }
      same(.threePublicText, amount, table.cell(item, isBudget: isBudget))
    }
  }

  /// The first amount that the section names as planned or as spent of each part.
  func threePublicAmounts() -> [(item: ThreePublicItem, isBudget: Bool, amount: StatedAmount)] {
    var topic: (block: Int, item: ThreePublicItem)?
    var seen: Set<String> = []
    var found: [(item: ThreePublicItem, isBudget: Bool, amount: StatedAmount)] = []
    for entry in amounts where entry.section == .threePublic && entry.amount.isMoney {
      let amount = entry.amount
      let own = ThreePublicItem(amount.label)
      if let own { topic = (amount.block, own) }
      guard let item = own ?? (topic?.block == amount.block ? topic?.item : nil) else { continue }
      // 国内接待 and the like are parts that the table does not have.
      if amount.label.contains("国内") || amount.label.contains("外宾") || amount.label.contains("外事") { continue }
      guard own != nil || amount.isBudget || amount.isActual else { continue }
      let isBudget = amount.isBudget && !amount.isActual
      if seen.insert("\(item)\(isBudget)").inserted { found.append((item, isBudget, amount)) }
    }
    return found
  }
}
