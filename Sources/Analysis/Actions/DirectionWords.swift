import Consistency
import Findings
import ReportModel
import SourceText

/// Turns the words of a sentence round that say which way something went, so that it agrees with its figures: 增加 and 减少, 大于
/// and 小于, and 持平 where the figures are not equal.
///
/// Which of the words is meant is not known from the finding alone. Each way is tried out, the smallest change first.
enum DirectionWords: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix]

  /// A sentence with more words is not tried.
  private static let mostWords = 6
  /// How far a sentence is looked for on either side.
  private static let reach = 1 << 10

  /// Each word with its opposite; longer words before those that they begin with.
  private static let pairs: [(String, String)] = [
    ("增加", "减少"), ("增长", "下降"), ("提高", "降低"), ("上升", "下降"), ("上涨", "下跌"), ("大于", "小于"), ("高于", "低于"), ("多于", "少于"),
    ("超过", "低于"), ("增幅", "降幅"), ("调增", "调减"), ("追加", "调减"),
  ]

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    let wanted = request.near.filter { $0.rule.hasPrefix("GJ2") && $0.severity > .hint && $0.verdict != .residue }
    guard !wanted.isEmpty, let trial = Trial(request.snapshot) else { return }
    for (index, finding) in wanted.enumerated() {
      let words = words(around: finding, request.snapshot.checked)
      guard !words.isEmpty, words.count <= mostWords else { continue }
      guard let edits = proposals(words).first(where: { trial.mends([finding], $0) }) else { continue }
      let changes = edits.map { "“\(request.text($0.range))”" }
      let news = edits.map { "“\(String(decoding: $0.newText, as: UTF8.self))”" }
      let isOne = edits.count == 1
      actions.append(
        TextAction(
          .quickFix, key: "direction.\(index)",
          title: request.say(
            isOne
              ? "将\(changes[0])改为\(news[0])" : "改方向词：\(changes.joined(separator: "、"))改为\(news.joined(separator: "、"))",
            "write \(news.joined(separator: ", ")) for \(changes.joined(separator: ", "))"),
          mends: [finding], edits: { edits }))
    }
  }

  /// One word, then neighbours, then all.
  private static func proposals(_ words: [TextEdit]) -> [[TextEdit]] {
    var ways = words.map { [$0] }
    for start in words.indices.dropLast() {
      let pair = Array(words[start...(start + 1)])
      if !pair[0].range.overlaps(pair[1].range) { ways.append(pair) }
    }
    if words.count > 2, !zip(words, words.dropFirst()).contains(where: { $0.range.overlaps($1.range) }) {
      ways.append(words)
    }
    return ways
  }

  /// The words of the sentences that the finding speaks of, each with what would be the opposite.
  private static func words(around finding: Finding, _ checked: CheckedText) -> [TextEdit] {
    let bytes = checked.bytes
    var sentences: [Range<Int>] = []
    for range in [finding.range] + finding.related.filter({ $0.file == nil }).prefix(4).map(\.range) {
      let sentence = sentence(around: range, bytes)
      if sentence.count <= 2 * reach, !sentences.contains(where: { $0.overlaps(sentence) }) {
        sentences.append(sentence)
      }
    }
    return sentences.flatMap { words(in: $0, checked) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func words(in range: Range<Int>, _ checked: CheckedText) -> [TextEdit] {
    let bytes = checked.bytes
    var found: [TextEdit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let rest = bytes[index..<range.upperBound]
      if let (word, opposite) = pair(at: rest) {
        found.append(TextEdit(range: index..<(index + word), newText: opposite))
        index += word
      } else if rest.starts(with: "持平".utf8) || rest.starts(with: "一致".utf8) {
        found += flat(index..<(index + 6), from: range.lowerBound, checked)
        index += 6
      } else if rest.starts(with: "等于".utf8) {
        found += ["小于", "大于"].map { TextEdit(range: index..<(index + 6), newText: Array($0.utf8)) }
        index += 6
      } else {
        index += 1
      }
    }
    return found
  }

  private static func pair(at rest: ArraySlice<UInt8>) -> (Int, [UInt8])? {
    for (word, opposite) in pairs {
      if rest.starts(with: word.utf8) { return (word.utf8.count, Array(opposite.utf8)) }
      if rest.starts(with: opposite.utf8) { return (opposite.utf8.count, Array(word.utf8)) }
    }
    return nil
  }

  /// 与预算数持平: 小于预算数 and 大于预算数; 与上年3.20万元持平: 比上年3.20万元增加0.30万元.
  private static func flat(_ word: Range<Int>, from start: Int, _ checked: CheckedText) -> [TextEdit] {
    var index = word.lowerBound
    while index > start, word.lowerBound - index < 60 {
      index -= 1
      let rest = checked.bytes[index..<word.lowerBound]
      if rest.starts(with: "，".utf8) || rest.starts(with: "、".utf8) { return [] }
      guard let and = ["与", "同", "和"].first(where: { rest.starts(with: $0.utf8) }) else { continue }
      let what = Array(rest.dropFirst(and.utf8.count))
      let place = index..<word.upperBound
      // What is no budget is said to have gone up or down, and by how much.
      guard let change = change(word, checked.report) else {
        return ["小于", "大于"].map { TextEdit(range: place, newText: Array($0.utf8) + what) }
      }
      let compared = ["小于", "大于"].map { TextEdit(range: place, newText: Array($0.utf8) + what) }
      let moved = TextEdit(range: place, newText: Array("比".utf8) + what + Array(change.utf8))
      let isBudget = String(decoding: what, as: UTF8.self).contains("预算")
      return isBudget ? compared + [moved] : [moved] + compared
    }
    return []
  }

  /// 增加0.30万元: by how much the figures differ that a word says are alike.
  private static func change(_ word: Range<Int>, _ report: Report) -> String? {
    guard
      let claim = report.claims.first(where: { claim in
        guard claim.tie == .proseDirection, report.figures.indices.contains(Int(claim.stated.index)) else {
          return false
        }
        return report[claim.stated].range.lowerBound == word.lowerBound
      }), let value = Judge(report).evaluate(claim)?.value, !value.isZero,
      let amount = value.absolute.exactDecimal
    else { return nil }
    return (value.sign > 0 ? "增加" : "减少") + amount.description + report[claim.stated].unit.symbol
  }

  /// Up to the signs that end a sentence, or line ends.
  private static func sentence(around range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    func isEnd(_ index: Int) -> Bool {
      bytes[index] == 0x0A || bytes[index...].starts(with: "。".utf8) || bytes[index...].starts(with: "；".utf8)
    }
    var start = min(max(range.lowerBound, 0), bytes.count)
    while start > 0, range.lowerBound - start <= reach, !isEnd(start - 1), start < 3 || !isEnd(start - 3) { start -= 1 }
    var end = min(max(range.upperBound, start), bytes.count)
    while end < bytes.count, end - range.upperBound <= reach, !isEnd(end) { end += 1 }
    return start..<end
  }
}
