import Findings
import ReportModel
import SourceText

/// What a check is asked for.
public struct CheckOptions: Sendable {
  public var language: MessageLanguage
  /// Fill `FileReport.claims`.
  public var listsClaims: Bool
  /// Make a finding of every 尾差.
  public var tellsResidue: Bool
  /// Tell of sentences whose figures were not checked.
  public var tellsUnchecked: Bool
  /// Reads the files that a report names; nil: they count as missing.
  public var loader: (any FileLoader)?
  /// Gives what files state that belong with the one in hand; nil: it is checked alone.
  public var exchange: (any FactExchange)?
  /// Reads a long file in several parts at once; nil: in order, with the same outcome.
  public var workers: (any Workers)?
  /// What counts where a report's header does not say it.
  public var headerDefaults: HeaderDefaults

  public init(
    language: MessageLanguage = .chinese, listsClaims: Bool = false, tellsResidue: Bool = false,
    tellsUnchecked: Bool = false, loader: (any FileLoader)? = nil, exchange: (any FactExchange)? = nil,
    workers: (any Workers)? = nil, headerDefaults: HeaderDefaults = HeaderDefaults()
  ) {
    self.headerDefaults = headerDefaults
    self.workers = workers
    self.language = language
    self.listsClaims = listsClaims
    self.tellsResidue = tellsResidue
    self.tellsUnchecked = tellsUnchecked
    self.loader = loader
    self.exchange = exchange
  }
}
