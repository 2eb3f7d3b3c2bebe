import Findings
import Foundation
import SourceText
import Testing

@testable import Reporting

@Suite struct JSONReporterTests {
  private func whole(_ reports: [FileReport], claims: Bool = false) -> String {
    guard let reporter = Reporters.named("json", ReporterOptions(claims: claims)) else { return "" }
    var output = ByteWriter()
    reporter.begin(&output)
    for (index, report) in reports.enumerated() {
      if index > 0 { output.write(reporter.separator) }
      reporter.write(report, to: &output)
    }
    reporter.end(RunSummary(), to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func theKeysAndPlacesAreThoseOfTheContract() {
    let claim = ClaimSummary(
      kind: "share", verdict: .contradiction, text: "22.82%", expected: "22.28%", range: Sample.range("22.82%"))
    #expect(
      whole([Sample.report([Sample.share], claims: [claim])], claims: true) == """
        {"version": 1,
         "files": [{"path": "2024年度部门决算.gj", "claims": {"一致": 4, "尾差": 0, "矛盾": 1, "存疑": 0, "不可判": 0}, "findings": [
          {"rule": "GJ2103", "name": "占比", "severity": "error", "verdict": "矛盾", "message": "22.82% 与前后数字不符，应为 22.28%\\n114.18 ÷ 512.40 = 22.2834%，四舍五入为 22.28%", "text": "22.82%", "expected": "22.28%", "start": {"line": 2, "column": 58, "offset": 148}, "end": {"line": 2, "column": 64, "offset": 154}, "related": [{"message": "部分", "start": {"line": 2, "column": 48, "offset": 130}, "end": {"line": 2, "column": 54, "offset": 136}}, {"message": "整体，见合计行", "start": {"line": 3, "column": 8, "offset": 169}, "end": {"line": 3, "column": 14, "offset": 175}}], "fix": {"title": "改为 22.28%", "exact": true, "edits": [{"start": {"line": 2, "column": 58, "offset": 148}, "end": {"line": 2, "column": 64, "offset": 154}, "newText": "22.28%"}]}}], "claims_list": [
          {"kind": "share", "verdict": "矛盾", "text": "22.82%", "expected": "22.28%", "start": {"line": 2, "column": 58, "offset": 148}, "end": {"line": 2, "column": 64, "offset": 154}}]}]}

        """)
  }

  @Test func whatIsNotThereIsLeftOut() throws {
    let plain = Finding(rule: "GJ9001", name: "文件编码", severity: .hint, message: "话", range: 0..<1)
    let text = whole([Sample.report([plain]), Sample.report([])])
    let files = try #require(try object(text)["files"] as? [[String: Any]])
    #expect(files.count == 2)
    #expect(files.allSatisfy { $0["claims_list"] == nil })
    let finding = try #require((files[0]["findings"] as? [[String: Any]])?.first)
    #expect(Set(finding.keys) == ["rule", "name", "severity", "message", "text", "start", "end", "related"])
    #expect(try object(whole([]))["version"] as? Int == 1)
  }

  @Test func everyTextSurvivesTheJourney() throws {
    let awkward =
      (0..<0x20).compactMap { Unicode.Scalar($0).map(String.init) }.joined() + "\"\\/\u{7F}\u{2028}𠮷😀e\u{301}"
    let finding = Finding(
      rule: awkward, name: awkward, severity: .error, message: awkward, text: awkward, expected: awkward, range: 0..<0)
    var report = Sample.report([finding])
    report.path = awkward
    let file = try #require((try object(whole([report]))["files"] as? [[String: Any]])?.first)
    #expect(file["path"] as? String == awkward)
    let read = try #require((file["findings"] as? [[String: Any]])?.first)
    for key in ["rule", "name", "message", "text", "expected"] { #expect(read[key] as? String == awkward) }
  }

  @Test func columnsCountScalarsAfterAMarkAndAtInvalidBytes() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("𠮷".utf8) + [0xE4, 0xB8, 0xFF] + Array("5\r\n6".utf8)
    let places = PlaceTable([0, 3, 7, 9, 10, 13, 999, -4], in: bytes)
    #expect(places[3] == .init(line: 1, column: 1))
    #expect(places[0] == .init(line: 1, column: 1))
    #expect(places[7] == .init(line: 1, column: 2))
    #expect(places[9] == .init(line: 1, column: 3))
    #expect(places[10] == .init(line: 1, column: 4))
    #expect(places[13] == .init(line: 2, column: 1))
    #expect(places[999] == .init(line: 2, column: 2))
    #expect(places[-4] == .init(line: 1, column: 1))
  }

  @Test(.timeLimit(.minutes(1))) func aHugeLineWithManyFindingsIsWalkedOnce() {
    // Walking from the line's start for each finding would read 20 GB and run for minutes.
    let cell = Array("支出512.40，".utf8)
    let bytes = Array(repeatElement(cell, count: 60_000).joined())
    let offsets = Array(stride(from: 0, to: bytes.count, by: cell.count))
    let places = PlaceTable(offsets, in: bytes)
    #expect(places[offsets[59_999]] == .init(line: 1, column: 59_999 * 9 + 1))
  }
}
