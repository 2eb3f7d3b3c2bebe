/// What a completion puts into the text, with the places that the writer fills in.
public struct InsertText: Sendable, Equatable {
  public enum Piece: Sendable, Equatable {
    case text(String)
    /// A place to fill in, with what may stand there: nothing, one example, or some to choose from.
    case place([String])
  }

  public var pieces: [Piece]
  /// What is put in where an editor knows no places; nil: the text with the first example in each place.
  private var bare: String?

  /// What is the same in all places of a report.
  public static let shared: Set<String> = ["年份", "单位名称"]

  public init(_ text: String) { pieces = [.text(text)] }

  /// - Parameters:
  ///   - template: `⟨` and `⟩` stand around a place, `｜` between what may stand there: `单位：⟨万元｜元⟩`
  ///   - bare: for editors that know no places
  public init(template: String, bare: String? = nil) {
    self.bare = bare
    pieces = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "⟨"), let close = rest[open...].firstIndex(of: "⟩") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let inner = rest[rest.index(after: open)..<close]
      pieces.append(.place(inner.isEmpty ? [] : inner.split(separator: "｜").map(String.init)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
  }

  public var hasPlaces: Bool { pieces.contains { if case .place = $0 { true } else { false } } }

  /// Without places.
  public var plain: String {
    if let bare { return bare }
    return pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let own): text += own
      case .place(let examples): text += examples.first ?? ""
      }
    }
  }

  /// The same with a text behind it.
  func followed(by text: String) -> InsertText {
    guard !text.isEmpty else { return self }
    var longer = self
    longer.pieces.append(.text(text))
    longer.bare = bare.map { $0 + text }
    return longer
  }
}
