import ExactNumbers

/// A scoring profile (办法): what each group of the first level weighs.
public struct WeightProfile: Sendable {
  public struct Group: Sendable {
    /// The names that the group goes by, the official one first; without blanks, in half-width forms.
    public var names: [Label]
    public var weight: ExactDecimal

    public init(names: [Label], weight: ExactDecimal) {
      self.names = names
      self.weight = weight
    }
  }

  /// As `办法：` or `评分办法：` names it, or the id of a profile that comes with gouji.
  public var name: String
  /// Documents that lay it down, and other names for it.
  public var documents: [String]
  public var groups: [Group]

  public init(name: String, documents: [String] = [], groups: [Group]) {
    self.name = name
    self.documents = documents
    self.groups = groups
  }

  /// Whether a report means this profile by what it writes, given without marks (`plain`).
  func isMeant(by wanted: Label) -> Bool {
    guard !wanted.isEmpty else { return false }
    return wanted == Self.plain(name) || documents.contains { wanted.contains(Self.plain($0)) }
  }

  /// Without brackets and 《》, so that 财预[2020]10号 is 财预〔2020〕10号.
  static func plain(_ text: String) -> Label {
    let marks: [Unicode.Scalar] = [
      "〔", "〕", "[", "]", "【", "】", "﹝", "﹞", "(", ")", "（", "）", "{", "}", "《", "》", " ",
    ]
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !marks.contains(scalar) { plain.append(scalar) }
    return Label(String(plain))
  }

  /// The group that a heading names.
  func group(_ heading: Label) -> Group? { groups.first { $0.names.contains(heading) } }
}
