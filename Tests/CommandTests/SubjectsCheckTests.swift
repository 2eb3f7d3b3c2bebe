import Foundation
import Testing

/// `gouji subjects --check`
@Suite struct SubjectsCheckTests {
  private func check(_ list: String, _ more: String...) throws -> Gouji.Result { try check(Data(list.utf8), more) }

  private func check(_ list: Data, _ more: [String] = []) throws -> Gouji.Result {
    try Gouji.run(["subjects", "--check", "--year", "2024", "--color", "never", "-"] + more, input: list)
  }

  /// The first lines of what is told.
  private func told(_ list: String) throws -> [String] {
    try check(list).output.split(separator: "\n").map(String.init).filter { $0.contains("[GJ") }
  }

  @Test(arguments: ["\t", ",", " ", "", " | ", "　"])
  func aListMayBeWrittenInManyWays(between: String) throws {
    let lines = [("208", "社会保障和就业支出"), ("20805", "行政事业单位养老支出"), ("2080505", "机关事业单位基本养老保险缴费支出")]
    let right = try check(lines.map { "\($0.0)\(between)\($0.1)\n" }.joined())
    #expect(right.status == 0 && right.output.contains("错误 0，警告 0"), "\(right.output)")
    let wrong = try told(
      lines.map { "\($0.0)\(between)\($0.1)\n" }.joined().replacingOccurrences(of: "养老支出", with: "养老费"))
    #expect(wrong == ["警告[GJ4003 科目名称] 20805 的名称是“行政事业单位养老支出”，这里写的是“行政事业单位养老费”"])
  }

  @Test func headsRemarksAndFurtherColumnsArePassedOver() throws {
    let list =
      "科目代码,科目名称,金额\r\n# 注\r\n// 注\r\n,,\r\n221,住房保障支出,10.00\r\n22102,住房改革支出,10.00\r\n2210201,\"住房公积金\",10.00\r\n"
    #expect(try check(list).status == 0)
    let table =
      "| 类 | 款 | 项 | 科目名称 | 金额 |\n|---|---|---|---|---|\n| 221 | | | 住房保障支出 | 1 |\n| 221 | 02 | | 住房改革支出 | 1 |\n| 221 | 02 | 01 | 住房公积金 | 1 |\n"
    let run = try check(table)
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func everyMistakeIsToldAtItsLine() throws {
    let list = """
      代码,名称
      2101301,城乡医疗补助
      208 05 06,机关事业单位职业年金缴费支出
      行政运行
      20805055,什么
      ２０８,社会保障和就业支出
      20899,其他社会保障和就业支出
      2999901,没有的
      221,住房保障支出
      221,住房保障支出
      """
    let output = try check(list).output
    for (line, rule) in [
      (2, "GJ4003"), (3, "GJ4001"), (4, "GJ4001"), (5, "GJ4001"), (6, "GJ4001"), (8, "GJ4002"), (10, "GJ4009"),
    ] {
      #expect(output.contains("[\(rule) ") && output.contains("<stdin>:\(line):"), "\(line) \(output)")
    }
  }

  @Test func filesInOtherEncodingsAndNoFiles() throws {
    let folder = try TemporaryFolder()
    // GB18030: 221,住房保障支出
    try folder.write(
      Data([0x32, 0x32, 0x31, 0x2C] + [0xD7, 0xA1, 0xB7, 0xBF, 0xB1, 0xA3, 0xD5, 0xCF, 0xD6, 0xA7, 0xB3, 0xF6]),
      to: "甲.csv")
    try folder.write("221\t住房保障\n", to: "乙.tsv")
    let run = try Gouji.run(["subjects", "--check", "甲.csv", "乙.tsv", "没有.tsv"], in: folder.url)
    #expect(
      run.status == 2 && run.errors.contains("没有.tsv") && run.output.contains("共检查 2 个文件"), "\(run.output)\(run.errors)"
    )
    #expect(run.output.contains("乙.tsv:1:5") && !run.output.contains("甲.csv:"), "\(run.output)")
    #expect(try Gouji.run(["subjects", "--check"]).status == 2)
    #expect(try Gouji.run(["subjects", "--check", "--kind", "收入", "-"], input: Data()).status == 2)
    #expect(try Gouji.run(["subjects", "--check", "--format", "tsv", "-"], input: Data()).status == 2)
  }

  @Test func theJSONIsThatOfLint() throws {
    let run = try check(Data("2101301,城乡医疗补助\n".utf8), ["--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let files = try #require(object["files"] as? [[String: Any]])
    let findings = try #require(files.first?["findings"] as? [[String: Any]])
    #expect(
      findings.count == 1 && findings[0]["rule"] as? String == "GJ4003"
        && findings[0]["expected"] as? String == "城乡医疗救助")
    #expect((findings[0]["start"] as? [String: Int])?["column"] == 9)
  }

  /// What the command prints it takes back without a complaint, for every year and classification.
  @Test(arguments: ["2023", "2024", "2025", "2026"], ["2", "1", "3", "5"])
  func theCatalogueItselfIsRight(year: String, digit: String) throws {
    let list = try Gouji.run(["subjects", digit, "--year", year, "--format", "tsv", "--limit", "10000"])
    #expect(list.status == 0 && list.output.split(separator: "\n").count > 70)
    let sorted = list.output.split(separator: "\n").dropFirst().sorted().joined(separator: "\n")
    let run = try Gouji.run(["subjects", "--check", "--year", year, "-"], input: Data(sorted.utf8))
    #expect(run.status == 0, "\(run.output.prefix(2_000))")
    #expect(run.output.contains("错误 0，警告 0，提示 0"), "\(run.output.suffix(200))")
  }

  @Test func anotherYearHasOtherNames() throws {
    let list = "2013804,市场主体管理\n"
    #expect(try Gouji.run(["subjects", "--check", "--year", "2023", "-"], input: Data(list.utf8)).status == 0)
    #expect(
      try Gouji.run(["subjects", "--check", "--year", "2024", "-"], input: Data(list.utf8)).output.contains("GJ4004"))
  }

  @Test func anythingMayBeAList() throws {
    var seed: UInt64 = 20_261_128
    print("list seed \(seed)")
    func next(_ bound: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % bound
    }
    let pieces: [[UInt8]] = [
      Array("2080505".utf8), Array("208".utf8), Array("05".utf8), [0x09], [0x2C], [0x0A], [0x22], [0x7C], [0xFF],
      [0x00], [0x0D],
      Array("住房公积金".utf8), Array("（".utf8), Array("２０８".utf8), [0xE3, 0x80], Array("𠮷".utf8), Array("#".utf8), [0x20],
    ]
    for _ in 0..<60 {
      let bytes = (0..<next(400)).flatMap { _ in pieces[Int(next(UInt64(pieces.count)))] }
      let run = try check(Data(bytes))
      #expect(!run.crashed && run.status <= 2)
    }
  }
}
