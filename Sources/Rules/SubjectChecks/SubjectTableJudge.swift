import Findings
import ReportModel
import ReportSyntax
import Subjects

/// The codes and names of coded tables, row by row.
struct SubjectTableJudge {
  private let report: Report
  private let catalogue: SubjectCatalogue
  private let bytes: UnsafeBufferPointer<UInt8>
  /// 03 and 05 repeat each other: what stands in both is told once.
  private let hasExpenditure: Bool
  private var suggestionsLeft = 1_000
  /// Names under which codes that the catalogue lacks were seen.
  private var spellings: [SubjectCode: Spelling] = [:]
  /// What the verdicts on the table in hand rest on.
  private var ground = SubjectPiece.Ground()
  private var place = 0
  private lazy var labels = ClassLabelJudge(catalogue, bytes)

  private struct Spelling {
    var name: String
    var range: Range<Int>
    var table: Int
  }

  static func judge(
    _ report: Report, _ catalogue: SubjectCatalogue, _ bytes: UnsafeBufferPointer<UInt8>, after kept: KeptSubjects?,
    into verdicts: inout SubjectVerdicts, _ memory: inout SubjectMemory
  ) {
    var judge = SubjectTableJudge(report: report, catalogue: catalogue, bytes: bytes)
    memory.hasExpenditure = judge.hasExpenditure
    memory.tables.reserveCapacity(report.tables.count)
    for index in report.tables.indices {
      judge.place = index
      let entry = kept.flatMap { judge.keep($0, index) } ?? judge.judge(report.tables[index], verdicts.listsClaims)
      verdicts.add(entry)
      memory.tables.append(entry)
    }
  }

  /// The verdicts on a table that is as it was, if it comes to the same behind the tables before it.
  private mutating func keep(_ kept: KeptSubjects, _ index: Int) -> SubjectMemory.Entry? {
    guard var entry = kept.table(index) else { return nil }
    guard !entry.piece.isEmpty else { return entry }
    let ground = entry.piece.ground
    guard ground.asked <= suggestionsLeft, ground.spelled.allSatisfy({ spellings[$0.code] == nil }),
      ground.spelledBefore.allSatisfy({ spellings[$0.key]?.name == $0.value })
    else { return nil }
    suggestionsLeft -= ground.asked
    for own in ground.spelled {
      let range = (own.range.lowerBound + entry.distance)..<(own.range.upperBound + entry.distance)
      spellings[own.code] = Spelling(name: own.name, range: range, table: index)
    }
    if !ground.spelledBefore.isEmpty {
      entry.piece = entry.piece.pointing { code in
        guard ground.spelledBefore[code] != nil, let range = spellings[code]?.range else { return nil }
        return (range.lowerBound - entry.distance)..<(range.upperBound - entry.distance)
      }
    }
    return entry
  }

  private mutating func judge(_ table: ReportTable, _ listsClaims: Bool) -> SubjectMemory.Entry {
    let rows = SubjectRow.rows(of: table, bytes)
    guard !rows.isEmpty || table.kind.isBalanceSheet else { return SubjectMemory.Entry(piece: .none) }
    var verdicts = SubjectVerdicts(listsClaims: listsClaims)
    ground = SubjectPiece.Ground()
    if rows.isEmpty {
      labels.judge(table, into: &verdicts)
    } else {
      if table.kind.usesItems {
        for case let code? in rows.lazy.map(\.code) where code.level == .item && ground.items.last != code {
          ground.items.append(code)
        }
      }
      judge(CodedTable(table, rows, catalogue, bytes), &verdicts)
      ground.rest(on: table.kind, verdicts.faults)
    }
    return SubjectMemory.Entry(piece: SubjectPiece(verdicts, ground))
  }

