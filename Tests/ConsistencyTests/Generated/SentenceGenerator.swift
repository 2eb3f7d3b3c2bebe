import ExactNumbers
import TestSupport

/// Narratives whose figures come from exact amounts and are rounded only where they are printed, in many wordings.
struct SentenceGenerator {
  var random: Seeded
  private(set) var rounding: RoundingMode
  private let decimals: Int
  private let wide: Bool

  /// A report, and the places in it of figures that a slip may change.
  struct Narrative {
    var text: String
    /// Rates as printed, with a byte offset each, that the sentence fixes.
    var rates: [(offset: Int, text: String)] = []
  }

  /// - Parameter rounding: nil for any
  init(_ seed: UInt64, rounding own: RoundingMode? = nil) {
    random = Seeded(seed)
    let any =
      [RoundingMode.halfAwayFromZero, .halfToEven, .halfTowardZero, .towardZero].randomElement(using: &random)
      ?? .halfToEven
    rounding = own ?? any
    decimals = [1, 2, 2, 2, 4].randomElement(using: &random) ?? 2
    wide = Int.random(in: 0..<6, using: &random) == 0
  }

  // MARK: Figures

  /// In millionths of 万元.
  private mutating func amount() -> Int {
    let size = [100_000, 3_000_000, 50_000_000, 900_000_000, 30_000_000_000].randomElement(using: &random) ?? 1
    return Int.random(in: size / 10...size, using: &random)
  }

  private func money(_ amount: Int) -> String {
    let value = ExactDecimal(coefficient: Int128(amount), scale: 6).rounded(toDecimals: decimals, rounding)
    return value?.description ?? "0"
  }

  private func percent(_ part: Int, _ whole: Int) -> String? {
    guard whole > 0 else { return nil }
    return Rational(part * 100, whole)?.rounded(toDecimals: 2, rounding).map { $0.description + "%" }
  }

  private mutating func pick(_ words: String...) -> String { words.randomElement(using: &random) ?? words[0] }

  private mutating func parts(_ total: Int, _ count: Int) -> [Int] {
    var cuts = (1..<count).map { _ in Int.random(in: 0...total, using: &random) }.sorted()
    cuts.append(total)
    var before = 0
    return cuts.map { cut in
      defer { before = cut }
      return cut - before
    }
  }

  // MARK: Text

  mutating func narrative(hasHeader: Bool = true) -> Narrative {
    var narrative = Narrative(text: "")
    if hasHeader {
      narrative.text += "---\n年度：2024\n"
      if rounding == .towardZero { narrative.text += "舍入：截断\n" }
      narrative.text += "---\n\n"
    }
    let count = Int.random(in: 2...6, using: &random)
    for _ in 0..<count {
      switch Int.random(in: 0..<7, using: &random) {
      case 0: changed(&narrative)
      case 1: decomposed(&narrative)
      case 2: completed(&narrative)
      case 3: listed(&narrative)
      case 4: distributed(&narrative)
      case 5: priced(&narrative)
      default: aside(&narrative)
      }
      narrative.text += pick("\n\n", "\n\n", "\n")
    }
    return wide ? widened(narrative) : narrative
  }

  private func widened(_ narrative: Narrative) -> Narrative {
    var wide = Narrative(text: "")
    wide.text = String(
      narrative.text.map { character in
        guard let value = character.asciiValue, value >= 0x30, value <= 0x39,
          let scalar = Unicode.Scalar(UInt32(value) + 0xFEE0)
        else { return character }
        return Character(scalar)
      })
    return wide
  }

  /// - Parameter whole: below some size a rate is not fixed by what is printed
  private mutating func note(_ rate: String, of whole: Int, _ narrative: inout Narrative) {
    if whole > 100_000_000 { narrative.rates.append((narrative.text.utf8.count, rate)) }
    narrative.text += rate
  }

