import Findings
import ReportModel

/// # 检查什么
/// 财务文稿里常见的错别字（“资肋”“拔付”“去逝”“及时行”“截止目前”）、写了两遍的词（“项目项目”“补助资资金”）、叠在一起的标点（“。，”“，，”）。
///
/// 词表只收不会有别的意思的写法；“投资资金”“目的的实现”“研究研究”一类正常的重叠不报。
///
/// # 依据
/// 公开文本应当文字准确。
///
/// # 错误示例
/// ```gj
/// 全年共〖资肋〗困难学生120人，经费均已按时到位。
/// ```
///
/// # 正确示例
/// ```gj
/// 全年共资助困难学生120人，投资资金均已到位，目的的实现程度较高。
/// ```
///
/// # 修复
/// 改正错字，删去重复：
/// ```gj
/// 全年共资助困难学生120人，经费均已按时到位。
/// ```
public enum TypoRule: TextRule {
  public static let id = "GJ6011"
  public static let chineseName = "错字标点"
  public static let englishName = "typo"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    var count = 0
    var last = 0..<0
    text.forEachWord(of: TextWords.slips) { place, index, piece in
      guard count < mostTextFindings, !last.overlaps(place),
        let slip = slip(bytes, place, index, isTable: piece.isTable)
      else { return }
      count += 1
      last = slip.place
      tell(slip, bytes, &list)
    }
  }

  private struct Slip {
    var place: Range<Int>
    var right: String
    var kind: Kind
  }

  private enum Kind { case word, doubled, sign }

  private static func slip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ index: Int, isTable: Bool
  ) -> Slip? {
    var index = index
    if index < TypoWords.all.count {
      let word = TypoWords.all[index]
      if bytes.hasSign(of: word.notAfter, before: place.lowerBound) { return nil }
      if bytes.hasSign(of: word.notBefore, at: place.upperBound) { return nil }
      // 3月分, not 按月分.
      if bytes.has("月分", at: place.lowerBound), !bytes.isDigit(at: place.lowerBound - 1) { return nil }
      return Slip(place: place, right: "\(word.right)", kind: .word)
    }
    index -= TypoWords.all.count
    if index < TypoWords.doubled.count {
      if bytes.hasAny(of: TypoWords.afterDoubled, at: place.upperBound) { return nil }
      // Heads of columns are glued together where a table was flattened.
      if isTable, bytes.hasAny(of: TypoWords.heads, at: place.lowerBound) { return nil }
      return Slip(place: place, right: "\(TypoWords.doubled[index])", kind: .doubled)
    }
    index -= TypoWords.doubled.count
    if index < TypoWords.signs.count {
      return Slip(place: place, right: "\(TypoWords.signs[index].right)", kind: .sign)
    }
    index -= TypoWords.signs.count
    guard TypoWords.pairs.indices.contains(index) else { return nil }
    return pair(bytes, place, index)
  }

  /// A character that is written twice, where no word ends and another begins with it.
  private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ index: Int) -> Slip? {
    let before: [StaticString]
    var after: [StaticString] = []
    switch "\(TypoWords.pairs[index])" {
    case "资资金":
      before = ["投", "物", "融", "外", "内", "合", "独", "集", "筹", "出", "注", "师", "工", "薪", "邮", "捐", "川", "引", "招"]
    case "补补助": before = ["候", "津", "填", "增", "弥", "修", "贴"]
    case "项项目": before = ["事", "款", "类", "单", "一", "多", "各", "分", "专", "子", "奖", "立", "选", "强", "逐", "几"]
    case "万万元": before = ["千", "百", "十"]
    case "的的":
      before = ["目", "标", "有", "众"]
      after = ["确", "士"]
    case "在在": before = ["存", "所", "实", "内", "潜", "现", "正", "自", "好", "旨"]
    case "为为": before = ["作", "行", "成", "因", "认", "以", "称", "名", "列", "改", "视", "变", "分", "定", "确"]
    case "于于": before = ["由", "关", "对", "用", "位", "属", "等", "至", "基", "终"]
    case "了了":
      before = ["为", "除", "罢"]
      after = ["解"]
    case "是是": before = ["还", "就", "但", "若", "要", "于", "只", "凡"]
    case "元元": before = ["公", "多", "单", "状"]
    case "预预算": before = ["干", "参"]
    default: before = ["收", "开", "透", "列", "预", "垫", "超", "借"]
    }
    // 19项项目
    if bytes.isDigit(at: place.lowerBound - 1) { return nil }
    if bytes.hasAny(of: before, before: place.lowerBound) || bytes.hasAny(of: after, at: place.upperBound) {
      return nil
    }
    let text = bytes.text(place)
    return Slip(place: place, right: String(text.dropFirst()), kind: .doubled)
  }

  private static func tell(_ slip: Slip, _ bytes: UnsafeBufferPointer<UInt8>, _ list: inout FindingList) {
    let text = bytes.text(slip.place)
    list.add(
      TypoRule.self, at: slip.place, message: message(text, slip, list.language), expected: slip.right,
      fix: Finding.Fix(
        title: list.say("改为“\(slip.right)”", "write “\(slip.right)”"), isExact: false,
        edits: [Finding.Edit(range: slip.place, newText: slip.right)]))
  }

  private static func message(_ text: String, _ slip: Slip, _ language: MessageLanguage) -> String {
    switch (language, slip.kind) {
    case (.chinese, .word): "“\(text)”应为“\(slip.right)”"
    case (.chinese, .doubled): "“\(text)”写了两遍，应为“\(slip.right)”"
    case (.chinese, .sign): "标点“\(text)”叠在一起，应为“\(slip.right)”"
    case (.english, .word): "“\(text)” should be “\(slip.right)”"
    case (.english, .doubled): "“\(text)” is written twice, write “\(slip.right)”"
    case (.english, .sign): "“\(text)”: two signs stand together, write “\(slip.right)”"
    }
  }
}
