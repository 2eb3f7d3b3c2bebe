import Findings
import ReportModel

/// Finds the wrong figure behind contradicted claims (checking.md, "Diagnosing"). A typo in one cell contradicts its
/// row, its column and its section; that is one mistake, told once, at that cell.
public enum Diagnostician {
  /// Groups with more contradicted claims are told claim by claim: that is no slip.
  static let mostClaims = 200
  /// In longer claims no single figure is looked for.
  static let mostFigures = 5000

  /// One diagnosis for each mistake, in the order of their places. Every contradicted claim is in one of them, but for those between files.
  ///
  public static func diagnose(_ report: Report, _ judged: JudgedClaims) -> [Diagnosis] {
    guard let (workup, groups) = begin(report, judged) else { return [] }
    var diagnosis = GroupDiagnosis(workup)
    return ordered(groups.flatMap { diagnosis.diagnose($0).diagnoses }, in: report)
  }

  /// The same, where groups of contradicted claims may have been diagnosed in the version before.
  ///
  /// - Returns: the diagnoses, and what the next version can take over
  public static func diagnose(
    _ report: Report, _ judged: JudgedClaims, after previous: DiagnosisMemory
  ) -> (diagnoses: [Diagnosis], memory: DiagnosisMemory) {
    guard let (workup, groups) = begin(report, judged) else { return ([], DiagnosisMemory()) }
    var diagnosis = GroupDiagnosis(workup)
    var recall = GroupRecall(report, after: previous)
    let diagnoses = groups.flatMap { recall.diagnose($0, &diagnosis).diagnoses }
    return (ordered(diagnoses, in: report), recall.memory)
  }

  /// The contradicted claims, group by group; nil where nothing is contradicted.
  private static func begin(_ report: Report, _ judged: JudgedClaims) -> (Workup, groups: [[Int]])? {
    guard judged.judgements.count == report.claims.count else { return nil }
    // What another file says is no part of the search: it is told on its own.
    let contradicted = judged.noted.claims(.contradicted).filter { !report.claims[$0].tie.isBetweenFiles }
    if contradicted.isEmpty { return nil }
    let workup = Workup(report, judged, contradicted)
    return (workup, workup.connected(contradicted))
  }

  private static func ordered(_ diagnoses: [Diagnosis], in report: Report) -> [Diagnosis] {
    diagnoses.sorted {
      let (a, b) = (report.place(of: $0.figure), report.place(of: $1.figure))
      return a != b ? a < b : ($0.claims.first ?? 0) < ($1.claims.first ?? 0)
    }
  }
}

extension Report {
  fileprivate func place(of figure: FigureID) -> Int {
    figures.indices.contains(Int(figure.index)) ? figures[Int(figure.index)].range.lowerBound : 0
  }
}
