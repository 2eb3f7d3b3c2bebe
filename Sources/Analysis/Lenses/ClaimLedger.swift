import Findings
import ReportModel

/// The claims of a text by the places of their stated figures.
struct ClaimLedger {
  struct Sum {
    var counts = FileReport.Counts()
    /// Claims that could be decided.
    var count = 0
    var contradicted: [Range<Int>] = []
  }

  private struct Entry {
    var range: Range<Int>
    var verdict: Verdict
  }

  private var entries: [Entry] = []
  var isEmpty: Bool { entries.isEmpty }

  init(_ checked: CheckedText) {
    let report = checked.report
    entries.reserveCapacity(report.claims.count)
    for (claim, judgement) in zip(report.claims, checked.judgements) where judgement.verdict != .undecidable {
      let index = Int(claim.stated.index)
      guard report.figures.indices.contains(index) else { continue }
      entries.append(Entry(range: report.figures[index].range, verdict: judgement.verdict))
    }
    entries.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Of the figures that begin in a range.
  func sum(_ range: Range<Int>) -> Sum {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var sum = Sum()
    while low < entries.count, entries[low].range.lowerBound < range.upperBound {
      let entry = entries[low]
      sum.counts[entry.verdict] += 1
      sum.count += 1
      if entry.verdict == .contradiction, sum.contradicted.last != entry.range { sum.contradicted.append(entry.range) }
      low += 1
    }
    return sum
  }
}
