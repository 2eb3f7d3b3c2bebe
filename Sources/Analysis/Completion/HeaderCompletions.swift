import Findings
import ReportModel
import ReportSyntax
import Subjects

/// Fields of the `---` header and their values.
struct HeaderCompletions {
  let text: ByteText
  let survey: () -> ReportSurvey
  let options: CompletionOptions
  let place: Int

  /// In lines, as the parser has it.
  private static let longest = 500

  /// Whether a place is between the fences of the header, or below the first where the second is still missing.
  static func holds(_ text: ByteText, _ lines: Int, at place: Int) -> Bool {
    guard lines > 0, lines <= longest else { return false }
    var start = 0
    for line in 0...lines {
      let range = text.line(at: start)
      let content = text.trimmed(text.contentStart(of: range)..<range.upperBound)
      let isFence = isFence(text, content)
      if line == 0 {
        guard isFence else { return false }
      } else if isFence {
        return false
      } else if line < lines, !content.isEmpty, colon(text, content) == nil, !text.has("//", at: content.lowerBound) {
        return false
      }
      start = range.upperBound
      while start < text.count, text[start] != 0x0A { start += 1 }
      start += 1
    }
    return true
  }

  private static func isFence(_ text: ByteText, _ range: Range<Int>) -> Bool {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let isLong = text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] >= 0x94
      guard text.folded(at: index) == 0x2D || isLong else { return false }
      count += isLong ? 2 : 1
      index = text.next(index)
    }
    return count >= 3
  }

  private static func colon(_ text: ByteText, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if text.folded(at: index) == 0x3A { return index }
      index = text.next(index)
    }
    return nil
  }

  func items() -> CompletionList {
    let line = text.line(at: place)
    let start = min(text.contentStart(of: line), place)
    if text.has("//", at: start) { return CompletionList() }
    guard let colon = Self.colon(text, start..<line.upperBound), colon < place else { return keys(line, start) }
    return values(text.folded(start..<colon), from: text.skipBlanks(text.next(colon), to: place), to: line.upperBound)
  }

  private func keys(_ line: Range<Int>, _ start: Int) -> CompletionList {
    var list = CompletionList()
    let colon = Self.colon(text, place..<line.upperBound)
    let word = TypedWord(text, start..<place, rest: place..<(colon ?? place))
    let written = writtenKeys(but: line)
    let fields = HeaderField.allCases.filter { !written.contains($0) }
    list.append(
      fields.map { field in
        CompletionList.Candidate(
          kind: .key, label: field.rawValue, description: field.allowedValues.prefix(4).joined(separator: "、"),
          text: InsertText(field.rawValue + (colon == nil ? "：" : "")),
          topic: CompletionTopic(.headerField, field.rawValue))
      }, for: word)
    if colon == nil, text.line(at: 0).upperBound < line.lowerBound, "---".hasPrefix(word.text) {
      list.append(Completion(.key, label: "---", text: InsertText("---\n"), range: word.range, filter: "---"))
    }
    return list
  }

  private func writtenKeys(but own: Range<Int>) -> Set<HeaderField> {
    var fields: Set<HeaderField> = []
    var start = 0
    for index in 0..<Self.longest {
      let line = text.line(at: start)
      let content = text.trimmed(text.contentStart(of: line)..<line.upperBound)
      if index > 0, Self.isFence(text, content) { break }
      if line != own, let colon = Self.colon(text, content),
        let field = HeaderField(key: text.folded(content.lowerBound..<colon))
      {
        fields.insert(field)
      }
      start = line.upperBound
      while start < text.count, text[start] != 0x0A { start += 1 }
      start += 1
      if start >= text.count { break }
    }
    return fields
  }

  private func values(_ key: String, from start: Int, to end: Int) -> CompletionList {
    var list = CompletionList()
    guard let field = HeaderField(key: key) else { return list }
    var from = start
    // Several kinds may stand side by side.
    if field == .kinds || field == .rounding {
      from = text.runStart(endingAt: place, notBefore: start) {
        !text.isBlank(at: $0) && !text.has("、", at: $0) && ![0x2C, 0x3B].contains(text.folded(at: $0))
      }
    }
    let word = TypedWord(text, from..<place, rest: place..<max(place, text.trimmed(place..<end).upperBound))
    list.append(
      Self.values(field, survey).map { value, remark in
        CompletionList.Candidate(kind: .value, label: value, description: remark)
      }, for: word)
    return list
  }

  static func values(_ field: HeaderField, _ survey: () -> ReportSurvey) -> [(String, String)] {
    switch field {
    case .rounding: return (field.allowedValues + ["金额=截断 比率=四舍五入", "金额=四舍五入 比率=截断"]).map { ($0, "") }
    case .decimals: return ["2", "0", "1", "4", "6"].map { ($0, "") }
    case .year:
      return SubjectCatalogue.years.reversed().map { ("\($0)", "") }
    case .profile: return profiles(survey().localProfiles)
    default: return field.allowedValues.map { ($0, "") }
    }
  }

  /// The profiles that come with gouji and the report's own, with their weights.
  static func profiles(_ local: [LocalProfile]) -> [(String, String)] {
    local.map { ($0.name, $0.weights.map { "\($0.label)\($0.value)" }.joined(separator: " ")) }
      + WeightProfiles.all.flatMap { profile in
        let weights = profile.groups.map { "\($0.names.first?.text ?? "")\($0.weight)" }.joined(separator: " ")
        return (profile.documents.prefix(1) + [profile.name]).map { ($0, weights) }
      }
  }
}
