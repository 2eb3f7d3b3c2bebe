/// By how much something went up or down, where the sentence leaves no doubt of what and gives no rate: 比上年增加144.11万元。
public struct UnratedChange: Sendable {
  /// What it has come to.
  public var subject: FigureID
  /// What it was, where that is said.
  public var base: FigureID?
  public var change: FigureID
  public var isIncrease: Bool

  func moved(_ figure: (FigureID) -> FigureID) -> UnratedChange {
    UnratedChange(subject: figure(subject), base: base.map(figure), change: figure(change), isIncrease: isIncrease)
  }
}

extension PassageClaims {
  /// Keeps a change that no rate is given of, for whoever shows what it would be.
  mutating func noteUnrated(_ comparison: ChangeStatement, _ subject: Int, _ base: Int?) {
    guard comparison.growth == nil, let change = comparison.change, comparison.direction != 0,
      comparison.comparator != .budget, mention(change).isMoney, mention(subject).isMoney,
      base.map({ mention($0).isMoney }) ?? true
    else { return }
    report.unratedChanges.append(
      UnratedChange(
        subject: figure(subject), base: base.map { figure($0) }, change: figure(change),
        isIncrease: comparison.direction > 0))
  }
}
