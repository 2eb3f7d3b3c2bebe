import ExactNumbers
import Findings
import ReportModel

/// # 检查什么
/// 决算表里不该有的数：支出为负数，占比小于 0 或大于 100%，得分为负数。结转、结余、增减额等可以为负的栏不算，扣分项不算。
/// 报告里写了冲销、退回、收回等情况的，不再报负的支出。
///
/// # 依据
/// 当年的支出不会小于零；确因冲销以前年度支出而为负数的，应当说明。
///
/// # 错误示例
/// ```gj
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 合计 |  | 19.70 | 20.00 | 〖-0.30〗 |
/// | 201 | 一般公共服务支出 | 19.70 | 20.00 | 〖-0.30〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 合计 |  | 20.30 | 20.00 | 0.30 |
/// | 201 | 一般公共服务支出 | 20.30 | 20.00 | 0.30 |
/// ```
///
/// # 修复
/// 核对原数；确为负数的，在表后说明原因（如冲销以前年度支出）。
public enum NegativeAmountRule: ReportRule {
  public static let id = "GJ1012"
  public static let chineseName = "负数与越界"
  public static let englishName = "negative or out of range"
  public static let severity = Severity.warning

  private enum Flaw { case negativeSpending, share, negativeScore }

  public static func check(_ report: Report, into list: inout FindingList) {
    var isExplained: Bool?
    for table in report.tables where table.mayHoldExtreme(report) {
      for band in table.bands {
        let columns = band.columns.indices.compactMap { index in
          flaw(band.columns[index], table.kind).map { (index, $0) }
        }
        guard !columns.isEmpty else { continue }
        for row in band.rows.indices where !band.rows[row].isDoubtful {
          for (column, flaw) in columns {
            guard let id = band.cell(row, column).figure, let figure = report.figure(id), isOut(figure, flaw) else {
              continue
            }
            if flaw == .negativeScore, isDeduction(report, band, row) { continue }
            if flaw == .negativeSpending {
              let known = isExplained ?? explains(report)
              isExplained = known
              if known { continue }
            }
            list.add(
              NegativeAmountRule.self, at: figure.range, message: message(list.text(figure.range), flaw, list.language))
          }
        }
      }
    }
  }

  /// What numbers of a column must not be; nil for columns that may hold any.
  private static func flaw(_ column: Column, _ kind: TableKind) -> Flaw? {
    switch column.role {
    case .score: return .negativeScore
    case .rate: return isShare(column.name) ? .share : nil
    case .amount:
      let path = column.path
      if path.contains(where: { name in notSpent.contains { name.contains($0) } }) { return nil }
      switch kind {
      case .expenditure, .generalBudgetExpenditure, .basicExpenditure, .stateCapital, .threePublic:
        return .negativeSpending
      case .governmentFunds: return path.contains { $0.contains("支出") } ? .negativeSpending : nil
      default: return nil
      }
    default: return nil
    }
  }

  private static let notSpent: [Label] = ["结转", "结余", "增减", "收入", "上年", "差额", "年初", "年末", "调整"]

  private static func isShare(_ name: Label) -> Bool {
    // 占比增减 and 比重变化 go both ways.
    (name.contains("占") || name.contains("比重")) && !name.contains("增") && !name.contains("变")
      && !name.contains("预算") && !name.contains("完成")
  }

  private static func isOut(_ figure: Figure, _ flaw: Flaw) -> Bool {
    if figure.value.sign < 0 { return true }
    return flaw == .share && figure.unit == .percent && figure.value.compare(ExactDecimal(100)) > 0
  }

  /// 扣分项 and their like.
  private static func isDeduction(_ report: Report, _ band: Band, _ row: Int) -> Bool {
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      band.columns.indices.contains { column in
        LabelText.folded(bytes, band.cell(row, column).range).contains("扣")
      }
    }
  }

  private static let reasons: [Label] = ["冲销", "冲减", "冲回", "退回", "收回", "红字", "退库", "调减以前年度"]

  /// The report tells somewhere how an expenditure can be below zero.
  private static func explains(_ report: Report) -> Bool { report.says(reasons) }
}

extension NegativeAmountRule {
  private static func message(_ text: String, _ flaw: Flaw, _ language: MessageLanguage) -> String {
    switch (language, flaw) {
    case (.chinese, .negativeSpending): "支出 \(text) 是负数，报告里没有说明原因"
    case (.chinese, .share): "占比 \(text) 超出了 0 到 100%"
    case (.chinese, .negativeScore): "得分 \(text) 是负数"
    case (.english, .negativeSpending): "the expenditure \(text) is negative, and the report does not say why"
    case (.english, .share): "the share \(text) is not within 0 to 100%"
    case (.english, .negativeScore): "the score \(text) is negative"
    }
  }
}
