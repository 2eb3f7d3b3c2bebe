import Subjects

/// What `gouji subjects` is asked for.
struct SubjectRequest {
  /// nil where none was given.
  var query: String?
  /// As it was asked for; the catalogue may not reach it.
  var year: Int
  /// nil: all.
  var kinds: Set<SubjectClassification>?
  var fund: SubjectFund?
  /// nil where none was given.
  var limit: Int?
  /// Of the year; of one that is not known, of the nearest that is.
  var catalogue: SubjectCatalogue

  static let limits = 1...10_000

  init(_ arguments: ParsedArguments) throws(UsageProblem) {
    let words = arguments.operands.map(\.text)
    query = words.isEmpty ? nil : words.joined(separator: " ")
    year = try arguments.number("year", in: 1990...2100) ?? SubjectCatalogue.years.upperBound
    limit = try arguments.number("limit", in: Self.limits)
    if arguments.has("kind") {
      let words = arguments.list("kind")
      var kinds: Set<SubjectClassification> = []
      for word in words.isEmpty ? [""] : words {
        kinds.formUnion(try SubjectWords.meaning(of: word, in: SubjectWords.kinds, option: "kind"))
      }
      self.kinds = kinds
    }
    if let word = arguments.value("fund") {
      fund = try SubjectWords.meaning(of: word, in: SubjectWords.funds, option: "fund")
    }
    // The year that answers, not the one asked for: what was renamed between the two is then told as renamed.
    catalogue = SubjectCatalogue(year: SubjectCatalogue(year: year).edition)
  }

  /// The year whose 科目 answer.
  var edition: Int { catalogue.edition ?? year }

  var hasFilters: Bool { kinds != nil || fund != nil }

  var withoutFilters: SubjectRequest {
    var request = self
    request.kinds = nil
    request.fund = nil
    return request
  }

  /// The same in whichever year.
  var inAnyYear: SubjectRequest {
    var request = self
    request.catalogue = SubjectCatalogue()
    return request
  }

  func takes(_ classification: SubjectClassification?) -> Bool {
    guard let kinds else { return true }
    return classification.map { kinds.contains($0) } ?? false
  }

  func takes(_ subject: Subject) -> Bool {
    takes(subject.code.classification) && (fund.map { $0 == subject.fund } ?? true)
  }

  /// The code that the query is, whatever blanks stand between its digits and however wide they are.
  var code: SubjectCode? {
    var digits = ""
    for scalar in (query ?? "").unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19: digits += String(scalar.value - 0xFF10)
      default: guard scalar.properties.isWhitespace else { return nil }
      }
    }
    return SubjectCode(digits)
  }
}
