import Findings
import ReportModel
import Subjects

/// The 科目 that prose names: each 项 under its 款, each 款 under its 类, by the names of the year.
struct SubjectPathJudge {
  private let catalogue: SubjectCatalogue
  private let bytes: UnsafeBufferPointer<UInt8>
  private let search: NameSearch

  static func judge(
    _ report: Report, _ search: NameSearch, _ bytes: UnsafeBufferPointer<UInt8>, after kept: KeptSubjects?,
    into verdicts: inout SubjectVerdicts, _ memory: inout SubjectMemory
  ) {
    let judge = SubjectPathJudge(search.catalogue, search, bytes)
    for (index, block) in report.subjectBlocks.enumerated() {
      let entry =
        judge.keep(block, kept, kept?.memory.paths)
        ?? judge.judge(verdicts.listsClaims) { verdicts in
          // What the path before led to, level by level, for one that goes on with it.
          var above: [SubjectCode.Level: [Subject]] = [:]
          for path in report.subjectPaths[report.paths(ofSubjectBlock: index)] {
            if !path.continues { above = [:] }
            judge.judge(path, &above, &verdicts)
          }
        }
      verdicts.add(entry)
      memory.paths.append(entry)
    }
    for (index, block) in report.subjectBlocks.enumerated() {
      let entry =
        judge.keep(block, kept, kept?.memory.namings)
        ?? judge.judge(verdicts.listsClaims) { verdicts in
          for naming in report.subjectNamings[report.namings(ofSubjectBlock: index)] { judge.judge(naming, &verdicts) }
        }
      verdicts.add(entry)
      memory.namings.append(entry)
    }
  }

  /// The verdicts on a block that is as it was.
  private func keep(
    _ block: SubjectBlock, _ kept: KeptSubjects?, _ entries: [SubjectMemory.Entry]?
  ) -> SubjectMemory.Entry? {
    guard let entries, let entry = kept?.block(block, entries), entry.piece.ground.asked <= search.comparisons else {
      return nil
    }
    return search.take(entry.piece.ground.asked) ? entry : nil
  }

  private func judge(_ listsClaims: Bool, _ body: (inout SubjectVerdicts) -> Void) -> SubjectMemory.Entry {
    var verdicts = SubjectVerdicts(listsClaims: listsClaims)
    var ground = SubjectPiece.Ground()
    let before = search.comparisons
    search.isExhausted = false
    body(&verdicts)
    ground.asked = before - search.comparisons
    ground.isCutShort = search.isExhausted
    let piece = SubjectPiece(verdicts, ground)
    return SubjectMemory.Entry(piece: piece.isEmpty ? .none : piece)
  }

  private init(_ catalogue: SubjectCatalogue, _ search: NameSearch, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.catalogue = catalogue
    self.search = search
    self.bytes = bytes
  }

  private func judge(
    _ path: SubjectPath, _ above: inout [SubjectCode.Level: [Subject]], _ verdicts: inout SubjectVerdicts
  ) {
    let before = verdicts.faults.count
    var parents: [Subject]?
    var last = path.range
    var isUnread = false
    for (index, part) in path.parts.enumerated() {
      if index == 0, let level = Self.parentLevel(part.level) { parents = above[level] }
      let next = index + 1 < path.parts.count ? path.parts[index + 1] : nil
      switch judge(part, under: parents, before: next, of: path, at: index, &verdicts.faults) {
      case .found(let subjects, let range):
        (parents, last) = (subjects, range)
        above[part.level] = subjects
      case .open:
        (parents, last) = (nil, part.name)
        above[part.level] = nil
      case .unread: isUnread = true
      }
      if isUnread { break }
    }
    // Words before （类） that are no name at all claim nothing.
    if isUnread, verdicts.faults.count == before { return }
    let isWrong = verdicts.faults.count > before
    verdicts.note(isWrong ? .contradiction : .consistent, last, expected: parents?.first?.name)
  }

  private static func parentLevel(_ level: SubjectCode.Level) -> SubjectCode.Level? {
    switch level {
    case .class: nil
    case .section: .class
    case .item: .section
    }
  }

  private enum Outcome {
    /// The name, or what should stand for it.
    case found([Subject], Range<Int>)
    /// A fault that leaves open what stands below.
    case open
    case unread
  }

  // MARK: - One part

