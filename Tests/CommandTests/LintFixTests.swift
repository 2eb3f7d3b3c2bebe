import Foundation
import Testing

/// `gouji lint --fix` and `--diff`: only what can be one thing is changed.
@Suite struct LintFixTests {
  /// The rate is fixed by two amounts that other ties hold; the total of the last table could be several things.
  let report = """
    # 对比

    @表 收入对比表 单位：万元
    | 项目     | 本年决算数 | 上年决算数 | 增减额 | 增减率 |
    | 财政拨款 |     906.29 |     762.18 | 144.11 | 19.81% |
    | 其他     |     100.00 |      80.00 |  20.00 | 25.00% |
    | 合计     |    1006.29 |     842.18 | 164.11 | 19.49% |

    @表 支出表 单位：万元
    | 项目 | 金额   |
    | 甲   |  10.00 |
    | 乙   |  20.00 |
    | 合计 |  31.00 |

    """

  @Test func onlyExactFixesAreWrittenAndEachIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write(report, to: "a.gj")
    let diff = try Gouji.run(["lint", "--diff", "a.gj"], in: folder.url)
    #expect(diff.status == 1)
    #expect(diff.output.contains("-| 财政拨款 |     906.29 |     762.18 | 144.11 | 19.81% |\n"))
    #expect(diff.output.contains("+| 财政拨款 |     906.29 |     762.18 | 144.11 | 18.91% |\n"))
    #expect(try folder.read("a.gj") == Data(report.utf8))

    let run = try Gouji.run(["lint", "--fix", "a.gj"], in: folder.url)
    #expect(run.errors.contains("已改 a.gj:5 19.81% → 18.91% [GJ1027]"))
    #expect(run.status == 1 && run.output.contains("31.00"), "what is not certain stays, and is told")
    let fixed = report.replacingOccurrences(of: "19.81%", with: "18.91%")
    #expect(try folder.read("a.gj") == Data(fixed.utf8))
    #expect(try Gouji.run(["lint", "--diff", "a.gj"], in: folder.url).output.isEmpty)
  }

  @Test func rulesThatWereNotSelectedAreNotFixed() throws {
    let folder = try TemporaryFolder()
    try folder.write(report, to: "a.gj")
    _ = try Gouji.run(["lint", "--fix", "--ignore", "GJ1027", "a.gj"], in: folder.url)
    #expect(try folder.read("a.gj") == Data(report.utf8))
  }

  @Test func standardInputIsNotFixed() throws {
    let run = try Gouji.run(["lint", "--fix", "-"], input: Data(report.utf8))
    #expect(run.status == 2 && run.errors.contains("--diff"))
    #expect(try Gouji.run(["lint", "--diff", "-"], input: Data(report.utf8)).output.contains("+| 财政拨款"))
  }
}
