import Synchronization

/// The first error of the output, as the system numbers it.
final class OutputFailure: Sendable {
  private let number = Atomic<Int32>(0)

  func note(_ problem: Int32) { _ = number.compareExchange(expected: 0, desired: problem, ordering: .relaxed) }

  var problem: Int32? {
    let problem = number.load(ordering: .relaxed)
    return problem == 0 ? nil : problem
  }
}
