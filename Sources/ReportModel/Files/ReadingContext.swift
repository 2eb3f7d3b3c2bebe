import SourceText

/// What the model needs to know of a report besides its text.
public struct ReadingContext: Sendable {
  /// The report's own path, in the loader's spelling; empty where it has none.
  public var path: String
  /// A `.txt` or `.md` file: braces may be no marks at all.
  public var isPlainText: Bool
  /// nil: no other file can be read.
  public var loader: (any FileLoader)?
  /// nil: everything is done in order.
  public var workers: (any Workers)?
  /// What counts where the header does not say it. It is no part of the other files that the report names.
  public var defaults: HeaderDefaults

  public init(
    path: String = "", isPlainText: Bool = false, loader: (any FileLoader)? = nil, workers: (any Workers)? = nil,
    defaults: HeaderDefaults = HeaderDefaults()
  ) {
    self.defaults = defaults
    self.workers = workers
    self.path = path
    self.isPlainText = isPlainText
    self.loader = loader
  }
}
