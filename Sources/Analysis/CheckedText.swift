import Consistency
import Findings
import ReportModel
import ReportSyntax
import Rules
import SourceText

/// All that is known of one version of a text: its tree, figures, claims, verdicts and findings. It is a value: nothing of it changes.
///
/// It touches no file but those that the report names, by way of the loader; of files that belong with it, it sees the facts that
/// the exchange gives.
public final class CheckedText: Sendable {
  /// The name that findings carry; nothing is read from it.
  public let path: String
  /// With the claims that come of settling what reading leaves open; the tree is its tree, without tokens.
  public let report: Report
  /// What the report's claims come to.
  public let judged: JudgedClaims
  /// Of the contradicted claims.
  public let diagnoses: [Diagnosis]
  /// What the catalogue says of the report's 科目.
  public let subjects: SubjectVerdicts
  /// In the order of their places in the text.
  public let findings: [Finding]
  /// The text, in UTF-8.
  public let bytes: [UInt8]
  /// What stands where, once somebody asks.
  let lazyIndex = Lazily<CheckedIndex>()

  /// The parser's tree, which the report's own may differ from.
  let tree: SyntaxTree
  private let text: TextMemory?
  private let diagnosed: DiagnosisMemory
  /// The bytes are UTF-8.
  private let isValid: Bool
  private let location: String?
  private let keepsReadings: Bool

  /// - Parameters:
  ///   - location: the path in the spelling of the options' loader, where that is another.
  ///   - bytes: UTF-8, faults in it allowed.
  public convenience init(path: String, location: String? = nil, bytes: [UInt8], options: CheckOptions = CheckOptions())
  {
    // Nobody cancels it.
    self.init(Outcome(path, location, bytes, options), path, location, bytes, options)
  }

  /// The same, unless somebody cancels it: nil then.
  ///
  /// - Parameter isCancelled: asked now and then, on the threads that do the work
  public convenience init?(
    path: String, location: String? = nil, bytes: [UInt8], options: CheckOptions = CheckOptions(),
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    let outcome = Outcome(path, location, bytes, options, isCancelled: isCancelled)
    if isCancelled() { return nil }
    self.init(outcome, path, location, bytes, options)
  }

