import ReportSyntax
import Subjects

/// Reads the 科目 that prose names: marks （类）（款）（项） with the names before them, and codes in quotes.
struct SubjectPathReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var paths: [SubjectPath] = []
  private var namings: [SubjectNaming] = []
  /// Where the paths of the block in hand begin.
  private var first = 0

  static func read(into report: inout Report, after previous: PreviousReport? = nil) {
    let blocks = report.tree.blocks
    var kept = previous.map(KeptSubjectBlocks.init)
    let (reader, found) = report.tree.bytes.withUnsafeBufferPointer { bytes in
      var reader = SubjectPathReader(bytes: bytes)
      var found: [SubjectBlock] = []
      // Most blocks are known to name none.
      for index in blocks.indices where blocks[index].kind != .blank && blocks[index].known(.namesSubjects) != false {
        let placed = blocks[index]
        let range: Range<Int>
        switch placed.block.content {
        case .paragraph(let span): range = placed.range(of: span)
        case .heading(let heading), .numbered(let heading): range = placed.range(of: heading.text)
        default: continue
        }
        var block = SubjectBlock(placed, paths: reader.paths.count, namings: reader.namings.count)
        var isRead = false
        let namesSubjects = placed.block.facts.answer(.namesSubjects) {
          isRead = true
          return reader.read(range)
        }
        guard namesSubjects else { continue }
        if !isRead {
          block.earlier = kept?.find(placed)
          if let earlier = block.earlier { kept?.keep(earlier, at: placed.start, &reader.paths, &reader.namings) }
          if block.earlier == nil { _ = reader.read(range) }
        }
        found.append(block)
      }
      return (reader, found)
    }
    report.subjectPaths = reader.paths
    report.subjectNamings = reader.namings
    report.memory.subjectBlocks = found
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private struct Mark {
    var level: SubjectCode.Level
    var range: Range<Int>
    var digits: String?
  }

  /// Whether there was something.
  private mutating func read(_ range: Range<Int>) -> Bool {
    let known = paths.count + namings.count
    first = paths.count
    let range = range.clamped(to: 0..<bytes.count)
    var before: Mark?
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "("), 0xEF:
        if let mark = mark(at: index, range.upperBound) {
          take(mark, after: before, in: range)
          before = mark
          index = mark.range.upperBound
          continue
        }
      case UInt8(ascii: "\""), 0xE2, 0xE3:
        if let naming = naming(at: index, range.upperBound) {
          namings.append(naming)
          index = naming.nameRange.upperBound
          continue
        }
      default: break
      }
      index += 1
    }
    return paths.count + namings.count > known
  }

  // MARK: - Marks

  /// `（类）`, `(06款)`: brackets of either width and mixed, blanks and digits inside.
  private func mark(at start: Int, _ end: Int) -> Mark? {
    var index = start + Prose.bracket(bytes, start, end, opening: true)
    guard index > start else { return nil }
    index = Prose.skipBlanks(bytes, index, end)
    var digits = ""
    while digits.utf8.count < 3, let digit = Prose.digit(bytes, index, end) {
      digits.unicodeScalars.append(Unicode.Scalar(digit.value))
      index += digit.length
    }
    index = Prose.skipBlanks(bytes, index, end)
    guard index + 3 <= end, let level = Self.level(bytes, index) else { return nil }
    index = Prose.skipBlanks(bytes, index + 3, end)
    let close = Prose.bracket(bytes, index, end, opening: false)
    guard close > 0 else { return nil }
    return Mark(level: level, range: start..<(index + close), digits: digits.isEmpty ? nil : digits)
  }

  private static func level(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> SubjectCode.Level? {
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE7, 0xB1, 0xBB): .class  // 类
    case (0xE6, 0xAC, 0xBE): .section  // 款
    case (0xE9, 0xA1, 0xB9): .item  // 项
    default: nil
    }
  }

  /// Adds the name before a mark to the path of the mark before, or begins a path with it.
  private mutating func take(_ mark: Mark, after before: Mark?, in range: Range<Int>) {
    let start = before.map(\.range.upperBound) ?? range.lowerBound
    let between = Prose.trimmedName(bytes, start..<mark.range.lowerBound)
    if let before, before.level < mark.level, let last = paths.indices.last, last >= first, !between.isEmpty,
      between.count <= Self.longestName, !Prose.parts(bytes, between)
    {
      paths[last].parts.append(
        SubjectPath.Part(
          level: mark.level, name: between, context: between, mark: mark.range, digits: mark.digits, isBounded: true))
      return
    }
    if let before, before.level >= mark.level, between.count <= Self.longestName,
      let name = Prose.afterJoint(bytes, between), !Prose.parts(bytes, name)
    {
      begin(mark, name: name, context: name, isBounded: true)
      return
    }
    let context = max(start, mark.range.lowerBound - Self.longestName)..<mark.range.lowerBound
    begin(mark, name: Prose.lastName(bytes, context), context: context, isBounded: false)
  }

  private mutating func begin(_ mark: Mark, name: Range<Int>, context: Range<Int>, isBounded: Bool) {
    guard !name.isEmpty else { return }
    let part = SubjectPath.Part(
      level: mark.level, name: name, context: context, mark: mark.range, digits: mark.digits, isBounded: isBounded)
    paths.append(SubjectPath(parts: [part], continues: isBounded))
  }

  /// In bytes: the longest names have about forty characters.
  private static let longestName = 180

  // MARK: - Codes

  /// An opening quote, 3, 5 or 7 digits, and Chinese characters.
  private func naming(at start: Int, _ end: Int) -> SubjectNaming? {
    let quote = Prose.quote(bytes, start, end)
    guard quote > 0 else { return nil }
    let first = start + quote
    var index = first
    while index < end, index - first < 8, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    guard index - first >= 3, let code = SubjectCode(UnsafeBufferPointer(rebasing: bytes[first..<index])) else {
      return nil
    }
    let codeRange = first..<index
    index = Prose.skipBlanks(bytes, index, end)
    guard let close = Prose.closingQuote(bytes, index, min(end, index + Self.longestName)), close > index else {
      return nil
    }
    let name = Prose.trimmed(bytes, index..<close)
    guard !name.isEmpty, bytes[name.lowerBound] >= 0xE4, bytes[name.lowerBound] <= 0xE9, !Prose.parts(bytes, name)
    else {
      return nil
    }
    return SubjectNaming(code: code, codeRange: codeRange, nameRange: name, isQuoted: true)
  }
}
