import Findings
import ReportModel

/// # 检查什么
/// 县（区）的报告里用了市级的说法：“全市”“我市”“市直”，或者县（区）没有的“处室”。多半是从上级的职责、模板里抄来没有改。
///
/// 转述上级的排名、文件和会议的句子（出现“市委”“市政府”“排名”“根据”等）不报；看不出单位是县（区）的报告不检查。
///
/// # 依据
/// 公开的职责和情况应当是本单位、本地区的。
///
/// # 错误示例
/// ```gj
/// ---
/// 单位名称：云川县档案馆
/// 年度：2024
/// ---
///
/// 进一步完善〖我市〗档案利用制度。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 单位名称：云川县档案馆
/// 年度：2024
/// ---
///
/// 进一步完善我县档案利用制度，查档满意度位居全市第一。
/// ```
///
/// # 修复
/// 改成“全县”“我县”“县直”“股室”（区为“全区”“我区”“区直”），转述上级的保留：
/// ```gj
/// ---
/// 单位名称：云川县档案馆
/// 年度：2024
/// ---
///
/// 进一步完善我县档案利用制度。
/// ```
public enum LevelWordRule: TextRule {
  public static let id = "GJ5005"
  public static let chineseName = "层级用语"
  public static let englishName = "words of another level"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    var region: Region?
    var told = 0
    text.forEachWord(of: TextWords.levels) { place, index, piece in
      if region == nil { region = self.region(text) }
      guard let level = region?.level, piece.kind != .contents, told < mostTextFindings else { return }
      let isOffice = index == TextWords.office
      guard !isOffice || !piece.isTable, !isOther(bytes, place, index), !isReported(bytes, place, piece) else { return }
      told += 1
      let new = isOffice ? "股室" : replacement(index, level)
      let word = bytes.text(place)
      list.add(
        LevelWordRule.self, at: place,
        message: list.say(
          "\(level)级单位的报告里写了“\(word)”，请核对是否应为“\(new)”",
          "the report of a county or district says “\(word)”; should it be “\(new)”?"), expected: new,
        fix: Finding.Fix(
          title: list.say("改为“\(new)”", "write “\(new)”"), isExact: false,
          edits: [Finding.Edit(range: place, newText: new)]))
    }
  }

  private struct Region {
    /// 县 or 区; nil where nothing says that the body is of one.
    var level: String?
  }

  private static func region(_ text: TextScan) -> Region {
    guard let region = text.report.header.region ?? text.bodies.own()?.name.regions.last else { return Region() }
    if region.hasSuffix("县") { return Region(level: "县") }
    let isDistrict =
      region.hasSuffix("区") && !["自治区", "开发区", "新区", "试验区", "高新区"].contains(where: region.hasSuffix)
    return Region(level: isDistrict ? "区" : nil)
  }

  /// 安全市场 and 我市场 hold 全市 and 我市; 办事处室 holds 处室.
  private static func isOther(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ index: Int) -> Bool {
    if index < 2 { return bytes.hasAny(of: ["场", "值", "容", "政"], at: place.upperBound) }
    return bytes.has("办事", before: place.lowerBound)
  }

  private static func replacement(_ index: Int, _ level: String) -> String {
    switch index {
    case 0: "全" + level
    case 1: "我" + level
    default: level + "直"
    }
  }

  /// What tells of a superior's doing, or of a rank among others.
  private static func isReported(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ piece: TextPiece
  ) -> Bool {
    if bytes.hasAny(of: ["位居", "排名", "列", "在", "居"], before: place.lowerBound) { return true }
    if bytes.hasAny(of: ["第", "前", "排名", "领先", "首", "平均", "通报", "会议", "唯一", "率先"], at: place.upperBound) {
      return true
    }
    // The sentence, as far as it goes on the line.
    var start = place.lowerBound
    while start > piece.range.lowerBound, place.lowerBound - start < 240, !bytes.has("。", before: start) {
      start = bytes.before(start, from: piece.range.lowerBound)
    }
    var end = place.upperBound
    while end < piece.range.upperBound, end - place.upperBound < 120, !bytes.has("。", at: end), bytes[end] != 0x09 {
      end = bytes.after(end)
    }
    return bytes.containsAny(of: superiors, in: start..<end)
  }

  private static let superiors: [StaticString] = [
    "市委", "市政府", "市人民政府", "市局", "市级", "上级", "根据", "按照", "《", "排名", "考核", "表彰", "省市",
  ]
}
