import Findings
import ReportModel

/// How the ties of a table or a section came out, to be shown above it.
public struct TieLens: Sendable {
  public enum Subject: UInt8, Sendable { case table, section }

  public var subject: Subject
  /// The title, or the first line.
  public var range: Range<Int>
  public var counts: FileReport.Counts
  /// The figures that stand in contradiction, in order, each once.
  public var contradicted: [Range<Int>]

  /// Claims that could be decided.
  public var decided: Int {
    counts[.consistent] + counts[.residue] + counts[.contradiction] + counts[.doubtful]
  }

  /// Those that hold, a 尾差 being none that fails.
  public var holding: Int { counts[.consistent] + counts[.residue] }

  /// `勾稽 42/42 ✓`, `3 处不符 · 勾稽 39/42`
  public func title(_ language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    let ties = isChinese ? "勾稽 \(holding)/\(decided)" : "ties \(holding)/\(decided)"
    var faults: [String] = []
    if counts[.contradiction] > 0 {
      faults.append(isChinese ? "\(contradicted.count) 处不符" : "\(contradicted.count) contradicted")
    }
    if counts[.doubtful] > 0 { faults.append(isChinese ? "\(counts[.doubtful]) 处存疑" : "\(counts[.doubtful]) doubtful") }
    return faults.isEmpty ? "\(ties) ✓" : (faults + [ties]).joined(separator: " · ")
  }
}
