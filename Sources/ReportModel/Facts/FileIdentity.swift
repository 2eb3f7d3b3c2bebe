import ReportSyntax

/// Whose report a file is and of which year, as its header says: what tells which files belong together.
public struct FileIdentity: Sendable, Hashable {
  public var body: String
  public var year: Int
  /// 主管部门
  public var superior: String?
  public var scope: Scope

  public enum Scope: UInt8, Sendable, Hashable {
    /// The department with the bodies below it.
    case department
    /// One body; of a department, its own offices.
    case unit
    /// The file does not say.
    case open
  }

  /// nil where the header does not state body and year: nothing is known to belong with such a file.
  public init?(_ header: ReportHeader) {
    guard let body = header.body, header.statesYear, let year = header.year else { return nil }
    self.body = body
    self.year = year
    superior = header.superior == body ? nil : header.superior
    let isDepartment = header.kinds.contains("部门决算")
    scope = isDepartment == header.kinds.contains("单位决算") ? .open : isDepartment ? .department : .unit
  }

  /// What the front of a file says, without reading the rest.
  ///
  /// - Parameters:
  ///   - front: the first bytes of the file, as many as a header may have
  ///   - defaults: what counts where the header does not say it
  public static func read(
    front: [UInt8], isPlainText: Bool, defaults: HeaderDefaults = HeaderDefaults()
  ) -> FileIdentity? {
    guard mayBeginHeader(front) || !defaults.isEmpty else { return nil }
    let options = ParseOptions(isPlainText: isPlainText, keepsTokens: false)
    var report = Report(tree: Parser.parse(front, options: options))
    HeaderReader.read(into: &report, defaults: defaults)
    return FileIdentity(report.header)
  }

  /// A header has no more than a few hundred bytes.
  public static let longestFront = 4096

  /// A dash of some kind on the first line: most files have none, and are not looked at further.
  private static func mayBeginHeader(_ front: [UInt8]) -> Bool {
    let start = front.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard start + 2 < front.count else { return false }
    switch front[start] {
    case UInt8(ascii: "-"): return true
    // － and −, –, —
    case 0xEF: return front[start + 1] == 0xBC && front[start + 2] == 0x8D
    case 0xE2: return front[start + 1] == 0x80 || front[start + 1] == 0x88
    default: return false
    }
  }
}
