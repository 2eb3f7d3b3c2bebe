import Analysis
import Findings
import Foundation
import Testing

/// What is said of the 科目 of published reports.
struct SubjectAccuracyTests {
  private struct Checked {
    var report: FileReport
    var lineStarts: [Int]

    init?(_ number: String) throws {
      guard let folder = CorpusReport.folder else { return nil }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      guard let name = names.first(where: { $0.hasPrefix(number + "_") && $0.hasSuffix(".txt") }) else { return nil }
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      report = Checker.check(path: name, bytes: bytes, options: CheckOptions(listsClaims: true))
      lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    func line(_ offset: Int) -> Int { lineStarts.count { $0 <= offset } }

    /// Line, rule and marked text of what is said of 科目.
    func told(from least: Severity) -> [String] {
      report.findings.filter { $0.rule.hasPrefix("GJ4") && $0.severity >= least }.map {
        "\(line($0.range.lowerBound)) \($0.rule) \($0.text)"
      }
    }
  }

  @Test(.enabled(if: CorpusReport.folder != nil, "skipped: GOUJI_CORPUS names no folder of published reports"))
  func thePathsOf002AreRead() throws {
    let checked = try #require(try Checked("002"))
    let truth = try TruthRow.read(try #require(CorpusReport.folder).appendingPathComponent("truth-002.tsv"))
    let paths = truth.filter { $0.kind == "h-name" && $0.verdict == "OK" }
    #expect(paths.count > 100)
    let claims = checked.report.claims.filter { $0.kind == "subject" }
    var read = 0
    for path in paths {
      if claims.contains(where: { checked.line($0.range.lowerBound) == path.line && $0.verdict == .consistent }) {
        read += 1
      } else {
        print("missed: \(path.line) \(path.stated)")
      }
    }
    print(
      "科目: \(read) of \(paths.count) names and paths of 002 are read as right; \(claims.count) codes and paths in all")
    #expect(read == paths.count)
    // Nothing to complain of but what is listed: projects under 行政运行 and 事业运行, as hints.
    #expect(checked.told(from: .warning).isEmpty)
    #expect(checked.report.findings.filter { $0.rule.hasPrefix("GJ4") }.allSatisfy { $0.rule == "GJ4013" })
  }

  @Test(.enabled(if: CorpusReport.folder != nil, "skipped: GOUJI_CORPUS names no folder of published reports"))
  func theSlipsOf004AreTold() throws {
    let checked = try #require(try Checked("004"))
    let told = checked.told(from: .warning)
    for line in 74...76 { #expect(told.contains("\(line) GJ4003 人力资源和社会保障事务")) }
    #expect(told.contains("78 GJ4006 其他社会保障和就业支出") && told.contains("143 GJ4004 行政事业单位离退休"))
    let name = checked.report.findings.first { $0.rule == "GJ4003" }
    #expect(name?.expected == "人力资源和社会保障管理事务")
    let path = checked.report.findings.first { $0.rule == "GJ4006" }
    #expect(path?.notes.contains { $0.contains("20899 其他社会保障和就业支出 / 2089999 其他社会保障和就业支出") } == true)
    #expect(checked.report.findings.allSatisfy { !$0.rule.hasPrefix("GJ4") || $0.severity < .error })
    print("科目: 004 is told \(told.count) of its names and paths")
  }

  @Test(
    .enabled(if: CorpusReport.folder != nil, "skipped: GOUJI_CORPUS names no folder of published reports"),
    arguments: ["000", "003"])
  func reportsWithout科目AreLeftAlone(number: String) throws {
    let checked = try #require(try Checked(number))
    #expect(checked.told(from: .hint).isEmpty)
  }
}
