/// The 科目 of one year: 《政府收支分类科目》 as far as it is known here, with what a report adds to it.
///
/// Nothing is unpacked: a catalogue is made in no time and copied for nothing.
public struct SubjectCatalogue: Sendable {
  /// The years that the built-in tables describe.
  public static var years: ClosedRange<Int> { SubjectData.years }

  /// The year that was asked for; nil: whichever year has a code or a name.
  public let year: Int?
  /// In the order that they were given; of a code that is given twice the first counts.
  public let local: [Subject]

  public init(year: Int? = nil, local: [Subject] = []) {
    self.year = year
    self.local = local
  }

  /// The edition that answers: of a year that the tables do not reach, the nearest that they have.
  public var edition: Int? { year.map { min(max($0, Self.years.lowerBound), Self.years.upperBound) } }

  /// Whether the tables describe the year that was asked for.
  public var coversYear: Bool { year.map { Self.years.contains($0) } ?? true }

  // MARK: - By code

  /// The 科目 of a code in the year; nil where there is none.
  public func subject(_ code: SubjectCode) -> Subject? {
    if let own = local.first(where: { $0.code == code }) { return own }
    return record(in: Records.range(of: code))
  }

  public func subject(_ code: String) -> Subject? { SubjectCode(code).flatMap { subject($0) } }

  /// The record of a run that is valid in the edition; without a year the newest.
  private func record(in range: Range<Int>) -> Subject? {
    for index in range.reversed() {
      if let subject = Subject(record: index), isValid(subject) { return subject }
    }
    return nil
  }

  /// Whether the edition has a 科目 of the catalogue.
  public func isValid(_ subject: Subject) -> Bool { edition.map { subject.isValid(in: $0) } ?? true }

  public func standing(of code: SubjectCode) -> CodeStanding {
    if let subject = subject(code) { return .valid(subject) }
    if let last = Records.range(of: code).last, let subject = Subject(record: last) { return .otherYears(subject) }
    let renames = SubjectRename.of(code)
    if let next = renames.first(where: { rename in year.map { $0 < rename.year } ?? false }) { return .former(next) }
    if let last = renames.last { return .givenUp(last) }
    if let name = Self.unsureName(of: code) { return .unsure(name) }
    return .unknown
  }

  private static func unsureName(of code: SubjectCode) -> String? {
    let text = Array("\n\(code.text)|".utf8)
    let bytes = SubjectData.unsure.bytes
    var start = 0
    while start < bytes.count {
      if bytes[start...].starts(with: text.dropFirst()), start == 0 || bytes[start - 1] == 0x0A {
        let name = bytes[(start + text.count - 1)...].prefix { $0 != 0x0A }
        return String(decoding: name, as: UTF8.self)
      }
      while start < bytes.count, bytes[start] != 0x0A { start += 1 }
      start += 1
    }
    return nil
  }

  /// The old name under which a code went in the years before `year` of the rename; nil where a text is none.
  public func rename(of code: SubjectCode, named text: UnsafeBufferPointer<UInt8>) -> SubjectRename? {
    SubjectRename.of(code).last { $0.isNamed(text) }
  }

  /// The subjects right below a code in the year, in the order of codes; of nil the classes of all classifications.
  public func children(of parent: SubjectCode?) -> [Subject] {
    let range = parent.map { Records.range(below: $0) } ?? 0..<Records.count
    let length = parent.map { $0.length + 2 } ?? 3
    var children: [Subject] = []
    for index in range {
      guard let code = Records.code(index), code.length == length, let subject = Subject(record: index),
        isValid(subject), !local.contains(where: { $0.code == code })
      else { continue }
      // Without a year a code may have several names: the newest stands.
      if children.last?.code == code { children.removeLast() }
      children.append(subject)
    }
    var own = local.filter { $0.code.parent == parent && $0.code.length == length }
    guard !own.isEmpty else { return children }
    own.append(contentsOf: children)
    return own.sorted { $0.code.order < $1.code.order }
  }

  // MARK: - By name

  /// The subjects of a name in the year, in the order of codes.
  ///
  /// - Parameter name: without blanks; brackets and quotes of either width.
  public func subjects(named name: UnsafeBufferPointer<UInt8>) -> [Subject] {
    var found = local.filter { $0.isNamed(name) }
    forEntry(name) { entry in
      NameTable.forEachUser(entry.users) { record in
        guard let subject = Subject(record: record), isValid(subject),
          !found.contains(where: { $0.code == subject.code })
        else { return }
        found.append(subject)
      } rename: { _ in
      }
    }
    return found.sorted { $0.code.order < $1.code.order }
  }

  public func subjects(named name: String) -> [Subject] {
    var name = name
    return name.withUTF8 { subjects(named: $0) }
  }

  /// What went by a name before the year, and goes by another, or under another code, now.
  public func renames(named name: UnsafeBufferPointer<UInt8>) -> [SubjectRename] {
    var found: [SubjectRename] = []
    forEntry(name) { entry in
      NameTable.forEachUser(entry.users) { _ in
      } rename: { index in
        guard SubjectRename.all.indices.contains(index) else { return }
        let rename = SubjectRename.all[index]
        if year.map({ $0 >= rename.year }) ?? true { found.append(rename) }
      }
    }
    return found
  }

  public func renames(named name: String) -> [SubjectRename] {
    var name = name
    return name.withUTF8 { renames(named: $0) }
  }

  private func forEntry(_ name: UnsafeBufferPointer<UInt8>, _ body: (NameTable.Entry) -> Void) {
    guard !name.isEmpty else { return }
    if NameText.isOfficial(name) {
      if let entry = NameTable.entry(named: name) { body(entry) }
    } else {
      NameText.official(name).withUnsafeBufferPointer { if let entry = NameTable.entry(named: $0) { body(entry) } }
    }
  }

  /// The names from the 类 down: 社会保障和就业支出, 行政事业单位养老支出, 行政单位离退休.
  public func path(of code: SubjectCode) -> [Subject] {
    var path: [Subject] = []
    var next: SubjectCode? = code
    while let code = next {
      if let subject = subject(code) { path.append(subject) }
      next = code.parent
    }
    return path.reversed()
  }
}
