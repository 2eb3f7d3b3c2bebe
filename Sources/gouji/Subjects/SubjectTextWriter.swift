import Findings
import Reporting
import Subjects

/// `--format text` of `gouji subjects`: a tree for people.
struct SubjectTextWriter {
  let request: SubjectRequest
  let isColored: Bool
  private let phrases: SubjectPhrases

  init(_ request: SubjectRequest, color: Bool, _ language: MessageLanguage) {
    self.request = request
    isColored = color
    phrases = SubjectPhrases(language: language)
  }

  func write(_ answer: SubjectAnswer, to output: inout ByteWriter) {
    if answer.isOnlySlips {
      output.write(phrases.isChinese ? "没有完全相符的，是否想找：\n" : "Nothing fits exactly; did you mean:\n")
    }
    output.write(heading(answer))
    output.write("\n")
    var tellsRename = true
    if case .overview = answer.kind { tellsRename = false }
    // What agrees with scattered letters of a name is often chance, and would stand among the real answers.
    let scattered = answer.entries.filter { $0.kind == .inOrder }
    let real = answer.entries.filter { $0.kind != .inOrder }
    if real.isEmpty || scattered.isEmpty {
      write(answer.entries, tellsRename: tellsRename, to: &output)
    } else {
      write(real, tellsRename: tellsRename, to: &output)
      output.write(phrases.isChinese ? "\n先后相符、但不相连的：\n" : "\nIn this order, but apart:\n")
      write(scattered, tellsRename: tellsRename, to: &output)
    }
    let notes = notes(answer)
    if !notes.isEmpty { output.write("\n") }
    for note in notes {
      styled(.faint, &output) { $0.write(note) }
      output.write("\n")
    }
  }

  private func write(_ entries: [SubjectEntry], tellsRename: Bool, to output: inout ByteWriter) {
    let tree = SubjectTree(entries, request.catalogue)
    for (index, group) in tree.groups.enumerated() {
      if tree.groups.count > 1, let classification = group.classification {
        if index > 0 { output.write("\n") }
        styled(.strong, &output) { $0.write("【\(phrases.classification(classification))】") }
        output.write("\n")
      }
      for row in group.rows { write(row, tellsRename: tellsRename, to: &output) }
    }
  }

  private func write(_ row: SubjectTree.Row, tellsRename: Bool, to output: inout ByteWriter) {
    output.repeating(0x20, 2 * row.depth)
    styled(row.entry == nil ? .faint : .strong, &output) { $0.write(phrases.title(row.subject)) }
    if let entry = row.entry {
      output.write(phrases.remarks(entry, tellsFund: request.fund == nil, tellsRename: tellsRename))
    }
    output.write("\n")
  }

  /// The year and how many there are.
  private func heading(_ answer: SubjectAnswer) -> String {
    let count = answer.entries.count
    let (scope, total) = (phrases.scope(request), phrases.counted(answer.total))
    if phrases.isChinese {
      let shown = answer.isTruncated ? "，显示前 \(count) 个" : ""
      switch answer.kind {
      case .overview where request.fund == nil: return "\(scope)，共 \(answer.total) 个类\(shown)"
      case .overview: return "\(scope)，最上一级的科目 \(answer.total) 个\(shown)"
      case .subtree where answer.total > 1: return "\(scope)，本级和下级共 \(total)\(shown)"
      case .subtree, .search: return "\(scope)，找到 \(total)\(shown)"
      }
    }
    let shown = answer.isTruncated ? ", the first \(count) shown" : ""
    switch answer.kind {
    case .overview where request.fund == nil: return "\(scope): \(answer.total) 类\(shown)"
    case .overview: return "\(scope): \(total) at the top\(shown)"
    case .subtree where answer.total > 1: return "\(scope): \(total), with all below\(shown)"
    case .subtree, .search: return "\(scope): \(total) found\(shown)"
    }
  }

  /// What is said below the tree.
  private func notes(_ answer: SubjectAnswer) -> [String] {
    var notes: [String] = []
    let isChinese = phrases.isChinese
    if answer.isTruncated {
      let left = answer.total - answer.entries.count
      notes.append(
        isChinese
          ? "还有 \(left) 个没有显示；全部显示：--limit \(answer.total)" : "\(left) more; to see all: --limit \(answer.total)")
    }
    let remembered = answer.entries.count { !$0.subject.isSeen }
    if remembered > 0 {
      notes.append(self.remembered(remembered, of: answer.entries.count))
    }
    if case .overview = answer.kind, let example = answer.entries.first?.subject.code.text {
      notes.append(
        isChinese
          ? "要看下级科目，写上代码，如 gouji subjects \(example)"
          : "To see what is below, name the code: gouji subjects \(example)")
    }
    return notes
  }

  private func remembered(_ count: Int, of shown: Int) -> String {
    if phrases.isChinese {
      let which = count < shown ? "其中 \(count) 个" : count > 1 ? "以上 \(count) 个都" : "以上 1 个"
      return which + "凭记忆收录，未见于公开文件，请与当年的《政府收支分类科目》核对"
    }
    let which = count < shown ? "\(count) of these" : count > 1 ? "all \(count)" : "this one"
    return "known from memory only: \(which); compare the year's 《政府收支分类科目》"
  }

  private func styled(_ style: TextStyle, _ output: inout ByteWriter, _ body: (inout ByteWriter) -> Void) {
    if isColored { output.write(style.sequence) }
    body(&output)
    if isColored { output.write(TextStyle.reset) }
  }
}
