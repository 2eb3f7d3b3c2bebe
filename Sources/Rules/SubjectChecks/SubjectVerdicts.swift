import Findings
import ReportModel
import Subjects

/// What is to be said of the 科目 of a report.
public struct SubjectVerdicts: Sendable {
  public internal(set) var faults: [SubjectFault] = []
  /// Every place where a code or a path was compared with the catalogue; filled only where asked for.
  public internal(set) var claims: [Claim] = []
  /// How many of them got each verdict.
  public internal(set) var counts = FileReport.Counts()
  let listsClaims: Bool
  /// For the next version of the text.
  var memory: SubjectMemory?

  public struct Claim: Sendable {
    public var verdict: Verdict
    /// The name, or the code where there is none.
    public var range: Range<Int>
    public var expected: String?
  }

  public init(listsClaims: Bool = false) { self.listsClaims = listsClaims }

  mutating func note(_ verdict: Verdict, _ range: Range<Int>, expected: @autoclosure () -> String?) {
    counts[verdict] += 1
    if listsClaims { claims.append(Claim(verdict: verdict, range: range, expected: expected())) }
  }
}

/// Compares every 科目 that a report names with the catalogue of its year.
public enum SubjectChecker {
  /// What is to be said of a list of 科目, in the order of places.
  ///
  /// - Parameter year: the edition that the list is compared with
  public static func check(
    _ list: SubjectList, year: Int, language: MessageLanguage
  ) -> (findings: [Finding], counts: FileReport.Counts) {
    var verdicts = SubjectVerdicts()
    let catalogue = SubjectCatalogue(year: year)
    let report = SubjectTableJudge.judge(list, catalogue, into: &verdicts)
    var findings = FindingList(report, language)
    SubjectTeller.tell(verdicts.faults, catalogue, into: &findings)
    findings.findings.putInOrder()
    return (findings.findings, verdicts.counts)
  }

  /// - Parameter previous: the version before with its verdicts, of which what an edit left alone is taken over
  public static func check(
    _ report: Report, listsClaims: Bool = false, after previous: (report: Report, subjects: SubjectVerdicts)? = nil
  ) -> SubjectVerdicts {
    var verdicts = SubjectVerdicts(listsClaims: listsClaims)
    let catalogue = SubjectCatalogue(of: report)
    let kept = previous.flatMap { KeptSubjects(report, catalogue, listsClaims: listsClaims, after: $0) }
    var memory = SubjectMemory(catalogue)
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      SubjectTableJudge.judge(report, catalogue, bytes, after: kept, into: &verdicts, &memory)
      let search = NameSearch(catalogue, bytes)
      SubjectPathJudge.judge(report, search, bytes, after: kept, into: &verdicts, &memory)
      GlossaryJudge.judge(report, search, bytes, after: kept, into: &verdicts, &memory)
    }
    verdicts.memory = memory
    return verdicts
  }
}

extension SubjectCatalogue {
  /// The catalogue of a report's year, with what the report adds to it.
  init(of report: Report) {
    // The report's own stand behind those of other files, and before them in weight.
    let year = report.header.year
    let local = report.localSubjects.reversed().filter { $0.isValid(in: year) }
    self.init(year: year, local: local.map { Subject(local: $0.code, name: $0.name) })
  }

  /// What a deviation from a 科目 weighs: a hint where it is known from memory alone, or the tables do not reach the year.
  func severity(of subject: Subject?) -> Severity? {
    coversYear && year != nil && subject?.isSeen ?? false ? nil : .hint
  }

  /// Whether both answer alike.
  func isSame(as other: SubjectCatalogue) -> Bool {
    year == other.year && local.count == other.local.count
      && zip(local, other.local).allSatisfy { $0.code == $1.code && $0.name == $1.name }
  }
}
