/// All words that the rules of wording look for, in one list, and which of them are whose.
enum TextWords {
  static let list: WordList = {
    var list = WordList(capacity: attachments.upperBound)
    for word in TypoWords.all { list.add(word.wrong) }
    for word in TypoWords.doubled { list.add(word, times: 2) }
    for sign in TypoWords.signs { list.add(sign.wrong) }
    for words in [TypoWords.pairs, Residue.prompts, levelWords, changeWords, signatureWords, attachmentWords] {
      for word in words { list.add(word) }
    }
    return list
  }()

  static func length(_ word: Int) -> Int { list.length(word) }

  static let typos = 0..<TypoWords.all.count
  static let doubled = following(typos, TypoWords.doubled.count)
  static let signs = following(doubled, TypoWords.signs.count)
  static let pairs = following(signs, TypoWords.pairs.count)
  static let slips = 0..<pairs.upperBound
  static let prompts = following(pairs, Residue.prompts.count)
  static let levels = following(prompts, levelWords.count)
  static let changes = following(levels, changeWords.count)
  static let signatures = following(changes, signatureWords.count)
  static let attachments = following(signatures, attachmentWords.count)

  private static func following(_ group: Range<Int>, _ count: Int) -> Range<Int> {
    group.upperBound..<(group.upperBound + count)
  }

  static let levelWords: [StaticString] = ["全市", "我市", "市直", "处室"]
  static let office = 3
  /// 每人350元调整为每人380
  static let changeWords: [StaticString] = [
    "调整为", "调整到", "提高到", "提高至", "提高为", "增加到", "增加至", "上调为", "上调至", "上调到", "降低到", "降低至", "降至", "下调至", "变为",
  ]
  static let signatureWords: [StaticString] = [
    "签字", "签名", "签章", "项目负责人", "财务负责人", "单位负责人", "填报人", "填表人", "审核人",
  ]
  static let attachmentWords: [StaticString] = ["后附", "见附件"]

  /// What may stand behind an amount whose unit was left out.
  static let enders: [StaticString] = ["，", "。", "；", ",", ";", "其中", "、", "（其中", "(其中"]
}
