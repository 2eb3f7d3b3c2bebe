import Consistency
import Findings
import ReportModel
import ReportSyntax
import Rules
import SourceText

/// Checks one file: bytes in, everything that is to be said of them out. It touches no file and keeps no state.
public enum Checker {
  /// - Parameters:
  ///   - path: the name that findings carry; nothing is read from it.
  ///   - bytes: the file as it is, in whatever encoding.
  public static func check(path: String, bytes: [UInt8], options: CheckOptions = CheckOptions()) -> FileReport {
    let encoding = TextEncoding.detect(bytes)
    guard encoding.isUTF8 else {
      // Findings in converted text would stand at places that the file does not have: conversion comes first.
      let text = encoding.decode(bytes)?.utf8 ?? []
      let finding = FileEncodingRule.wrongEncoding(encoding, language: options.language)
      return FileReport(path: path, bytes: text, findings: [finding], counts: FileReport.Counts())
    }
    let tree = Parser.parse(bytes, options: ParseOptions(isPlainText: !path.hasSuffix(".gj")))
    let report = Discovery.settle(ReportReader.read(tree))
    let judgements = Judge.judgeAll(report)
    return FileReport(
      path: path, bytes: bytes,
      findings: FileEncodingRule.invalidBytes(bytes, language: options.language)
        + RuleSet.findings(
          report, judgements, Diagnostician.diagnose(report, judgements),
          options: RuleOptions(language: options.language, tellsResidue: options.tellsResidue)),
      counts: ClaimList.counts(judgements),
      claims: options.listsClaims ? ClaimList.summaries(report, judgements) : [])
  }
}
