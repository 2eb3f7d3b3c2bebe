import Findings
import ReportModel

/// # 检查什么
/// 二级指标在它该在的一级指标下面：数量、质量、时效指标属于产出，经济、社会、生态效益和可持续影响指标属于效益，服务对象满意度不放在产出下面。
/// 只在该去的一级指标也在同一张表里时才报，以免表格在转换时丢了合并的单元格。
///
/// # 依据
/// 财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引》对指标分类的规定。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（10分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// | 效益指标（20分） | 社会效益指标 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// |                  | 〖时效指标〗 | 按期完成率     | ≥98%       | 98%        |   10 |   10 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 时效指标 | 按期完成率     | ≥98%       | 98%        |   10 |   10 |
/// | 效益指标（10分） | 社会效益指标 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 修复
/// 把指标移到该去的一级指标下面，并调整分值。
public enum IndicatorCategoryRule: ReportRule {
  public static let id = "GJ3006"
  public static let chineseName = "指标归类"
  public static let englishName = "indicator category"
  public static let severity = Severity.warning

  public static func check(_ report: Report, into list: inout FindingList) {
    for remark in report.formRemarks where remark.kind == .wrongCategory {
      list.add(
        IndicatorCategoryRule.self, at: remark.range,
        message: list.say(
          "“\(remark.name)”应当列在\(remark.other)指标下面", "“\(remark.name)” belongs under \(remark.other)指标"))
    }
  }
}
