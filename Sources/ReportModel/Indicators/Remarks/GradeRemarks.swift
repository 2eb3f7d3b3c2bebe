import ExactNumbers

/// `得分88分，评价等级为优`: the grade that goes with a score is laid down (财预〔2020〕10号, or the report's own 办法).
enum GradeRemarks {
  private struct Band {
    var word: String
    var least: ExactDecimal
  }

  private static let national = [
    Band(word: "优", least: ExactDecimal(90)), Band(word: "良", least: ExactDecimal(80)),
    Band(word: "中", least: ExactDecimal(60)), Band(word: "差", least: ExactDecimal(0)),
  ]

  /// Longer words before those that they begin with.
  private static let words: [(written: Label, word: String)] = [
    ("优秀", "优"), ("优", "优"), ("良好", "良"), ("良", "良"), ("中等", "中"), ("中", "中"), ("较差", "差"), ("差", "差"),
  ]

  /// How far behind the score its grade may stand.
  private static let farthest = 100

  static func read(_ scores: [StatedScore], _ bytes: UnsafeBufferPointer<UInt8>, into report: inout Report) {
    guard !scores.isEmpty else { return }
    let own =
      report.localProfiles.first { $0.origin == nil && !$0.grades.isEmpty }
      ?? report.localProfiles.first {
        !$0.grades.isEmpty
      }
    let bands = own.map { $0.grades.map { Band(word: plain($0.word), least: $0.least) } } ?? national
    for (index, score) in scores.enumerated() {
      let next = index + 1 < scores.count ? scores[index + 1].range.lowerBound : bytes.count
      let end = min(score.range.upperBound + farthest, next, score.sentence.upperBound)
      guard let grade = grade(bytes, score.range.upperBound..<max(end, score.range.upperBound)),
        let right = bands.first(where: { score.value >= $0.least })?.word, right != grade.word,
        bands.contains(where: { $0.word == grade.word })
      else { continue }
      var remark = FormRemark(
        .otherGrade, range: grade.range, name: grade.word, other: right,
        figures: [report.add(Figure(value: score.value, unit: .point, range: score.range, precision: .exact))])
      remark.isTentative = own == nil && isOpen(score.value, grade.word, right)
      report.formRemarks.append(remark)
    }
  }

  /// Where places differ: 良 from 70 or 75 on, and what stands between 89 and 90 where 优 is 90–100 and 良 80–89.
  private static func isOpen(_ score: ExactDecimal, _ written: String, _ right: String) -> Bool {
    if written == "良", right == "中", score >= ExactDecimal(70) { return true }
    return score.scale > 0
      && zip(national, national.dropFirst()).contains { upper, lower in
        guard upper.word == written, lower.word == right, let gap = upper.least.subtracting(score) else { return false }
        return gap < ExactDecimal(1)
      }
  }

  private static func plain(_ word: String) -> String {
    words.first { $0.written.text == word }?.word ?? word
  }

  /// Behind 等级 or 等次, with 为, 是, a colon or quotes between.
  private static func grade(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (
    word: String, range: Range<Int>
  )? {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    for key in ["等级", "等次", "评定为", "级别为"] as [Label] {
      guard var offset = key.withBytes({ part.place(of: $0) }) else { continue }
      offset += key.byteCount
      var skipped = true
      while skipped {
        skipped = false
        for filler in ["评定", "为", "是", ":", "：", "“", "\"", " ", "「", "达到"] as [Label]
        where filler.withBytes({ part.holds($0, at: offset) }) {
          offset += filler.byteCount
          skipped = true
        }
      }
      for (written, word) in words where written.withBytes({ part.holds($0, at: offset) }) {
        let start = range.lowerBound + offset
        let end = start + written.byteCount
        // 中等偏上, 优良 and 良以上 are no grades.
        guard closes(bytes, end) else { return nil }
        return (word, start..<end)
      }
    }
    return nil
  }

  private static func closes(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end < bytes.count else { return true }
    let byte = bytes[end]
    if byte < 0x80 { return true }
    let rest = UnsafeBufferPointer(rebasing: bytes[end..<min(end + 3, bytes.count)])
    return ["。", "，", "；", "、", "”", "）", "」", "级", "　"].contains { (mark: Label) in
      mark.withBytes { rest.begins(with: $0) }
    }
  }
}
