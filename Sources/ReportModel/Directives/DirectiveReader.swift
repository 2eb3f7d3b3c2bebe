import ExactNumbers
import ReportSyntax
import Subjects

/// Reads the directives that neither name a value nor bring in another file: 科目, 办法 and 忽略, and what 表 says of its table.
struct DirectiveReader {
  private var report: Report
  private let blocks: [PlacedBlock]
  private let tableEnds: [Int: Int]
  private let context: ReadingContext

  static func read(into report: inout Report, _ context: ReadingContext) {
    let hasDirectives = report.tree.blocks.contains { $0.kind == .directive }
    guard hasDirectives else { return }
    let own = report
    report = Report(tree: SyntaxTree(bytes: [], blocks: []))
    var reader = DirectiveReader(
      report: own, blocks: own.tree.blocks, tableEnds: tableEnds(own), context: context)
    for index in reader.blocks.indices { reader.take(index) }
    reader.noteUnused()
    LocalSubjectFile.noteTwoNames(&reader.report)
    report = reader.report
  }

  private mutating func take(_ index: Int) {
    let placed = blocks[index]
    guard case .directive(let syntax) = placed.block.content else { return }
    switch syntax.keyword {
    case .subject: takeSubject(syntax, placed)
    case .profile: takeProfile(syntax, placed)
    case .ignore: takeIgnore(syntax, placed, index)
    case .indicatorTable: takeFullMarks(syntax, placed)
    default: break
    }
  }

  private func text(_ range: Range<Int>) -> String {
    report.tree.bytes.withUnsafeBufferPointer { SourceWords.name($0, range) }
  }

  private mutating func note(_ kind: ModelProblem.Kind, _ range: Range<Int>, _ details: [String]) {
    report.problems.append(ModelProblem(kind, range, details: details))
  }

  // MARK: - 科目

  private mutating func takeSubject(_ syntax: DirectiveSyntax, _ placed: PlacedBlock) {
    let before = report.localSubjects.count
    var years: YearSpan?
    var isFromFile = false
    for argument in syntax.arguments {
      let place = placed.range(of: argument.value)
      if text(placed.range(of: argument.key)) == "来自" {
        LocalSubjectFile.read(place, into: &report, context)
        isFromFile = true
      } else if let span = YearSpan(text(place)) {
        years = span
      } else {
        note(.argument, place.isEmpty ? placed.range(of: argument.key) : place, ["科目", "年度", text(place)])
      }
    }
    if !isFromFile || !syntax.subject.isEmpty { takeSubject(syntax.subject, syntax, placed) }
    for index in before..<report.localSubjects.count { report.localSubjects[index].years = years }
  }

  private mutating func takeSubject(_ subject: Span, _ syntax: DirectiveSyntax, _ placed: PlacedBlock) {
    let range = placed.range(of: subject)
    let folded = text(range)
    let digits = folded.prefix { $0 >= "0" && $0 <= "9" }
    let name = String(folded.dropFirst(digits.count).drop { $0 == "-" || $0 == ":" })
    guard let code = SubjectCode(String(digits)), !name.isEmpty else {
      note(
        .localSubject, range.isEmpty ? placed.range(of: syntax.keywordSpan) : range,
        [String(digits), name, digits.isEmpty || !name.isEmpty ? "代码" : "名称"])
      return
    }
    report.localSubjects.append(LocalSubject(code: code, name: name, range: range))
  }

  // MARK: - 办法

  private mutating func takeProfile(_ syntax: DirectiveSyntax, _ placed: PlacedBlock) {
    let range = placed.range(of: syntax.subject)
    var profile = LocalProfile(name: text(range), weights: [], grades: [], range: range)
    for argument in syntax.arguments {
      let key = text(placed.range(of: argument.key))
      let place = placed.range(of: argument.value)
      let value = text(place)
      var isRead = true
      switch key {
      case "分母": profile.denominator = value
      case "得分小数":
        profile.scoreDecimals = UInt8(value.hasSuffix("位") ? String(value.dropLast()) : value)
        isRead = profile.scoreDecimals.map { $0 <= 8 } ?? false
      case "等级":
        profile.grades = Self.grades(value)
        isRead = !profile.grades.isEmpty
      default:
        let digits = value.hasSuffix("分") || value.hasSuffix("%") ? String(value.dropLast()) : value
        if let weight = ExactDecimal(digits), weight.sign >= 0 {
          profile.weights.append(LocalProfile.Weight(label: key, value: weight, range: place))
        } else {
          isRead = false
        }
      }
      if !isRead { note(.argument, place.isEmpty ? placed.range(of: argument.key) : place, ["办法", key, value]) }
    }
    guard !profile.name.isEmpty else {
      note(.argument, placed.range(of: syntax.keywordSpan), ["办法", "名称", ""])
      return
    }
    report.localProfiles.append(profile)
  }

