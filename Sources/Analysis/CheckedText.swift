import Consistency
import Findings
import ReportModel
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
  /// Of the report's claims, in their order.
  public let judgements: [Judgement]
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

  /// - Parameters:
  ///   - location: the path in the spelling of the options' loader, where that is another.
  ///   - bytes: UTF-8, faults in it allowed.
  public init(path: String, location: String? = nil, bytes: [UInt8], options: CheckOptions = CheckOptions()) {
    let read = ReportText.read(
      bytes, path: path, location: location ?? path, loader: options.loader, workers: options.workers,
      defaults: options.headerDefaults)
    let rules = RuleOptions(
      language: options.language, tellsResidue: options.tellsResidue, isAlone: options.exchange == nil,
      tellsUnchecked: options.tellsUnchecked)
    // What is said of the wording does not depend on what the claims come to.
    let workers = bytes.count >= Pieces.fewestBytes ? options.workers : nil
    let halves = Pieces.map(2, workers) { piece in
      piece == 0
        ? Half(judged: Judged(read, path: path, options)) : Half(wording: RuleSet.wording(read, options: rules))
    }
    let judged = halves.first?.judged ?? Judged(read, path: path, options)
    self.path = path
    self.bytes = bytes
    report = judged.report
    judgements = judged.judgements
    diagnoses = judged.diagnoses
    subjects = judged.subjects
    findings =
      FileEncodingRule.invalidBytes(bytes, language: options.language)
      + RuleSet.findings(
        judged.report, judged.judgements, judged.diagnoses, subjects: judged.subjects,
        wording: halves.last?.wording ?? [], options: rules)
  }

  /// What the command tells of it.
  public func fileReport(listsClaims: Bool = false) -> FileReport {
    FileReport(
      path: path, bytes: bytes, findings: findings, counts: ClaimList.counts(judgements, subjects),
      claims: listsClaims ? ClaimList.summaries(report, judgements, subjects) : [])
  }

  /// One of the two things that are found out beside each other.
  private struct Half: Sendable {
    var judged: Judged?
    var wording: [Finding] = []
  }

  /// A report with what its claims and its 科目 come to.
  private struct Judged: Sendable {
    var report: Report
    var judgements: [Judgement]
    var diagnoses: [Diagnosis]
    var subjects: SubjectVerdicts

    init(_ read: Report, path: String, _ options: CheckOptions) {
      let own = Settlement.settle(read, keepsReadings: options.tellsUnchecked)
      var report = BetweenFiles.tie(own, path: path, options.exchange)
      if options.tellsUnchecked { report = UncheckedSentences.find(in: report) }
      self.report = report
      judgements = Judge.judgeAll(report)
      diagnoses = Diagnostician.diagnose(report, judgements)
      subjects = SubjectChecker.check(report, listsClaims: options.listsClaims)
    }
  }
}
