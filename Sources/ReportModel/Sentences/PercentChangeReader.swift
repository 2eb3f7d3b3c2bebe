/// A percentage by which another went up or down: 3% of `占比由20%提高到23%，提高3%`. Whether it is a growth or a difference, only
/// arithmetic tells.
public struct PercentChange: Sendable {
  public var stated: FigureID
  public var before: FigureID
  public var now: FigureID
  /// 1 for up, -1 for down.
  public var direction: Int

  func moved(_ figure: (FigureID) -> FigureID) -> PercentChange {
    PercentChange(stated: figure(stated), before: figure(before), now: figure(now), direction: direction)
  }
}

extension PassageClaims {
  /// What went up by a percentage and is one itself, both years side by side.
  mutating func readPercentChanges() {
    for index in passage.mentions.indices.dropFirst(2) {
      let own = mention(index)
      guard own.role == .growth, own.unit == .percent, own.direction != 0, !isVague(index),
        !own.traits.contains(.explains)
      else { continue }
      let (first, second) = (mention(index - 2), mention(index - 1))
      guard [first, second].allSatisfy({ isRate($0) && $0.sentence == own.sentence && $0.depth == own.depth }),
        !isVague(index - 2), !isVague(index - 1)
      else { continue }
      if first.traits.contains(.isFrom), second.traits.contains(.isTo) {
        put(index, before: index - 2, now: index - 1)
      } else if isOfYearBefore(second, first) || isOfYearBefore(own, first), !isOfYearBefore(first, second) {
        // 本年95.3%，上年92.1%，提高3.2%; 占63.2%，比上年的60.2%提高3%
        put(index, before: index - 1, now: index - 2)
      }
    }
  }

  private mutating func put(_ index: Int, before: Int, now: Int) {
    report.percentChanges.append(
      PercentChange(
        stated: figure(index), before: figure(before), now: figure(now), direction: mention(index).direction))
  }

  private func isRate(_ mention: Mention) -> Bool {
    guard mention.unit == .percent else { return false }
    switch mention.role {
    case .rate, .share, .completion, .base, .value: return true
    default: return false
    }
  }

  private func isOfYearBefore(_ mention: Mention, _ other: Mention) -> Bool {
    mention.comparator == .prior || mention.year > 0 && other.year > mention.year
  }
}