  private func judge(
    _ part: SubjectPath.Part, under parents: [Subject]?, before next: SubjectPath.Part?, of path: SubjectPath,
    at index: Int,
    _ faults: inout [SubjectFault]
  ) -> Outcome {
    let name = search.name(of: part)
    let found = name?.found
    let range = name?.range ?? part.name
    if let found, !found.subjects.isEmpty {
      let fitting = found.subjects.filter { subject in
        parents.map { $0.contains { subject.code.isBelow($0.code) } } ?? true
      }
      if !fitting.isEmpty {
        judgeDigits(part, fitting, range, &faults)
        return .found(fitting, range)
      }
      return tellPath(part, range, found.subjects, parents ?? [], path, index, &faults)
    }
    if let found, let rename = rename(found.renames, under: parents) {
      if let year = catalogue.year, year < rename.year { return .open }
      return tellOld(part, range, rename, &faults)
    }
    if let later = otherYear(part, under: parents) {
      var fault = fault(.otherYear, part, part.name)
      fault.expected = later
      fault.code = later.code
      fault.severity = catalogue.severity(of: later)
      faults.append(fault)
      return .open
    }
    if let (meant, range) = meant(part, under: parents, before: next), let first = meant.first {
      var fault = fault(.misnamed, part, range)
      fault.expected = first
      fault.code = first.code
      fault.parent = first.code.parent.flatMap { catalogue.subject($0) }
      fault.severity = catalogue.severity(of: first)
      fault.edits = [Finding.Edit(range: range, newText: first.name)]
      faults.append(fault)
      return .found(meant, range)
    }
    guard part.isBounded, let parents, let parent = parents.first, folded(part.name).count >= 2,
      !folded(part.name).hasPrefix("某")
    else { return .unread }
    var fault = fault(.unknownInPath, part, part.name)
    fault.parent = parent
    fault.severity = .hint
    faults.append(fault)
    return .open
  }

  private func fault(_ kind: SubjectFault.Kind, _ part: SubjectPath.Part, _ range: Range<Int>) -> SubjectFault {
    var fault = SubjectFault(kind, range, written: folded(range))
    fault.level = part.level
    return fault
  }

  private func folded(_ range: Range<Int>) -> String { search.text(range) }

  /// `（06款）`: the last digits of the code.
  private func judgeDigits(
    _ part: SubjectPath.Part, _ subjects: [Subject], _ range: Range<Int>, _ faults: inout [SubjectFault]
  ) {
    guard let digits = part.digits, !subjects.contains(where: { $0.code.text.hasSuffix(digits) }) else { return }
    var fault = fault(.codeInMark, part, part.mark)
    fault.written = digits
    fault.expected = subjects.first
    fault.code = subjects.first?.code
    fault.severity = catalogue.severity(of: subjects.first)
    if let right = subjects.first?.code.text.suffix(part.level == .class ? 3 : 2) {
      fault.edits = [Finding.Edit(range: part.mark, newText: "（\(right)\(part.level.word)）")]
    }
    faults.append(fault)
  }

  private func tellPath(
    _ part: SubjectPath.Part, _ range: Range<Int>, _ subjects: [Subject], _ parents: [Subject], _ path: SubjectPath,
    _ index: Int, _ faults: inout [SubjectFault]
  ) -> Outcome {
    // What stands nearest to where the report puts it is meant, if one does.
    let tops = Set(parents.map { Self.top($0.code) })
    let near = subjects.filter { tops.contains(Self.top($0.code)) }
    let meant = near.isEmpty ? subjects : near
    var fault = fault(.wrongPath, part, range)
    fault.parent = parents.first
    fault.candidates = meant
    fault.code = meant.first?.code
    fault.severity = meant.contains { catalogue.severity(of: $0) == nil } ? nil : .hint
    if meant.count == 1, let only = meant.first {
      fault.expected = only
      // Where 类 and 款 agree with each other and not with the 项, the 项 may be what is wrong.
      if !near.isEmpty { fault.edits = edits(path, upTo: index, toward: only) }
    }
    if fault.edits.isEmpty {
      fault.choices = meant.map { SubjectFault.Choice(subject: $0, edits: edits(path, upTo: index, toward: $0)) }
      fault.choices.removeAll { $0.edits.isEmpty }
    }
    faults.append(fault)
    return .found(meant, range)
  }

  private static func top(_ code: SubjectCode) -> SubjectCode {
    var code = code
    while let parent = code.parent { code = parent }
    return code
  }

  /// Writes the names of what stands above a 科目 where the report has others.
  private func edits(_ path: SubjectPath, upTo index: Int, toward subject: Subject) -> [Finding.Edit] {
    var edits: [Finding.Edit] = []
    for part in path.parts[..<index] {
      guard let right = catalogue.path(of: subject.code).first(where: { $0.code.level == part.level }) else {
        return []
      }
      let name = search.name(of: part)
      if let name, name.found.subjects.contains(where: { $0.code == right.code }) { continue }
      edits.append(Finding.Edit(range: name?.range ?? part.name, newText: right.name))
    }
    return edits
  }

  // MARK: - Old names and slips

