import Findings
import ReportModel

/// # 检查什么
/// Word 里的图带着自己的数，贴成文本时留在文末：一行里先是各项名称，再是同样多的数，其中有十位以上小数的（0.534270862229083）。这些占比与正文写的不一样，说明图还是旧的。
///
/// 只核对认得准的占比；正文没有写占比的名称不核对。
///
/// # 依据
/// 图与正文说的是同一个数；改了正文没有刷新图，是常见的不一致。
///
/// # 错误示例
/// ```gj
/// 本年支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。
///
/// 支出结构⟨09⟩
/// 基本支出⟨09⟩项目支出⟨09⟩〖0.683912450117096〗⟨09⟩〖0.316087549882904〗
/// ```
///
/// # 正确示例
/// ```gj
/// 本年支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。
///
/// 支出结构⟨09⟩
/// 基本支出⟨09⟩项目支出⟨09⟩0.777166276346604⟨09⟩0.222833723653396
/// ```
///
/// # 修复
/// 在原文件里刷新图的数据；文本里的这几行删去。
public enum ChartCacheRule: TextRule {
  public static let id = "GJ2214"
  public static let chineseName = "图表数据"
  public static let englishName = "numbers of a chart"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    for slip in ChartReader(text).slips {
      let (chart, text) = (bytes.text(slip.range), bytes.text(slip.text))
      list.add(
        ChartCacheRule.self, at: slip.range,
        message: list.say(
          "图里“\(slip.label)”的占比是 \(chart)，正文写的是 \(text)%",
          "the chart has \(chart) for “\(slip.label)”, the text says \(text)%"),
        related: [Finding.Related(message: list.say("正文", "in the text"), range: slip.text)])
    }
  }
}
