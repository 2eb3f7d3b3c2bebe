import Subjects

/// Finds 科目 for somebody who types one, the best first: those that the report or last year's has before the rest, those that the
/// table has already behind them.
struct SubjectFinder: Sendable {
  let catalogue: SubjectCatalogue
  let used: UsedSubjects
  var classifications: Set<SubjectClassification>?
  /// Codes that the table at the cursor has already.
  var taken: Set<SubjectCode> = []

  /// One that answers, with the rename that it was found by.
  struct Found: Sendable {
    var subject: Subject
    var rename: SubjectRename?
  }

  /// Those of a code that begins so, as a tree: the code itself, then what is right below it, then what is further down.
  func codes(beginning digits: String) -> [Found] {
    func search(_ level: SubjectCode.Level?) -> [Found] {
      let options = SubjectSearchOptions(classifications: classifications, level: level, limit: 5_000)
      return catalogue.search(digits, options).map { Found(subject: $0.subject, rename: $0.rename) }
    }
    // A first digit or two have some thousands; where the upper levels of the tree fill the list, those below are not looked at.
    var matches = digits.utf8.count <= 2 ? search(.class) + search(.section) : []
    if matches.count(where: { $0.rename == nil }) < CompletionList.most { matches = search(nil) }
    if matches.isEmpty, classifications != nil {
      // Whoever types the code of another classification means it.
      matches = catalogue.search(digits, SubjectSearchOptions(limit: 5_000)).map {
        Found(subject: $0.subject, rename: $0.rename)
      }
    }
    let keys = matches.indices.map { (key: key(matches[$0], digits), index: $0) }.sorted { $0 < $1 }
    return keys.prefix(CompletionList.most).map { matches[$0.index] }
  }

  private func key(_ found: Found, _ digits: String) -> UInt64 {
    let code = found.subject.code
    let isExact = code.text == digits && found.rename == nil
    var rank: UInt64 = isExact ? 0 : 1
    rank = rank << 1 | (found.rename == nil ? 0 : 1)
    // A level of the tree that is being typed: 2 and 20 are 类, 208 and 2080 are 款.
    let depth = max(Int(code.length) - max(digits.utf8.count, 1), 0) / 2
    rank = rank << 2 | UInt64(min(depth, 3))
    rank = rank << 2 | standing(code)
    return rank << 40 | code.order & 0xFF_FFFF_FFFF
  }

  /// 0 for one that other places of the report use, 1 for last year's, 2 for any other, 3 for what the table has.
  private func standing(_ code: SubjectCode) -> UInt64 {
    if taken.contains(code) { return 3 }
    if used.own.contains(code) { return 0 }
    return used.lastYear.contains(code) ? 1 : 2
  }

  /// Those that a name, or a part of it, or its pinyin answers.
  func names(_ typed: String, limit: Int = CompletionList.most, below: SubjectCode? = nil) -> [Found] {
    let options = SubjectSearchOptions(
      classifications: classifications, below: below, used: used.own.subtracting(taken), usedLastYear: used.lastYear,
      limit: limit)
    return catalogue.search(typed, options).map { Found(subject: $0.subject, rename: $0.rename) }
  }

  /// What may follow a row: what the report uses elsewhere and the table lacks, then the tree at the row.
  func following(_ last: SubjectCode?) -> [Found] {
    var found: [Subject] = []
    var seen = taken
    func take(_ subjects: [Subject]) {
      for subject in subjects where !subject.isTransfer && takes(subject.code) && seen.insert(subject.code).inserted {
        found.append(subject)
      }
    }
    let order = last?.order ?? 0
    let known = used.own.union(used.lastYear).filter { $0.order > order && takes($0) }
    take(known.sorted { $0.order < $1.order }.prefix(40).compactMap { catalogue.subject($0) })
    var next = last
    while let code = next {
      take(catalogue.children(of: code).filter { $0.code.order > order })
      next = code.parent
    }
    take(catalogue.children(of: nil).filter { $0.code.order > order })
    take(catalogue.children(of: nil))
    return found.map { Found(subject: $0) }
  }

  private func takes(_ code: SubjectCode) -> Bool {
    guard let classifications else { return true }
    return code.classification.map(classifications.contains) ?? false
  }
}
