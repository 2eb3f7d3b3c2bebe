import ReportModel

/// An amount of prose, and the piece that it stands in.
struct PlacedAmount: PieceReading {
  var amount: WrittenAmount
  var piece: Int

  mutating func move(by distance: Int) {
    amount.range = (amount.range.lowerBound + distance)..<(amount.range.upperBound + distance)
  }
}

/// The amounts of prose by their digits.
struct AmountIndex {
  /// How an amount of a table stands to those of prose with the same digits.
  enum Standing {
    /// There are none.
    case absent
    /// One of them is the same amount.
    case same
    /// All of them are ten thousand or a hundred million times another.
    case slip
    /// Some stand at other magnitudes.
    case elsewhere
  }

  private let amounts: [PlacedAmount]
  /// A power of two of places: the first amount with digits that fall there, or -1.
  private var heads: [Int32]
  /// For each amount the next one at its place, or -1.
  private var next: [Int32]

  /// No more are looked for.
  static let most = 50_000

  init(_ all: [PlacedAmount]) {
    amounts = all.count > Self.most ? Array(all[..<Self.most]) : all
    var places = 1
    while places < 2 * amounts.count { places *= 2 }
    heads = Array(repeating: -1, count: places)
    next = Array(repeating: -1, count: amounts.count)
    // From the end, so that the first stands in front.
    for index in amounts.indices.reversed() {
      let place = self.place(of: amounts[index].amount.digits)
      next[index] = heads[place]
      heads[place] = Int32(truncatingIfNeeded: index)
    }
  }

  var isEmpty: Bool { amounts.isEmpty }

  private func place(of digits: Int128) -> Int {
    Int(truncatingIfNeeded: Self.mixed(digits) >> 32) & (heads.count - 1)
  }

  /// Digits in which every bit depends on all of them.
  static func mixed(_ digits: Int128) -> UInt64 {
    UInt64(truncatingIfNeeded: digits) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The first in the text.
  func first(_ digits: Int128) -> WrittenAmount? {
    var index = heads[place(of: digits)]
    while index >= 0 {
      let amount = amounts[Int(index)].amount
      if amount.digits == digits { return amount }
      index = next[Int(index)]
    }
    return nil
  }

  func standing(of amount: WrittenAmount) -> Standing {
    var standing = Standing.absent
    var index = heads[place(of: amount.digits)]
    while index >= 0 {
      let other = amounts[Int(index)].amount
      index = next[Int(index)]
      guard other.digits == amount.digits else { continue }
      let step = other.exponent - amount.exponent
      if step == 0 { return .same }
      let isSlip = step == 4 || step == -4 || step == 8 || step == -8
      if !isSlip { standing = .elsewhere } else if standing == .absent { standing = .slip }
    }
    return standing
  }
}
