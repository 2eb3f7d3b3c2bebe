import Findings
import ReportModel
import Rules
import SourceText

/// `gouji subjects --check`: a list of 科目 against the catalogue of a year.
public enum SubjectListCheck {
  /// - Parameters:
  ///   - path: the name that the report carries; nothing is read from it
  ///   - bytes: UTF-8, GB18030 or UTF-16; places are those of the text in UTF-8
  public static func check(path: String, bytes: [UInt8], year: Int, language: MessageLanguage) -> FileReport {
    let encoding = TextEncoding.detect(bytes)
    guard let text = encoding.decode(bytes)?.utf8 else {
      let finding = FileEncodingRule.wrongEncoding(encoding, language: language)
      return FileReport(path: path, bytes: [], findings: [finding], counts: FileReport.Counts())
    }
    let list = SubjectList(text)
    let (subjects, counts) = SubjectChecker.check(list, year: year, language: language)
    let findings = FileEncodingRule.invalidBytes(text, language: language) + subjects
    return FileReport(path: path, bytes: list.bytes, findings: findings, counts: counts)
  }
}
