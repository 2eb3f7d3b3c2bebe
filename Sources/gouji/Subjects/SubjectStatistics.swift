import Subjects

/// How many 科目 the catalogue has in a year.
struct SubjectStatistics {
  struct Counts {
    var classes = 0
    var sections = 0
    var items = 0
    /// 款 and 项 that were seen in a published document.
    var seen = 0

    mutating func add(_ other: Counts) {
      classes += other.classes
      sections += other.sections
      items += other.items
      seen += other.seen
    }
  }

  struct Class {
    var subject: Subject
    var counts: Counts
  }

  struct Group {
    var classification: SubjectClassification
    var classes: [Class]
    var total: Counts
  }

  private(set) var groups: [Group] = []
  private(set) var total = Counts()

  init(_ request: SubjectRequest) {
    for classification in SubjectClassification.allCases where request.takes(classification) {
      var group = Group(classification: classification, classes: [], total: Counts())
      for subject in request.catalogue.children(of: nil) where subject.code.classification == classification {
        var counts = Counts()
        Self.count(below: subject, request, &counts)
        // Of a budget, the classes in which it has anything.
        guard request.takes(subject) || counts.sections + counts.items > 0 else { continue }
        counts.classes = 1
        group.classes.append(Class(subject: subject, counts: counts))
        group.total.add(counts)
      }
      guard !group.classes.isEmpty else { continue }
      groups.append(group)
      total.add(group.total)
    }
  }

  private static func count(below parent: Subject, _ request: SubjectRequest, _ counts: inout Counts) {
    for child in request.catalogue.children(of: parent.code) {
      if request.takes(child) {
        if child.code.level == .section { counts.sections += 1 } else { counts.items += 1 }
        if child.isSeen { counts.seen += 1 }
      }
      count(below: child, request, &counts)
    }
  }
}
