/// Completions, the best first, and never too many of them.
public struct CompletionList: Sendable {
  /// More than this nobody looks through.
  public static let most = 200

  public private(set) var items: [Completion] = []

  public init() {}

  mutating func append(_ item: Completion) {
    guard items.count < Self.most else { return }
    items.append(item)
  }

  mutating func append(_ more: some Sequence<Completion>) {
    for item in more { append(item) }
  }

  /// One of the things that could be meant, before it is known what was typed.
  struct Candidate {
    var kind: Completion.Kind
    var label: String
    var detail = ""
    var description = ""
    /// nil: the label.
    var text: InsertText?
    /// What finds it, where that is not the label.
    var name: String?
    var aliases: [String] = []
    var topic: CompletionTopic?
  }

  /// Adds those that answer what was typed, the best first, else in their order.
  mutating func append(_ candidates: [Candidate], for word: TypedWord) {
    var found: [(rank: Int, candidate: Candidate)] = []
    for candidate in candidates {
      guard let rank = word.rank(candidate.name ?? candidate.label, aliases: candidate.aliases) else { continue }
      found.append((rank, candidate))
    }
    let order = found.indices.sorted { (found[$0].rank, $0) < (found[$1].rank, $1) }
    for index in order {
      let candidate = found[index].candidate
      append(
        Completion(
          candidate.kind, label: candidate.label, detail: candidate.detail, description: candidate.description,
          text: candidate.text ?? InsertText(candidate.label), range: word.range, rest: word.rest,
          filter: word.filter(candidate.name ?? candidate.label, aliases: candidate.aliases), topic: candidate.topic))
    }
  }
}
