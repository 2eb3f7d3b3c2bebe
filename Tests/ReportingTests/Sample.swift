import Findings

@testable import Reporting

/// A report of one sentence and one row, with what a check might say of it.
enum Sample {
  static let text = """
    # 三、支出决算情况说明
    2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.82%。
    | 合计 |\t512.40 |
    """

  static func bytes(_ text: String = text) -> [UInt8] { Array(text.utf8) }

  /// Where a piece of the text stands.
  static func range(_ piece: String, in text: String = text) -> Range<Int> {
    let (bytes, wanted) = (Array(text.utf8), Array(piece.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return start..<(start + wanted.count)
  }

  static var share: Finding {
    Finding(
      rule: "GJ2103", name: "占比", severity: .error, verdict: .contradiction, message: "22.82% 与前后数字不符，应为 22.28%",
      notes: ["114.18 ÷ 512.40 = 22.2834%，四舍五入为 22.28%"], text: "22.82%", expected: "22.28%", range: range("22.82%"),
      related: [
        .init(message: "部分", range: range("114.18")), .init(message: "整体，见合计行", range: range("\t512.40").dropTab),
      ],
      fix: .init(title: "改为 22.28%", isExact: true, edits: [.init(range: range("22.82%"), newText: "22.28%")]))
  }

  static func report(_ findings: [Finding], text: String = text, claims: [ClaimSummary] = []) -> FileReport {
    var counts = FileReport.Counts()
    counts[.consistent] = 4
    counts[.contradiction] = 1
    return FileReport(path: "2024年度部门决算.gj", bytes: bytes(text), findings: findings, counts: counts, claims: claims)
  }

  static func write(_ report: FileReport, format: String = "text", _ options: ReporterOptions = ReporterOptions())
    -> String
  {
    var output = ByteWriter()
    Reporters.named(format, options)?.write(report, to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}

extension Range<Int> {
  var dropTab: Range<Int> { (lowerBound + 1)..<upperBound }
}
