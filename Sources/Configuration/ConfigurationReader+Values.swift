import Findings
import JSON
import ReportModel

extension ConfigurationReader {
  /// The words that `lang` may be.
  static let languages = ["zh", "en"]

  mutating func takeShown(_ value: JSONValue) {
    guard let words = strings(value, of: "show") else { return }
    var shown = ShownChoice()
    for word in words where !shown.take(word.string ?? "") {
      tell(.value(word, of: "show", choices: ShownChoice.words))
    }
    configuration.shown = shown
  }

  mutating func takeLanguage(_ value: JSONValue) {
    switch value.string {
    case "zh": configuration.language = .chinese
    case "en": configuration.language = .english
    case nil: tell(.kind(value, of: "lang", .text))
    default: tell(.value(value, of: "lang", choices: Self.languages))
    }
  }

  mutating func takeHeader(_ value: JSONValue) {
    guard value.kind == .object else { return tell(.kind(value, of: "header", .object)) }
    for (name, value) in distinct(value) {
      guard let field = HeaderField(key: name.string ?? ""), HeaderDefaults.fields.contains(field) else {
        tell(.unknownHeaderField(name))
        continue
      }
      guard let text = value.string ?? value.int.map(String.init) else {
        tell(.kind(value, of: field.rawValue, .text))
        continue
      }
      if !configuration.headerDefaults.set(field, text) { tell(.headerValue(value, of: field, text)) }
    }
  }

  mutating func takeExcluded(_ value: JSONValue) {
    for element in strings(value, of: "exclude") ?? [] {
      do throws(PathPattern.Fault) {
        configuration.excluded.append(try PathPattern(element.string ?? ""))
      } catch {
        tell(.pattern(element, error))
      }
    }
  }

  /// `true`, `false`, or an object that says it of each kind.
  mutating func takeInlayHints(_ value: JSONValue) {
    if let isWanted = value.bool {
      configuration.inlayHints = InlayHintChoice(computed: isWanted, unit: isWanted)
      return
    }
    guard value.kind == .object else { return tell(.kind(value, of: "inlayHints", .truthOrObject)) }
    for (name, value) in distinct(value) {
      let key = name.string ?? ""
      guard InlayHintChoice.keys.contains(key) else {
        tell(.unknownKey(name, known: InlayHintChoice.keys))
        continue
      }
      guard let isWanted = value.bool else {
        tell(.kind(value, of: key, .truth))
        continue
      }
      if key == "computed" {
        configuration.inlayHints.computed = isWanted
      } else {
        configuration.inlayHints.unit = isWanted
      }
    }
  }
}
