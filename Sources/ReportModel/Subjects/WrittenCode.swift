import Subjects

/// The digits of a 科目 code as they stand in a cell: `2080505`, `208 05 05`, `２０８０５０５`, or 208, 05 and 05 in three.
public struct WrittenCode: Sendable {
  /// nil where no classification has codes of this length.
  public let code: SubjectCode?
  /// How many digits there are.
  public let length: Int
  public let hasBlanks: Bool
  /// In full-width digits.
  public let isWide: Bool

  /// The form that a code should have.
  public var isPlain: Bool { !hasBlanks && !isWide }

  /// More digits than this are the code of something else.
  private static let mostDigits = 9

  /// nil where something else than digits and blanks stands there.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let place = range.clamped(to: 0..<bytes.count)
    if let code = SubjectCode(UnsafeBufferPointer(rebasing: bytes[place])) {
      // As nearly every code stands.
      self.init(code: code, length: Int(code.length))
      return
    }
    guard let digits = Digits(bytes, place), digits.count > 0 else { return nil }
    self.init(
      code: SubjectCode(digits.text), length: digits.count, hasBlanks: digits.hasBlanks, isWide: digits.isWide)
  }

  /// The code that the cells of 类, 款 and 项 make up together. A spreadsheet drops the nought of 05.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, parts: [Range<Int>]) {
    var text = ""
    var isWide = false
    var isWhole = true
    for (index, range) in parts.enumerated() {
      guard let digits = Digits(bytes, range.clamped(to: 0..<bytes.count)) else { return nil }
      if digits.count == 0 { continue }
      // A whole code may stand in the last of them.
      if index > 0, digits.count > 2 { text = "" }
      isWhole = isWhole && (index > 0 || digits.count == 3)
      text += (index > 0 && digits.count == 1 ? "0" : "") + digits.text
      isWide = isWide || digits.isWide
      guard text.utf8.count <= Self.mostDigits else { return nil }
    }
    guard !text.isEmpty else { return nil }
    self.init(code: isWhole ? SubjectCode(text) : nil, length: text.utf8.count, isWide: isWide)
  }

  private init(code: SubjectCode?, length: Int, hasBlanks: Bool = false, isWide: Bool = false) {
    self.code = code
    self.length = length
    self.hasBlanks = hasBlanks
    self.isWide = isWide
  }

  /// Digits with blanks of every kind around and between them.
  private struct Digits {
    var text = ""
    var hasBlanks = false
    var isWide = false
    var count: Int { text.utf8.count }

    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      var index = range.lowerBound
      var pending = false
      while index < range.upperBound {
        if let digit = Prose.digit(bytes, index, range.upperBound) {
          if pending { hasBlanks = true }
          pending = false
          if digit.length > 1 { isWide = true }
          text.unicodeScalars.append(Unicode.Scalar(digit.value))
          guard count <= WrittenCode.mostDigits else { return nil }
          index += digit.length
        } else {
          let blank = Prose.blank(bytes, index, range.upperBound)
          guard blank > 0 else { return nil }
          pending = count > 0
          index += blank
        }
      }
    }
  }
}
