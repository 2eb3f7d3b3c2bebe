import Subjects

/// 科目 in sentences: paths 名称（类）名称（款）名称（项）, and names at the beginning of a clause.
struct ProseSubjectCompletions {
  let text: ByteText
  let finder: SubjectFinder
  let item: SubjectItem
  let place: Int
  /// What of the text belongs to the sentence: nothing before it counts.
  let start: Int

  /// A sentence has no more parts of a path before the cursor than this many bytes.
  private static let reach = 900
  /// Letters that are fewer than this stand for too much.
  private static let fewestLetters = 3
  private static let mostItems = 40

  func items() -> CompletionList {
    var list = CompletionList()
    let start = max(start, place - Self.reach)
    if let parent = parent(from: start) {
      below(parent, &list)
    } else if let word = word(from: start) {
      anywhere(word, &list)
    }
    return list
  }

  // MARK: - Behind a （类） or （款）

  private struct Parent {
    var code: SubjectCode
    /// Behind the bracket.
    var end: Int
  }

  /// The 科目 whose part of a path ends before what is being typed.
  private func parent(from start: Int) -> Parent? {
    let typedStart = text.runStart(endingAt: place, notBefore: start) { belongsToName($0) }
    let end = skipSignsBack(typedStart, start)
    guard let section = part(endingAt: end, notBefore: start) else { return nil }
    if section.level == "类" {
      return code(section.name, level: .class, below: nil).map { Parent(code: $0, end: end) }
    }
    guard section.level == "款" else { return nil }
    let before = part(endingAt: skipSignsBack(section.start, start), notBefore: start)
    let top = before?.level == "类" ? before.flatMap { code($0.name, level: .class, below: nil) } : nil
    return code(section.name, level: .section, below: top).map { Parent(code: $0, end: end) }
  }

  /// A name with （类） or （款） behind it.
  private func part(endingAt end: Int, notBefore start: Int) -> (name: String, level: String, start: Int)? {
    let close = text.previous(end)
    guard close >= start, text.folded(at: close) == 0x29 else { return nil }
    let word = text.previous(close)
    let open = text.previous(word)
    guard open >= start, text.folded(at: open) == 0x28 else { return nil }
    let level = text.text(word..<close)
    let nameStart = text.runStart(endingAt: open, notBefore: start) { belongsToName($0) }
    guard nameStart < open else { return nil }
    return (text.text(nameStart..<open), level, nameStart)
  }

  /// Dashes and blanks may part the parts of a path.
  private func skipSignsBack(_ end: Int, _ start: Int) -> Int {
    text.runStart(endingAt: end, notBefore: start) {
      text.isBlank(at: $0) || text.folded(at: $0) == 0x2D || text[$0] == 0xE2 && text[$0 + 1] == 0x80
    }
  }

  /// Characters of names; brackets are not among them, so that the names that have some are not found by their beginnings.
  private func belongsToName(_ index: Int) -> Bool { text.isHan(at: index) || text.isLetter(at: index) }

  /// The longest end of what stands before the bracket that is a name.
  private func code(_ name: String, level: SubjectCode.Level, below: SubjectCode?) -> SubjectCode? {
    var rest = name[...]
    while rest.utf8.count >= 6 {
      let named = finder.catalogue.subjects(named: String(rest)).filter {
        $0.code.level == level && (below == nil || $0.code.parent == below) && takes($0.code)
      }
      if let first = named.first { return first.code }
      rest = rest.dropFirst()
    }
    return nil
  }

  private func takes(_ code: SubjectCode) -> Bool {
    guard let classifications = finder.classifications else { return true }
    return code.classification.map(classifications.contains) ?? false
  }

