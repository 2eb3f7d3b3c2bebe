import Findings
import ReportModel

/// # 检查什么
/// 有分值的指标没有写得分。缺一格时总分只能判断是否落在可能的范围里；总分、其余各项都在时，可以倒推出这一格。
///
/// # 依据
/// 财预〔2020〕10号：绩效自评对每项指标评分。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |〖〗  |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 | 9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 修复
/// 补上得分；不适用的指标，连分值一起去掉并调整权重。
public enum MissingScoreRule: ReportRule {
  public static let id = "GJ3109"
  public static let chineseName = "得分空缺"
  public static let englishName = "missing score"
  public static let severity = Severity.error

  public static func check(_ report: Report, into list: inout FindingList) {
    for gap in report.scoreGaps {
      let weight = report.figure(gap.weight).map { NumberWords().text($0) } ?? "?"
      list.add(
        MissingScoreRule.self, at: gap.range, verdict: .undecidable, message: message(gap.name, weight, list.language))
    }
  }
}

extension MissingScoreRule {
  private static func message(_ indicator: String, _ weight: String, _ language: MessageLanguage) -> String {
    switch (language, indicator.isEmpty) {
    case (.chinese, true): "分值 \(weight) 的指标没有写得分"
    case (.chinese, false): "“\(indicator)”没有写得分（分值 \(weight)）"
    case (.english, true): "an indicator of weight \(weight) has no score"
    case (.english, false): "“\(indicator)” has no score (weight \(weight))"
    }
  }
}
