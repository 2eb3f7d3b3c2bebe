/// A 科目 of a catalogue, without what it is called: large tables have them by the ten thousand.
public struct SubjectHandle: Sendable, BitwiseCopyable {
  /// A record; below 0 one of the catalogue's local subjects, the first at -1.
  fileprivate let index: Int32

  fileprivate init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

extension SubjectCatalogue {
  /// The 科目 of a code in the year, for codes that come in the order of the catalogue, as they do in print: it is looked for
  /// behind the last.
  ///
  /// - Parameter place: where the last was found; 0 at first
  public func handle(_ code: SubjectCode, after place: inout Int) -> SubjectHandle? {
    if !local.isEmpty, let own = local.firstIndex(where: { $0.code == code }) { return SubjectHandle(-1 - own) }
    for index in place..<min(place + 3, Records.count) where Records.code(index) == code {
      // An older name stands before the newer: both are looked at below.
      guard Records.isAlways(index) else { break }
      place = index + 1
      return SubjectHandle(index)
    }
    let range = Records.range(of: code)
    place = range.upperBound
    return range.last { index in Subject(record: index).map(isValid) ?? false }.map { SubjectHandle($0) }
  }

  public func subject(_ handle: SubjectHandle) -> Subject? {
    if handle.index >= 0 { return Subject(record: Int(handle.index)) }
    let place = -1 - Int(handle.index)
    return local.indices.contains(place) ? local[place] : nil
  }

  /// Whether a text is the official name, brackets and quotes of either width and no blanks.
  public func isNamed(_ handle: SubjectHandle, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if handle.index >= 0, Records.isNamed(Int(handle.index), text) { return true }
    // Most names have neither brackets nor quotes, and differ or not.
    return subject(handle)?.isNamed(text) ?? false
  }
}
