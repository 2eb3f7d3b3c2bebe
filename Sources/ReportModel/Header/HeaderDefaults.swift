/// Values of header fields for reports whose headers do not state them.
public struct HeaderDefaults: Sendable, Equatable {
  struct Value: Sendable, Equatable {
    var field: HeaderField
    /// In the form of a header's value: without blanks, half-width.
    var text: String
    var raw: String
  }

  /// Each field once.
  private(set) var values: [Value] = []

  /// None.
  public init() {}

  public var isEmpty: Bool { values.isEmpty }

  /// The fields that can be said for several reports at once; which report is last year's is each report's own matter.
  public static let fields: [HeaderField] = HeaderField.allCases.filter { $0 != .lastYear }

  /// Takes the value of a field, in the place of an earlier one.
  ///
  /// - Returns: false where the value is none that the field takes; nothing has changed then.
  public mutating func set(_ field: HeaderField, _ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let folded = bytes.withUnsafeBufferPointer { LabelText.folded($0, 0..<$0.count).text }
    guard Self.fields.contains(field), !folded.isEmpty, HeaderReader.accepts(field, folded) else { return false }
    values.removeAll { $0.field == field }
    values.append(Value(field: field, text: folded, raw: text))
    return true
  }
}
