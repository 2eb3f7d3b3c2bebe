import Foundation
import Testing

/// `gouji.json` as the command obeys it.
@Suite struct ConfigurationTests {
  /// GJ1027 with an exact fix, and GJ1021.
  let report = """
    # 对比

    @表 收入对比表 单位：万元
    | 项目     | 本年决算数 | 上年决算数 | 增减额 | 增减率 |
    | 财政拨款 |     906.29 |     762.18 | 144.11 | 19.81% |
    | 其他     |     100.00 |      80.00 |  20.00 | 25.00% |
    | 合计     |    1006.29 |     842.18 | 164.11 | 19.49% |

    @表 支出表 单位：万元
    | 项目 | 金额  |
    |------|------:|
    | 甲   | 10.00 |
    | 乙   | 20.00 |
    | 合计 | 31.00 |

    """

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  private func lint(_ arguments: [String], in folder: TemporaryFolder) throws -> Gouji.Result {
    try Gouji.run(["lint"] + arguments, in: folder.url)
  }

  @Test func theNearestHoldsForEachFile() throws {
    let folder = try folder([
      "a.gj": report, "甲/乙/b.gj": report, "丙/c.gj": report, "gouji.json": #"{"ignore": "GJ1027"}"#,
      "甲/gouji.json": #"{"select": ["合计行"], "severity": {"合计行": "warning"}}"#, "丙/gouji.json": "{}",
    ])
    let run = try lint(["--format", "json", "a.gj", "甲", "丙"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    var told: [String: [String]] = [:]
    for file in try #require(object?["files"] as? [[String: Any]]) {
      let findings = try #require(file["findings"] as? [[String: Any]])
      told[file["path"] as? String ?? ""] = findings.map { "\($0["rule"] ?? "") \($0["severity"] ?? "")" }
    }
    #expect(
      told == ["a.gj": ["GJ1021 error"], "甲/乙/b.gj": ["GJ1021 warning"], "丙/c.gj": ["GJ1027 error", "GJ1021 error"]])
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(try lint(["甲/乙/b.gj"], in: folder).status == 0, "a warning fails no run")
  }

