/// Runs pieces of work several at a time. Threads are the command's: where it lends none, the pieces are done one after the other,
/// and nobody can tell the difference but by the time it takes.
public protocol Workers: Sendable {
  /// How many pieces run at a time.
  var count: Int { get }
  /// A shorter text is read before a thread has begun, in bytes.
  var fewestBytes: Int { get }
  /// Runs the pieces, numbered from 0, and returns when all are done.
  func run(_ pieces: Int, _ piece: @escaping @Sendable (Int) -> Void)
}

public enum Pieces {
  /// A smaller file, or part of one, is read before a thread has started.
  public static let fewestBytes = 1 << 18

  /// What the pieces come to, in their order.
  public static func map<Outcome: Sendable>(
    _ count: Int, _ workers: (any Workers)?, _ piece: @escaping @Sendable (Int) -> Outcome
  ) -> [Outcome] {
    guard let workers, workers.count > 1, count > 1 else { return (0..<count).map(piece) }
    let slots = Slots<Outcome>(count)
    workers.run(count) { slots[$0] = piece($0) }
    return (0..<count).compactMap { slots[$0] }
  }

  /// Cuts a row of things into as many parts as there are workers, about as heavy as each other; one part where it is not worth it.
  public static func parts(_ weights: [Int], least: Int, _ workers: (any Workers)?) -> [Range<Int>] {
    let total = weights.reduce(0, +)
    guard let workers, workers.count > 1, weights.count > 1, total >= least else { return [weights.indices] }
    var parts: [Range<Int>] = []
    var start = 0
    var weight = 0
    for index in weights.indices {
      weight += weights[index]
      // A part that is full, and all that is left at the end.
      guard weight >= total / workers.count * (parts.count + 1) || index == weights.count - 1 else { continue }
      if parts.count + 1 == workers.count, index < weights.count - 1 { continue }
      parts.append(start..<(index + 1))
      start = index + 1
    }
    return parts
  }

  /// A place for each piece's outcome: no two pieces write to one.
  private final class Slots<Outcome>: @unchecked Sendable {
    private let places: UnsafeMutableBufferPointer<Outcome?>

    init(_ count: Int) {
      places = .allocate(capacity: count)
      places.initialize(repeating: nil)
    }

    deinit {
      places.deinitialize()
      places.deallocate()
    }

    subscript(_ index: Int) -> Outcome? {
      get { places[index] }
      set { places[index] = newValue }
    }
  }
}
