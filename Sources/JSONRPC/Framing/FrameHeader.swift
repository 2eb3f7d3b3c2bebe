/// The header of a message while its lines come in. Only its length matters; other fields, and every charset, are let pass.
struct FrameHeader: Sendable {
  struct Failure: Error {
    var problem: FrameProblem
  }

  private(set) var hasFields: Bool
  private var length: Int?
  private var problem: FrameProblem?
  /// Garbage came after the length, so that another length may belong to another header.
  private var isDoubtful = false

  init(hasFields: Bool = false) { self.hasFields = hasFields }

  var result: Result<Int, Failure> {
    if let problem { return .failure(Failure(problem: problem)) }
    guard let length else { return .failure(Failure(problem: .missingLength)) }
    return .success(length)
  }

  /// - Returns: whether the line is a field of a header at all.
  mutating func take(line: [UInt8], limit: Int) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let name = line[..<colon]
    guard !name.isEmpty, name.allSatisfy(Self.isNameByte) else { return false }
    hasFields = true
    if Self.isLengthName(name) { take(length: line[(colon + 1)...], limit: limit) }
    return true
  }

  /// - Parameter text: behind the colon.
  mutating func take(length text: ArraySlice<UInt8>, limit: Int) {
    hasFields = true
    if isDoubtful { self = FrameHeader(hasFields: true) }
    let text = Self.trimmed(text)
    guard !text.isEmpty, text.allSatisfy({ $0 &- 0x30 < 10 }) else {
      problem = .malformedLength(Self.shown(text))
      return
    }
    var value = 0
    for byte in text where value <= limit {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      value = overflow || product > Int.max - 9 ? Int.max : product + Int(byte &- 0x30)
    }
    if value > limit {
      problem = .lengthTooLarge(Self.shown(text))
    } else if let length, length != value {
      problem = .contradictingLengths
    } else {
      length = value
    }
  }

  /// A line that is no field stood in between.
  mutating func sawGarbage() { isDoubtful = true }

  /// What follows `Content-Length:` at the end of a line that begins with anything. A line that begins with the name is
  /// taken as it is; elsewhere only a number is believed.
  static func length(endOf line: [UInt8], isCut: Bool) -> ArraySlice<UInt8>? {
    guard let colon = line.lastIndex(of: UInt8(ascii: ":")), colon >= lengthName.utf8CodeUnitCount else { return nil }
    let start = colon - lengthName.utf8CodeUnitCount
    guard isLengthName(line[start..<colon]) else { return nil }
    let value = line[(colon + 1)...]
    if start == 0, !isCut { return value }
    let digits = trimmed(value)
    return !digits.isEmpty && digits.allSatisfy { $0 &- 0x30 < 10 } ? value : nil
  }

  private static let lengthName: StaticString = "content-length"

  private static func isLengthName(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count == lengthName.utf8CodeUnitCount else { return false }
    return name.enumerated().allSatisfy { $0.element | 0x20 == lengthName.utf8Start[$0.offset] | 0x20 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let text = text.drop(while: isBlank)
    return text[..<(text.lastIndex { !isBlank($0) } ?? text.startIndex - 1).advanced(by: 1)]
  }

  private static func shown(_ text: ArraySlice<UInt8>) -> String { String(decoding: text.prefix(40), as: UTF8.self) }
}