  private func rename(_ renames: [SubjectRename], under parents: [Subject]?) -> SubjectRename? {
    guard let parents else { return renames.last }
    return renames.last { rename in
      parents.contains { parent in
        rename.code.isBelow(parent.code) || rename.successors.contains { $0.isBelow(parent.code) }
      }
    }
  }

  private func tellOld(
    _ part: SubjectPath.Part, _ range: Range<Int>, _ rename: SubjectRename, _ faults: inout [SubjectFault]
  ) -> Outcome {
    let subjects = rename.successors.compactMap { catalogue.subject($0) }
    var fault = fault(rename.keepsCode ? .oldName : .givenUpCode, part, range)
    fault.rename = rename
    fault.code = rename.code
    fault.candidates = subjects
    fault.severity = rename.isSeen && catalogue.coversYear && catalogue.year != nil ? nil : .hint
    if subjects.count == 1, let only = subjects.first {
      fault.expected = only
      if only.code.level == part.level { fault.edits = [Finding.Edit(range: range, newText: only.name)] }
    }
    if subjects.count > 1 {
      fault.choices = subjects.filter { $0.code.level == part.level }.map {
        SubjectFault.Choice(subject: $0, edits: [Finding.Edit(range: range, newText: $0.name)])
      }
    }
    faults.append(fault)
    let same = subjects.filter { $0.code.level == part.level }
    return same.isEmpty ? .open : .found(same, range)
  }

  /// The 科目 of the name that another year has.
  private func otherYear(_ part: SubjectPath.Part, under parents: [Subject]?) -> Subject? {
    guard part.isBounded, let parents else { return nil }
    return SubjectCatalogue().subjects(named: folded(part.name)).first { subject in
      subject.code.level == part.level && !catalogue.isValid(subject)
        && parents.contains { subject.code.isBelow($0.code) }
    }
  }

  /// The 科目 that a text is a slip of: the nearest name below the one above, or the only one that has what stands below it.
  private func meant(
    _ part: SubjectPath.Part, under parents: [Subject]?, before next: SubjectPath.Part?
  ) -> (subjects: [Subject], range: Range<Int>)? {
    let text = folded(part.name)
    guard text.count >= 3 else { return nil }
    guard part.isBounded, let parents else {
      guard part.level == .class,
        let near = search.classNear(endOf: text)
      else { return nil }
      return (near.subjects, search.end(of: part.name, near.length))
    }
    let siblings = parents.flatMap { catalogue.children(of: $0.code) }.filter { $0.code.level == part.level }
    let near = search.near(text, in: siblings)
    if !near.isEmpty { return (near, part.name) }
    guard let next, let below = search.end(of: folded(next.name), level: next.level, whole: true) else { return nil }
    let holding = siblings.filter { sibling in below.subjects.contains { $0.code.isBelow(sibling.code) } }
    return holding.count == 1 ? (holding, part.name) : nil
  }

  // MARK: - Codes in prose

  private func judge(_ naming: SubjectNaming, _ verdicts: inout SubjectVerdicts) {
    guard let subject = catalogue.subject(naming.code) else { return }
    if WrittenNames.holds(subject, bytes, naming.nameRange) {
      verdicts.note(.consistent, naming.nameRange, expected: subject.name)
      return
    }
    let name = folded(naming.nameRange)
    // More may be said in the quotes than the name, or less.
    if name.contains(subject.name) || subject.name.contains(name) { return }
    var text = name
    let rename = text.withUTF8 { catalogue.rename(of: subject.code, named: $0) }
    if let rename, let year = catalogue.year, year < rename.year { return }
    let others = Array(catalogue.subjects(named: name).prefix(3))
    // Three or five digits before a word may count it: “208个项目”.
    if naming.code.level != .item, rename == nil, others.isEmpty,
      EditDistance.nearest(to: name, in: [subject.name], part: 2) == nil
    {
      return
    }
    let kind: SubjectFault.Kind = rename.map { $0.keepsCode ? .oldName : .givenUpCode } ?? .wrongName
    var fault = SubjectFault(kind, naming.nameRange, written: name, code: subject.code)
    fault.expected = kind == .givenUpCode ? nil : subject
    fault.rename = rename
    fault.severity =
      rename.map { $0.isSeen ? catalogue.severity(of: subject) : .hint } ?? catalogue.severity(of: subject)
    fault.candidates = rename == nil ? others : rename?.successors.compactMap { catalogue.subject($0) } ?? []
    if kind != .givenUpCode { fault.edits = [Finding.Edit(range: naming.nameRange, newText: subject.name)] }
    verdicts.note(.contradiction, naming.nameRange, expected: subject.name)
    verdicts.faults.append(fault)
  }
}
