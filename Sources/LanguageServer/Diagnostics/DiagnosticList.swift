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

  init(_ document: OpenDocument, _ session: SessionState) {
    let snapshot = document.snapshot
    self.init(
      uri: document.uri,
      // Nobody asks here how many claims there are.
      FileReport(
        path: snapshot.path, bytes: snapshot.bytes, findings: snapshot.checked.findings, counts: FileReport.Counts()),
      snapshot.lines, document.configuration, session)
  }

  /// Of a file that is not open.
  init(uri: DocumentURI, _ report: FileReport, _ configuration: Configuration, _ session: SessionState) {
    self.init(uri: uri, report, LineIndex(report.bytes), configuration, session)
  }

  private init(
    uri: DocumentURI, _ report: FileReport, _ lines: LineIndex, _ configuration: Configuration, _ session: SessionState
  ) {
    self.uri = uri
    var report = report
    _ = session.settings.filter(configuration).apply(to: &report)
    findings = report.findings
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
    let related = finding.related.filter { $0.file == nil || $0.file?.path.hasPrefix("/") == true }
    if !related.isEmpty, client.takesRelatedPlaces {
      diagnostic.array("relatedInformation") { array in
        for place in related {
          array.object {
            $0.set("location", location(place))
            $0.set("message", place.message)
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

  private func location(_ place: Finding.Related) -> WireLocation {
    guard let file = place.file else { return WireLocation(uri: uri, range: places.range(place.range)) }
    // Its lines and columns are known, in Unicode scalars; its text is not at hand.
    return WireLocation(
      uri: DocumentURI(path: file.path),
      range: WireRange(
        start: WirePosition(line: max(file.start.line - 1, 0), character: max(file.start.column - 1, 0)),
        end: WirePosition(line: max(file.end.line - 1, 0), character: max(file.end.column - 1, 0))))
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
