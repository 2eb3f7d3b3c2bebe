/// Does what the schedule allows, on threads that are made when they are first needed and sleep when there is nothing to do.
final class WorkQueue: @unchecked Sendable {
  struct Work: Sendable {
    /// In bytes, of what it holds.
    var weight = 0
    var run: @Sendable () -> Void
  }

  typealias Line = Schedule<Work>.Line

  // Everything that changes is changed under the monitor.
  private let monitor = Monitor()
  private var schedule: Schedule<Work>
  private var threads = 0
  private var sleeping = 0
  private var waitsForIdle = 0
  private var hasStopped = false
  private var weight = 0
  private let threadLimit: Int

  /// - Parameter workers: threads beside the one for ordered work; 0 for none at all, where somebody calls `runNext`.
  init(workers: Int) {
    schedule = Schedule(width: max(workers, 1))
    threadLimit = workers > 0 ? workers + 1 : 0
  }

  /// After the end nothing is taken on.
  /// - Parameter weight: in bytes, of what the work holds.
  func add(to line: Line, weight: Int = 0, _ work: @escaping @Sendable () -> Void) {
    monitor.lock()
    if hasStopped { return monitor.unlock() }
    // What a message costs however short it is.
    let weight = weight + 512
    self.weight += weight
    schedule.add(Work(weight: weight, run: work), to: line)
    wake()
    monitor.unlock()
  }

  /// Does one piece of work here and now.
  /// - Returns: whether there was one that may be done.
  func runNext() -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    guard let line = takeAndPerform() else { return false }
    finish(line)
    return true
  }

  /// Nothing waits or goes on but background work.
  var isIdle: Bool { monitor.locked { schedule.isIdle } }
  /// In bytes, of what waits.
  var backlog: Int { monitor.locked { weight } }

  /// Waits until all is done but background work.
  /// - Returns: false where the time was over before.
  func waitUntilIdle(milliseconds: Int) -> Bool {
    let deadline = Deadline(milliseconds: milliseconds)
    monitor.lock()
    defer { monitor.unlock() }
    waitsForIdle += 1
    defer { waitsForIdle -= 1 }
    while !schedule.isIdle, !hasStopped {
      if !monitor.wait(until: deadline) { return schedule.isIdle }
    }
    return schedule.isIdle
  }

  /// Lets the threads go as soon as they have done what they are at. What has not begun is dropped.
  func stop() {
    monitor.lock()
    hasStopped = true
    // Dropped when the lock is free again, because requests that are dropped are answered.
    let dropped = schedule.clear()
    monitor.broadcast()
    monitor.unlock()
    withExtendedLifetime(dropped) {}
  }

  /// Under the lock: sees to it that what may begin does.
  private func wake() {
    guard schedule.mayTake else { return }
    if sleeping > 0 {
      // One is enough, unless it could be one that waits for the end.
      if waitsForIdle > 0 { monitor.broadcast() } else { monitor.signal() }
    } else if threads < threadLimit, SystemThread.start({ self.labour() }) {
      threads += 1
    }
  }

  private func labour() {
    monitor.lock()
    while !hasStopped {
      if let line = takeAndPerform() {
        finish(line)
      } else {
        sleeping += 1
        monitor.wait()
        sleeping -= 1
      }
    }
    threads -= 1
    monitor.unlock()
  }

  private func finish(_ line: Line) {
    schedule.finish(line)
    if waitsForIdle > 0, schedule.isIdle { monitor.broadcast() }
  }

  /// Called and left under the lock, which is free while the work is done and until all that it held is gone: a request
  /// that nobody holds any more answers for itself.
  private func takeAndPerform() -> Line? {
    var taken = schedule.take()
    guard let line = taken?.line else { return nil }
    weight -= taken?.work.weight ?? 0
    wake()
    monitor.unlock()
    taken?.work.run()
    taken = nil
    monitor.lock()
    return line
  }
}
