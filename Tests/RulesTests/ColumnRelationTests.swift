import Analysis
import Findings
import Foundation
import Testing

/// What columns say of each other, by their heads or by their rows: findings stand at 〖…〗 and nowhere else.
struct ColumnRelationTests {
  static let tables: [String] = [
    // 得分 = 满分 − 扣分, 得分率 = 得分 ÷ 分值.
    """
    @表 评分
    | 评分项 | 满分 | 扣分 | 得分 |
    | 立项 | 8 | 0 | 8 |
    | 产出 | 30 | 2.4 | 〖26.7〗 |
    """,
    """
    @表 得分情况
    | 一级指标 | 分值 | 得分 | 得分率 |
    | 决策 | 20 | 18.5 | 92.50% |
    | 产出 | 30 | 27.6 | 〖90.20%〗 |
    """,
    // 支出率: of what was given, as the other rows say.
    """
    @表 资金下达 单位：万元
    | 来源 | 预算安排 | 实际到位 | 到位率 | 实际支出 | 支出率 |
    | 中央 | 620.00 | 610.00 | 98.39% | 583.42 | 95.64% |
    | 省级 | 155.00 | 150.00 | 96.77% | 141.30 | 94.20% |
    | 县级 | 155.00 | 108.50 | 70.00% | 96.77 | 〖62.43%〗 |
    """,
    // A product that four rows bear out: a warning where one does not.
    """
    @表 保费补贴
    | 险种 | 甲 | 乙 | 丙 |
    | 小麦 | 367 | 4.5% | 16.515 |
    | 油菜 | 270 | 6% | 16.2 |
    | 水稻 | 406 | 6% | 24.36 |
    | 玉米 | 395 | 5% | 19.75 |
    | 大豆 | 185 | 4.0% | 〖7.04〗 |
    """,
    // What changed against last year, by heads of several kinds.
    """
    @表 收入 单位：万元
    | 项目 | 2016年预算数 | 上年完成数 | 比上年增减额 | 增长比 |
    | 甲税 | 13526 | 12589 | 937 | 7.44% |
    | 乙费 | 5722 | 5202 | 〖502〗 | 10.00% |
    """,
    // A subtotal within the row has its own parts behind it.
    """
    @表 费用 单位：万元
    | 年度 | 合计 | 出国费 | 车辆运行 | 接待费小计 | 行政运行 | 其他事务 |
    | 预算 | 5.23 | 0.00 | 3.23 | 2.00 | 1.50 | 0.50 |
    | 决算 | 〖6.49〗 | 0.00 | 2.94 | 4.00 | 0.37 | 3.63 |
    """,
    // A row without its second level still begins a group of its own.
    """
    @指标表
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标（60分） | 数量指标 | 聘用护林员 | =28人 | 28人 | 60 | 60 |
    | 效益指标（30分） | 生态效益 | 森林火灾受害率 | ≤0.9‰ | 0.1‰ | 30 | 30 |
    | 满意度（10分） | 群众满意度 | ≥90% | 95% | 10 | 10 |
    """,
  ]

  @Test(arguments: tables) func findingsStandAtTheirFigures(_ marked: String) {
    let text = marked.replacingOccurrences(of: "〖", with: "").replacingOccurrences(of: "〗", with: "")
    let expected = marked.components(separatedBy: "〖").dropFirst().compactMap { $0.components(separatedBy: "〗").first }
    let report = Checker.check(path: "表.gj", bytes: [UInt8]("---\n年度：2024\n---\n\n\(text)\n".utf8))
    let found = report.findings.filter { $0.severity >= .warning && $0.verdict == .contradiction }
    #expect(found.map(\.text) == expected, "\(report.findings.map { "\($0.rule) \($0.text) \($0.message)" })")
  }
}
