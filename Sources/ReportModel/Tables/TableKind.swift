/// Which of the official tables a table is, by its title: the numbers 公开NN differ between provinces (domain.md §1.1).
public enum TableKind: UInt8, Sendable, Hashable {
  /// 01 收入支出决算总表
  case incomeAndExpenditure
  /// 02 收入决算表
  case income
  /// 03 支出决算表
  case expenditure
  /// 04 财政拨款收入支出决算总表
  case fiscalIncomeAndExpenditure
  /// 05 一般公共预算财政拨款支出决算表
  case generalBudgetExpenditure
  /// 06 一般公共预算财政拨款基本支出决算表
  case basicExpenditure
  /// 07 政府性基金预算财政拨款收入支出决算表
  case governmentFunds
  /// 08 国有资本经营预算财政拨款支出决算表
  case stateCapital
  /// 09 “三公”经费支出决算表
  case threePublic
  /// 指标表: an indicator table, announced by `@指标表` or known by its heads.
  case indicators
  case other

  /// One of the nine tables of a final account.
  public var isFinalAccount: Bool { self != .other && self != .indicators }

  /// - Parameter title: without blanks, in half-width forms.
  public init(title: Label) {
    func has(_ word: Label) -> Bool { title.contains(word) }
    guard has("表"), title.count <= 60 else {
      self = .other
      return
    }
    let isFinal = has("决算")
    if has("绩效") || has("自评") {
      self = .indicators
    } else if has("三公"), isFinal {
      self = .threePublic
    } else if has("财政拨款收入支出决算总表") {
      self = .fiscalIncomeAndExpenditure
    } else if has("收入支出决算总表") {
      self = .incomeAndExpenditure
    } else if has("政府性基金"), isFinal {
      self = .governmentFunds
    } else if has("国有资本经营"), isFinal {
      self = .stateCapital
    } else if has("基本支出决算") {
      self = .basicExpenditure
    } else if has("财政拨款支出决算") {
      self = .generalBudgetExpenditure
    } else if has("收入决算表") || has("收入决算明细表") {
      self = .income
    } else if has("支出决算表") || has("支出决算明细表") {
      self = .expenditure
    } else {
      self = .other
    }
  }
}
