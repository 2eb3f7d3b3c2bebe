extension PassageClaims {
  /// 税收收入增收额占财政收入增收额的91.6%: a share of what was said to have changed, not of the amounts.
  ///
  /// - Returns: whether the words speak of changes
  mutating func readShareOfChange(_ index: Int) -> Bool {
    guard let whole = changeName(mention(index).whole) else { return false }
    let part = changeName(
      mention(index).label.lowerBound..<max(mention(index).label.lowerBound, mention(index).whole.lowerBound))
    let near = comparisons.suffix(1024).filter {
      ($0.change ?? index) < index && index - ($0.change ?? index) <= Self.reach
    }
    func named(_ key: LabelKey) -> [Int] {
      near.filter { change in change.subject.map { labelKey($0).isLike(key) || key.isLike(labelKey($0)) } ?? false }
        .compactMap(\.change)
    }
    guard let part, let own = named(part).last else { return true }
    let wholes = named(whole).filter { $0 != own && meet($0, own) }
    add(
      wholes.suffix(3).reversed().map { ratio(.proseShare, stated: index, part: own, whole: $0) },
      isCertain: wholes.count == 1 && !isVague(index))
    return true
  }

  /// The name before 增收额, 增加额, 增量; nil where the words end in none of these.
  private func changeName(_ range: Range<Int>) -> LabelKey? {
    let words: [Label] = ["增收额", "增加额", "增长额", "增支额", "增量", "减收额", "减少额"]
    let bytes = passage.text.bytes
    let range = range.clamped(to: bytes.indices)
    return bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[range])
      for word in words {
        guard let place = word.withBytes({ part.place(of: $0) }) else { continue }
        return passage.key(range.lowerBound..<(range.lowerBound + place))
      }
      return nil
    }
  }
}
