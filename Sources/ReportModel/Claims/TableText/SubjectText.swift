import Subjects

/// 五: 一般公共预算财政拨款支出, by 类 and by 项.
extension TableTextClaims {
  /// The total, and each 类 that the text lists (N04).
  mutating func generalBudget() {
    guard let table = sheets.generalBudget else { return }
    let total = table.sheet.cell(table.total, table.spent)
    same(.structureText, first(.generalBudget) { $0.label.hasSuffix("财政拨款支出") && !$0.isBudget }, total)
    same(
      .structureText,
      first(.generalBudget) { $0.isActual && !$0.isBudget && $0.label.contains("财政拨款支出决算") }, total)
    let classes = table.classes
    var seen: Set<Label> = []
    for entry in amounts where entry.section == .generalBudget && entry.amount.isMoney && !entry.amount.isBudget {
      let label = Self.withoutMark(entry.amount.label)
      guard let name = label, let row = classes[name], seen.insert(name).inserted else { continue }
      same(.structureText, entry.amount, table.sheet.cell(row, table.spent))
    }
  }

  /// 社会保障和就业支出 of `社会保障和就业(类)支出`, `社会保障和就业支出(类)支出`; nil for a label without the mark of a 类.
  private static func withoutMark(_ label: Label) -> Label? {
    let mark: Label = "(类)"
    guard let text = split(label, at: mark) else { return nil }
    if text.before.hasSuffix("支出") { return text.before }
    guard text.behind.hasPrefix("支出") || text.behind.isEmpty else { return nil }
    return Label(text.before.text + "支出")
  }

  private static func split(_ label: Label, at mark: Label) -> (before: Label, behind: Label)? {
    label.withBytes { bytes in
      guard let place = mark.withBytes({ bytes.place(of: $0) }) else { return nil }
      var start = 0
      // 主要用于以下方面:社会保障…
      if let colon = bytes[..<place].lastIndex(of: UInt8(ascii: ":")) { start = colon + 1 }
      return (label.part(start..<place), label.part((place + mark.byteCount)..<bytes.count))
    }
  }

  /// 支出决算 of each 项, by the path that stands before it in its paragraph (N05).
  mutating func details() {
    guard let table = sheets.generalBudget, !table.subjects.isEmpty else { return }
    let rows = itemRows(table)
    let paths = writer.report.subjectPaths
    let stated = amounts.filter {
      $0.section == .generalBudget && $0.amount.isMoney && $0.amount.isActual && !$0.amount.isBudget
    }
    guard !rows.isEmpty, !stated.isEmpty else { return }
    var next = 0
    for path in paths {
      guard path.parts.last?.level == .item, let key = Self.key(path, bytes) else { continue }
      while next < stated.count, stated[next].amount.place < path.range.upperBound { next += 1 }
      guard next < stated.count, let row = rows[key] else { continue }
      let amount = stated[next].amount
      // The amount stands in the paragraph of the path, or in one that goes on from it.
      let text = path.range.upperBound..<amount.place
      guard text.count < Self.farthest, !holdsPath(text, paths) else { continue }
      same(.detailText, amount, table.sheet.cell(row, table.spent))
    }
  }

  private static let farthest = 400

  private func holdsPath(_ range: Range<Int>, _ paths: [SubjectPath]) -> Bool {
    // Paths stand in the order of the file.
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low].range.lowerBound < range.upperBound
  }

  /// 款 and 项 as the path names them; nil where it names no 款.
  private static func key(_ path: SubjectPath, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let item = path.parts.last, let section = path.parts.dropLast().last, section.level == .section else {
      return nil
    }
    func text(_ range: Range<Int>) -> String { LabelText.folded(bytes, range.clamped(to: 0..<bytes.count)).text }
    return text(section.name) + "/" + text(item.name)
  }

  /// The rows of 项 by the names of 款 and 项; none that have one name.
  private func itemRows(_ table: CodedSheet) -> [String: Int] {
    guard let side = table.sheet.view.band.sides.first else { return [:] }
    var sections: [String: String] = [:]
    var rows: [String: Int] = [:]
    var repeated: Set<String> = []
    for subject in table.subjects {
      let name = table.sheet.view.label(subject.row, side).text
      let digits = subject.code.text
      if subject.code.level == .section { sections[digits] = name }
      guard subject.code.level == .item, let section = sections[String(digits.prefix(5))] else { continue }
      let key = section + "/" + name
      if rows.updateValue(subject.row, forKey: key) != nil { repeated.insert(key) }
    }
    for key in repeated { rows[key] = nil }
    return rows
  }
}
