import Findings
import ReportModel

/// # 检查什么
/// 写出的等级与得分相符：90 分（含）以上为优，80 分（含）至 90 分为良，60 分（含）至 80 分为中，60 分以下为差；优秀即优，良好即良。
/// 用 `@办法` 写明等级的按办法。70 分以上、不到 80 分写“良”，或者 89 分多写“优”的，只作警告，因为各地划分略有不同。
///
/// # 依据
/// 财预〔2020〕10号：绩效评价等级按得分划分。
///
/// # 错误示例
/// ```gj
/// 经自评，档案数字化项目得分88分，评价等级为〖优〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 经自评，档案数字化项目得分88分，评价等级为良。
/// ```
///
/// # 修复
/// 核对得分，改正等级；本地另有划分的，用 `@办法 … 等级：优90良80中60差0` 写明。
public enum ScoreGradeRule: ReportRule {
  public static let id = "GJ3108"
  public static let chineseName = "得分等级"
  public static let englishName = "score and grade"
  public static let severity = Severity.error

  public static func check(_ report: Report, into list: inout FindingList) {
    for remark in report.formRemarks where remark.kind == .otherGrade {
      let score = remark.figures.first.flatMap { report.figure($0) }.map { NumberWords().text($0) } ?? "?"
      list.add(
        ScoreGradeRule.self, at: remark.range, severity: remark.isTentative ? .warning : nil,
        verdict: .contradiction,
        message: list.say(
          "得分 \(score) 分应为“\(remark.other)”，这里写“\(remark.name)”",
          "a score of \(score) is “\(remark.other)”, and “\(remark.name)” is written here"),
        expected: remark.other)
    }
  }
}
