import ExactNumbers

/// The scores that an attached report gives its projects one by one: `2、甲项目自评分数为99分，等级为优秀。`
struct ProjectScores {
  struct Score {
    var figure: FigureID
    /// Without blanks and without 项目 at its end.
    var name: Label
    /// 优, 良, 中 or 差; nil where none is said.
    var grade: Label?
  }

  private(set) var scores: [Score] = []

  /// Fewer are no list of a body's projects.
  static let fewest = 3

  init(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) {
    for index in report.proseFigures where report.figures[index].unit == .point {
      let range = report.figures[index].range
      guard range.upperBound <= bytes.count, let name = Self.name(before: range.lowerBound, bytes) else { continue }
      scores.append(
        Score(figure: FigureID(index), name: name, grade: Self.grade(behind: range.upperBound, bytes)))
    }
  }

  var isList: Bool { scores.count >= Self.fewest }

  func count(of grade: Label) -> Int? {
    guard scores.allSatisfy({ $0.grade != nil }) else { return nil }
    return scores.count { $0.grade == grade }
  }

  private static let words: [Label] = ["自评分数为", "自评得分为", "自评得分", "自评分数"]
  /// In bytes.
  private static let longestName = 240

  /// What stands between the sign or line end before and 自评分数为; nil where these words do not stand before a score.
  private static func name(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Label? {
    guard LabelText.mayStand(["为", "分", "数"], before: index, bytes) else { return nil }
    let start = max(0, index - longestName)
    guard LabelText.mayEnd(bytes, start..<index, in: words) else { return nil }
    var begin = index
    while begin > start {
      let previous = max(bytes.previous(begin), start)
      // 。 and line ends; a break within the name joins it.
      if bytes[previous] == 0x0A, previous > 0, bytes[previous - 1] == 0x0A { break }
      if bytes[previous] == 0xE3, previous + 2 < bytes.count, bytes[previous + 1] == 0x80,
        bytes[previous + 2] == 0x82 || bytes[previous + 2] == 0x81
      {
        break
      }
      begin = previous
    }
    let text = LabelText.folded(bytes, begin..<index)
    for word in words where text.hasSuffix(word) {
      let name = text.dropLast(word.count)
      guard name.hasSuffix("项目"), name.count > 3 else { return nil }
      return name.dropLast(2)
    }
    return nil
  }

  /// 优 of `分，等级为优秀`.
  static func grade(behind index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Label? {
    let text = LabelText.folded(bytes, index..<min(bytes.count, index + 60))
    let words: [(Label, Label)] = [("优", "优"), ("良", "良"), ("中", "中"), ("差", "差")]
    return text.withBytes { bytes in
      guard let place = Label("等级为").withBytes({ bytes.place(of: $0) }), place <= 12 else { return nil }
      var next = place + 9
      // “优”
      while next + 2 < bytes.count, bytes[next] == 0xE2 || bytes[next] == UInt8(ascii: "\"") {
        next += bytes[next] == 0xE2 ? 3 : 1
      }
      return words.first { word, _ in word.withBytes { bytes.holds($0, at: next) } }?.1
    }
  }
}
