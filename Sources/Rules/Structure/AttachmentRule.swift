import Findings
import ReportModel

/// # 检查什么
/// 正文说“后附‘某某报告’”的，后面要有这份报告；说“详见附件2”的，要有附件2。
///
/// 名称按关键字核对：写“2024年度部门整体支出自评表”而附的是“部门整体自评表”，算有。附件单独成文公开的，用 @忽略 写明。
///
/// # 依据
/// 决算公开要求随文公开部门评价报告、绩效自评表等附件；只有一句“后附”而没有附件，是公开不完整。
///
/// # 错误示例
/// ```gj
/// ## 三、部门评价结果
///
/// 后附“〖馆藏抢救项目评价报告〗”和“部门整体支出自评表”。
///
/// ## 附件
///
/// # 部门整体支出自评表
/// ```
///
/// # 正确示例
/// ```gj
/// ## 三、部门评价结果
///
/// 后附“馆藏抢救项目评价报告”和“2024年度部门整体支出自评表”。
///
/// ## 附件
///
/// # 馆藏抢救项目评价报告
///
/// # 部门整体支出自评表
/// ```
///
/// # 修复
/// 补上附件，或者删去这一句。
public enum AttachmentRule: TextRule {
  public static let id = "GJ6006"
  public static let chineseName = "附件缺失"
  public static let englishName = "missing attachment"
  public static let severity = Severity.warning

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    for promise in AttachmentReader(text).missing {
      let text = bytes.text(promise.range)
      if promise.name != nil {
        list.add(
          AttachmentRule.self, at: promise.range,
          message: list.say("说后附“\(text)”，文中没有这份附件", "“\(text)” is said to be attached, but it is not there"))
      } else {
        list.add(
          AttachmentRule.self, at: promise.range, severity: .hint,
          message: list.say("说详见“\(text)”，文中没有这个附件", "“\(text)” is referred to, but it is not there"))
      }
    }
  }
}
