import JSONRPC
import SourceText

/// Workers that stay: a server checks a text after every keystroke, and to begin and end a thread for it costs more than many a check.
///
/// Whoever has work does of it what nobody else takes, so that it is done however busy the threads are. They are made when there is
/// work for the first time, sleep where there is none, and last as long as the process.
public final class StandingThreads: Workers {
  public let count: Int
  /// A thread that is there is awake sooner than one is made.
  public let fewestBytes = 1 << 15
  private let line: Line

  /// - Parameter count: how many work at a time, whoever has the work among them
  public init(count: Int) {
    self.count = max(count, 1)
    line = Line(threads: max(count, 1) - 1)
  }

  public func run(_ pieces: Int, _ piece: @escaping @Sendable (Int) -> Void) {
    guard pieces > 1, count > 1 else {
      for index in 0..<max(pieces, 0) { piece(index) }
      return
    }
    line.run(Work(pieces, piece))
  }

  /// Pieces that are taken one after the other.
  private final class Work: @unchecked Sendable {
    let pieces: Int
    /// Empty once all are done: what it holds is not to be let go by whoever happens to let go of this.
    var piece: @Sendable (Int) -> Void
    var next = 0
    var done = 0

    init(_ pieces: Int, _ piece: @escaping @Sendable (Int) -> Void) {
      self.pieces = pieces
      self.piece = piece
    }
  }

  // Everything that changes is changed under the monitor.
  private final class Line: @unchecked Sendable {
    private let monitor = Monitor()
    /// Work of which pieces are left, the oldest first.
    private var waiting: [Work] = []
    private var missing: Int
    private var sleeping = 0

    init(threads: Int) { missing = threads }

    func run(_ work: Work) {
      monitor.lock()
      waiting.append(work)
      for _ in 1..<work.pieces where missing > 0 && sleeping < work.pieces - 1 {
        guard SystemThread.start({ self.labour() }) else { break }
        missing -= 1
      }
      // Those that have ended their work sleep here, too.
      if sleeping > 0 { monitor.broadcast() }
      while work.next < work.pieces { perform(work) }
      while work.done < work.pieces { monitor.wait() }
      work.piece = { _ in }
      monitor.unlock()
    }

    private func labour() {
      monitor.lock()
      while true {
        if let work = waiting.first {
          perform(work)
        } else {
          sleeping += 1
          monitor.wait()
          sleeping -= 1
        }
      }
    }

    /// Does one piece. Called and left under the lock, which is free meanwhile.
    private func perform(_ work: Work) {
      let index = work.next
      work.next += 1
      if work.next == work.pieces { waiting.removeAll { $0 === work } }
      monitor.unlock()
      work.piece(index)
      monitor.lock()
      work.done += 1
      if work.done == work.pieces { monitor.broadcast() }
    }
  }
}
