/// The output of a run: kept for a file, or passed on at once.
final class CollectedOutput {
  private let isKept: Bool
  private(set) var bytes: [UInt8] = []

  init(isKept: Bool) { self.isKept = isKept }

  func take(_ part: [UInt8]) {
    if isKept { bytes += part } else { StandardStreams.output(part) }
  }
}
