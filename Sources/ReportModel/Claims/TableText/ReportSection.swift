/// The sections of the narrative of a 决算公开 (domain.md §2), by their titles: numbers differ between provinces.
enum ReportSection {
  /// 一 收入支出决算总体
  case overall
  /// 二, 三
  case income, expenditure
  /// 四 财政拨款收入支出决算总体
  case fiscal
  /// 五 一般公共预算财政拨款支出
  case generalBudget
  /// 六
  case basic
  /// 七, 八
  case governmentFunds, stateCapital
  /// 九
  case threePublic
  /// 十 机关运行经费
  case office
  /// 国有资产占用
  case assets
  /// 政府采购
  case procurement
  /// 预算绩效
  case performance
  case other

  /// - Parameter title: without blanks, in half-width forms
  init?(title: String) {
    let title = Label(title)
    func has(_ word: Label) -> Bool { title.contains(word) }
    guard title.count <= 60 else { return nil }
    if has("三公") {
      self = .threePublic
    } else if has("机关运行") {
      self = .office
    } else if has("国有资产") {
      self = .assets
    } else if has("绩效"), !has("自评表"), !has("自评报告"), !has("总结报告") {
      self = .performance
    } else if has("政府采购") {
      self = .procurement
    } else if has("绩效") || has("名词解释") || has("其他重要") {
      self = .other
    } else if has("预算"), !has("决算"), !has("财政拨款") {
      self = .other
    } else if has("政府性基金") {
      self = .governmentFunds
    } else if has("国有资本经营") {
      self = .stateCapital
    } else if has("基本支出") {
      self = .basic
    } else if has("财政拨款支出") {
      self = .generalBudget
    } else if has("财政拨款收入支出") || has("财政拨款收支") {
      self = .fiscal
    } else if has("收入支出决算") || has("收支决算") || has("收入支出总体") {
      self = .overall
    } else if has("收入决算") {
      self = .income
    } else if has("支出决算") {
      self = .expenditure
    } else {
      return nil
    }
  }
}
