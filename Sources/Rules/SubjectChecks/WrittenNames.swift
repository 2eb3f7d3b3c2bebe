import ReportModel
import Subjects

/// The name of a row as people write it, and the forms in which it may be a 科目's.
enum WrittenNames {
  /// Whether a cell holds a 科目's name: with 其中： or a number before it, with its level or a remark in brackets behind it.
  static func holds(
    _ subject: Subject, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let range = range.clamped(to: 0..<bytes.count)
    if subject.isNamed(UnsafeBufferPointer(rebasing: bytes[range])) { return true }
    let label = LabelText.folded(bytes, range).text
    return forms(of: label).contains { isNamed(subject, $0) }
  }

  static func isNamed(_ subject: Subject, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { subject.isNamed($0) }
  }

  /// The rename that made a label the old name of a code.
  static func rename(of code: SubjectCode, named label: String, _ catalogue: SubjectCatalogue) -> SubjectRename? {
    for var form in forms(of: label) {
      if let rename = form.withUTF8({ catalogue.rename(of: code, named: $0) }) { return rename }
    }
    return nil
  }

  /// A folded label, and what is left of it without what may stand around a name.
  static func forms(of label: String) -> [String] {
    var forms = [label]
    var name = Substring(label)
    for word in ["其中:", "其中"] where name.hasPrefix(word) {
      name = name.dropFirst(word.count)
      break
    }
    // 八、社会保障和就业支出 · (一)… · 1.…
    let numbered = name.drop { "一二三四五六七八九十0123456789(".contains($0) }
    if numbered.count < name.count, let sign = numbered.first, "、.)".contains(sign) { name = numbered.dropFirst() }
    // 2080505机关事业单位…: the code stands in the name's cell, too.
    let digits = name.prefix { ("0"..."9").contains($0) }
    if SubjectCode(String(digits)) != nil { name = name.dropFirst(digits.count).drop { $0 == "-" } }
    if name.count < label.count { forms.append(String(name)) }
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex {
      forms.append(String(name[..<open]))
    }
    return forms
  }
}
