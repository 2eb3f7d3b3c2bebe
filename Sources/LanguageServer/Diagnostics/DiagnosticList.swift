import Analysis
import Configuration
import Findings
import JSONRPC
import SourceText

/// The findings of one text as the protocol's diagnostics.
struct DiagnosticList: JSONEncodable, Sendable {
  let uri: DocumentURI
  let findings: [Finding]
  let places: Places
  let client: ClientCapabilities
  let linksRules: Bool
  /// Knows where other files say what findings tell of.
  private let exchange: DocumentExchange?
  /// As the client spells those that are open.
  private let others: [DocumentURI: DocumentURI]

  init(_ document: OpenDocument, _ session: SessionState) {
    let snapshot = document.snapshot
    self.init(
      uri: document.uri,
      // Nobody asks here how many claims there are.
      FileReport(
        path: snapshot.path, bytes: snapshot.bytes, findings: snapshot.checked.findings, counts: FileReport.Counts()),
      snapshot.lines, document.configuration, session, snapshot.options.exchange as? DocumentExchange)
  }

  /// - Parameter lines: of the report's bytes
  init(
    uri: DocumentURI, _ report: FileReport, _ lines: LineIndex, _ configuration: Configuration,
    _ session: SessionState, _ exchange: DocumentExchange?
  ) {
    self.uri = uri
    self.exchange = exchange
    var report = report
    _ = session.settings.filter(configuration).apply(to: &report)
    findings = report.findings
    let namesOthers = findings.contains { $0.related.contains { $0.file != nil } }
    others = namesOthers ? session.documents.mapValues(\.uri) : [:]
    places = Places(bytes: report.bytes, lines: lines, encoding: session.encoding)
    client = session.client
    linksRules = session.settings.linksRules
  }

  func encode(into slot: inout JSONSlot) {
    slot.array { array in
      for finding in findings { array.object { write(finding, in: &$0) } }
    }
  }

  private func write(_ finding: Finding, in diagnostic: inout JSONObjectWriter) {
    diagnostic.set("range", places.range(finding.range))
    diagnostic.set("severity", Self.severity(finding))
    diagnostic.set("code", finding.rule)
    if linksRules, client.takesCodeDescriptions {
      diagnostic.object("codeDescription") { $0.set("href", RuleDocument.uri(finding.rule)) }
    }
    diagnostic.set("source", "gouji")
    diagnostic.set("message", ([finding.message] + finding.notes).joined(separator: "\n"))
    let tags = Self.tags(finding)
    if !tags.isEmpty, client.takesDiagnosticTags { diagnostic.set("tags", tags) }
    let related = finding.related.compactMap { place in location(place).map { ($0, place.message) } }
    if !related.isEmpty, client.takesRelatedPlaces {
      diagnostic.array("relatedInformation") { array in
        for (location, message) in related {
          array.object {
            $0.set("location", location)
            $0.set("message", message)
          }
        }
      }
    }
    if client.takesDiagnosticData {
      diagnostic.object("data") { data in
        data.set("rule", finding.rule)
        data.set("name", finding.name)
        data.set("expected", finding.expected)
        data.set("verdict", finding.verdict?.name)
      }
    }
  }

  /// Nil for a place in a file that nobody knows where to find.
  private func location(_ place: Finding.Related) -> WireLocation? {
    guard let file = place.file else { return WireLocation(uri: uri, range: places.range(place.range)) }
    guard var location = exchange?.location(file.path, place.range) else { return nil }
    location.uri = others[location.uri] ?? location.uri
    return location
  }

  /// `DiagnosticSeverity`: 1 error, 2 warning, 4 hint.
  private static func severity(_ finding: Finding) -> Int {
    switch finding.severity {
    case .error: 1
    case .warning: 2
    case .hint: 4
    }
  }

  /// `DiagnosticTag`: 1 unnecessary (what silences nothing), 2 deprecated (a 科目 that is no more).
  private static func tags(_ finding: Finding) -> [Int] {
    RuleTags.isUnnecessary(finding.rule) ? [1] : RuleTags.isDeprecated(finding.rule) ? [2] : []
  }

  /// The diagnostics written, and what changes where anything of them does, for `resultId`.
  func written() -> (text: JSONText, identity: String) {
    let text = JSONText(self)
    return (text, String(UInt(bitPattern: text.bytes.hashValue), radix: 16))
  }
}
