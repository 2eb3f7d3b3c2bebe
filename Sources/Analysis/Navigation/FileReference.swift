import ReportModel
import ReportSyntax

/// A path that a report gives.
public struct FileReference: Sendable {
  public enum Kind: Sendable {
    /// `@引入`
    case include
    /// `@数据`
    case data
    /// `@科目 来自`
    case subjects
    /// 上年 of the header.
    case lastYear
  }

  public var kind: Kind
  /// The path as written, without quotes.
  public var path: String
  public var range: Range<Int>

  /// All of a text, in order.
  static func all(in tree: SyntaxTree) -> [FileReference] {
    var found: [FileReference] = []
    tree.bytes.withUnsafeBufferPointer { bytes in
      for placed in tree.blocks { found += of(placed, bytes) }
    }
    return found
  }

  /// Those of one block.
  static func of(_ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>) -> [FileReference] {
    func reference(_ kind: Kind, _ span: Span?) -> FileReference? {
      guard let span else { return nil }
      let range = NameText.content(bytes, placed.range(of: span).clamped(to: 0..<bytes.count))
      guard !range.isEmpty else { return nil }
      return FileReference(kind: kind, path: String(decoding: bytes[range], as: UTF8.self), range: range)
    }
    func key(_ span: Span) -> String { NameText.key(bytes, placed.range(of: span).clamped(to: 0..<bytes.count)) }
    switch placed.block.content {
    case .header(let header):
      return header.fields.compactMap { field in
        key(field.key) == HeaderField.lastYear.rawValue ? reference(.lastYear, field.value) : nil
      }
    case .directive(let syntax):
      let from = syntax.arguments.first { key($0.key) == "来自" }?.value
      switch syntax.keyword {
      case .include: return [reference(.include, syntax.quoted ?? syntax.subject)].compactMap(\.self)
      case .data: return [reference(.data, from ?? syntax.quoted)].compactMap(\.self)
      case .subject: return [reference(.subjects, from)].compactMap(\.self)
      default: return []
      }
    default: return []
    }
  }
}

extension Snapshot {
  /// The file at a path of the text; nil where there is none that can be read.
  func file(_ path: String) -> TextFile? {
    guard !path.isEmpty, let loaded = options.loader?.load(path, relativeTo: location) else { return nil }
    return TextFile(path: loaded.path, file: loaded.bytes)
  }
}