  /// `优90良80中60差0`, with or without signs between: a word and the least score that it stands for.
  private static func grades(_ text: String) -> [LocalProfile.Grade] {
    var grades: [LocalProfile.Grade] = []
    var word = ""
    var digits = ""
    func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" || character == "." }
    for character in text + ";" {
      if isDigit(character) {
        digits.append(character)
        continue
      }
      if !digits.isEmpty {
        guard let least = ExactDecimal(digits), !word.isEmpty else { return [] }
        grades.append(LocalProfile.Grade(word: word, least: least))
        (word, digits) = ("", "")
      }
      if !"≥>=:;,、/分以上()".contains(character) { word.append(character) }
    }
    // The last grade takes whatever is below the others.
    if !word.isEmpty, !grades.isEmpty { grades.append(LocalProfile.Grade(word: word, least: .zero)) }
    return grades.sorted { $0.least > $1.least }
  }

  // MARK: - 满分

  private mutating func takeFullMarks(_ syntax: DirectiveSyntax, _ placed: PlacedBlock) {
    for argument in syntax.arguments where text(placed.range(of: argument.key)) == "满分" {
      let range = placed.range(of: argument.value)
      let value = text(range)
      let digits = value.hasSuffix("分") ? String(value.dropLast()) : value
      if let marks = ExactDecimal(digits), marks.sign > 0 { continue }
      note(.argument, range.isEmpty ? placed.range(of: argument.key) : range, ["指标表", "满分", value])
    }
  }

  // MARK: - 忽略

  private mutating func takeIgnore(_ syntax: DirectiveSyntax, _ placed: PlacedBlock, _ index: Int) {
    let range = placed.range(of: syntax.subject)
    let rule = text(range)
    var reason: String?
    var coversFile = false
    for argument in syntax.arguments {
      let value = text(placed.range(of: argument.value))
      switch text(placed.range(of: argument.key)) {
      case "理由": reason = value.isEmpty ? nil : value
      case "范围":
        coversFile = value == "全文"
        if !coversFile { note(.argument, placed.range(of: argument.value), ["忽略", "范围", value]) }
      default: break
      }
    }
    let place = range.isEmpty ? placed.range(of: syntax.keywordSpan) : range
    if reason == nil {
      let start = placed.range(of: syntax.keywordSpan).lowerBound
      note(.ignoreWithoutReason, start..<max(start, place.upperBound), [rule])
    }
    let scope = coversFile ? 0..<report.tree.bytes.count : nextBlock(after: index)
    report.suppressions.append(
      Suppression(
        rule: rule, reason: reason, scope: scope, coversFile: coversFile, range: place,
        place: Self.place(report.tree, index)))
  }

  /// A directive without the blanks around it.
  static func place(_ tree: SyntaxTree, _ block: Int) -> Range<Int> {
    let placed = tree.blocks[block]
    guard case .directive(let syntax) = placed.block.content else { return placed.range }
    let start = placed.range(of: syntax.keywordSpan).lowerBound
    var end = min(placed.range.upperBound, tree.bytes.count)
    while end > start, tree.bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The next block that says something, with the whole table where it announces or is one.
  private func nextBlock(after index: Int) -> Range<Int> {
    var next = index + 1
    while next < blocks.count {
      switch blocks[next].block.content {
      case .blank, .comment: break
      case .directive(let syntax) where syntax.keyword == .ignore: break
      default:
        let scope = blocks[next].range
        guard let end = tableEnds[next] else { return scope }
        return scope.lowerBound..<max(scope.upperBound, end)
      }
      next += 1
    }
    let end = blocks[index].range.upperBound
    return end..<end
  }

  /// Where the table ends that a block announces, is the title of, or holds rows of.
  private static func tableEnds(_ report: Report) -> [Int: Int] {
    let blocks = report.tree.blocks
    var ends: [Int: Int] = [:]
    for table in report.tables {
      guard let first = table.blocks.first, let last = table.blocks.last else { continue }
      let end = blocks[last].range.upperBound
      for block in table.blocks + [table.directive].compactMap(\.self) { ends[block] = max(ends[block] ?? 0, end) }
      guard let title = table.titleRange?.lowerBound else { continue }
      // A title stands at most some caption lines above its rows.
      for block in blocks[max(0, first - 24)..<first].indices where blocks[block].range.contains(title) {
        ends[block] = max(ends[block] ?? 0, end)
      }
    }
    return ends
  }

  // MARK: - 表

  /// `@表` and its kin that no table follows. A `@数据` whose file is missing has been told of already.
  private mutating func noteUnused() {
    let used = Set(report.tables.compactMap(\.directive))
    for (index, placed) in blocks.enumerated() {
      guard case .directive(let syntax) = placed.block.content,
        syntax.keyword == .table || syntax.keyword == .indicatorTable, !used.contains(index)
      else { continue }
      let subject = placed.range(of: syntax.subject)
      note(
        .directiveWithoutTable, subject.isEmpty ? placed.range(of: syntax.keywordSpan) : subject,
        [syntax.keyword == .table ? "表" : "指标表", text(subject)])
    }
  }
}
