import ExactNumbers
import ReportModel

/// Finds the sentences whose figures were read and not checked, for writers who want to know what silence means. One pass over the
/// figures of prose, and over the readings that were not taken.
public enum UncheckedSentences {
  /// The report with `uncheckedSentences`; its readings must have been kept.
  public static func find(in report: Report) -> Report {
    guard !report.proseFigures.isEmpty else { return report }
    let finder = Finder(report)
    var report = report
    report.uncheckedSentences = finder.sentences()
    return report
  }

  /// As far back as sentences look (`Passage.reach`).
  private static let longest = 64

  private struct Finder {
    let report: Report
    let judge: Judge
    /// By figure.
    private var isChecked: [Bool]
    /// The first reading that states a figure; -1 for none.
    private var readings: [Int32]
    private let longLists: Set<FigureID>

    init(_ report: Report) {
      self.report = report
      judge = Judge(report)
      isChecked = [Bool](repeating: false, count: report.figures.count)
      readings = [Int32](repeating: -1, count: report.figures.count)
      longLists = Set(report.longLists)
      for claim in report.claims { claim.forEachFigure(report.terms) { mark($0) } }
      for (index, reading) in report.readings.enumerated().reversed() {
        guard let claim = reading.alternatives.first, Self.isTold(claim.tie, reading),
          readings.indices.contains(Int(claim.stated.index))
        else { continue }
        readings[Int(claim.stated.index)] = Int32(truncatingIfNeeded: index)
      }
    }

    private mutating func mark(_ figure: FigureID) {
      let index = Int(figure.index)
      if isChecked.indices.contains(index) { isChecked[index] = true }
    }

    /// Only where words say that the figure ties to something. What may be stated twice or may be a product says nothing where
    /// it is not.
    private static func isTold(_ tie: Tie, _ reading: ClaimReading) -> Bool {
      switch tie {
      case .proseParts, .proseChangeParts: reading.isAnnounced
      case .proseShare, .proseGrowth, .proseDifference, .proseCompletion: true
      default: false
      }
    }

    func sentences() -> [UncheckedSentence] {
      var found: [UncheckedSentence] = []
      var sentence: [Int] = []
      func close() {
        if let told = unchecked(sentence) { found.append(told) }
        sentence.removeAll(keepingCapacity: true)
      }
      report.tree.bytes.withUnsafeBufferPointer { bytes in
        var end = 0
        for index in report.proseFigures where report.figures.indices.contains(index) {
          let range = report.figures[index].range
          // Words that compare stand among them.
          guard range.lowerBound >= end, range.upperBound <= bytes.count else { continue }
          if !sentence.isEmpty, Self.endsSentence(bytes, end..<range.lowerBound) { close() }
          sentence.append(index)
          end = range.upperBound
        }
      }
      if !sentence.isEmpty { close() }
      return found
    }

    /// 。, ！, ？ or an empty line.
    private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
      var lines = 0
      for index in range {
        switch bytes[index] {
        case 0x0A:
          lines += 1
          if lines > 1 { return true }
        case 0x20, 0x09, 0x0D: continue
        case 0x82 where index >= range.lowerBound + 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE3:
          return true
        case 0x81, 0x9F:
          if index >= range.lowerBound + 2, bytes[index - 1] == 0xBC, bytes[index - 2] == 0xEF { return true }
          lines = 0
        default: lines = 0
        }
      }
      return false
    }

    private func unchecked(_ sentence: [Int]) -> UncheckedSentence? {
      let open = sentence.filter { !isChecked[$0] && report.figures[$0].precision != .word }
      if let long = sentence.first(where: { longLists.contains(FigureID($0)) }) {
        return UncheckedSentence(.listTooLong, figure: FigureID(long))
      }
      if sentence.count > UncheckedSentences.longest, let first = open.first {
        return UncheckedSentence(.tooLong(figures: sentence.count), figure: FigureID(first), others: open.count - 1)
      }
      // 满意度完成率100% is of no two amounts.
      guard sentence.contains(where: { report.figures[$0].unit.isMoney }) else { return nil }
      let dropped = open.filter { readings[$0] >= 0 }
      guard let first = dropped.first else { return nil }
      let reading = report.readings[Int(readings[first])]
      let near = nearest(reading, in: sentence)
      return UncheckedSentence(
        near == nil ? .alone : .unsure, figure: FigureID(first), claim: near?.claim ?? reading.alternatives.first,
        isNear: near?.isNear ?? false, others: dropped.count - 1)
    }

    /// The alternative of the sentence's own figures whose value is nearest to what is stated: near where it is off by less than a
    /// tenth.
    private func nearest(_ reading: ClaimReading, in sentence: [Int]) -> (claim: Claim, isNear: Bool)? {
      var best: (claim: Claim, off: Rational, stated: Rational)?
      guard let first = sentence.first, let last = sentence.last else { return nil }
      for claim in reading.alternatives where claim.stated == reading.alternatives[0].stated {
        var isWithin = true
        claim.forEachFigure(report.terms) { if !(first...last).contains(Int($0.index)) { isWithin = false } }
        guard isWithin else { continue }
        guard let evaluation = judge.evaluate(claim) else { continue }
        let off = evaluation.difference.absolute
        if best.map({ off < $0.off }) ?? true {
          best = (claim, off, (evaluation.value + evaluation.difference).absolute)
        }
      }
      return best.map { ($0.claim, $0.off * Rational(10) < $0.stated) }
    }
  }
}

extension Claim {
  /// Every figure that takes part.
  fileprivate func forEachFigure(_ terms: [Term], _ body: (FigureID) -> Void) {
    body(stated)
    func each(_ run: TermRun) {
      for term in terms[run.indices.clamped(to: terms.indices)] where term.isFigure { body(term.figure) }
    }
    switch formula {
    case .sum(let run): each(run)
    case .ratio(let part, let whole, _):
      each(part)
      each(whole)
    case .expression(let run): each(run)
    }
  }
}
