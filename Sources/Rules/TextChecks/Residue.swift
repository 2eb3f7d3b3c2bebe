/// What a template leaves in a report: places to fill in, and words to the one who fills in.
enum Residue {
  /// Prompts, as they stand in the templates of self-evaluations and final accounts.
  static let prompts: [StaticString] = [
    "逐一提出改进措施", "逐一说明原因", "报告需要以下附件", "一个一级项目支出一张表", "此处填写", "请填写", "请在此", "请据实", "请根据实际",
    "根据实际情况填写", "根据实际填写", "按实际情况填写", "据实填写", "如实填写", "结合实际填写", "如有请说明", "如无请说明", "若无请", "没有的请删除",
    "没有则删除", "不涉及的请删除", "请自行删除", "请删除", "以下为填写", "以下为模板", "（参考模板", "（模板）", "（范本）", "（样本）", "（样式）", "（样表）",
    "（示例）", "示例如下：", "填写示例", "（填写", "（填报", "【填写", "【填报", "（需填写", "（请说明", "（请注明", "（简要说明", "（简要概述", "（简要介绍",
    "（简述", "（具体内容由", "（单位自行", "（各单位根据", "（各部门根据", "（如有）请", "（可另附页", "（可附页", "（此处", "（注：此处", "字以内）",
    "字左右）", "字以内，", "字以上）", "（若有", "［填写", "［请", "【请", "〔填写", "自评工作考核",
  ]

  /// What a prompt is by its index.
  static func kind(_ index: Int) -> Kind {
    guard prompts.indices.contains(index) else { return .prompt }
    let text = "\(prompts[index])"
    if text == "自评工作考核" { return .exam }
    return text.hasPrefix("字以") || text.hasPrefix("字左") ? .limit : .prompt
  }

  enum Kind {
    case prompt
    /// （100字以内）: in brackets, with a number before it.
    case limit
    /// The form by which the finance bureau marks the self-evaluations.
    case exam
  }

  /// A run of XX, ×× or ＸＸ that stands for a number or a name: its place; nil where it is something else.
  static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Range<Int>? {
    guard let mark = marks.first(where: { bytes.has($0, at: index) }) else { return nil }
    var end = index
    var count = 0
    while end < range.upperBound, bytes.has(mark, at: end) {
      end += mark.utf8CodeUnitCount
      count += 1
    }
    guard count >= 2, count <= 12 else { return nil }
    // 20XX年 is a year to fill in; any other digit or letter beside it makes a code, a size, a masked number.
    let before = index > range.lowerBound ? index - 1 : index
    if index > range.lowerBound {
      if bytes.isLatin(at: before) { return nil }
      if bytes.isDigit(at: before), !bytes.has("20", before: index) || bytes.isDigit(at: index - 3) { return nil }
    }
    if bytes.isLatin(at: end) || bytes.isDigit(at: end) || bytes.has("*", at: end) || bytes.has("*", before: index) {
      return nil
    }
    let start = bytes.has("20", before: index) ? index - 2 : index
    // 李×× is a person's name that is masked.
    if mark.utf8CodeUnitCount > 1, count == 2, bytes.hasAny(of: surnames, before: index),
      !bytes.hasAny(of: nouns, at: end)
    {
      return nil
    }
    return start..<end
  }

  private static let marks: [StaticString] = ["×", "Ｘ", "X", "x"]
  private static let surnames: [StaticString] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑",
    "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕",
  ]
  private static let nouns: [StaticString] = [
    "年", "月", "万", "元", "%", "％", "个", "人", "项", "部", "局", "单位", "市", "县", "区",
  ]

  /// 支出　　万元，…万元, ____万元: a place for an amount that was left empty.
  static func emptyAmount(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int, _ range: Range<Int>) -> Range<Int>? {
    var start = mark
    while bytes.has("…", before: start) || bytes.has("_", before: start) || bytes.has("＿", before: start) {
      start = bytes.before(start, from: range.lowerBound)
      if start <= range.lowerBound { break }
    }
    if start < mark, start >= range.lowerBound { return start..<(mark + 6) }
    start = bytes.dropBlanks(mark, from: range.lowerBound)
    guard mark - start >= 2, start > range.lowerBound, bytes.hasAny(of: amounts, before: start) else { return nil }
    let after = mark + 6
    return bytes.hasAny(of: ["，", "。", "；", "、", ",", ";"], at: after) ? start..<after : nil
  }

  private static let amounts: [StaticString] = ["为", "支出", "收入", "增加", "减少", "共计", "合计", "决算", "预算", "总额", "资金", "经费"]
}
