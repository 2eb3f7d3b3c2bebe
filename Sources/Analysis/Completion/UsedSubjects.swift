import ReportModel
import Subjects

/// The codes that tables name, found by one look at each byte: in a report that is being typed, and in last year's.
struct UsedSubjects: Sendable {
  let own: Set<SubjectCode>
  let lastYear: Set<SubjectCode>

  /// Longer reports of last year are not looked at.
  private static let longest = 1 << 24

  init(_ snapshot: Snapshot, _ header: ReportHeader) {
    own = Self.codes(snapshot.bytes)
    var before: Set<SubjectCode> = []
    if let path = header.lastYear,
      let file = snapshot.options.loader?.load(path, relativeTo: snapshot.location), file.bytes.count < Self.longest
    {
      before = Self.codes(file.bytes)
    }
    lastYear = before
  }

  func contains(_ code: SubjectCode) -> Bool { own.contains(code) || lastYear.contains(code) }

  /// Runs of three, five or seven digits that open a cell and are all of it.
  static func codes(_ bytes: [UInt8]) -> Set<SubjectCode> {
    var codes: Set<SubjectCode> = []
    bytes.withUnsafeBufferPointer { bytes in
      var opensCell = true
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case 0x0A, 0x09, 0x7C:
          opensCell = true
          index += 1
        case 0x20, 0x0D: index += 1
        case 0x31...0x39 where opensCell:
          let start = index
          while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
          if index - start <= 7, endsCell(bytes, index),
            let code = SubjectCode(UnsafeBufferPointer(rebasing: bytes[start..<index])), code.classification != nil
          {
            codes.insert(code)
          }
          opensCell = false
        default:
          opensCell = false
          index += 1
        }
      }
    }
    return codes
  }

  private static func endsCell(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var index = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    guard index < bytes.count else { return true }
    return bytes[index] == 0x7C || bytes[index] == 0x09 || bytes[index] == 0x0A
  }
}
