/// One pattern of `exclude`, as in `.gitignore`: without a slash it is the name of a file or folder at any depth, with one a path
/// from the folder of `gouji.json`; a slash at the end means folders only.
///
/// `*` stands for any characters of a name, `?` for one, `[…]` for one of several, `**` for any number of folders, `\` takes
/// the next character as it is.
public struct PathPattern: Sendable, Equatable {
  /// As it was written.
  public let text: String
  private let segments: [[UInt8]]
  private let isForFolders: Bool

  /// Why a text is no pattern.
  enum Fault: Error {
    case empty
    /// `!草稿`
    case negated
    /// `../草稿`
    case outside
    /// `[a`
    case unclosed
  }

  init(_ text: String) throws(Fault) {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "!") { throw .negated }
    isForFolders = bytes.last == UInt8(ascii: "/")
    let isAnchored = bytes.dropLast(isForFolders ? 1 : 0).contains(UInt8(ascii: "/"))
    if bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
    let written = bytes.split(separator: UInt8(ascii: "/")).map(Array.init)
    if written.isEmpty { throw .empty }
    if written.contains(where: { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) }) { throw .outside }
    for segment in written where !NamePattern.isWhole(segment) { throw .unclosed }
    segments = isAnchored ? written : [Self.anyFolders] + written
    self.text = text
  }

  private static let anyFolders = Array("**".utf8)

  /// Whether a path, as the names that lead to it, is meant itself; a folder above it is another question.
  func matches(_ parts: ArraySlice<ArraySlice<UInt8>>, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    var segment = 0
    var part = parts.startIndex
    // Where to go on when what follows the last `**` does not fit.
    var retry: (segment: Int, part: Int)?
    while part < parts.endIndex {
      if segment < segments.count, segments[segment] == Self.anyFolders {
        // At the end it takes what is inside, not the folder itself.
        if segment == segments.count - 1 { return true }
        retry = (segment, part)
        segment += 1
      } else if segment < segments.count, NamePattern.matches(segments[segment], parts[part]) {
        segment += 1
        part += 1
      } else if let last = retry {
        retry = (last.segment, last.part + 1)
        segment = last.segment + 1
        part = last.part + 1
      } else {
        return false
      }
    }
    return segment == segments.count
  }
}
