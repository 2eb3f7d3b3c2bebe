/// A 科目 under one name, as the catalogue has it for some years, or as a report adds it.
public struct Subject: Sendable {
  public let code: SubjectCode
  /// The first and last year of the name; nil where the catalogue's years all have it.
  public let firstYear: Int?
  public let lastYear: Int?
  /// nil for economic 科目, which every budget uses.
  public let fund: SubjectFund?
  /// 转移性支出, 年终结余 and their like: they move money between budgets and stand in no department's tables.
  public let isTransfer: Bool
  /// In how many published documents code and name were seen together; 0: known from memory alone.
  public let documents: Int
  private let written: Name

  private enum Name: Sendable {
    /// A place in `SubjectData.names`.
    case catalogue(Int32, Int32)
    case local(String)
  }

  /// A record of the catalogue.
  init?(record index: Int) {
    let bytes = Records.bytes
    let start = index * Records.width
    guard index >= 0, start + Records.width <= bytes.count, let code = Records.code(index) else { return nil }
    self.code = code
    let name = Digits.number(bytes, start + 7, 6) ?? 0
    written = .catalogue(
      Int32(truncatingIfNeeded: name), Int32(truncatingIfNeeded: NameTable.end(of: NameTable.bar, from: name)))
    firstYear = Records.firstYear(index)
    lastYear = Records.lastYear(index)
    documents = Records.documents(index)
    isTransfer = Records.isTransfer(index)
    fund = code.classification.map(\.hasFunds) == true ? Subject.fund(bytes[start + 20]) : nil
  }

  private static func fund(_ letter: UInt8) -> SubjectFund {
    switch letter {
    case UInt8(ascii: "f"): .governmentFund
    case UInt8(ascii: "s"): .stateCapital
    case UInt8(ascii: "i"): .socialInsurance
    default: .generalBudget
    }
  }

  /// One that the catalogue lacks.
  public init(local code: SubjectCode, name: String) {
    self.code = code
    written = .local(name)
    firstYear = nil
    lastYear = nil
    fund = nil
    isTransfer = false
    documents = 0
  }

  /// The official name, with full-width brackets.
  public var name: String { withName { String(decoding: $0, as: UTF8.self) } }

  /// How the name is read: a syllable for each Chinese character, `zhu fang gong ji jin`.
  public var pinyin: String {
    if case .catalogue(let start, _) = written {
      return String(decoding: NameTable.bytes[NameTable.entry(at: Int(start)).pinyin], as: UTF8.self)
    }
    return String(decoding: withName { Pinyin.reading($0) }, as: UTF8.self)
  }

  public var isLocal: Bool { if case .local = written { true } else { false } }

  /// Whether code and name were seen together in a published document, or the report itself vouches for them.
  public var isSeen: Bool { documents > 0 || isLocal }

  public func isValid(in year: Int) -> Bool { (firstYear ?? year) <= year && year <= (lastYear ?? year) }

  /// Whether a text is the name, brackets and quotes of either width and no blanks.
  public func isNamed(_ text: UnsafeBufferPointer<UInt8>) -> Bool { withName { NameText.areSame($0, text) } }

  func withName<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch written {
    case .catalogue(let start, let end):
      return body(UnsafeBufferPointer(rebasing: NameTable.bytes[Int(start)..<Int(end)]))
    case .local(let name):
      if let result = name.utf8.withContiguousStorageIfAvailable(body) { return result }
      return Array(name.utf8).withUnsafeBufferPointer(body)
    }
  }
}
