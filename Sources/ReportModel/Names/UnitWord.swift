/// The unit that is written behind a number: 万元, %, 个百分点, 分, 万人次.
enum UnitWord {
  /// The measure of the word at the front of `text`; nil where there is none.
  /// - Parameter text: half-width forms, without blanks.
  static func read(_ text: String) -> Measure? {
    let rest = text[...]
    if rest.hasPrefix("%") { return Measure(.percent) }
    if rest.hasPrefix("个百分点") || rest.hasPrefix("百分点") { return Measure(.percentagePoint) }
    var power = 0
    var noun = rest
    if let scale = scales.first(where: { rest.hasPrefix($0.0) }) {
      power = scale.1
      noun = rest.dropFirst(scale.0.count)
    }
    if noun.hasPrefix("元") {
      let word = String(rest.prefix(rest.count - noun.count)) + "元"
      let behind = noun.dropFirst()
      if behind.first == "/", let thing = things.first(where: behind.dropFirst().hasPrefix) {
        return Measure(.money, power: power, word: "\(word)/\(thing)")
      }
      return Measure(.money, power: power, word: word)
    }
    if power == 0, noun.hasPrefix("分") {
      // 分别 and the like go on with the sentence.
      guard let next = noun.dropFirst().first else { return Measure(.point) }
      return "别析配担为成布类项数值钟之期级散管工".contains(next) ? nil : Measure(.point)
    }
    if noun.hasPrefix("倍") { return Measure(.ratio, power: power, word: "倍") }
    guard let counter = counters.first(where: noun.hasPrefix) else { return nil }
    return Measure(.count, power: power, word: String(rest.prefix(rest.count - noun.count)) + counter)
  }

  /// What a price is for: 146元/人. An amount 元/人 counts 元, and times 人 it is money.
  private static let things = counters + ["册"]
  private static let scales: [(String, Int)] = [("万亿", 12), ("亿", 8), ("百万", 6), ("万", 4), ("千", 3)]
  /// Longer ones before their beginnings.
  private static let counters = [
    "人次", "人", "个", "辆", "台", "套", "项", "次", "批", "户", "家", "件", "卷", "座", "处", "条", "块", "份", "篇", "期", "场", "名", "位",
    "所",
    "公里", "千米", "米", "亩", "公顷", "平方米", "立方米", "吨", "小时", "天", "月", "年",
  ]
}
