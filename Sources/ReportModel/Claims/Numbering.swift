/// The numbering that a row's label begins with; outer levels come first.
enum Numbering: UInt8, Comparable {
  /// 一、
  case chinese
  /// （一）
  case chineseInBrackets
  /// 1. 1、
  case arabic
  /// （1）
  case arabicInBrackets

  static func < (a: Numbering, b: Numbering) -> Bool { a.rawValue < b.rawValue }

  /// - Parameter label: without blanks, in half-width forms.
  static func of(_ label: String) -> Numbering? {
    var rest = Substring(label)
    let bracketed = rest.hasPrefix("(")
    if bracketed { rest = rest.dropFirst() }
    let chinese = rest.prefix { "一二三四五六七八九十".contains($0) }
    let arabic = rest.prefix { $0 >= "0" && $0 <= "9" }
    guard !chinese.isEmpty || !arabic.isEmpty, chinese.count <= 3, arabic.count <= 2 else { return nil }
    rest = rest.dropFirst(max(chinese.count, arabic.count))
    if bracketed {
      guard rest.hasPrefix(")") else { return nil }
      return chinese.isEmpty ? .arabicInBrackets : .chineseInBrackets
    }
    if !chinese.isEmpty { return rest.hasPrefix("、") ? .chinese : nil }
    guard rest.hasPrefix(".") || rest.hasPrefix("、") else { return nil }
    let next = rest.dropFirst().first
    return next.map { $0 >= "0" && $0 <= "9" } ?? false ? nil : .arabic
  }
}
