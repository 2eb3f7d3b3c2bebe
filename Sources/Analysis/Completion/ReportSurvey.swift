import ReportModel
import ReportSyntax
import Subjects

/// What of a report counts for completions, read from its header and directives alone: a check of the whole would take longer than
/// somebody waits at the keyboard.
struct ReportSurvey: Sendable {
  let header: ReportHeader
  let localSubjects: [LocalSubject]
  let localProfiles: [LocalProfile]

  /// So many paragraphs are looked at for a year where the header says none.
  private static let mostParagraphs = 24

  init(_ snapshot: Snapshot) {
    if let report = snapshot.checkedAlready?.report {
      header = report.header
      localSubjects = report.localSubjects
      localProfiles = report.localProfiles
      return
    }
    let report = Self.read(snapshot) { keyword in keyword == .subject || keyword == .profile || keyword == .include }
    header = report.header
    localSubjects = report.localSubjects
    localProfiles = report.localProfiles
  }

  /// The report of its header, the directives of some kinds and its first paragraphs.
  static func read(_ snapshot: Snapshot, _ takes: (DirectiveSyntax.Keyword) -> Bool) -> Report {
    let tree = snapshot.tree
    var blocks: [PlacedBlock] = []
    var paragraphs = 0
    for placed in tree.blocks {
      switch placed.block.content {
      case .header: blocks.append(placed)
      case .directive(let syntax): if takes(syntax.keyword) { blocks.append(placed) }
      case .heading, .numbered, .paragraph:
        guard paragraphs < mostParagraphs else { continue }
        paragraphs += 1
        blocks.append(placed)
      default: break
      }
    }
    return ReportReader.readNames(
      SyntaxTree(bytes: tree.bytes, blocks: blocks),
      context: ReadingContext(
        path: snapshot.location, isPlainText: snapshot.isPlainText, loader: snapshot.options.loader))
  }

  /// 科目 of the report's year, with the report's own.
  var catalogue: SubjectCatalogue {
    let local = localSubjects.filter { $0.isValid(in: header.year) }.prefix(500)
    return SubjectCatalogue(year: header.year, local: local.map { Subject(local: $0.code, name: $0.name) })
  }
}
