/// The columns of an execution table: budgets, what was executed, and the rate of the two.
struct ExecutionColumns {
  var initialBudget: Int?
  /// The one that the rate is taken of: 全年 or 调整后预算数 before 年初预算数.
  var budget: Int
  var executed: Int
  var rate: Int?

  private static let executedNames: [Label] = [
    "全年执行数", "全年执行", "全年实际执行", "预算执行数", "执行数", "实际执行数", "全年实际执行数", "累计执行数", "执行金额", "资金执行数", "实际支出数", "实际支出", "全年支出数",
    "支出决算数", "支出决算",
    "决算数",
    "决算金额", "实际完成支出", "已执行数", "支出数", "执行", "决算",
  ]
  private static let adjustedNames: [Label] = [
    "全年预算数", "全年预算", "调整后预算数", "调整后预算", "调整预算数", "调整预算", "调整后全年预算数", "全年预算金额", "全年预算(调整后)", "调整后",
  ]
  private static let initialNames: [Label] = ["年初预算数", "年初预算", "年初预算金额", "年初批复预算", "年初批复预算数"]
  private static let plainNames: [Label] = [
    "预算数", "预算金额", "预算安排", "预算安排数", "年度预算数", "年度预算", "批复预算数", "预算批复数", "预算资金", "安排预算", "计划安排", "预算", "年度数",
  ]
  private static let rateNames: [Label] = ["完成率", "完成比例", "完成预算比例", "预算完成率", "完成预算", "支出进度", "预算执行进度", "完成预算的比例", "比率"]

  /// - Parameter prefersInitial: the report takes its rates of 年初预算数.
  init?(_ columns: [Column], prefersInitial: Bool = false) {
    guard columns.contains(where: { $0.role == .amount }) else { return nil }
    func find(_ names: [Label]) -> Int? {
      for name in names {
        if let index = columns.firstIndex(where: { $0.role == .amount && $0.name == name }) { return index }
      }
      return nil
    }
    guard let executed = find(Self.executedNames) else { return nil }
    self.executed = executed
    initialBudget = find(Self.initialNames)
    let adjusted = find(Self.adjustedNames)
    let plain = find(Self.plainNames)
    guard let budget = prefersInitial ? initialBudget ?? adjusted ?? plain : adjusted ?? plain ?? initialBudget else {
      return nil
    }
    self.budget = budget
    rate = columns.firstIndex { $0.role == .rate && $0.name.contains("执行率") }
    // 完成率 beside two budgets may be of either.
    if rate == nil, initialBudget == nil || adjusted == nil {
      rate = columns.firstIndex { $0.role == .rate && Self.rateNames.contains(Self.withoutPercent($0.name)) }
    }
  }

  private static func withoutPercent(_ name: Label) -> Label { name.hasSuffix("%") ? name.dropLast() : name }
}