  @Test func theCommandLineGoesFirst() throws {
    let folder = try folder([
      "a.gj": report, "gouji.json": #"{"ignore": ["GJ1027"], "lang": "en", "show": "all"}"#,
      "其他.json": #"{"severity": {"GJ10": "off"}}"#,
    ])
    let configured = try lint(["a.gj"], in: folder)
    #expect(configured.output.contains("error[GJ1021 total row]") && !configured.output.contains("GJ1027"))
    #expect(
      configured.output.contains("1 file checked: 1 error")
        && configured.output.contains("1 error lowered or turned off"))
    let selected = try lint(["--select", "GJ1027", "--lang", "zh", "a.gj"], in: folder)
    #expect(selected.output.contains("错误[GJ1027") && !selected.output.contains("GJ1021"))
    #expect(try lint(["--ignore", "GJ1021", "a.gj"], in: folder).status == 0, "both are left out")
    let without = try lint(["--no-config", "a.gj"], in: folder)
    #expect(without.output.contains("错误 2，") && !without.output.contains("gouji.json"))
    let other = try lint(["--config", "其他.json", "a.gj"], in: folder)
    #expect(other.status == 0 && other.output.contains("gouji.json 调低或关掉了错误 2 处"))
    #expect(
      try lint(["--config", "无.json", "a.gj"], in: folder).errors.hasPrefix("gouji lint: --config 无.json：没有这个文件\n"))
    #expect(try lint(["--config", "其他.json", "--no-config", "a.gj"], in: folder).status == 2)
    let piped = try Gouji.run(
      ["lint", "-", "--stdin-filename", "某处/a.gj"], input: Data(report.utf8), in: folder.url)
    #expect(!piped.output.contains("GJ1027"), "standard input is configured as a file of that name would be")
  }

  @Test func whatIsWrongIsToldAndStopsNothing() throws {
    let folder = try folder([
      "a.gj": report, "b.gj": report, "gouji.json": "{\n  \"ignore\": [\"GJ1027\", \"GJ1O21\"],\n  \"shw\": 1\n}\n",
    ])
    let run = try lint(["."], in: folder)
    #expect(run.status == 2 && run.output.contains("共检查 2 个文件：错误 2，"))
    #expect(
      run.errors == """
        gouji: gouji.json:2:24：没有规则 GJ1O21，是否想用 GJ1021？
        gouji: gouji.json:3:3：不认识 shw，是否想用 show？

        """)
    let english = try lint(["--lang", "en", "a.gj"], in: folder)
    #expect(english.errors.hasPrefix("gouji: gouji.json:2:24: there is no rule GJ1O21; did you mean GJ1021?\n"))
    try folder.write("{\"ignore\": [", to: "gouji.json")
    let broken = try lint(["a.gj"], in: folder)
    #expect(broken.status == 2 && broken.output.contains("错误 2，") && broken.errors.contains("gouji.json:1:13：JSON "))
  }

  @Test func fixesObeyIt() throws {
    for json in [
      #"{"ignore": "GJ1027"}"#, #"{"severity": {"增减率": "off"}}"#, #"{"severity": {"GJ1027": "hint"}}"#,
      #"{"select": "GJ3"}"#,
    ] {
      let folder = try folder(["a.gj": report, "gouji.json": json])
      #expect(try lint(["--diff", "a.gj"], in: folder).output.isEmpty, "\(json)")
      _ = try lint(["--fix", "."], in: folder)
      #expect(try folder.read("a.gj") == Data(report.utf8), "\(json)")
    }
    let folder = try folder(["a.gj": report, "gouji.json": #"{"severity": {"GJ1027": "warning"}}"#])
    #expect(try lint(["--fix", "a.gj"], in: folder).errors.contains("19.81% → 18.91%"))
  }

  @Test func nothingIsWrittenWhereItIsNotKnownWhatIsWanted() throws {
    let messy = report.replacingOccurrences(of: "| 其他     |", with: "| 其他 |")
    let folder = try folder(["a.gj": messy, "gouji.json": #"{"exclud": "b"}"#])
    let fix = try lint(["--fix", "a.gj"], in: folder)
    #expect(fix.status == 2 && fix.output.contains("GJ1027") && fix.errors.contains("gouji.json 有问题，用到它的文件没有改动"))
    let fmt = try Gouji.run(["fmt", "a.gj"], in: folder.url)
    #expect(fmt.status == 2 && fmt.errors.contains("没有改动"))
    #expect(try folder.read("a.gj") == Data(messy.utf8))
    let piped = try Gouji.run(["fmt", "-"], input: Data(messy.utf8), in: folder.url)
    #expect(piped.status == 0 && piped.output.contains("| 其他     |") && piped.errors.contains("不认识 exclud"))
    #expect(try Gouji.run(["fmt", "--check", "a.gj"], in: folder.url).output.contains("需要格式化 a.gj"))
  }

  @Test func excludedFilesOfFoldersAreLeftOut() throws {
    let folder = try folder([
      "a.gj": report, "草稿/b.gj": report, "甲/草稿/c.gj": report, "甲/d.旧.gj": report, "甲/e.gj": report,
      "gouji.json": #"{"exclude": ["草稿/", "*.旧.gj"]}"#,
    ])
    func checked(_ arguments: [String]) throws -> String { String(try lint(arguments, in: folder).output.suffix(400)) }
    #expect(try checked(["."]).contains("共检查 2 个文件"))
    #expect(try checked(["草稿/b.gj"]).contains("共检查 1 个文件"), "a file that is named is checked")
    #expect(try checked(["草稿"]).contains("共检查 1 个文件"), "so is a folder")
    #expect(try checked(["--force-exclude", "草稿/b.gj", "a.gj", "甲/d.旧.gj"]).contains("共检查 1 个文件"))
    #expect(try lint(["--force-exclude", "草稿/b.gj"], in: folder).status == 0)
    let fmt = try Gouji.run(["fmt", "--check", "."], in: folder.url)
    #expect(fmt.output.contains("共 2 个文件"))
    try folder.write(#"{"exclude": ["*.gj"]}"#, to: "gouji.json")
    #expect(try lint(["."], in: folder).errors == "gouji: .：文件夹里的报告都被 gouji.json 的 exclude 排除了\n")
  }

  @Test func headerDefaultsHoldWhereTheReportSaysNothing() throws {
    let plain = "# 情况说明\n\n@设 支出 = 512.4万元\n本年支出{= 支出}。\n"
    let folder = try folder([
      "a.gj": plain, "b.gj": "---\n小数位数：1\n---\n\n" + plain, "gouji.json": #"{"header": {"小数位数": 3}}"#,
    ])
    #expect(try Gouji.run(["publish", "a.gj"], in: folder.url).output.contains("本年支出512.400"))
    #expect(try Gouji.run(["publish", "b.gj"], in: folder.url).output.contains("本年支出512.4"))
    #expect(!(try Gouji.run(["publish", "b.gj"], in: folder.url).output.contains("512.400")))
  }

  /// Body and year may be said once for the folder.
  @Test func filesBelongTogetherByWhatTheFolderSays() throws {
    func table(_ total: String) -> String { "@表 支出决算表 单位：万元\n| 科目代码 | 科目名称 | 本年支出合计 |\n| 合计 |  | \(total) |\n" }
    let folder = try folder([
      "a.gj": table("440.00"), "b.gj": table("440.10"),
      "gouji.json": #"{"header": {"报告": "部门决算", "单位名称": "云川县档案馆", "年度": 2024}}"#,
    ])
    #expect(try lint(["."], in: folder).output.contains("GJ2301"))
    #expect(!(try lint(["--no-config", "."], in: folder).output.contains("GJ2301")))
  }

  @Test func anotherEncodingIsToldWhateverIsSelected() throws {
    let folder = try folder(["gouji.json": #"{"select": "GJ3", "ignore": ["GJ9"]}"#])
    try folder.write(Data([0xD6, 0xA7, 0xB3, 0xF6, 0xBA, 0xCF, 0xBC, 0xC6, 0x35, 0x31, 0x32, 0x0A]), to: "国标.gj")
    let run = try lint(["国标.gj"], in: folder)
    #expect(run.status == 1 && run.output.contains("GJ9001"))
  }

  @Test func aConfigurationThatCannotBeReadIsTold() throws {
    let folder = try folder(["a.gj": report])
    #expect(mkfifo(folder.url.appendingPathComponent("gouji.json").path, 0o600) == 0)
    let pipe = try lint(["a.gj"], in: folder)
    #expect(pipe.status == 2 && pipe.errors == "gouji: gouji.json:1:1：读不了这个文件：不是普通文件\n")
    #expect(pipe.output.contains("错误 2，"))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("gouji.json"))
    try folder.write("", to: "gouji.json/说明")
    #expect(try lint(["a.gj"], in: folder).status == 1, "a folder of that name is none")
  }
}
