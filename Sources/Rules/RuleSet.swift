import Consistency
import Findings
import ReportModel
import ReportSyntax
import SourceText
import Subjects

/// Everything that the rules have to say of a report.
public enum RuleSet {
  /// Looks through the text of a tree for what the rules of wording look at.
  ///
  /// - Parameter previous: what `wording` left of the version before, and what was changed since
  public static func scan(
    _ tree: SyntaxTree, after previous: (memory: TextMemory, change: TextChange)? = nil
  ) -> ScannedText {
    tree.bytes.withUnsafeBufferPointer { ScannedText(tree, ownLength: tree.bytes.count, $0, after: previous) }
  }

  /// What the rules of wording have to say, which read no claims.
  ///
  /// - Parameter scanned: of the tree that the report was read from
  /// - Returns: the findings, and what the next version can take over
  public static func wording(
    _ report: Report, _ scanned: ScannedText? = nil, options: RuleOptions = RuleOptions()
  ) -> (findings: [Finding], memory: TextMemory) {
    var list = FindingList(report, options.language)
    let memory = report.tree.bytes.withUnsafeBufferPointer { bytes in
      let text = TextScan(report, bytes, scanned)
      for rule in RuleCatalogue.textRules { rule.check(text, into: &list) }
      return TextMemory(text)
    }
    return (list.findings, memory)
  }

  /// One finding for each fault, in the order of their places. A report without faults costs next to nothing here.
  ///
  /// - Parameters:
  ///   - judged: what the report's claims come to
  ///   - diagnoses: of the contradicted ones
  ///   - subjects: what the catalogue says of the report's 科目
  ///   - wording: what `wording(_:options:)` told
  ///   - workers: for a long report
  public static func findings(
    _ report: Report, _ judged: JudgedClaims, _ diagnoses: [Diagnosis], subjects: SubjectVerdicts,
    wording: [Finding], options: RuleOptions = RuleOptions(), _ workers: (any Workers)? = nil
  ) -> [Finding] {
    var suppressor = Suppressor(report.suppressions, unheard: unheard(options))
    // What `@忽略` silences is known only when everything has been told.
    let tellsResidue = options.tellsResidue || !suppressor.isEmpty
    let told = Pieces.map(2, workers) { piece in
      var list = FindingList(report, options.language)
      if piece == 0 {
        let faults = FaultList.faults(report, judged, diagnoses, tellsResidue: tellsResidue)
        if !faults.isEmpty {
          let teller = FaultTeller(report, judged, options.language)
          for fault in faults { teller.tell(fault, into: &list) }
        }
        ProblemTeller.tell(report, into: &list)
        SubjectTeller.tell(subjects.faults, SubjectCatalogue(of: report), into: &list)
      } else {
        for rule in RuleCatalogue.reportRules { rule.check(report, into: &list) }
        for rule in RuleCatalogue.claimRules { rule.check(report, judged.noted, into: &list) }
      }
      return list.findings
    }
    var findings = told.flatMap(\.self) + wording
    if !suppressor.isEmpty {
      suppressor.apply(to: &findings)
      var useless = FindingList(report, options.language)
      suppressor.tellUseless(into: &useless)
      findings += useless.findings
      if !options.tellsResidue { findings.removeAll { $0.severity == .hint && $0.verdict == .residue } }
    }
    findings.putInOrder()
    return findings
  }

  /// Rules that had no occasion to find anything: what silences them is not known to be useless.
  private static func unheard(_ options: RuleOptions) -> Set<String> {
    var rules: Set<String> = options.isAlone ? RuleCatalogue.betweenFiles : []
    if !options.tellsUnchecked { rules.insert(UncheckedSentenceRule.id) }
    return rules
  }
}
