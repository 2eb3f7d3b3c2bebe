/// What a claim was read from: one case for each way in which figures are tied. A rule tells of one or several ties.
public enum Tie: Sendable, Hashable {
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
  // The writer's own
  /// `@校验`
  case check
  /// `{14.49% = 式}`
  case statedInline

  /// The word of the JSON contract.
  public var kind: String {
    switch self {
    case .subjectTree, .rowSum, .columnTotal, .partsAtMost, .incomeTotal, .expenditureTotal, .grandTotal, .fundBalance,
      .economicTree, .staffAndPublicTotal, .rollForward, .threePublic, .discovered:
      "sum"
    case .balance, .totalInText: "equality"
    case .executionRate: "execution"
    case .difference: "difference"
    case .changeRate: "growth"
    case .weightSum, .fullMarks, .profileWeight: "weight-sum"
    case .scoreSum: "score-sum"
    case .scoreCap, .executionScore, .targetScore, .formulaConstant, .deviation: "score-rule"
    case .check, .statedInline: "other"
    }
  }
}
