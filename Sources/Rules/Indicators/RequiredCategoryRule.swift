import Findings
import ReportModel

/// # 检查什么
/// 采用的评分办法（`@办法`，或表头、文件头注明的办法）规定的一级指标，自评表里都有。项目支出绩效自评表没有注明办法的，按财政部办法看
/// 预算执行率、产出、效益、满意度是否齐全。表里写明“不适用”的不报；与办法差得太多的表，当作另一种表，不报。
///
/// # 依据
/// 财预〔2020〕10号关于自评指标的原则规定，及各地的评分办法。
///
/// # 错误示例
/// ```gj
/// @办法 本县2024 产出指标：20 效益指标：10 满意度指标：10
///
/// @指标表 〖馆藏整理项目支出绩效自评表〗 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 98%        |   10 |   10 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 正确示例
/// ```gj
/// @办法 本县2024 产出指标：20 效益指标：10 满意度指标：10
///
/// @指标表 馆藏整理项目支出绩效自评表 满分：40
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 98%        |   10 |   10 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// | 满意度指标（10分） | 服务对象满意度 | 读者满意度 | ≥90% | 96% | 10 | 10 |
/// ```
///
/// # 修复
/// 补上这一类指标并调整分值；确实不适用的，在表里注明“不适用”。
public enum RequiredCategoryRule: ReportRule {
  public static let id = "GJ3004"
  public static let chineseName = "必备一级指标"
  public static let englishName = "required category"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    for remark in report.formRemarks where remark.kind == .missingCategory {
      list.add(
        RequiredCategoryRule.self, at: remark.range,
        message: list.say(
          "自评表没有办法规定的“\(remark.name)”", "the form has no “\(remark.name)”, which its profile asks for"),
        notes: [list.say("不适用的，在表里注明“不适用”", "where it does not apply, say 不适用 in the form")])
    }
  }
}
