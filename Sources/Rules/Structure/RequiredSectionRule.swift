import Findings
import ReportModel

/// # 检查什么
/// 按决算公开提纲写的报告，十三个部分一个不少：收支总体、收入、支出、财政拨款收支、一般公共预算、基本支出、政府性基金、国有资本经营、“三公”经费、机关运行经费、政府采购、国有资产、预算绩效。
/// 没有这项收支的也要写明没有。标题里没有、正文里也没有交代的才报。
///
/// 绩效自评报告要给出自评得分或者等级。
///
/// # 依据
/// 《地方预决算公开操作规程》（财预〔2016〕143号）和各地决算公开的统一格式；绩效自评的结果以得分和等级表示。
///
/// # 错误示例
/// ```gj
/// # 云川县档案馆整体支出绩效自评报告
///
/// ## 一、基本情况
///
/// 本馆收集和保管全县档案。
///
/// ## 二、〖部门整体支出绩效情况〗
///
/// 各项目标均已实现。
///
/// ## 三、存在的问题
///
/// 指标不够细化。
///
/// ## 四、改进措施
///
/// 细化指标。
/// ```
///
/// # 正确示例
/// ```gj
/// # 云川县档案馆整体支出绩效自评报告
///
/// ## 一、基本情况
///
/// 本馆收集和保管全县档案。
///
/// ## 二、部门整体支出绩效情况
///
/// 各项目标均已实现，自评得分95.50分，等级为优。
///
/// ## 三、存在的问题
///
/// 指标不够细化。
///
/// ## 四、改进措施
///
/// 细化指标。
/// ```
///
/// # 修复
/// 补写这一部分；没有这项收支的，写一句“没有”。标题按“一、二、三”编号、位置能确定的，可以补上提纲：标题、编号和待填的句子（待填处写作 XX），
/// 后面的标题随之重新编号。
public enum RequiredSectionRule: TextRule {
  public static let id = "GJ6001"
  public static let chineseName = "必备章节"
  public static let englishName = "required section"
  public static let severity = Severity.warning

  static func check(_ text: TextScan, into list: inout FindingList) {
    let reader = SectionReader(text)
    for section in reader.missingSections() {
      list.add(
        RequiredSectionRule.self, at: section.place,
        message: list.say(
          "这一部分后面没有“\(section.name)”，决算公开要求写明",
          "nothing is said of \(section.englishName), which a final account must do"),
        notes: [list.say("没有这项收支的，也写一句没有", "where there is none of it, say so")],
        fix: section.edits.map { edits in
          Finding.Fix(
            title: list.say("补上这一部分的提纲，XX 处填写", "add an outline of it, to be filled in at XX"), isExact: false,
            edits: edits)
        })
    }
    if let place = reader.missingScore() {
      list.add(
        RequiredSectionRule.self, at: place,
        message: list.say("自评报告没有给出自评得分或者等级", "the self-evaluation gives neither score nor grade"))
    }
  }
}
