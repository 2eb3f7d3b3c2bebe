import Findings
import Subjects

/// A fault of a 科目, in words that a rule puts together.
public struct SubjectWords {
  public let fault: SubjectFault
  public let catalogue: SubjectCatalogue
  public let language: MessageLanguage

  public var kind: SubjectFault.Kind { fault.kind }
  public var written: String { fault.written }
  public var code: String { fault.code?.text ?? "" }
  public var expected: Subject? { fault.expected }
  public var name: String { fault.expected?.name ?? "" }

  public func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// 2024年度; nothing where the report names no year.
  public var year: String {
    guard let year = catalogue.year else { return "" }
    return say("\(year) 年度", "in \(year)")
  }

  /// 类, 款, 项; `class`, `section`, `item`.
  public func level(_ level: SubjectCode.Level) -> String {
    guard language == .english else { return level.word }
    return switch level {
    case .class: "class"
    case .section: "section"
    case .item: "item"
    }
  }

  public var levelWord: String { fault.level.map(level) ?? "" }

  /// `2080505 机关事业单位基本养老保险缴费支出`
  public func full(_ subject: Subject) -> String { "\(subject.code.text) \(subject.name)" }

  /// `208 社会保障和就业支出 / 20805 行政事业单位养老支出 / 2080501 行政单位离退休`
  public func path(_ subject: Subject) -> String {
    catalogue.path(of: subject.code).map(full).joined(separator: " / ")
  }

  public func list(_ subjects: [Subject]) -> String {
    subjects.map(full).joined(separator: say("、", ", "))
  }

  /// How well the catalogue knows what it says.
  public var caution: String? {
    guard fault.severity == .hint, fault.restsOnCatalogue else { return nil }
    if !catalogue.coversYear {
      let years = "\(SubjectCatalogue.years.lowerBound)—\(SubjectCatalogue.years.upperBound)"
      return say("科目目录只有 \(years) 年的，仅供参考", "the catalogue covers \(years) only; take it with care")
    }
    if catalogue.year == nil {
      return say(
        "报告没有写明年度，按最近的科目目录核对", "the report names no year; it is compared with the newest catalogue")
    }
    return say(
      "目录中的这一条未经公开文件印证，请以当年科目书为准", "the catalogue's entry is not borne out by a document; the year's book decides")
  }
}