  /// The next version of a text, equal in all to one that is made anew; what an edit left alone is taken over from the version before.
  /// Nil if it was cancelled.
  ///
  /// - Parameters:
  ///   - previous: any other version of the text; the less differs, the sooner it is done
  ///   - change: what became of its bytes; nil where nobody knows
  ///   - options: as they were for it. With `tellsUnchecked` all is done anew.
  ///   - isCancelled: asked now and then, on the threads that do the work
  public convenience init?(
    after previous: CheckedText, bytes: [UInt8], change: TextChange? = nil, options: CheckOptions = CheckOptions(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    let keepsAll = previous.keepsReadings || options.tellsUnchecked
    let outcome = Outcome(
      previous.path, previous.location, bytes, options, after: keepsAll ? nil : previous, change,
      isCancelled: isCancelled)
    if isCancelled() { return nil }
    self.init(outcome, previous.path, previous.location, bytes, options)
  }

  private init(_ outcome: Outcome, _ path: String, _ location: String?, _ bytes: [UInt8], _ options: CheckOptions) {
    self.path = path
    self.location = location
    self.bytes = bytes
    keepsReadings = options.tellsUnchecked
    tree = outcome.tree
    text = outcome.text
    isValid = outcome.isValid
    report = outcome.judged.report
    judged = outcome.judged.claims
    diagnoses = outcome.judged.diagnoses
    diagnosed = outcome.judged.diagnosed
    subjects = outcome.judged.subjects
    findings = outcome.findings
  }

  /// Of the report's claims, in their order.
  public var judgements: [Judgement] { judged.judgements }

  /// What the command tells of it.
  public func fileReport(listsClaims: Bool = false) -> FileReport {
    FileReport(
      path: path, bytes: bytes, findings: findings, counts: ClaimList.counts(judgements, subjects),
      claims: listsClaims ? ClaimList.summaries(report, judgements, subjects) : [])
  }

  /// What a check comes to. Once it was cancelled, it is not whole.
  private struct Outcome {
    var tree: SyntaxTree
    var judged: Judged
    var findings: [Finding]
    var text: TextMemory?
    var isValid = false

    init(
      _ path: String, _ location: String?, _ bytes: [UInt8], _ options: CheckOptions,
      after previous: CheckedText? = nil, _ known: TextChange? = nil, isCancelled: (@Sendable () -> Bool)? = nil
    ) {
      let change =
        previous.map { known?.narrowed(from: $0.bytes, to: bytes) ?? TextChange(from: $0.bytes, to: bytes) }
        ?? TextChange(from: [], to: [])
      let before = previous.map { ($0, change) }
      let text = previous?.text.map { ($0, change) }
      let workers = options.workers.flatMap { bytes.count >= $0.fewestBytes ? $0 : nil }
      let tree = ReportText.tree(bytes, path: path, options: options, after: before)
      self.tree = tree
      // What there is to look at in the wording, the tree alone says.
      let own = Handover()
      let scanned = Pieces.map(2, workers) { piece in
        if piece == 1 { return RuleSet.scan(tree, after: text) as ScannedText? }
        own.put(
          ReportText.read(
            tree, path: path, location: location ?? path, options: options, after: before, isCancelled: isCancelled))
        return nil
      }
      let rules = RuleOptions(
        language: options.language, tellsResidue: options.tellsResidue, isAlone: options.exchange == nil,
        tellsUnchecked: options.tellsUnchecked)
      // What is said of the wording does not depend on what the claims come to.
      let worded = own.rest
      let halves = Pieces.map(2, workers) { piece in
        if isCancelled?() ?? false { return Half() }
        return piece == 0
          ? Half(judged: Judged(own, path: path, options, after: previous, workers, isCancelled))
          : Half(wording: RuleSet.wording(worded, scanned.last ?? nil, options: rules))
      }
      judged = halves.first?.judged ?? Judged(worded)
      findings = []
      self.text = halves.last?.wording?.memory
      if isCancelled?() ?? false { return }
      let isValid = previous?.isValid ?? false && change.isValid(in: bytes)
      let invalid = isValid ? [] : FileEncodingRule.invalidBytes(bytes, language: options.language)
      self.isValid = invalid.isEmpty
      findings =
        invalid
        + RuleSet.findings(
          judged.report, judged.claims, judged.diagnoses, subjects: judged.subjects,
          wording: halves.last?.wording?.findings ?? [], options: rules, workers)
    }
  }

  /// One of the two things that are found out beside each other.
  private struct Half: Sendable {
    var judged: Judged?
    var wording: (findings: [Finding], memory: TextMemory)?
  }

  /// A report with what its claims and its 科目 come to.
  private struct Judged: Sendable {
    var report: Report
    var claims: JudgedClaims
    var diagnoses: [Diagnosis]
    var diagnosed = DiagnosisMemory()
    var subjects: SubjectVerdicts

    /// Nothing is judged.
    init(_ read: Report) {
      report = read
      claims = JudgedClaims()
      diagnoses = []
      subjects = SubjectVerdicts()
    }

    init(
      _ read: Handover, path: String, _ options: CheckOptions, after previous: CheckedText?,
      _ workers: (any Workers)?, _ isCancelled: (@Sendable () -> Bool)?
    ) {
      self.init(read.take())
      func isGone() -> Bool { isCancelled?() ?? false }
      Settlement.settle(&report, keepsReadings: options.tellsUnchecked, after: previous?.report)
      if isGone() { return }
      if options.exchange != nil { report = BetweenFiles.tie(report, path: path, options.exchange) }
      if options.tellsUnchecked { report = UncheckedSentences.find(in: report) }
      claims = previous.map { JudgedClaims(report, after: $0.report, $0.judged) } ?? JudgedClaims(report)
      if isGone() { return }
      // What the catalogue says of 科目 does not depend on what was diagnosed.
      let (settled, judged) = (report, claims)
      let parts = Pieces.map(2, workers) { piece in
        if isCancelled?() ?? false { return Part() }
        return piece == 0
          ? Part(diagnosed: Self.diagnose(settled, judged, after: previous))
          : Part(
            subjects: SubjectChecker.check(
              settled, listsClaims: options.listsClaims, after: previous.map { ($0.report, $0.subjects) }))
      }
      if let found = parts.first?.diagnosed { (diagnoses, diagnosed) = found }
      if let found = parts.last?.subjects { subjects = found }
    }

    /// One of two things that are found out beside each other.
    private struct Part: Sendable {
      var diagnosed: (diagnoses: [Diagnosis], memory: DiagnosisMemory)?
      var subjects: SubjectVerdicts?
    }

    private static func diagnose(
      _ report: Report, _ claims: JudgedClaims, after previous: CheckedText?
    ) -> (diagnoses: [Diagnosis], memory: DiagnosisMemory) {
      // Nobody knows whether there will be another version.
      guard let previous else { return (Diagnostician.diagnose(report, claims), DiagnosisMemory()) }
      return Diagnostician.diagnose(report, claims, after: previous.diagnosed)
    }
  }
}
