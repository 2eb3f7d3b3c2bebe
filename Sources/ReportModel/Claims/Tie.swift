/// What a claim was read from: one case for each way in which figures are tied. A rule tells of one or several ties.
public enum Tie: Sendable, Hashable, BitwiseCopyable {
  // Tables
  /// 类 = Σ款, 款 = Σ项, 合计 = Σ类, in one amount column.
  case subjectTree
  /// 合计 = the columns beside it, in one row.
  case rowSum
  /// A 合计/小计/总计 row or an 其中 group, in one amount column.
  case columnTotal
  /// 其中 that need not list everything: parts at most the whole.
  case partsAtMost
  /// 01, 04: 本年收入合计, 本年支出合计.
  case incomeTotal, expenditureTotal
  /// 01, 04: 总计 of one side.
  case grandTotal
  /// 01, 04: 收入总计 = 支出总计.
  case balance
  /// 04: per fund.
  case fundBalance
  /// 06: 301 = Σ301xx …
  case economicTree
  /// 06: 人员经费合计, 公用经费合计.
  case staffAndPublicTotal
  /// 07: 年末 = 年初 + 收入 − 支出.
  case rollForward
  /// 09: 三公 合计 and 小计.
  case threePublic
  /// A relation that the other rows of an unknown table bear out.
  case discovered
  /// 执行率, 完成率: 执行数 ÷ 预算数.
  case executionRate
  /// 增减额 = 本年 − 上年.
  case difference
  /// 增减率.
  case changeRate
  /// 占比: the row's amount ÷ the total row's; 节约率.
  case shareColumn
  // Between the official tables
  /// 01 and 02: 本年收入合计, 财政拨款, the other kinds of income.
  case incomeTables
  /// 01 and 03: 本年支出合计, 类.
  case expenditureTables
  /// 01, 02 and 04: income from 财政拨款.
  case fiscalIncomeTables
  /// 04 and 05: 类 and total under 一般公共预算财政拨款.
  case generalBudgetTables
  /// 05 and 06: 基本支出 = 人员经费 + 公用经费.
  case basicExpenditureTables
  /// 04 and 07.
  case governmentFundTables
  /// 04 and 08.
  case stateCapitalTables
  /// 03 is at least what 05, 07 and 08 say of the same 科目.
  case fiscalSubset
  /// 01 is at least what 04 says.
  case totalSubset
  /// 06 is at most what 09 says.
  case publicSubset
  /// 05 and 06: 住房公积金, 养老保险 and their like, by function and by kind.
  case economicFunction
  /// 02 and 03: the same 科目 where nothing is carried over.
  case sameSubjects
  /// 年初 = last year's 年末.
  case openingBalance
  // Indicators
  /// Leaves = their group's weight.
  case weightSum
  /// Groups = 满分.
  case fullMarks
  /// A group's or level-1 weight against the profile.
  case profileWeight
  /// 得分 ≤ 分值.
  case scoreCap
  /// Σ得分 = 总分, or a group's 得分.
  case scoreSum
  /// 执行率得分 = min(执行率, 1) × 权重.
  case executionScore
  /// A quantitative indicator's score against 指标值 and 完成值.
  case targetScore
  /// The constants of a scoring formula (`4−n/N×100%×4`) against the weight of its row.
  case formulaConstant
  /// The self-evaluation score that a sentence states against the total of the form.
  case totalInText
  /// 偏差度 against 指标值 and 完成值.
  case deviation
  // Sentences
  /// 其中, 包括, brackets, items: parts = total.
  case proseParts
  /// Amounts by which the parts went up or down = that of the total.
  case proseChangeParts
  /// 占p%: part ÷ whole.
  case proseShare
  /// Shares of one whole = 100%.
  case proseShareSum
  /// 增长p% against the amounts.
  case proseGrowth
  /// 增加D = this year − the one before.
  case proseDifference
  /// 完成预算的p%, 执行率.
  case proseCompletion
  /// 节约率, 到位率 and their kin: an amount of the sentence over another.
  case proseRate
  /// 个百分点: one rate less another.
  case prosePoints
  /// Quantity × standard = amount.
  case proseProduct
  /// Amount ÷ quantity = average.
  case proseAverage
  /// 持平, 大于, 小于, 增加, 下降 against two figures.
  case proseDirection
  /// One quantity stated twice in prose.
  case proseRestated
  /// The growth of a total against that of its parts.
  case proseGrowthParts
  /// 3个：甲、乙、丙: as many as are listed.
  case listedCount
  /// 项目17个 against the projects that are scored one by one.
  case projectCount
  /// 17个项目等级为优 against the grades given one by one.
  case gradeCount
  /// The mean of scores that are given one by one.
  case averageScore
  // Prose and the official tables
  /// 收、支总计 of 一 and 四 against 01 and 04.
  case totalText
  /// 二 against 02.
  case incomeText
  /// 三 against 03.
  case expenditureText
  /// 五（一） and （二） against 05.
  case structureText
  /// 五（三） against the 项 of 05.
  case detailText
  /// 六 against 05 and 06.
  case basicText
  /// 九 against 09.
  case threePublicText
  /// 七 and 八 against 07 and 08.
  case fundText
  /// 机关运行经费 against 公用经费 of 06.
  case officeText
  /// 政府采购 of 十一 against a table of it.
  case procurementText
  /// 公务用车保有量 of 九 against the vehicles of 国有资产.
  case vehicleText
  /// Money of a self-evaluation of all projects against 项目支出 of 03.
  case performanceText
  /// One quantity stated in prose and in some table.
  case tableText
  // Between files
  /// One number in two files of one body and year.
  case betweenFiles
  /// A body's number is at most that of its department.
  case withinDepartment
  // The writer's own
  /// `@校验`
  case check
  /// `{14.49% = 式}`
  case statedInline

