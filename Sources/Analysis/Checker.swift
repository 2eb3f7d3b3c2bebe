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
    let own = Settlement.settle(
      ReportText.read(bytes, path: path, location: location ?? path, loader: options.loader),
      keepsReadings: options.tellsUnchecked)
    var report = BetweenFiles.tie(own, path: path, options.exchange)
    if options.tellsUnchecked { report = UncheckedSentences.find(in: report) }
    let judgements = Judge.judgeAll(report)
    let subjects = SubjectChecker.check(report, listsClaims: options.listsClaims)
    return FileReport(
      path: path, bytes: bytes,
      findings: FileEncodingRule.invalidBytes(bytes, language: options.language)
        + RuleSet.findings(
          report, judgements, Diagnostician.diagnose(report, judgements), subjects: subjects,
          options: RuleOptions(
            language: options.language, tellsResidue: options.tellsResidue, isAlone: options.exchange == nil,
            tellsUnchecked: options.tellsUnchecked)),
      counts: ClaimList.counts(judgements, subjects),
      claims: options.listsClaims ? ClaimList.summaries(report, judgements, subjects) : [])
  }
}