  /// A总计, 比上年 …
  private mutating func changed(_ narrative: inout Narrative) {
    let now = amount()
    let before = max(1, now + Int.random(in: -now / 2...now / 2, using: &random))
    let difference = now - before
    guard let rate = percent(abs(difference), before) else { return }
    let (more, grew) = difference >= 0 ? (pick("增加", "增长", "多"), pick("增长", "上升")) : (pick("减少", "少"), pick("下降", "减少"))
    narrative.text += "2024年度\(pick("财政拨款支出", "收入总计", "专项经费"))\(pick("", "为", "共"))\(money(now))万元，"
    switch Int.random(in: 0..<3, using: &random) {
    case 0: narrative.text += "与上年相比\(more)\(money(abs(difference)))万元，\(grew)"
    case 1: narrative.text += "比上年\(money(before))万元\(more)\(money(abs(difference)))万元，\(grew)"
    default: narrative.text += "较上年\(more)\(money(abs(difference)))万元，\(grew)"
    }
    note(rate, of: before, &narrative)
    narrative.text += pick("。", "，主要原因是新增项目3个。", "。主要原因是人员变动5人。")
  }

  /// A，其中：B占…；C占…
  private mutating func decomposed(_ narrative: inout Narrative) {
    let names = ["基本支出", "项目支出", "经营支出", "上缴支出", "补助支出"]
    let total = amount()
    let parts = parts(total, Int.random(in: 2...4, using: &random))
    let separator = pick("；", "，", "、")
    narrative.text += "2024年度支出合计\(money(total))万元，\(pick("其中：", "其中", "包括：", "分为："))"
    let hasShares = separator != "、"
    for (index, part) in parts.enumerated() {
      if index > 0 { narrative.text += separator }
      narrative.text += "\(names[index])\(money(part))万元"
      if hasShares, let share = percent(part, total) {
        narrative.text += "，占"
        note(share, of: total, &narrative)
      }
    }
    narrative.text += "。"
  }

  private mutating func completed(_ narrative: inout Narrative) {
    let budget = amount()
    let spent = Int.random(in: 0...(budget + budget / 3), using: &random)
    guard let rate = percent(spent, budget) else { return }
    narrative.text += "\(pick("公务接待费", "培训费", "会议费"))年初预算为\(money(budget))万元，支出决算为\(money(spent))万元，完成年初预算的"
    // A budget that prints as nothing has no rate.
    guard money(budget).contains(where: { $0 >= "1" && $0 <= "9" }) else {
      narrative.text += "0.00%。"
      return
    }
    note(rate, of: budget, &narrative)
    narrative.text += "。"
  }

  /// Numbered paragraphs below their total.
  private mutating func listed(_ narrative: inout Narrative) {
    let names = ["养老保险", "医疗补助", "住房补贴", "办公经费"]
    let total = amount()
    let parts = parts(total, Int.random(in: 2...4, using: &random))
    narrative.text += "全年专项支出\(money(total))万元\(pick("，包括：", "，其中：", "，用于以下方面："))\n"
    for (index, part) in parts.enumerated() {
      narrative.text += "\n\(index + 1)．\(names[index])\(money(part))万元，\(pick("按月发放", "按季度拨付", "年末结清"))。\n"
    }
  }

  /// 甲、乙分别为…
  private mutating func distributed(_ narrative: inout Narrative) {
    let total = amount()
    let parts = parts(total, 3)
    narrative.text +=
      "采购总额\(money(total))万元，其中，货物、工程、服务分别为\(money(parts[0]))万元、\(money(parts[1]))万元和\(money(parts[2]))万元"
    if let a = percent(parts[0], total), let b = percent(parts[1], total), let c = percent(parts[2], total),
      Bool.random(using: &random)
    {
      narrative.text += "，分别占\(a)、\(b)和\(c)"
    }
    narrative.text += "。"
  }

  private mutating func priced(_ narrative: inout Narrative) {
    let people = Int.random(in: 1...5000, using: &random)
    let standard = Int.random(in: 1...900, using: &random)
    let text = people * standard
    narrative.text += "培训\(people)人，每人补助\(standard)元，共计\(text)元。"
  }

  /// What ties to nothing.
  private mutating func aside(_ narrative: inout Narrative) {
    narrative.text += pick(
      "全年接待国内公务46批次、318人次。", "主要支出有教育12.50万元、卫生8.30万元等。", "按照云财〔2024〕12号文件，3月15日前完成。",
      "群众满意度达95%以上，比上年提高2.3个百分点。", "收入完成预算的62.5%，同比增长9.4%。", "设备12台，单价约3.2万元。")
  }
}
