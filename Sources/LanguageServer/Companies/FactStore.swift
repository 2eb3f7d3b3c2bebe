import ReportModel
import Synchronization

/// The ledger of a session, for checks on whatever thread and for messages in their order.
final class FactStore: Sendable {
  private let ledger = Mutex(FactLedger())

  func with<Result>(_ body: (inout FactLedger) -> sending Result) -> Result {
    ledger.withLock { body(&$0) }
  }

  /// What a check of a file takes along; nil for a file that belongs with no other, which costs nothing then.
  func exchange(for path: String?) -> DocumentExchange? {
    guard let path, with({ $0.isInCompany(path) }) else { return nil }
    return DocumentExchange(path, self)
  }
}

extension FactStore {
  /// A check of a file has come to its end, or is as good as one.
  ///
  /// - Parameter exchanged: nil where it was checked alone
  func note(_ path: String, _ exchanged: ExchangedFacts?) {
    with { ledger in
      if let exchanged {
        ledger.checked(path, stated: exchanged.stated, heard: exchanged.heard)
      } else {
        ledger.checkedAlone(path)
      }
    }
  }
}

/// What one check of a file stated and was told.
struct ExchangedFacts: Sendable {
  var stated: StatedFacts?
  var heard: [ForeignFact]

  /// - Parameter places: of the text that was checked
  init(_ exchange: DocumentExchange, _ places: Places) {
    stated = exchange.stated.map { StatedFacts($0, places) }
    heard = exchange.heard
  }
}

/// What one check of one version of a file states and is told.
final class DocumentExchange: FactExchange {
  private let path: String
  private let store: FactStore

  private struct Exchanged: Sendable {
    var stated: PlacedFacts
    var heard: [ForeignFact]
    var places: [Named: WireRange]
  }

  private struct Named: Hashable {
    var name: String
    var range: Range<Int>
  }

  private let kept = Mutex<Exchanged?>(nil)

  init(_ path: String, _ store: FactStore) {
    self.path = path
    self.store = store
  }

  func exchange(_ facts: FileFacts, of bytes: [UInt8]) -> [ForeignFact] {
    var facts = facts
    facts.path = path
    let stated = facts.placed(in: bytes)
    let folder = DocumentLoader.folder(path)
    let (heard, places) = store.with { ledger in
      let heard = ledger.heard(by: path, stated)
      return (heard, heard.map { ledger.place(of: $0.place.range, in: $0.path) })
    }
    var told = heard
    var placesByName: [Named: WireRange] = [:]
    for index in heard.indices {
      told[index].path = Self.name(of: heard[index].path, seenFrom: folder)
      placesByName[Named(name: told[index].path, range: heard[index].place.range)] = places[index]
    }
    kept.withLock {
      // Texts that are only tried out take the options of the document along; the first check is that of the document itself.
      if $0 == nil { $0 = Exchanged(stated: stated, heard: heard, places: placesByName) }
    }
    return told
  }

  /// What the check stated; nil where that is nothing, or there was none.
  var stated: PlacedFacts? { kept.withLock { $0?.stated } }
  var heard: [ForeignFact] { kept.withLock { $0?.heard } ?? [] }

  /// Where something stands that a finding names in another file.
  ///
  /// - Parameters:
  ///   - name: of the file, as it was given out
  ///   - range: there, in bytes
  func location(_ name: String, _ range: Range<Int>) -> WireLocation? {
    guard let range = kept.withLock({ $0?.places[Named(name: name, range: range)] }) else { return nil }
    return WireLocation(uri: DocumentURI(path: DocumentLoader.path(name, seenFrom: path)), range: range)
  }

  /// As the document itself would name the file in `@引入`: the writer reads it in a message.
  static func name(of path: String, seenFrom folder: String) -> String {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    let own = folder.utf8.split(separator: UInt8(ascii: "/"))
    var common = 0
    while common < own.count, common + 1 < parts.count, own[common].elementsEqual(parts[common]) { common += 1 }
    guard common > 0 else { return path }
    let up = repeatElement("..", count: own.count - common)
    return (up + parts[common...].map { String(Substring($0)) }).joined(separator: "/")
  }
}
