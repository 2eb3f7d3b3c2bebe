#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import ReportModel
import SourceText

/// Which files of a run belong together, by the body and the year of their headers, and what those of one company tell each other.
///
/// A file hears what the files before it state, whatever thread they are checked on: it waits for those before it in its
/// company. Work is taken in the order of the files, so that these are being checked already, and none waits for one behind it.
final class FileCompanies: Sendable {
  /// The files of one company, and what was stated in it.
  fileprivate final class Company: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    // Changed under the mutex.
    private var shelf = FactShelf()
    /// Files are counted within the company, in the order of the run; all before this one are done.
    private var firstOpen = 0
    private var finished: Set<Int> = []

    init() {
      mutex = .allocate(capacity: 1)
      pthread_mutex_init(mutex, nil)
      changed = .allocate(capacity: 1)
      pthread_cond_init(changed, nil)
    }

    deinit {
      pthread_cond_destroy(changed)
      changed.deallocate()
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    }

    /// Waits until all before it are done.
    func exchange(_ facts: FileFacts, of bytes: [UInt8], at position: Int) -> [ForeignFact] {
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
      while firstOpen < position { pthread_cond_wait(changed, mutex) }
      return shelf.exchange(facts, of: bytes)
    }

    func finish(_ position: Int) {
      pthread_mutex_lock(mutex)
      finished.insert(position)
      while finished.remove(firstOpen) != nil { firstOpen += 1 }
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
  }

  /// What a file of a company tells and hears.
  private struct Member: FactExchange {
    let company: Company
    let position: Int

    func exchange(_ facts: FileFacts, of bytes: [UInt8]) -> [ForeignFact] {
      company.exchange(facts, of: bytes, at: position)
    }
  }

  /// By index in the run; files that belong with no other are not in it.
  private let members: [Int: Member]

  /// Nothing belongs together.
  init() { members = [:] }

  /// Reads the front of each file.
  ///
  /// - Parameter settings: of the files that have none of their own
  init(_ sources: [LintRun.Source], _ settings: LintSettings, jobs: Int) {
    guard sources.count > 1 else {
      members = [:]
      return
    }
    let list = IdentityList()
    OrderedWork.run(count: sources.count, jobs: jobs) { index in
      Self.identity(sources[index], settings)
    } deliver: { _, identity in
      list.identities.append(identity)
    }
    var companies: [FileCompany: [Int]] = [:]
    for (index, identity) in list.identities.enumerated() {
      guard let identity else { continue }
      companies[FileCompany(identity), default: []].append(index)
    }
    var members: [Int: Member] = [:]
    for indices in companies.values where indices.count > 1 {
      let company = Company()
      for (position, index) in indices.enumerated() { members[index] = Member(company: company, position: position) }
    }
    self.members = members
  }

  /// Changed by `deliver` alone, which `OrderedWork` never runs twice at a time.
  private final class IdentityList: @unchecked Sendable {
    var identities: [FileIdentity?] = []
  }

  private static func identity(_ source: LintRun.Source, _ settings: LintSettings) -> FileIdentity? {
    guard source.problem == nil else { return nil }
    let front =
      source.bytes.map { Array($0.prefix(FileIdentity.longestFront)) }
      ?? FileReader.readFront(source.path, most: FileIdentity.longestFront)
    return FileIdentity.read(
      front: front, isPlainText: !source.path.text.lowercased().hasSuffix(".gj"),
      defaults: (source.settings ?? settings).options.headerDefaults)
  }

  /// What tells a file of the others; nil for one that belongs with none.
  func exchange(for index: Int) -> (any FactExchange)? { members[index] }

  /// A file is checked, or can't be.
  func finish(_ index: Int) {
    if let member = members[index] { member.company.finish(member.position) }
  }
}
