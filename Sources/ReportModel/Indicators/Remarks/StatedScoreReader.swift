import ExactNumbers

/// Scores that sentences state (`自评得分为88.5分，等级为良`): against the form's total, against the grade; and sentences that
/// spend nothing and finish everything.
enum StatedScoreReader {
  static func read(into report: inout Report) {
    let tree = report.tree
    tree.bytes.withUnsafeBufferPointer { bytes in
      let places = places(report, bytes)
      guard !places.isEmpty else { return }
      let scores = StatedScores.all(bytes, in: places)
      GradeRemarks.read(scores, bytes, into: &report)
      TotalTextClaims.read(scores, bytes, into: &report)
      NothingSpent.read(bytes, in: places, into: &report)
    }
  }

  /// Prose that may tell a score, and the tables of forms: other tables have no sentences worth the walk.
  private static func places(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var forms: Set<Int> = []
    for table in report.tables where table.kind == .indicators { forms.formUnion(table.blocks) }
    for form in report.indicatorForms where report.tables.indices.contains(form.table) {
      forms.formUnion(report.tables[form.table].blocks)
    }
    var places: [Range<Int>] = []
    let blocks = report.tree.blocks
    for index in blocks.indices where blocks[index].kind != .blank && blocks[index].known(.mayTellScore) != false {
      let placed = blocks[index]
      guard placed.start < report.ownLength else { continue }
      switch placed.kind {
      case .paragraph, .numbered, .heading:
        let range = placed.range.clamped(to: bytes.indices)
        if placed.block.facts.answer(.mayTellScore, { mayTellScore(bytes, range) }) { places.append(placed.range) }
      case .table where forms.contains(index): places.append(placed.range)
      default: continue
      }
    }
    return places
  }

  private static func mayTellScore(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    [StatedScores.mark, NothingSpent.all].contains { word in
      word.withBytes { bytes.place(of: $0, from: range.lowerBound, to: range.upperBound) } != nil
    }
  }
}

/// A number of 分 behind a word for a score.
struct StatedScore {
  var value: ExactDecimal
  var range: Range<Int>
  /// The word before it, back to the last sign: 部门整体支出绩效自评得分.
  var label: Label
  /// The sentence that it stands in.
  var sentence: Range<Int>
}

enum StatedScores {
  private static let longestSentence = 900
  static let mark: Label = "分"

  static func all(_ bytes: UnsafeBufferPointer<UInt8>, in places: [Range<Int>]) -> [StatedScore] {
    var scores: [StatedScore] = []
    for place in places {
      var index = max(place.lowerBound, 1)
      let limit = min(place.upperBound, bytes.count)
      while index < limit, let found = mark.withBytes({ bytes.place(of: $0, from: index, to: limit) }) {
        if let score = score(bytes, endingAt: found) { scores.append(score) }
        index = found + 3
      }
    }
    return scores
  }

  private static func score(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> StatedScore? {
    var last = end
    while last > 0, bytes[last - 1] == 0x20 { last -= 1 }
    var start = last
    while start > 0, last - start < 8, isNumeral(bytes[start - 1]) { start -= 1 }
    guard start < last, LabelText.mayStand(ends, before: start, bytes),
      case .number(let number) = CellReader.read(bytes, start..<last),
      number.value <= ExactDecimal(100)
    else { return nil }
    // What ends a sentence is a sign, too.
    var from = start
    while from > 0, start - from < 120, !isSign(bytes, from) { from -= 1 }
    while from < start, bytes[from] & 0xC0 == 0x80 { from += 1 }
    var label = LabelText.folded(bytes, from..<start)
    while let copula = copulas.first(where: label.hasSuffix) { label = label.dropLast(copula.count) }
    guard words.contains(where: label.hasSuffix) else { return nil }
    return StatedScore(
      value: number.value, range: number.range, label: label, sentence: sentence(bytes, around: start))
  }

  private static let copulas: [Label] = ["为", "是", "共", "达", "达到", ":", "|", "计"]
  private static let words: [Label] = ["得分", "总分", "分数", "自评分", "评分", "自评结果", "分值"]

  /// The Chinese characters that these end in.
  private static let ends: [Label] = ["分", "为", "数", "是", "共", "达", "到", "计", "果", "值"]

  private static func isNumeral(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 || byte == 0x2E }

  /// A comma, 。 ； （ ） or a line end before an offset.
  private static func isSign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index - 1]
    if byte == 0x0A || byte == 0x2C || byte == 0x3B || byte == 0x28 || byte == 0x29 || byte == 0x09 { return true }
    guard index >= 3 else { return false }
    switch (bytes[index - 3], bytes[index - 2], byte) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89): return true
    default: return false
    }
  }

  static func sentence(_ bytes: UnsafeBufferPointer<UInt8>, around place: Int) -> Range<Int> {
    var start = place
    while start > 0, place - start < longestSentence, !isEnd(bytes, endingAt: start) { start -= 1 }
    var end = place
    while end < bytes.count, end - place < longestSentence, bytes[end] != 0x0A {
      if end + 3 <= bytes.count, isEnd(bytes, endingAt: end + 3), end + 3 > place + 3 { break }
      end += 1
    }
    while start < place, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < bytes.count, end > place, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<max(start, end)
  }

  /// A line end, or 。 or ；, right before an offset.
  private static func isEnd(_ bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int) -> Bool {
    if index >= 1, bytes[index - 1] == 0x0A { return true }
    guard index >= 3 else { return false }
    return bytes[index - 3] == 0xE3 && bytes[index - 2] == 0x80 && bytes[index - 1] == 0x82
      || bytes[index - 3] == 0xEF && bytes[index - 2] == 0xBC && bytes[index - 1] == 0x9B
  }
}