  /// The same for a list, which is the whole of a file.
  static func judge(_ list: SubjectList, _ catalogue: SubjectCatalogue, into verdicts: inout SubjectVerdicts) -> Report
  {
    let report = Report(tree: SyntaxTree(bytes: list.bytes, blocks: []))
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      var judge = SubjectTableJudge(report: report, catalogue: catalogue, bytes: bytes)
      for row in list.rows where row.written == nil {
        let text = LabelText.folded(bytes, row.range).text
        verdicts.faults.append(SubjectFault(.noCode, row.range, written: text))
      }
      let table = ReportTable(blocks: [], title: "", titleRange: nil, kind: .other)
      judge.judge(CodedTable(table, SubjectRow.rows(of: list), catalogue, bytes, isList: true), &verdicts)
    }
    return report
  }

  private init(report: Report, catalogue: SubjectCatalogue, bytes: UnsafeBufferPointer<UInt8>) {
    self.report = report
    self.catalogue = catalogue
    self.bytes = bytes
    hasExpenditure = report.hasExpenditure
  }

  private mutating func judge(_ table: CodedTable, _ verdicts: inout SubjectVerdicts) {
    guard table.isOfSubjects else { return }
    // A row with a slip in it stands anywhere: its place in the tree is not told of.
    var sound = [Bool](repeating: true, count: table.rows.count)
    var meant: Set<SubjectCode> = []
    for (index, row) in table.rows.enumerated() {
      if isRight(row, index, table, &verdicts) { continue }
      let before = verdicts.faults.count
      judge(row, table.subject(index), table, &verdicts)
      for fault in verdicts.faults[before...] where !fault.leavesCode {
        sound[index] = false
        for subject in fault.candidates + [fault.expected].compactMap(\.self) { meant.insert(subject.code) }
      }
    }
    if !table.isInOrder {
      SubjectTreeJudge(table, sound: sound, meant: meant, report, catalogue, bytes).judge(into: &verdicts)
    }
    RunningCostJudge.judge(table, sound: sound, report, hasExpenditure: hasExpenditure, into: &verdicts)
  }

  /// Notes a row that has nothing to be told, as most have.
  private func isRight(
    _ row: SubjectRow, _ index: Int, _ table: CodedTable, _ verdicts: inout SubjectVerdicts
  ) -> Bool {
    guard table.isNamed(index), table.namesSubjects, row.written.isPlain,
      table.classification == nil || row.code?.classification == table.classification
    else { return false }
    verdicts.note(.consistent, row.nameRange, expected: table.subject(index)?.name)
    return true
  }

  private mutating func judge(
    _ row: SubjectRow, _ known: Subject?, _ table: CodedTable, _ verdicts: inout SubjectVerdicts
  ) {
    if !row.written.isPlain { tellForm(row, &verdicts) }
    guard let code = row.code else { return tellLength(row, table, &verdicts) }
    if let expected = table.classification, code.classification != expected {
      return tellClassification(row, code, table, &verdicts)
    }
    if let known {
      guard table.namesSubjects, !row.nameRange.isEmpty else {
        verdicts.note(.consistent, row.codeRange, expected: known.code.text)
        return
      }
      return judgeName(row, known, table, &verdicts)
    }
    switch catalogue.standing(of: code) {
    case .valid, .former: verdicts.note(.consistent, row.codeRange, expected: code.text)
    case .otherYears(let subject): tellYear(row, code, subject, &verdicts)
    case .givenUp(let rename): tellGivenUp(row, code, rename, &verdicts)
    case .unsure(let name): tellUnknown(row, code, .unsureCode, name, table, &verdicts)
    case .unknown: tellUnknown(row, code, .unknownCode, nil, table, &verdicts)
    }
  }

  /// Which 科目 may have been meant; a report with more slips than anyone reads gets no more of them.
  private mutating func suggestions(_ name: String, _ digits: String, _ table: CodedTable) -> [Subject] {
    guard suggestionsLeft > 0 else {
      ground.isCutShort = true
      return []
    }
    suggestionsLeft -= 1
    ground.asked += 1
    return SubjectSuggestions.codes(named: name, near: digits, table, catalogue)
  }

  private func name(_ row: SubjectRow) -> String { LabelText.folded(bytes, row.nameRange).text }

  // MARK: - The form of codes

  private func tellForm(_ row: SubjectRow, _ verdicts: inout SubjectVerdicts) {
    let digits = row.code?.text ?? ""
    var fault = SubjectFault(
      row.written.isWide ? .codeWide : .codeBlanks, row.codeRange, written: text(row.codeRange), code: row.code)
    fault.severity = .hint
    if !digits.isEmpty {
      fault.edits = codeEdit(row, digits)
      fault.isExact = !fault.edits.isEmpty
    }
    verdicts.faults.append(fault)
  }

  /// Nothing where the code stands in several columns: one text would run over what parts them.
  private func codeEdit(_ row: SubjectRow, _ digits: String) -> [Finding.Edit] {
    row.isParted ? [] : [Finding.Edit(range: row.codeRange, newText: digits)]
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private mutating func tellLength(_ row: SubjectRow, _ table: CodedTable, _ verdicts: inout SubjectVerdicts) {
    // Bars and tabs stand between the columns of 类, 款 and 项.
    let digits = LabelText.folded(bytes, row.codeRange).text.split { !("0"..."9").contains($0) }.joined(separator: " ")
    verdicts.note(.undecidable, row.codeRange, expected: nil)
    var fault = SubjectFault(.codeLength, row.codeRange, written: digits)
    let name = name(row)
    fault.candidates = suggestions(name, digits, table)
    if fault.candidates.count == 1, let only = fault.candidates.first {
      fault.expected = only
      fault.edits = codeEdit(row, only.code.text)
    }
    fault.choices = choices(row, fault)
    // Bodies have codes of six digits, and may stand among the 科目.
    if fault.candidates.isEmpty, !table.isList { fault.severity = .hint }
    verdicts.faults.append(fault)
  }

  private func tellClassification(
    _ row: SubjectRow, _ code: SubjectCode, _ table: CodedTable, _ verdicts: inout SubjectVerdicts
  ) {
    verdicts.note(.contradiction, row.codeRange, expected: nil)
    var fault = SubjectFault(.wrongClassification, row.codeRange, written: code.text, code: code)
    fault.candidates = catalogue.subjects(named: name(row)).filter { $0.code.classification == table.classification }
    if fault.candidates.count == 1, let only = fault.candidates.first {
      fault.expected = only
      fault.edits = codeEdit(row, only.code.text)
    }
    fault.choices = choices(row, fault)
    verdicts.faults.append(fault)
  }

  // MARK: - Names

  private mutating func judgeName(
    _ row: SubjectRow, _ subject: Subject, _ table: CodedTable, _ verdicts: inout SubjectVerdicts
  ) {
    if WrittenNames.holds(subject, bytes, row.nameRange) {
      verdicts.note(.consistent, row.nameRange, expected: subject.name)
      return
    }
    let name = name(row)
    if let rename = WrittenNames.rename(of: subject.code, named: name, catalogue) {
      // The report is of a year that still had it.
      if let year = catalogue.year, year < rename.year {
        verdicts.note(.consistent, row.nameRange, expected: nil)
        return
      }
      // The code was given to something else: what it was before stands elsewhere now.
      guard rename.keepsCode else { return tellGivenUp(row, subject.code, rename, &verdicts) }
      var fault = SubjectFault(.oldName, row.nameRange, written: name, code: subject.code)
      fault.rename = rename
      fault.expected = subject
      fault.severity = rename.isSeen ? catalogue.severity(of: subject) : .hint
      fault.edits = [Finding.Edit(range: row.nameRange, newText: subject.name)]
      fault.isExact = fault.severity == nil
      verdicts.note(.contradiction, row.nameRange, expected: subject.name)
      verdicts.faults.append(fault)
      return
    }
    var fault = SubjectFault(
      name.count >= 4 && subject.name.hasPrefix(name) ? .cutName : .wrongName, row.nameRange, written: name,
      code: subject.code)
    fault.expected = subject
    fault.severity = fault.kind == .cutName ? .hint : catalogue.severity(of: subject)
    fault.candidates = suggestions(name, subject.code.text, table)
    if let other = fault.candidates.first, fault.candidates.count == 1, table.count(of: subject.code) > 1,
      table.count(of: other.code) == 0
    {
      // The name is in its place and the code stands twice: the code is the slip.
      fault.edits = codeEdit(row, other.code.text)
    } else {
      fault.edits = [Finding.Edit(range: row.nameRange, newText: subject.name)]
    }
    // The name may be right and the code wrong; or the other way round.
    fault.choices = choices(row, fault, with: subject)
    verdicts.note(fault.kind == .cutName ? .doubtful : .contradiction, row.nameRange, expected: subject.name)
    verdicts.faults.append(fault)
  }

  // MARK: - Codes that the year does not have

  private func tellYear(
    _ row: SubjectRow, _ code: SubjectCode, _ subject: Subject, _ verdicts: inout SubjectVerdicts
  ) {
    var fault = SubjectFault(.otherYear, row.codeRange, written: code.text, code: code)
    fault.expected = subject
    fault.rename = SubjectRename.of(code).last { !$0.keepsCode }
    fault.candidates = (fault.rename?.successors ?? []).compactMap { catalogue.subject($0) }
    fault.severity = catalogue.severity(of: subject)
    if fault.candidates.count == 1, let only = fault.candidates.first { fault.edits = edits(row, only) }
    fault.choices = choices(row, fault)
    verdicts.note(.contradiction, row.codeRange, expected: nil)
    verdicts.faults.append(fault)
  }

  private func tellGivenUp(
    _ row: SubjectRow, _ code: SubjectCode, _ rename: SubjectRename, _ verdicts: inout SubjectVerdicts
  ) {
    var fault = SubjectFault(.givenUpCode, row.codeRange, written: code.text, code: code)
    fault.rename = rename
    fault.candidates = rename.successors.compactMap { catalogue.subject($0) }
    fault.severity = rename.isSeen && catalogue.coversYear && catalogue.year != nil ? nil : .hint
    if fault.candidates.count == 1, let only = fault.candidates.first {
      fault.expected = only
      fault.edits = edits(row, only)
    }
    fault.choices = choices(row, fault)
    verdicts.note(.contradiction, row.codeRange, expected: fault.expected?.code.text)
    verdicts.faults.append(fault)
  }

  /// What would make the row one of the 科目 that it may be taken for, but what the fault's own edits do.
  private func choices(_ row: SubjectRow, _ fault: SubjectFault, with own: Subject? = nil) -> [SubjectFault.Choice] {
    (fault.candidates + [own].compactMap(\.self)).compactMap { subject in
      var edits = subject.code == row.code ? [] : codeEdit(row, subject.code.text)
      if edits.isEmpty, subject.code != row.code { return nil }
      if !row.nameRange.isEmpty, !WrittenNames.holds(subject, bytes, row.nameRange) {
        edits.append(Finding.Edit(range: row.nameRange, newText: subject.name))
      }
      let isOwn =
        edits.count == fault.edits.count
        && zip(edits, fault.edits).allSatisfy {
          $0.range == $1.range && $0.newText == $1.newText
        }
      return isOwn || edits.isEmpty ? nil : SubjectFault.Choice(subject: subject, edits: edits)
    }
  }

  private func edits(_ row: SubjectRow, _ subject: Subject) -> [Finding.Edit] {
    var edits = codeEdit(row, subject.code.text)
    if edits.isEmpty { return [] }
    if !row.nameRange.isEmpty, !WrittenNames.holds(subject, bytes, row.nameRange) {
      edits.append(Finding.Edit(range: row.nameRange, newText: subject.name))
    }
    return edits
  }

  private mutating func tellUnknown(
    _ row: SubjectRow, _ code: SubjectCode, _ kind: SubjectFault.Kind, _ unsureName: String?, _ table: CodedTable,
    _ verdicts: inout SubjectVerdicts
  ) {
    // 款 without 项 are printed with two noughts.
    if code.level == .item, code.digits % 100 == 0, let parent = code.parent, let section = catalogue.subject(parent) {
      return judgeName(row, section, table, &verdicts)
    }
    verdicts.note(.undecidable, row.codeRange, expected: nil)
    let name = row.nameRange.isEmpty ? "" : name(row)
    if let before = spellings[code] {
      if before.table != place { ground.spelledBefore[code] = before.name }
      if before.name != name, !name.isEmpty {
        var fault = SubjectFault(.twoSpellings, row.nameRange, written: name, code: code)
        fault.related = [SubjectFault.Related(range: before.range, code: code, text: before.name)]
        verdicts.faults.append(fault)
      }
      // Told where it stands first.
      return
    }
    spellings[code] = Spelling(name: name, range: row.nameRange, table: place)
    ground.spelled.append(SubjectPiece.Spelling(code: code, name: name, range: row.nameRange))
    var fault = SubjectFault(kind, row.codeRange, written: name, code: code)
    fault.severity = kind == .unsureCode || !catalogue.coversYear || catalogue.year == nil ? .hint : nil
    fault.parent = code.parent.flatMap { catalogue.subject($0) }
    fault.candidates = suggestions(name, code.text, table)
    if fault.candidates.count == 1, let only = fault.candidates.first {
      fault.expected = only
      fault.edits = codeEdit(row, only.code.text)
    }
    fault.choices = choices(row, fault)
    verdicts.faults.append(fault)
  }
}
