/// Something that a report states of its body and year and that another file may state again.
public struct Fact: Sendable {
  public var key: FactKey
  /// In its own file.
  public var figure: Figure
  /// Index of the figure in its own report.
  public var id: FigureID
  /// What states it; a table is the likelier to be right.
  public var source: Source

  public enum Source: UInt8, Sendable {
    case table, form, prose
  }

  public init(_ key: FactKey, _ id: FigureID, _ figure: Figure, _ source: Source) {
    self.key = key
    self.id = id
    self.figure = figure
    self.source = source
  }
}

/// What a fact is of. Facts of one body and year with the same key are one number.
public enum FactKey: Sendable, Hashable {
  case account(AccountFact)
  /// 本年支出合计 of a 科目 in 03, 小计 in 05, by the digits of its code.
  case expenditure(code: Int)
  case generalExpenditure(code: Int)
  /// A project by its name, without quotes and without 项目 at its end.
  case project(Label, ProjectFact)
  /// The self-evaluation of the whole body.
  case whole(ProjectFact)

  /// What messages call it.
  public var name: String {
    switch self {
    case .account(let fact): fact.rawValue
    case .expenditure(let code): "科目 \(code) 本年支出"
    case .generalExpenditure(let code): "科目 \(code) 一般公共预算财政拨款支出"
    case .project(let name, let fact): "“\(name.text)”项目\(fact.rawValue)"
    case .whole(let fact): "整体支出\(fact.rawValue)"
    }
  }
}

/// The numbers of a final account that other files repeat.
public enum AccountFact: String, Sendable, Hashable, CaseIterable {
  case grandTotal = "收支总计"
  case incomeTotal = "本年收入合计"
  case expenditureTotal = "本年支出合计"
  case basic = "基本支出"
  case project = "项目支出"
  case opening = "年初结转和结余"
  case closing = "年末结转和结余"
  case fiscalGrandTotal = "财政拨款收支总计"
  case fiscalIncome = "财政拨款本年收入"
  case fiscalExpenditure = "财政拨款本年支出"
  case fiscalOpening = "年初财政拨款结转和结余"
  case fiscalClosing = "年末财政拨款结转和结余"
  case general = "一般公共预算财政拨款支出"
  case generalBasic = "一般公共预算财政拨款基本支出"
  case generalProject = "一般公共预算财政拨款项目支出"
  case staff = "人员经费"
  case publicUse = "公用经费"
  case governmentFunds = "政府性基金支出"
  case stateCapital = "国有资本经营预算支出"
  case threePublic = "“三公”经费支出"
  case abroad = "因公出国（境）费"
  case vehicles = "公务用车购置及运行费"
  case vehiclePurchase = "公务用车购置费"
  case vehicleRunning = "公务用车运行费"
  case reception = "公务接待费"
  case office = "机关运行经费"

  /// Adds up over the bodies of a department: what is paid among them is no part of it.
  var addsUp: Bool {
    switch self {
    case .fiscalExpenditure, .general, .generalBasic, .generalProject, .staff, .publicUse, .governmentFunds,
      .stateCapital, .threePublic, .abroad, .vehicles, .vehiclePurchase, .vehicleRunning, .reception:
      true
    default: false
    }
  }
}

/// The numbers of a self-evaluation that other files repeat.
public enum ProjectFact: String, Sendable, Hashable {
  case initialBudget = "年初预算数"
  case annualBudget = "全年预算数"
  case plainBudget = "预算数"
  case executed = "执行数"
  case score = "自评得分"
}
