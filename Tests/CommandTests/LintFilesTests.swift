import Foundation
import Testing

/// Files that are checked in one run hear of each other.
@Suite struct LintFilesTests {
  private func report(_ total: String, body: String = "云川县档案馆") -> String {
    """
    ---
    报告：部门决算
    单位名称：\(body)
    年度：2024
    ---

    @表 支出决算表 单位：万元
    | 科目代码 | 科目名称 | 本年支出合计 |
    | 合计 |  | \(total) |

    """
  }

  @Test func theOtherFileIsNamedWithItsPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(report("440.00"), to: "a/决算.gj")
    try folder.write(report("440.10"), to: "b/自评.gj")
    let text = try Gouji.run(["lint", "."], in: folder.url)
    #expect(text.status == 1)
    #expect(text.output.contains("错误[GJ2301 文件间同一数]"))
    #expect(text.output.contains("--> b/自评.gj:9:11"))
    #expect(text.output.contains("--> a/决算.gj:9:11 本年支出合计 440.00万元"), "\(text.output)")
    let json = try Gouji.run(["lint", "--format", "json", "b", "a"], in: folder.url)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    let finding = try #require((files.last?["findings"] as? [[String: Any]])?.first)
    let related = try #require((finding["related"] as? [[String: Any]])?.first)
    #expect(related["path"] as? String == "a/决算.gj")
    #expect((related["start"] as? [String: Any])?["line"] as? Int == 9)
    #expect(
      (related["start"] as? [String: Any])?["offset"] as? Int == (finding["start"] as? [String: Any])?["offset"] as? Int
    )
    #expect(try Gouji.run(["lint", "a"], in: folder.url).status == 0)
    #expect(try Gouji.run(["lint", "--diff", "."], in: folder.url).status == 0)
    #expect(try Gouji.run(["lint", "--fix", "."], in: folder.url).status == 1)
  }

  @Test func theOutputDependsOnNoThread() throws {
    let folder = try TemporaryFolder()
    for index in 0..<60 {
      // Three companies that lie in each other's way, and files that belong with none, one of them no text.
      let body = "云川县第\(index % 3)馆"
      try folder.write(report(index % 7 == 5 ? "44\(index % 10).50" : "440.00", body: body), to: "\(100 + index).gj")
      try folder.write("合计\(index)万元。\n", to: "\(100 + index).txt")
    }
    try folder.write(Data([0xFF, 0xFE, 0x2D, 0x00]), to: "130x.gj")
    try folder.write(Data(report("1.00", body: "云川县第0馆").utf8) + Data([0xE4, 0xB8]), to: "131x.gj")
    let one = try Gouji.run(["lint", "--jobs", "1", "."], in: folder.url)
    #expect(one.status == 1 && one.output.contains("GJ2301"))
    for jobs in ["2", "3", "8", "64"] {
      let many = try Gouji.run(["lint", "--jobs", jobs, "."], in: folder.url)
      #expect(many.output == one.output && many.status == one.status, "\(jobs) jobs")
    }
  }
}

/// `--show all` tells of what was not checked, too.
@Suite struct LintUncheckedTests {
  @Test func onlyShowAllTellsOfIt() throws {
    let text = Data("全年收到各类资金268.40万元，主要包括县级配套120.00万元、上年结余60.00万元等。\n".utf8)
    for (arguments, isTold) in [
      (["lint", "-"], false), (["lint", "--show", "hint", "-"], false), (["lint", "--show", "尾差", "-"], false),
      (["lint", "--show", "all", "-"], true), (["lint", "--show", "全部", "-"], true),
    ] {
      let run = try Gouji.run(arguments, input: text)
      #expect(run.output.contains("GJ9019") == isTold && run.status == 0, "\(arguments)")
    }
  }
}
