import SourceText
import Subjects

/// 科目 in the code cell or the name cell of a row: either fills both.
struct CodedCellCompletions {
  let text: ByteText
  let row: TableRowCursor
  let pair: TableSurvey.Pair
  let finder: SubjectFinder
  let item: SubjectItem
  let options: CompletionOptions
  let place: Int
  /// The code of the nearest row above that has one.
  let last: SubjectCode?

  func items() -> CompletionList {
    var list = CompletionList()
    if pair.codes.count == 1, row.cell == pair.codes[0] { inCode(&list) }
    if row.cell == pair.name { inName(&list) }
    return list
  }

  // MARK: - The cell of the code

  private func inCode(_ list: inout CompletionList) {
    let slot = CellSlot(text, row.cells[row.cell], cursor: place, options, form: row.form)
    let typed = TypedWord(text, slot.typed)
    let digits = text.folded(slot.typed)
    let found: [SubjectFinder.Found]
    if typed.isEmpty {
      found = finder.following(last)
    } else if digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      found = finder.codes(beginning: digits)
    } else {
      found = finder.names(text.text(slot.typed))
    }
    var old: [Completion] = []
    for (index, one) in found.enumerated() {
      let subject = one.subject
      let code = subject.code.text
      let edits = filling(code: code, name: subject.name, behind: slot)
      list.append(
        Completion(
          .subject, label: code, detail: " " + subject.name, description: item.description(one),
          text: InsertText(edits.tail.map { code + $0 } ?? slot.padded(code)), range: slot.range, rest: slot.rest,
          filter: typed.filter(code, aliases: aliases(one)), otherEdits: edits.other,
          isPreselected: index == 0 && isExpected(one, typed), topic: item.topic(subject)))
      if let rename = one.rename, !rename.keepsCode, old.count < 20 { old.append(deprecated(rename, slot, typed)) }
    }
    list.append(old)
  }

  /// The first of a list, where nothing was typed yet and the report has it elsewhere.
  private func isExpected(_ found: SubjectFinder.Found, _ typed: TypedWord) -> Bool {
    typed.isEmpty && finder.used.contains(found.subject.code) && !finder.taken.contains(found.subject.code)
  }

  /// An old code as it was typed, which the year no longer has.
  private func deprecated(_ rename: SubjectRename, _ slot: CellSlot, _ typed: TypedWord) -> Completion {
    let code = rename.code.text
    return Completion(
      .subject, label: code, detail: " " + rename.oldName, description: item.replaced(rename),
      text: InsertText(slot.padded(code)), range: slot.range, rest: slot.rest,
      filter: typed.filter(code, aliases: [rename.oldName]), isDeprecated: true,
      topic: CompletionTopic(.oldSubject, code, year: finder.catalogue.year))
  }

  /// What finds a code besides itself.
  private func aliases(_ found: SubjectFinder.Found) -> [String] {
    let syllables = found.subject.pinyin.split(separator: " ")
    return [found.subject.name, String(syllables.compactMap(\.first)), syllables.joined(), found.rename?.oldName ?? ""]
  }

  /// The edits that put the name beside the code, or what is to follow the code where the row ends with the cursor.
  private func filling(code: String, name: String, behind slot: CellSlot) -> (other: [TextEdit], tail: String?) {
    guard row.form == .bars || row.form == .tabs else { return ([], nil) }
    if row.cells.indices.contains(pair.name) {
      guard mayEdit(behind: slot, code) else { return ([], nil) }
      return (edit(cell: pair.name, to: name).map { [$0] } ?? [], nil)
    }
    // The row goes no further than the code.
    guard pair.name == row.cell + 1, row.cell == row.cells.count - 1 || row.cells[row.cell + 1].isEmpty else {
      return ([], nil)
    }
    let cell = row.cells[row.cell]
    if cell.upperBound == row.line.upperBound {
      guard text.trimmed(place..<cell.upperBound).isEmpty else { return ([], nil) }
      return ([], row.form == .tabs ? "\t" + name : " | \(name) |")
    }
    guard mayEdit(behind: slot, code) else { return ([], nil) }
    let end = row.line.upperBound
    let bytes = row.form == .tabs ? "\t" + name : " \(name) |"
    return ([TextEdit(range: end..<end, newText: Array(bytes.utf8))], nil)
  }

  /// Whether the editor makes an edit right that stands behind the cell.
  private func mayEdit(behind slot: CellSlot, _ code: String) -> Bool {
    switch options.lineEdits {
    case .anywhere: return true
    case .beforeCursor: return false
    case .inPlace:
      let (old, new) = (text.text(slot.range), slot.padded(code))
      return old.utf8.count == new.utf8.count && old.utf16.count == new.utf16.count
    }
  }

  // MARK: - The cell of the name

  private func inName(_ list: inout CompletionList) {
    let slot = CellSlot(text, row.cells[row.cell], cursor: place, options, form: row.form)
    let typed = TypedWord(text, slot.typed)
    let own = writtenCode
    var found: [SubjectFinder.Found] = []
    if let own, let subject = finder.catalogue.subject(own), typed.isEmpty || typed.rank(subject.name) != nil {
      found.append(SubjectFinder.Found(subject: subject))
    }
    if !typed.isEmpty {
      let digits = text.folded(slot.typed)
      let more =
        digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        ? finder.codes(beginning: digits) : finder.names(text.text(slot.typed))
      found += more.filter { $0.subject.code != own || $0.rename != nil }
    } else if own == nil {
      found = finder.following(last)
    }
    for (index, one) in found.enumerated() {
      let subject = one.subject
      let isOwn = subject.code == own
      var other: [TextEdit] = []
      if !isOwn { other = codeEdits(subject.code) }
      list.append(
        Completion(
          .subject, label: subject.name, detail: " " + subject.code.text, description: item.description(one),
          text: InsertText(slot.padded(subject.name)), range: slot.range, rest: slot.rest,
          filter: typed.filter(subject.name, pinyin: subject.pinyin, aliases: [subject.code.text]),
          otherEdits: other, isPreselected: index == 0 && (isOwn || isExpected(one, typed)), topic: item.topic(subject))
      )
      if let rename = one.rename, !rename.oldName.isEmpty, typed.rank(rename.oldName) != nil {
        list.append(
          Completion(
            .subject, label: rename.oldName, detail: " " + rename.code.text, description: item.replaced(rename),
            text: InsertText(slot.padded(rename.oldName)), range: slot.range, rest: slot.rest,
            filter: typed.filter(rename.oldName), otherEdits: codeEdits(rename.code), isDeprecated: true,
            topic: CompletionTopic(.oldSubject, rename.code.text, year: finder.catalogue.year)))
      }
    }
  }

  /// The code that the row has.
  private var writtenCode: SubjectCode? {
    var digits = ""
    for column in pair.codes where row.cells.indices.contains(column) { digits += text.folded(row.cells[column]) }
    return SubjectCode(digits)
  }

  private func codeEdits(_ code: SubjectCode) -> [TextEdit] {
    if pair.codes.count == 1 { return edit(cell: pair.codes[0], to: code.text).map { [$0] } ?? [] }
    var rest = Substring(code.text)
    return pair.codes.enumerated().compactMap { index, column in
      let piece = rest.prefix(index == 0 ? 3 : 2)
      rest = rest.dropFirst(piece.count)
      return edit(cell: column, to: String(piece))
    }
  }

  /// Puts a text into another cell of the row, whose bars stay where they are if there is room.
  private func edit(cell: Int, to new: String) -> TextEdit? {
    guard row.cells.indices.contains(cell) else { return nil }
    let slot = CellSlot(text, row.cells[cell], cursor: nil, options, form: row.form)
    guard text.folded(slot.typed) != new else { return nil }
    // Codes stand before their names; a table that has it the other way round gets what any editor makes right.
    if cell > row.cell, pair.codes.contains(cell), options.lineEdits != .anywhere { return nil }
    return TextEdit(range: slot.range, newText: Array(slot.padded(new).utf8))
  }
}
