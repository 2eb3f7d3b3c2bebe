/// Puts entries of an outline into each other as their ranges lie.
enum SymbolNesting {
  /// Deeper than any report; what stands still deeper is put beside its parent.
  private static let deepest = 24

  /// What reaches beyond the entry that it begins in is cut at its end.
  static func nest(_ symbols: [OutlineSymbol], within whole: Range<Int>) -> [OutlineSymbol] {
    let ordered = symbols.enumerated().sorted { a, b in
      let (x, y) = (a.element.range, b.element.range)
      if x.lowerBound != y.lowerBound { return x.lowerBound < y.lowerBound }
      return x.upperBound != y.upperBound ? x.upperBound > y.upperBound : a.offset < b.offset
    }
    var roots: [OutlineSymbol] = []
    var open: [OutlineSymbol] = []
    func closeLast() {
      guard let closed = open.popLast() else { return }
      if open.isEmpty { roots.append(closed) } else { open[open.count - 1].children.append(closed) }
    }
    for var symbol in ordered.lazy.map(\.element) {
      while let last = open.last, symbol.range.lowerBound >= last.range.upperBound { closeLast() }
      if open.count >= deepest { closeLast() }
      symbol.range = symbol.range.clamped(to: open.last?.range ?? whole)
      symbol.selection = symbol.selection.clamped(to: symbol.range)
      open.append(symbol)
    }
    while !open.isEmpty { closeLast() }
    return roots
  }
}
