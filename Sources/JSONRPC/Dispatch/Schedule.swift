/// Which piece of work may begin next. It knows nothing of threads and does no work itself.
struct Schedule<Work> {
  /// What work waits for.
  enum Line: Sendable {
    /// One at a time, in order.
    case ordered
    /// In order, and when nothing but background work goes on.
    case barrier
    /// Beside all other; the answer to a request.
    case beside
    /// Beside all other, when no answer waits for a thread. Nobody waits for it.
    case background
  }

  private var ordered = Queue<(Line, Work)>()
  private var beside = Queue<Work>()
  private var background = Queue<Work>()
  private var orderedRuns = false
  private var besideRunning = 0
  private var backgroundRunning = 0
  private let width: Int

  /// - Parameter width: how much goes on beside the ordered work.
  init(width: Int) { self.width = max(width, 1) }

  mutating func add(_ work: Work, to line: Line) {
    switch line {
    case .ordered, .barrier: ordered.append((line, work))
    case .beside: beside.append(work)
    case .background: background.append(work)
    }
  }

  /// What may begin now; `finish` has to follow.
  mutating func take() -> (line: Line, work: Work)? {
    if mayTakeOrdered, let next = ordered.popFirst() {
      orderedRuns = true
      return next
    }
    if mayTakeBeside, let next = beside.popFirst() {
      besideRunning += 1
      return (.beside, next)
    }
    if mayTakeBackground, let next = background.popFirst() {
      backgroundRunning += 1
      return (.background, next)
    }
    return nil
  }

  mutating func finish(_ line: Line) {
    switch line {
    case .ordered, .barrier: orderedRuns = false
    case .beside: besideRunning -= 1
    case .background: backgroundRunning -= 1
    }
  }

  var mayTake: Bool { mayTakeOrdered || mayTakeBeside || mayTakeBackground }

  /// Nothing waits or goes on but background work.
  var isIdle: Bool { ordered.isEmpty && beside.isEmpty && !orderedRuns && besideRunning == 0 }

  /// Takes away all that has not begun.
  mutating func clear() -> [Work] {
    var dropped: [Work] = []
    while let next = ordered.popFirst() { dropped.append(next.1) }
    while let next = beside.popFirst() { dropped.append(next) }
    while let next = background.popFirst() { dropped.append(next) }
    return dropped
  }

  private var mayTakeOrdered: Bool {
    guard !orderedRuns, let first = ordered.first else { return false }
    switch first.0 {
    case .barrier: return beside.isEmpty && besideRunning == 0
    default: return true
    }
  }

  private var mayTakeBeside: Bool { !beside.isEmpty && besideRunning + backgroundRunning < width }

  /// Background work leaves a place for answers, unless there is only one.
  private var mayTakeBackground: Bool {
    !background.isEmpty && besideRunning + backgroundRunning < width && backgroundRunning < max(1, width - 1)
  }
}
