import Subjects

/// The entries of an answer as a tree for people: each below its 类 and 款.
struct SubjectTree {
  struct Row {
    var subject: Subject
    /// nil for one that only leads to those below it.
    var entry: SubjectEntry?
    /// 0 for a 类.
    var depth: Int { (Int(subject.code.length) - 3) / 2 }
  }

  struct Group {
    var classification: SubjectClassification?
    var rows: [Row]
  }

  /// One for each classification. Classifications and classes stand in the order of their best entries, so that the best
  /// answer is at the top; within a class codes follow each other.
  let groups: [Group]

  init(_ entries: [SubjectEntry], _ catalogue: SubjectCatalogue) {
    var classes: [SubjectCode] = []
    var members: [SubjectCode: [SubjectEntry]] = [:]
    for entry in entries {
      let root = Self.root(of: entry.subject.code)
      if members[root] == nil { classes.append(root) }
      members[root, default: []].append(entry)
    }
    var groups: [Group] = []
    for root in classes {
      let rows = Self.rows(members[root] ?? [], catalogue)
      if let index = groups.firstIndex(where: { $0.classification == root.classification }) {
        groups[index].rows += rows
      } else {
        groups.append(Group(classification: root.classification, rows: rows))
      }
    }
    self.groups = groups
  }

  private static func root(of code: SubjectCode) -> SubjectCode {
    var root = code
    while let parent = root.parent { root = parent }
    return root
  }

  /// The entries of one class, each behind those above it.
  private static func rows(_ entries: [SubjectEntry], _ catalogue: SubjectCatalogue) -> [Row] {
    var rows: [Row] = []
    var written: Set<SubjectCode> = []
    for entry in entries.sorted(by: { $0.subject.code.order < $1.subject.code.order }) {
      for above in catalogue.path(of: entry.subject.code).dropLast() where written.insert(above.code).inserted {
        rows.append(Row(subject: above, entry: nil))
      }
      written.insert(entry.subject.code)
      rows.append(Row(subject: entry.subject, entry: entry))
    }
    return rows
  }
}
