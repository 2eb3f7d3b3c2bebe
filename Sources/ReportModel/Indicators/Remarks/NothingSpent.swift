/// `实际支出0万元，完成率100%`: nothing was spent, and all is done. `完成预算100%` of a budget of nothing is the software's.
enum NothingSpent {
  static let all: Label = "100%"

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, in places: [Range<Int>], into report: inout Report) {
    for place in places {
      var index = max(place.lowerBound - 3, 0)
      while let found = all.withBytes({ bytes.place(of: $0, from: index, to: place.upperBound) }) {
        if let remark = remark(bytes, percentAt: found + 3) { report.formRemarks.append(remark) }
        index = found + 4
      }
    }
  }

  private static func remark(_ bytes: UnsafeBufferPointer<UInt8>, percentAt index: Int) -> FormRemark? {
    let start = index - 3
    guard start > 0, !(bytes[start - 1] >= 0x30 && bytes[start - 1] <= 0x39), bytes[start - 1] != 0x2E else {
      return nil
    }
    guard LabelText.mayEnd(bytes, max(0, start - 60)..<start, in: done) else { return nil }
    let sentence = StatedScores.sentence(bytes, around: start)
    let before = LabelText.folded(bytes, max(sentence.lowerBound, start - 60)..<start)
    guard done.contains(where: before.hasSuffix) else { return nil }
    let own = LabelText.folded(bytes, sentence.lowerBound..<start)
    guard let spent = spent(own) else { return nil }
    return FormRemark(.nothingSpentAllDone, range: start..<(index + 1), name: spent)
  }

  private static let done: [Label] = [
    "完成率", "完成率为", "完成率达", "完成率达到", "完成率:", "目标完成", "目标已完成", "目标均完成", "指标完成", "任务完成", "完成目标", "完成目标的",
  ]

  /// 支出0万元, 执行数0.00万元: back from its end, so that 支出10万元 is none.
  private static func spent(_ text: Label) -> String? {
    guard text.contains("0万元") || text.contains("0元") else { return nil }
    return phrases.first(where: text.contains)?.text
  }

  private static let phrases: [Label] = {
    let verbs = ["实际支出", "支出", "执行数", "执行", "使用资金", "支付资金"]
    let copulas = ["", "为", "了", "数", "数为", "金额", "金额为", "资金"]
    let zeros = ["0万元", "0元", "0.0万元", "0.00万元", "0.00元"]
    return verbs.flatMap { verb in copulas.flatMap { copula in zeros.map { Label(verb + copula + $0) } } }
  }()
}
