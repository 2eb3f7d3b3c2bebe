import ReportModel
import Subjects

/// Finds the 科目 that the prose of one report names. Reports name the same few again and again: what was found is kept.
final class NameSearch {
  let catalogue: SubjectCatalogue
  private let bytes: UnsafeBufferPointer<UInt8>
  private var known: [Question: Found?] = [:]
  /// How many texts may still be compared with every name that they may be a slip of.
  private(set) var comparisons = 1_000
  /// More were asked for.
  var isExhausted = false
  private lazy var classes = catalogue.children(of: nil)

  struct Found {
    var subjects: [Subject] = []
    /// Where no 科目 of the year has the name.
    var renames: [SubjectRename] = []
    /// How many scalars at the end of the text are the name.
    var length = 0
  }

  private struct Question: Hashable {
    var text: String
    var level: SubjectCode.Level
    var whole: Bool
  }

  /// More texts than this are not kept.
  private static let mostKept = 20_000
  /// In scalars; no name is longer.
  private static let longest = 48

  /// - Parameter bytes: of the report; they must outlive the search
  init(_ catalogue: SubjectCatalogue, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.catalogue = catalogue
    self.bytes = bytes
  }

  func text(_ range: Range<Int>) -> String { LabelText.folded(bytes, range).text }

  // MARK: - Parts of paths

  /// What a part of a path names, and where the name stands.
  func name(of part: SubjectPath.Part) -> (found: Found, range: Range<Int>)? {
    let own = text(part.name)
    if let found = end(of: own, level: part.level, whole: part.isBounded) {
      return (found, found.length == own.unicodeScalars.count ? part.name : end(of: part.name, found.length))
    }
    // A sign before the name may be its own: 驻外使领馆（团、处）.
    guard !part.isBounded, part.context.lowerBound < part.name.lowerBound, endsInOwnSign(part),
      let found = end(of: text(part.context), level: part.level, whole: false)
    else { return nil }
    return (found, end(of: part.context, found.length))
  }

  /// Whether a bracket, a quote or `、` stands before the name.
  private func endsInOwnSign(_ part: SubjectPath.Part) -> Bool {
    let before = text(part.context.lowerBound..<part.name.lowerBound)
    return before.unicodeScalars.last.map { "、()“”\"".unicodeScalars.contains($0) } ?? false
  }

  /// The bytes of the last scalars of a range, blanks and line ends between them included.
  func end(of range: Range<Int>, _ count: Int) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, text(start..<range.upperBound).unicodeScalars.count < count {
      start -= 1
      while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    return start..<range.upperBound
  }

  // MARK: - Names

  /// The longest end of a text that is a name of the level, with or without its last 支出; old names where nothing else is as
  /// long.
  ///
  /// - Parameter whole: the text must be the name, but for a word that joins it to what stands before.
  func end(of text: String, level: SubjectCode.Level, whole: Bool) -> Found? {
    let question = Question(text: text, level: level, whole: whole)
    if let answer = known[question] { return answer }
    let answer = search(question)
    if known.count < Self.mostKept { known[question] = .some(answer) }
    return answer
  }

  private func search(_ question: Question) -> Found? {
    let scalars = Array(question.text.unicodeScalars)
    for start in scalars.indices where scalars.count - start >= 2 && scalars.count - start <= Self.longest {
      if start > 0, question.whole, !Self.joins(scalars[..<start]) { continue }
      var name = String(String.UnicodeScalarView(scalars[start...]))
      // A single 支出 at the end of a sentence is no name.
      if name == "支出" { return nil }
      let length = scalars.count - start
      let subjects = self.subjects(named: name, question.level)
      if !subjects.isEmpty { return Found(subjects: subjects, length: length) }
      let renames = name.withUTF8 { name in
        SubjectCatalogue(year: nil).renames(named: name).filter { $0.code.level == question.level }
      }
      if !renames.isEmpty { return Found(renames: renames, length: length) }
    }
    return nil
  }

  private func subjects(named name: String, _ level: SubjectCode.Level) -> [Subject] {
    let own = catalogue.subjects(named: name).filter { $0.code.level == level }
    return own.isEmpty ? catalogue.subjects(named: name + "支出").filter { $0.code.level == level } : own
  }

  private static let joints: Set<String> = ["支出", "中", "的", "中的", "支出中", "支出中的", "科目", "之", "下"]

  private static func joins(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    joints.contains(String(String.UnicodeScalarView(scalars)))
  }

  // MARK: - Slips

  /// Takes so many comparisons of those that are left; false where they are too few.
  func take(_ count: Int) -> Bool {
    guard count <= comparisons else {
      isExhausted = true
      return false
    }
    comparisons -= count
    return true
  }

  /// The 类 whose name the end of a text is but for a slip; nil, too, where too much was compared already.
  func classNear(endOf text: String) -> (subjects: [Subject], length: Int)? {
    guard take(1) else { return nil }
    return SubjectSuggestions.nearest(toEndOf: text, in: classes)
  }

  /// Those of some 科目 whose name is near to a text.
  func near(_ text: String, in subjects: [Subject]) -> [Subject] {
    guard take(1) else { return [] }
    return SubjectSuggestions.nearest(to: text, in: subjects)
  }
}
