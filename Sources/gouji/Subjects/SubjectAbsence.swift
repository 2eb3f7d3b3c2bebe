import Findings
import Reporting
import Subjects

/// Why a request has no answer, and where there is one.
enum SubjectAbsence {
  /// `--kind` or `--fund` keeps it out.
  case filtered(Subject, count: Int)
  case otherYear(Subject)
  /// Given up without anything in its place.
  case givenUp(SubjectRename)
  /// A code that may exist, and the name that it may have.
  case unsure(SubjectCode, String)
  case unknown

  /// - Parameter hasSlips: there is something like it, which only a better answer stands before
  init(_ request: SubjectRequest, hasSlips: Bool) {
    let worst = hasSlips ? SubjectMatchKind.part : .inOrder
    if request.hasFilters {
      let other = SubjectAnswer(request.withoutFilters)
      if let best = other.entries.first, best.kind <= worst {
        self = .filtered(best.subject, count: other.total)
        return
      }
    }
    let other = SubjectAnswer(request.inAnyYear)
    if let best = other.entries.first, best.kind <= worst, !best.subject.isValid(in: request.edition) {
      self = .otherYear(best.subject)
      return
    }
    if let code = request.code {
      switch request.catalogue.standing(of: code) {
      case .givenUp(let rename) where rename.successors.isEmpty:
        self = .givenUp(rename)
        return
      case .unsure(let name):
        self = .unsure(code, name)
        return
      default: break
      }
    } else {
      let renames = request.catalogue.renames(named: request.query ?? "")
      if let rename = renames.first(where: { $0.successors.isEmpty }) {
        self = .givenUp(rename)
        return
      }
    }
    self = .unknown
  }

  var isUnknown: Bool { if case .unknown = self { true } else { false } }

  /// One line.
  func message(_ request: SubjectRequest, _ language: MessageLanguage) -> String {
    let phrases = SubjectPhrases(language: language)
    let isChinese = language == .chinese
    guard let query = request.query else {
      return isChinese
        ? "\(phrases.scope(request))没有这样的科目" : "there is no such 科目 in \(phrases.scope(request))"
    }
    let shown = Self.shortened(query)
    guard !shown.isEmpty else {
      return isChinese ? "查询是空的，请写代码、名称或拼音" : "the query is empty: write a code, a name or pinyin"
    }
    var message =
      isChinese
      ? "\(phrases.scope(request))没有“\(shown)”" : "nothing in \(phrases.scope(request)) for “\(shown)”"
    let years = SubjectCatalogue.years
    switch self {
    case .filtered(let subject, let count):
      let found = phrases.title(subject)
      message +=
        isChinese
        ? "；不限分类和预算时有 \(found)\(count > 1 ? " 等 \(count) 个" : "")"
        : "; without --kind and --fund there is \(found)\(count > 1 ? " and \(count - 1) more" : "")"
    case .otherYear(let subject):
      let (span, found) = (phrases.years(subject, gap: " ") ?? "", phrases.title(subject))
      message += isChinese ? "；\(span)有 \(found)" : "; \(span) there is \(found)"
    case .givenUp(let rename):
      let found = [rename.code.text, rename.oldName].filter { !$0.isEmpty }.joined(separator: " ")
      message +=
        isChinese ? "；\(found) 自 \(rename.year) 年起不再使用" : "; \(found) was given up in \(rename.year)"
    case .unsure(let code, let name):
      message +=
        isChinese
        ? "；\(code.text) 可能是 \(name)，未能核实，请查当年的《政府收支分类科目》"
        : "; \(code.text) may be \(name), which is not certain: see the year's 《政府收支分类科目》"
    case .unknown:
      message +=
        isChinese
        ? "，\(years.lowerBound)—\(years.upperBound) 的其他年度也没有"
        : ", nor in any other year from \(years.lowerBound) to \(years.upperBound)"
    }
    switch self {
    case .filtered, .givenUp: return message
    case .otherYear, .unsure, .unknown: break
    }
    return message
      + (isChinese
        ? "。本地自设的科目，在报告里加一行：@科目 代码 名称"
        : ". A local one is added by a line in the report: @科目 code name")
  }

  /// A query as it is told: on one line, without anything that a terminal could obey, and not without end.
  private static func shortened(_ query: String) -> String {
    let most = 40
    var line = ByteWriter()
    // By scalars: a character may have marks without end.
    let scalars = query.unicodeScalars.drop { $0.properties.isWhitespace }
    line.writeLine(of: String(scalars.prefix(most)))
    let text = String(decoding: line.bytes, as: UTF8.self)
    let isBlank = text.allSatisfy(\.isWhitespace)
    return isBlank ? "" : scalars.dropFirst(most).isEmpty ? text : text + "…"
  }
}
