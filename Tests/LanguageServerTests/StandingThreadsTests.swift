import Dispatch
import LanguageServer
import Synchronization
import Testing

@Suite struct StandingThreadsTests {
  /// Counts how often each piece was done.
  private final class Tally: Sendable {
    let counts: Mutex<[Int]>
    init(_ pieces: Int) { counts = Mutex(Array(repeating: 0, count: pieces)) }
    func note(_ piece: Int) { counts.withLock { $0[piece] += 1 } }
    var counted: [Int] { counts.withLock { $0 } }
  }

  @Test(arguments: [1, 2, 5])
  func eachPieceIsDoneOnceWhoeverElseHasWork(threads: Int) {
    let workers = StandingThreads(count: threads)
    DispatchQueue.concurrentPerform(iterations: 8) { caller in
      for round in 0..<200 {
        let pieces = (caller + round) % 5
        let tally = Tally(pieces)
        workers.run(pieces) { tally.note($0) }
        #expect(tally.counted == Array(repeating: 1, count: pieces))
      }
    }
  }

  @Test func aPieceMayHaveWorkOfItsOwn() {
    let workers = StandingThreads(count: 2)
    let tally = Tally(16)
    workers.run(4) { outer in workers.run(4) { inner in tally.note(outer * 4 + inner) } }
    #expect(tally.counted == Array(repeating: 1, count: 16))
  }

  @Test func whatThePiecesHoldIsLetGoWhenAllAreDone() {
    final class Held: Sendable {}
    let workers = StandingThreads(count: 3)
    for _ in 0..<200 {
      weak var seen: Held?
      do {
        let held = Held()
        seen = held
        workers.run(3) { _ in withExtendedLifetime(held) {} }
      }
      #expect(seen == nil)
    }
  }
}
