import ReportModel
import Subjects

/// Finds the 科目 that a text of prose names, or ends with.
struct NameSearch {
  let catalogue: SubjectCatalogue

  struct Found {
    var subjects: [Subject] = []
    /// Where no 科目 of the year has the name.
    var renames: [SubjectRename] = []
    /// How many scalars at the end of the text are the name.
    var length = 0
  }

  /// The longest end of a text that is a name of the level, with or without its last 支出; old names where nothing else is as
  /// long.
  ///
  /// - Parameter whole: the text must be the name, but for a word that joins it to what stands before.
  func end(of text: String, level: SubjectCode.Level, whole: Bool) -> Found? {
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices where scalars.count - start >= 2 && scalars.count - start <= Self.longest {
      var name = String(String.UnicodeScalarView(scalars[start...]))
      if start > 0, whole, !Self.joins(scalars[..<start]) { continue }
      // A single 支出 at the end of a sentence is no name.
      if name == "支出" { return nil }
      var subjects = catalogue.subjects(named: name).filter { $0.code.level == level }
      if subjects.isEmpty {
        subjects = catalogue.subjects(named: name + "支出").filter { $0.code.level == level }
      }
      if !subjects.isEmpty { return Found(subjects: subjects, length: scalars.count - start) }
      let renames = name.withUTF8 { name in
        SubjectCatalogue(year: nil).renames(named: name).filter { $0.code.level == level }
      }
      if !renames.isEmpty { return Found(renames: renames, length: scalars.count - start) }
    }
    return nil
  }

  /// In scalars; no name is longer.
  private static let longest = 48

  private static let joints: Set<String> = ["支出", "中", "的", "中的", "支出中", "支出中的", "科目", "之", "下"]

  private static func joins(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    joints.contains(String(String.UnicodeScalarView(scalars)))
  }
}
