/// A name, or a code, that was given up for others.
public struct SubjectRename: Sendable {
  public let code: SubjectCode
  /// The year that no longer had it.
  public let year: Int
  /// What took its place, in any year; none where it was given up for good.
  public let successors: [SubjectCode]
  /// Whether a document shows the change and its year.
  public let isSeen: Bool
  private let nameRange: Range<Int>

  /// The old name; empty where only the code is known.
  public var oldName: String { String(decoding: SubjectData.renames.bytes[nameRange], as: UTF8.self) }

  /// Whether the code stayed and the name alone changed.
  public var keepsCode: Bool { successors == [code] }

  public func isNamed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !nameRange.isEmpty && NameText.areSame(UnsafeBufferPointer(rebasing: SubjectData.renames.bytes[nameRange]), text)
  }

  /// A line of `SubjectData.renames`.
  private init?(_ line: Range<Int>) {
    let bytes = SubjectData.renames.bytes
    let parts = bytes[line].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    guard parts.count == 5, let code = SubjectCode(UnsafeBufferPointer(rebasing: parts[0])),
      let year = Digits.number(bytes, parts[3].startIndex, parts[3].count)
    else { return nil }
    self.code = code
    self.year = year
    nameRange = parts[1].startIndex..<parts[1].endIndex
    successors = parts[2].split(separator: 0x20).compactMap { SubjectCode(UnsafeBufferPointer(rebasing: $0)) }
    isSeen = !parts[4].isEmpty
  }

  /// All of them, in the order of codes and years.
  static let all: [SubjectRename] = {
    let bytes = SubjectData.renames.bytes
    var renames: [SubjectRename] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if let rename = SubjectRename(start..<end) { renames.append(rename) }
      start = end + 1
    }
    return renames
  }()

  /// Those of a code, the earliest first.
  public static func of(_ code: SubjectCode) -> ArraySlice<SubjectRename> {
    let order = code.order
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].code.order < order { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, all[end].code == code { end += 1 }
    return all[low..<end]
  }

  /// Those that put a code in the place of another one, in the order of the old codes.
  public static func into(_ code: SubjectCode) -> [SubjectRename] {
    all.filter { !$0.keepsCode && $0.successors.contains(code) }
  }
}
