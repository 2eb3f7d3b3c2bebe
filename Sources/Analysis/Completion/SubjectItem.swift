import Findings
import Subjects

/// How a 科目 is shown in a list.
struct SubjectItem: Sendable {
  let catalogue: SubjectCatalogue
  let language: MessageLanguage

  private var isChinese: Bool { language == .chinese }

  /// The names above it: 社会保障和就业支出 › 行政事业单位养老支出.
  func path(_ code: SubjectCode) -> String {
    catalogue.path(of: code).filter { $0.code != code }.map(\.name).joined(separator: " › ")
  }

  /// What stands at the end of its line: its path, and what it was before.
  func description(_ found: SubjectFinder.Found) -> String {
    let path = path(found.subject.code)
    guard let rename = found.rename else { return path }
    let old = rename.keepsCode || rename.oldName.isEmpty ? rename.oldName : "\(rename.code.text) \(rename.oldName)"
    let was = old.isEmpty ? rename.code.text : old
    let remark = isChinese ? "原“\(was)”" : "“\(was)” before \(rename.year)"
    return path.isEmpty ? remark : "\(remark) · \(path)"
  }

  /// What it went by before, for the remark that it has been replaced.
  func replaced(_ rename: SubjectRename) -> String {
    let names = rename.successors.map { code in
      catalogue.subject(code).map { "\(code.text) \($0.name)" } ?? code.text
    }
    guard !names.isEmpty else { return isChinese ? "\(rename.year) 年起停用" : "given up in \(rename.year)" }
    let list = names.joined(separator: isChinese ? "、" : ", ")
    return isChinese ? "\(rename.year) 年起改为 \(list)" : "since \(rename.year) \(list)"
  }

  func topic(_ subject: Subject) -> CompletionTopic {
    subject.isLocal
      ? CompletionTopic(.localSubject, "\(subject.code.text) \(subject.name)", year: catalogue.year)
      : CompletionTopic(.subject, subject.code.text, year: catalogue.year)
  }
}
