import Consistency
import Findings
import ReportModel
import Rules
import SourceText

/// Checks one file: bytes in, everything that is to be said of them out. It keeps no state, and
/// touches no file but those that the report names, by way of the loader; of files that belong with it, it sees the facts that
/// the exchange gives.
public enum Checker {
  /// - Parameters:
  ///   - path: the name that findings carry; nothing is read from it.
  ///   - bytes: the file as it is, in whatever encoding.
  ///   - location: the path in the spelling of the options' loader, where that is another.
  public static func check(
    path: String, location: String? = nil, bytes: [UInt8], options: CheckOptions = CheckOptions()
  ) -> FileReport {
    let encoding = TextEncoding.detect(bytes)
    guard encoding.isUTF8 else {
      // Findings in converted text would stand at places that the file does not have: conversion comes first.
      let text = encoding.decode(bytes)?.utf8 ?? []
      let finding = FileEncodingRule.wrongEncoding(encoding, language: options.language)
      return FileReport(path: path, bytes: text, findings: [finding], counts: FileReport.Counts())
    }
    let read = ReportText.read(
      bytes, path: path, location: location ?? path, loader: options.loader, workers: options.workers)
    let rules = RuleOptions(
      language: options.language, tellsResidue: options.tellsResidue, isAlone: options.exchange == nil,
      tellsUnchecked: options.tellsUnchecked)
    // What is said of the wording does not depend on what the claims come to.
    let workers = bytes.count >= Pieces.fewestBytes ? options.workers : nil
    var judged: Judged?
    var wording: [Finding] = []
    for half in Pieces.map(
      2, workers,
      { piece in
        piece == 0 ? Half.claims(Judged(read, path: path, options)) : .wording(RuleSet.wording(read, options: rules))
      })
    {
      switch half {
      case .claims(let claims): judged = claims
      case .wording(let findings): wording = findings
      }
    }
    guard let judged else { return FileReport(path: path, bytes: bytes, findings: [], counts: FileReport.Counts()) }
    let (report, judgements, subjects) = (judged.report, judged.judgements, judged.subjects)
    return FileReport(
      path: path, bytes: bytes,
      findings: FileEncodingRule.invalidBytes(bytes, language: options.language)
        + RuleSet.findings(
          report, judgements, judged.diagnoses, subjects: subjects, wording: wording, options: rules),
      counts: ClaimList.counts(judgements, subjects),
      claims: options.listsClaims ? ClaimList.summaries(report, judgements, subjects) : [])
  }

  /// One of the two things that are found out beside each other.
  private enum Half: Sendable {
    case claims(Judged)
    case wording([Finding])
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
