import ReportModel
import SourceText

/// What `gouji publish` prints: the report without its marks, names and computed values filled in.
public enum Publication {
  /// - Returns: nil where the bytes are no text.
  public static func text(
    path: String, location: String? = nil, bytes: [UInt8], loader: (any FileLoader)? = nil,
    defaults: HeaderDefaults = HeaderDefaults()
  ) -> [UInt8]? {
    guard let text = TextEncoding.detect(bytes).decode(bytes)?.utf8 else { return nil }
    let options = CheckOptions(loader: loader, headerDefaults: defaults)
    let tree = ReportText.tree(text, path: path, options: options)
    let report = ReportText.read(tree, path: path, location: location ?? path, options: options)
    return Publisher.publish(report).bytes
  }
}
