/// A 科目 that answers a query.
public struct SubjectMatch: Sendable {
  public var subject: Subject
  public var kind: SubjectMatchKind
  /// The old name or code that the query found it by.
  public var rename: SubjectRename?
}

/// What a search may find, and what of it comes first.
public struct SubjectSearchOptions: Sendable {
  /// nil: all.
  public var classifications: Set<SubjectClassification>?
  public var fund: SubjectFund?
  /// Only at this level.
  public var level: SubjectCode.Level?
  /// Only below this code.
  public var below: SubjectCode?
  /// 科目 of this report, and of last year's.
  public var used: Set<SubjectCode>
  public var usedLastYear: Set<SubjectCode>
  public var limit: Int

  public init(
    classifications: Set<SubjectClassification>? = nil, fund: SubjectFund? = nil, level: SubjectCode.Level? = nil,
    below: SubjectCode? = nil, used: Set<SubjectCode> = [], usedLastYear: Set<SubjectCode> = [], limit: Int = 50
  ) {
    self.classifications = classifications
    self.fund = fund
    self.level = level
    self.below = below
    self.used = used
    self.usedLastYear = usedLastYear
    self.limit = limit
  }
}

extension SubjectCatalogue {
  /// The subjects of the year that answer a query, the best first: the whole name or code, then its beginning, then any part
  /// of it; of those that answer alike the ones used in this report, last year's, the ones used most everywhere.
  ///
  /// What one slip parts from the query is found where nothing else is.
  public func search(_ query: String, _ options: SubjectSearchOptions = SubjectSearchOptions()) -> [SubjectMatch] {
    var query = query
    let read = query.withUTF8 { SubjectQuery($0) }
    guard !read.isEmpty, options.limit > 0 else { return [] }
    var ranking = SearchRanking(catalogue: self, options: options)
    if read.units.isEmpty {
      searchCodes(read.digits, &ranking)
    } else {
      searchNames(read, &ranking)
    }
    return ranking.matches
  }

  private func searchNames(_ query: SubjectQuery, _ ranking: inout SearchRanking) {
    let matcher = NameMatcher(query)
    let index = SearchIndex.shared
    // Lines that passed the signature and hold no part of the query: parts in order are looked for among them.
    var others: [Int32] = []
    others.reserveCapacity(512)
    index.forEach(query.signature) { line, name in
      if let kind = matcher.match(name) {
        ranking.take(index.lines[line], kind, digits: query.digits)
      } else {
        others.append(Int32(truncatingIfNeeded: line))
      }
    }
    for subject in local {
      let kind = subject.withCharacters { matcher.match($0) ?? (matcher.matchesInOrder($0) ? .inOrder : nil) }
      if let kind { ranking.take(subject, kind, digits: query.digits) }
    }
    if ranking.isFull { return }
    for line in others where index.withName(of: Int(line), matcher.matchesInOrder) {
      ranking.take(index.lines[Int(line)], .inOrder, digits: query.digits)
    }
    guard ranking.isEmpty else { return }
    index.forEach(query.signature, lacking: NameMatcher.mostStrangeBits) { line, name in
      if matcher.matchesWithSlip(name) { ranking.take(index.lines[line], .slip, digits: query.digits) }
    }
    for subject in local where subject.withCharacters(matcher.matchesWithSlip) {
      ranking.take(subject, .slip, digits: query.digits)
    }
  }

  private func searchCodes(_ digits: [UInt8], _ ranking: inout SearchRanking) {
    guard digits.count <= 8 else { return }
    for subject in local where subject.code.begins(with: digits) {
      ranking.take(subject, subject.code.length == digits.count ? .exact : .prefix, digits: [])
    }
    for index in Records.range(beginningWith: digits) {
      ranking.take(record: index, Int(Records.code(index)?.length ?? 0) == digits.count ? .exact : .prefix, rename: nil)
    }
    for (index, rename) in SubjectRename.all.enumerated() where rename.code.begins(with: digits) && !rename.keepsCode {
      ranking.take(rename: index, Int(rename.code.length) == digits.count ? .exact : .prefix)
    }
    guard ranking.isEmpty, digits.count >= 3 else { return }
    for index in 0..<Records.count {
      if let code = Records.code(index), code.isOneSlip(from: digits) {
        ranking.take(record: index, .slip, rename: nil)
      }
    }
  }
}

extension Subject {
  fileprivate func withCharacters<Result>(_ body: (NameMatcher.Name) -> Result) -> Result {
    withName { name in
      var characters: [NameCharacter] = []
      Pinyin.reading(name).withUnsafeBufferPointer { NameCharacter.append(name, pinyin: $0, to: &characters) }
      return characters.withUnsafeBufferPointer(body)
    }
  }
}

extension SubjectCode {
  func begins(with prefix: [UInt8]) -> Bool {
    prefix.count <= Int(length) && withDigits { own in own.prefix(prefix.count).elementsEqual(prefix) }
  }

  /// Its digits, without an allocation.
  func withDigits<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { buffer in
      var rest = digits
      for index in stride(from: Int(length) - 1, through: 0, by: -1) {
        buffer.initializeElement(at: index, to: 0x30 + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      return body(UnsafeBufferPointer(rebasing: buffer[..<Int(length)]))
    }
  }

  /// One digit too many or too few, another one, or two that changed places.
  public func isOneSlip(from typed: [UInt8]) -> Bool {
    withDigits { own in
      guard abs(own.count - typed.count) <= 1 else { return false }
      var front = 0
      while front < min(own.count, typed.count), own[front] == typed[front] { front += 1 }
      var back = 0
      while back < min(own.count, typed.count) - front, own[own.count - 1 - back] == typed[typed.count - 1 - back] {
        back += 1
      }
      let (left, right) = (own.count - front - back, typed.count - front - back)
      if left <= 1, right <= 1 { return left + right > 0 }
      return left == 2 && right == 2 && own[front] == typed[front + 1] && own[front + 1] == typed[front]
    }
  }
}

extension Records {
  static func range(beginningWith digits: [UInt8]) -> Range<Int> {
    var low = 0
    var high = count
    // Codes stand in the order of their digits.
    func isBefore(_ index: Int) -> Bool {
      bytes[(index * width)..<(index * width + digits.count)].lexicographicallyPrecedes(digits)
    }
    guard digits.count <= 7 else { return 0..<0 }
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, bytes[(end * width)..<(end * width + digits.count)].elementsEqual(digits) { end += 1 }
    return low..<end
  }
}
