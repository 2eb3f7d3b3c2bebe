/// Which of the classifications of 《政府收支分类科目》 a code belongs to. Its first digit says so.
public enum SubjectClassification: UInt8, Sendable, CaseIterable {
  /// 收入分类, 1…
  case revenue = 1
  /// 支出功能分类, 2…
  case functional = 2
  /// 部门预算支出经济分类, 3…
  case departmentEconomic = 3
  /// 政府预算支出经济分类, 5…
  case governmentEconomic = 5

  /// 收入分类, 支出功能分类 …: as the regulation calls it.
  public var chineseName: String {
    switch self {
    case .revenue: "收入分类"
    case .functional: "支出功能分类"
    case .departmentEconomic: "部门预算支出经济分类"
    case .governmentEconomic: "政府预算支出经济分类"
    }
  }

  public var englishName: String {
    switch self {
    case .revenue: "revenue classification"
    case .functional: "functional classification"
    case .departmentEconomic: "economic classification of departments"
    case .governmentEconomic: "economic classification of government"
    }
  }

  /// Whether each of its 科目 belongs to one budget.
  public var hasFunds: Bool { self == .revenue || self == .functional }

  /// Functional and revenue codes have 类, 款 and 项; economic ones 类 and 款.
  public var deepest: SubjectCode.Level {
    switch self {
    case .revenue, .functional: .item
    case .departmentEconomic, .governmentEconomic: .section
    }
  }
}

/// The budget that a functional or revenue code belongs to.
public enum SubjectFund: UInt8, Sendable, CaseIterable {
  /// 一般公共预算
  case generalBudget
  /// 政府性基金预算
  case governmentFund
  /// 国有资本经营预算
  case stateCapital
  /// 社会保险基金预算
  case socialInsurance

  public var chineseName: String {
    switch self {
    case .generalBudget: "一般公共预算"
    case .governmentFund: "政府性基金预算"
    case .stateCapital: "国有资本经营预算"
    case .socialInsurance: "社会保险基金预算"
    }
  }

  public var englishName: String {
    switch self {
    case .generalBudget: "general public budget"
    case .governmentFund: "government funds"
    case .stateCapital: "state capital"
    case .socialInsurance: "social insurance funds"
    }
  }
}