  /// A table is at least what another says of a part of it.
  public var isSubset: Bool { self == .fiscalSubset || self == .totalSubset || self == .publicSubset }

  /// Another file takes part.
  public var isBetweenFiles: Bool { self == .betweenFiles || self == .withinDepartment }

  /// The word of the JSON contract.
  public var kind: String {
    switch self {
    case .subjectTree, .rowSum, .columnTotal, .partsAtMost, .incomeTotal, .expenditureTotal, .grandTotal, .fundBalance,
      .economicTree, .staffAndPublicTotal, .rollForward, .threePublic, .discovered, .basicExpenditureTables,
      .fiscalSubset, .totalSubset, .publicSubset, .withinDepartment:
      "sum"
    case .totalInText: "equality"
    case .balance, .incomeTables, .expenditureTables, .fiscalIncomeTables, .generalBudgetTables, .governmentFundTables,
      .stateCapitalTables, .economicFunction, .sameSubjects, .openingBalance:
      "equality"
    case .executionRate: "execution"
    case .difference: "difference"
    case .changeRate: "growth"
    case .shareColumn: "share"
    case .weightSum, .fullMarks, .profileWeight: "weight-sum"
    case .scoreSum: "score-sum"
    case .scoreCap, .executionScore, .targetScore, .formulaConstant, .deviation: "score-rule"
    case .proseParts, .proseChangeParts: "sum"
    case .proseShare, .proseRate: "share"
    case .proseShareSum: "share-sum"
    case .proseGrowth: "growth"
    case .proseDifference, .prosePoints: "difference"
    case .proseCompletion: "completion"
    case .proseProduct: "product"
    case .proseAverage, .averageScore: "average"
    case .proseDirection: "direction"
    case .proseRestated, .tableText, .totalText, .incomeText, .expenditureText, .structureText, .detailText, .basicText,
      .threePublicText, .fundText, .officeText, .vehicleText, .performanceText, .procurementText,
      .betweenFiles:
      "equality"
    case .listedCount, .projectCount, .gradeCount: "equality"
    case .check, .statedInline, .proseGrowthParts: "other"
    }
  }
}
