import Findings
import ReportModel

/// Hints beside figures: few, and only where the value is not to be seen next to them.
public enum FigureHints {
  /// Those within a range of bytes, in order. Waits for the check.
  public static func hints(of snapshot: Snapshot, in range: Range<Int>) -> [FigureHint] {
    let checked = snapshot.checked
    var hints = snapshot.bytes.withUnsafeBufferPointer { bytes in
      let context = HintContext(checked: checked, bytes: bytes, range: range, language: snapshot.options.language)
      return context.shares() + context.growths() + context.computed() + context.totals() + context.emptyCells()
        + context.units()
    }
    hints.sort { ($0.place, $0.kind.rawValue) < ($1.place, $1.kind.rawValue) }
    return hints
  }
}

/// The check's outcome and the part of the text that hints are asked for.
struct HintContext {
  let checked: CheckedText
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  let language: MessageLanguage

  var report: Report { checked.report }

  func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  /// A figure of the file itself; those of data files stand behind its end.
  func figure(_ id: FigureID) -> Figure? {
    let index = Int(id.index)
    guard report.figures.indices.contains(index) else { return nil }
    let figure = report.figures[index]
    return figure.range.upperBound <= bytes.count ? figure : nil
  }

  func isWanted(_ place: Int) -> Bool { range.lowerBound <= place && place <= range.upperBound }

  /// As printed, with its unit.
  func words(_ id: FigureID) -> String {
    let index = Int(id.index)
    guard report.figures.indices.contains(index) else { return "?" }
    let figure = report.figures[index]
    guard !figure.range.isEmpty, figure.range.upperBound <= bytes.count else {
      return figure.value.description + figure.unit.symbol
    }
    let text = String(decoding: bytes[figure.range], as: UTF8.self)
    return figure.unit == .percent ? text : text + figure.unit.symbol
  }

  func isPercentText(_ range: Range<Int>) -> Bool {
    guard let last = range.last, range.lowerBound >= 0, last < bytes.count else { return false }
    if bytes[last] == UInt8(ascii: "%") { return true }
    return range.count >= 3 && bytes[last - 2] == 0xEF && bytes[last - 1] == 0xBC && bytes[last] == 0x85
  }

  /// The terms of a run.
  func terms(_ run: TermRun) -> [Term] {
    let indices = run.indices
    guard indices.lowerBound >= 0, indices.upperBound <= report.terms.count else { return [] }
    return Array(report.terms[indices])
  }

  /// Behind the unit of a figure of prose, and behind the brace that it stands in.
  func endOfUnit(_ figure: Figure) -> Int {
    let end = braceEnd(figure.range.upperBound)
    let near = end..<min(bytes.count, end + 16)
    return near.lowerBound + ProsePieces.unitLength(bytes, near)
  }

  /// The end of the form in braces that holds a place, or the place.
  func braceEnd(_ place: Int) -> Int {
    var low = 0
    var high = report.inlines.count
    while low < high {
      let middle = (low + high) / 2
      if report.inlines[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return place }
    return min(max(place, report.inlines[low - 1].range.upperBound), bytes.count)
  }
}
