import Synchronization

/// The tokens that were sent last of each document, so that only what has changed since needs sending.
final class TokenResults: Sendable {
  private struct Result: Sendable {
    var uri: DocumentURI
    var id: String
    var data: [UInt32]
  }

  private struct Kept: Sendable {
    var results: [Result] = []
    var nextID = 1
  }

  private let kept = Mutex(Kept())

  /// A client that asks twice before it has the first answer may build on either.
  private static let mostOfOne = 2
  private static let most = 32
  /// In numbers, four bytes each, of all documents: what is older is let go.
  private static let mostNumbers = 8 << 20

  /// The numbers of an earlier answer; nil where it is not known any more.
  func data(_ id: String, of uri: DocumentURI) -> [UInt32]? {
    kept.withLock { kept in kept.results.last { $0.id == id && $0.uri == uri }?.data }
  }

  /// Keeps an answer, and gives it a name.
  func keep(_ data: [UInt32], of uri: DocumentURI) -> String {
    kept.withLock { kept in
      let id = String(kept.nextID)
      kept.nextID += 1
      kept.results.append(Result(uri: uri, id: id, data: data))
      if kept.results.count(where: { $0.uri == uri }) > Self.mostOfOne,
        let oldest = kept.results.firstIndex(where: { $0.uri == uri })
      {
        kept.results.remove(at: oldest)
      }
      var numbers = kept.results.reduce(0) { $0 + $1.data.count }
      while kept.results.count > 1, kept.results.count > Self.most || numbers > Self.mostNumbers {
        numbers -= kept.results.removeFirst().data.count
      }
      return id
    }
  }

  func forget(_ uri: DocumentURI) {
    kept.withLock { $0.results.removeAll { $0.uri == uri } }
  }
}
