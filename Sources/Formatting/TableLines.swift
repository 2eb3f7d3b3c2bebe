import ReportSyntax
import SourceText

/// The lines of a table with bars, cut at its bars.
struct TableLines {
  struct Cell {
    /// In the file, without the blanks around it; decoration and quotes stay with it.
    var range: Range<Int>
    var width: Int
  }

  struct Row {
    /// Decoration before the first bar or cell.
    var prefix: Range<Int>
    var opensWithBar: Bool
    /// Whether a bar stands behind the last cell, or is put there.
    var closes: Bool
    var isHeadRule: Bool
    var cells: [Cell]
    /// Decoration behind the last bar.
    var suffix: Range<Int>
    var lineEnd: Range<Int>
  }

  enum Line {
    case row(Row)
    /// A comment, or a row with line breaks in its cells.
    case verbatim(Range<Int>)
  }

  let bytes: [UInt8]
  let placed: PlacedBlock
  private(set) var lines: [Line] = []

  init(bytes: [UInt8], placed: PlacedBlock) {
    self.bytes = bytes
    self.placed = placed
    var first = 0
    var quotes = 0
    var breaks = 0
    let tokens = placed.block.tokens
    for (index, token) in tokens.enumerated() {
      if token.kind == .quote { quotes += 1 }
      let isLast = index + 1 == tokens.count
      if token.kind == .lineEnd, quotes & 1 == 1, !isLast {
        breaks += 1
      } else if token.kind == .lineEnd || isLast {
        add(tokens[first...index], isBroken: breaks > 0)
        first = index + 1
        quotes = 0
        breaks = 0
      }
    }
  }

  private mutating func add(_ tokens: ArraySlice<Token>, isBroken: Bool) {
    guard let firstToken = tokens.first, let lastToken = tokens.last else { return }
    let whole = placed.range(of: firstToken.span).lowerBound..<placed.range(of: lastToken.span).upperBound
    guard !isBroken, tokens.contains(where: { $0.kind == .bar }), !tokens.contains(where: { $0.kind == .comment })
    else {
      lines.append(.verbatim(whole))
      return
    }
    let row = row(tokens, whole)
    // A lone dash with a blank behind it would become a list mark.
    if !row.opensWithBar, let first = row.cells.first?.range, first.count == 1, bytes[first.lowerBound] == 0x2D {
      lines.append(.verbatim(whole))
    } else {
      lines.append(.row(row))
    }
  }

  private func row(_ tokens: ArraySlice<Token>, _ whole: Range<Int>) -> Row {
    var row = Row(
      prefix: whole.lowerBound..<whole.lowerBound, opensWithBar: false, closes: false, isHeadRule: false, cells: [],
      suffix: whole.upperBound..<whole.upperBound, lineEnd: whole.upperBound..<whole.upperBound)
    var pending: Range<Int>?
    var isDecoration = true
    var bars = 0
    for token in tokens {
      let range = placed.range(of: token.span)
      switch token.kind {
      case .blank: continue
      case .lineEnd: row.lineEnd = range
      case .bar:
        bars += 1
        // Nothing but decoration before the first bar: it opens the row.
        if bars == 1, isDecoration {
          row.opensWithBar = true
          row.prefix = pending ?? row.prefix
        } else {
          row.cells.append(cell(pending, at: range.lowerBound))
        }
        pending = nil
        isDecoration = true
        row.closes = true
      default:
        if token.kind == .headRule { row.isHeadRule = true }
        if token.kind != .decoration && token.kind != .byteOrderMark { isDecoration = false }
        pending = (pending?.lowerBound ?? range.lowerBound)..<range.upperBound
      }
    }
    if let pending, isDecoration, bars > 0 {
      row.suffix = pending
    } else if let pending {
      row.closes = false
      row.cells.append(cell(pending, at: pending.lowerBound))
    }
    // A row that opens with a bar is closed by one.
    if row.opensWithBar { row.closes = true }
    if row.cells.isEmpty { row.cells.append(cell(nil, at: row.lineEnd.lowerBound)) }
    return row
  }

  private func cell(_ range: Range<Int>?, at place: Int) -> Cell {
    guard let range else { return Cell(range: place..<place, width: 0) }
    let width = bytes.withUnsafeBufferPointer { DisplayWidth.of($0, in: range) }
    return Cell(range: range, width: width)
  }
}