  private func below(_ parent: Parent, _ list: inout CompletionList) {
    let start = text.skipBlanks(parent.end, to: place)
    let typed = TypedWord(text, start..<place, rest: rest())
    var children = finder.catalogue.children(of: parent.code)
    children = children.filter { finder.used.contains($0.code) } + children.filter { !finder.used.contains($0.code) }
    var ranked: [(Int, Subject)] = []
    for child in children {
      if let rank = typed.rank(child.name, aliases: [child.code.text]) { ranked.append((rank, child)) }
    }
    let order = ranked.indices.sorted { (ranked[$0].0, $0) < (ranked[$1].0, $1) }
    for index in order {
      let child = ranked[index].1
      list.append(
        Completion(
          .subject, label: child.name, detail: "（\(child.code.level.word)）", description: child.code.text,
          text: InsertText(bracketed(child)), range: typed.range, rest: typed.rest,
          filter: typed.filter(child.name, pinyin: child.pinyin, aliases: [child.code.text]), topic: item.topic(child)))
    }
  }

  private func bracketed(_ subject: Subject) -> String {
    let word = "（\(subject.code.level.word)）"
    let end = rest().upperBound
    let follows = text.folded(at: end) == 0x28 && text.has(subject.code.level.word, at: text.next(end))
    return follows ? subject.name : subject.name + word
  }

  /// What goes on of a name behind the cursor.
  private func rest() -> Range<Int> { place..<place }

  // MARK: - A name at the beginning of a clause

  /// What was typed of a name: letters, or characters that open a clause.
  private func word(from start: Int) -> TypedWord? {
    let letters = text.runStart(endingAt: place, notBefore: start) { text.isLetter(at: $0) }
    let han = text.runStart(endingAt: letters, notBefore: start) { text.isHan(at: $0) }
    if letters < place {
      guard place - letters >= Self.fewestLetters || han < letters else { return nil }
      // 住房gjj: the characters before the letters may be part of the name.
      if han < letters, opensClause(han, start), !finder.names(text.text(han..<place), limit: 1).isEmpty {
        return TypedWord(text, han..<place)
      }
      // GDP and its like are words of the sentence.
      guard place - letters >= Self.fewestLetters, !text.bytes[letters..<place].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
      else { return nil }
      return TypedWord(text, letters..<place)
    }
    guard place - han >= 6, place - han <= 120, opensClause(han, start) else { return nil }
    return TypedWord(text, han..<place)
  }

  /// Whether a sign, a number or nothing stands before: in the middle of a clause somebody writes words, not names of 科目.
  private func opensClause(_ index: Int, _ start: Int) -> Bool {
    guard index > start else { return true }
    let before = text.previous(index)
    return !text.isHan(at: before) && !text.isLetter(at: before)
  }

  private func anywhere(_ word: TypedWord, _ list: inout CompletionList) {
    let found = finder.names(word.text, limit: Self.mostItems * 2)
    let isHan = !word.text.utf8.contains { $0 < 0x80 }
    var seen = 0
    for one in found where one.rename == nil || !one.subject.isTransfer {
      let subject = one.subject
      guard let rank = word.rank(subject.name, aliases: [one.rename?.oldName ?? ""]) else { continue }
      // Characters that stand somewhere in a name are words of the sentence, and so are a few letters.
      if rank > (isHan ? 2 : word.text.utf8.count > Self.fewestLetters ? 5 : 4) { continue }
      let path = finder.catalogue.path(of: subject.code)
      let whole = path.map { "\($0.name)（\($0.code.level.word)）" }.joined()
      let filter = word.filter(subject.name, pinyin: subject.pinyin, aliases: [one.rename?.oldName ?? ""])
      if rank > 0 || word.text != subject.name {
        list.append(
          Completion(
            .subject, label: subject.name, detail: " " + subject.code.text, description: item.description(one),
            text: InsertText(subject.name), range: word.range, filter: filter, topic: item.topic(subject)))
      }
      list.append(
        Completion(
          .subject, label: whole, description: subject.code.text, text: InsertText(whole), range: word.range,
          filter: filter, topic: item.topic(subject)))
      seen += 1
      if seen >= Self.mostItems { break }
    }
  }
}
