import Foundation
import Testing

/// `gouji subjects` where there is nothing to find, where it is used wrongly, and where the query is hostile.
@Suite struct SubjectsProblemTests {
  @Test func slipsAreSaidToBeSlips() throws {
    let run = try SubjectQueries.run("住房公基金")
    #expect(run.status == 0 && run.output.hasPrefix("没有完全相符的，是否想找：\n2026 年度，"))
    #expect(SubjectQueries.rows(run.output).contains { $0.code == "2210201" })
    #expect(!(try SubjectQueries.run("住房公积金")).output.contains("没有完全相符的"))
    #expect(try SubjectQueries.run("2080585").output.hasPrefix("没有完全相符的"))
    let english = try SubjectQueries.run("住房公基金", "--lang", "en").output
    #expect(english.hasPrefix("Nothing fits exactly; did you mean:\n"))
  }

  @Test(arguments: [
    (["社会工作", "--year", "2023"], "2023 年度没有“社会工作”；2024 年起有 20139 社会工作事务。"),
    // Others are one slip away, but this is the very code.
    (["20139", "--year", "2023"], "2023 年度没有“20139”；2024 年起有 20139 社会工作事务。"),
    (["阿里巴巴", "银河"], "2026 年度没有“阿里巴巴 银河”，2023—2026 的其他年度也没有。"),
    (["20141"], "2026 年度没有“20141”；20141 可能是 数据事务，未能核实，请查当年的《政府收支分类科目》。"),
    (["人大事务", "--kind", "收入"], "2026 年度（收入）没有“人大事务”；不限分类和预算时有 20101 人大事务 等 2 个\n"),
    (["21404"], "2026 年度没有“21404”；21404 成品油价格改革对交通运输的补贴 自 2022 年起不再使用\n"),
    (["成品油价格改革对交通运输的补贴"], "补贴 自 2022 年起不再使用\n"),
    (["--kind", "经济", "--fund", "国资"], "2026 年度（部门经济，政府经济，国有资本经营预算）没有这样的科目\n"),
    (["1234567890123456789012345678901234567890"], "也没有。"),
    ([""], "查询是空的，请写代码、名称或拼音\n"), (["  "], "查询是空的"), (["！？"], "2026 年度没有“！？”"),
  ])
  func nothingFoundIsSaidInOneLine(arguments: [String], message: String) throws {
    let run = try Gouji.run(["subjects"] + arguments)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("gouji subjects: ") && run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.count { $0 == "\n" } == 1)
    // A program gets an answer all the same.
    let json = try Gouji.run(["subjects", "--format", "json"] + arguments)
    #expect(json.status == 1 && json.errors == run.errors)
    #expect(try SubjectQueries.matches(try SubjectQueries.object(json.output)).isEmpty)
    #expect(try Gouji.run(["subjects", "--format", "tsv"] + arguments).output.hasSuffix("\tpath\n"))
  }

  @Test func aLocalSubjectIsSaidToBePossible() throws {
    #expect(try SubjectQueries.run("阿里巴巴").errors.hasSuffix("。本地自设的科目，在报告里加一行：@科目 代码 名称\n"))
    #expect(try SubjectQueries.run("阿里巴巴", "--lang", "en").errors.hasSuffix("@科目 code name\n"))
  }

  @Test(arguments: [
    (["--kind", "支出"], "--kind 不能是 支出，可以是 功能、function、"), (["--kind", ""], "--kind 不能是 ，"),
    (["--kind", "功能,x"], "--kind 不能是 x，"), (["--fund", "x"], "--fund 不能是 x，可以是 一般公共预算、"),
    (["--year", "1989"], "--year 不能是 1989，可以是 1990…2100"), (["--year", "今年"], "--year 不能是 今年，"),
    (["--limit", "0"], "--limit 不能是 0，可以是 1…10000"), (["--limit", "10001"], "--limit 不能是 10001，"),
    (["--limit", "-9223372036854775809"], "--limit 不能是 "), (["--format", "xml"], "--format 不能是 xml，"),
    (["--statistics", "公积金"], "--statistics 统计各类，不带查询"), (["--yaer", "2024"], "是否想用 --year？"),
  ])
  func wrongUsageIsTold(arguments: [String], message: String) throws {
    let run = try Gouji.run(["subjects"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(message), "\(run.errors)")
  }

  @Test func helpTellsOfEveryOption() throws {
    for (language, words) in [("zh", ["查科目", "退出状态：0 找到；1 没有找到"]), ("en", ["look a 科目 up", "Exit status:"])] {
      let help = try SubjectQueries.run("--help", "--lang", language)
      #expect(help.status == 0 && help.errors.isEmpty)
      let options = [
        "--format", "--output", "--year", "--kind", "--fund", "--limit", "--check", "--statistics", "--color", "--lang",
        "--help",
      ]
      for word in options + words { #expect(help.output.contains(word), "\(language) \(word)") }
    }
    #expect(try Gouji.run(["--help"]).output.contains("  subjects "))
  }

  // MARK: - Hostile queries

  @Test func aQueryWithoutEndIsToldInShort() throws {
    let long = String(repeating: "科目x1", count: 2_500)
    let run = try SubjectQueries.run(long)
    #expect(!run.crashed && run.status <= 1 && run.errors.count < 300)
    #expect(try SubjectQueries.json(long)["query"] as? String == long)
    #expect(try SubjectQueries.run(String(repeating: " ", count: 60) + "阿里巴巴").errors.contains("没有“阿里巴巴”"))
    for unit in ["2", "a", "\"", "养", "\u{301}", "😀"] {
      let run = try SubjectQueries.run(String(repeating: unit, count: 10_000), "--format", "json")
      #expect(!run.crashed && run.status <= 1 && run.errors.utf8.count < 600, "\(unit)")
      _ = try SubjectQueries.object(run.output)
    }
  }

  @Test func aQueryOfAnyBytesGetsAnAnswer() throws {
    var queries: [[UInt8]] = [
      [0xFF], [0xE4, 0xB8], [0xF4, 0x90, 0x80, 0x80], [0xC3], [0xEF, 0xBC], [0xED, 0xA0, 0x80],
      Array("\"\\\u{1}\u{7F}\t\n\r\u{2028}\u{202E}公积金".utf8), [0x32, 0x30, 0x38, 0xFF], [0xE5, 0x85, 0xAC, 0x80, 0x80],
    ]
    var state: UInt64 = 20_260
    for length in stride(from: 1, through: 40, by: 2) {
      var bytes: [UInt8] = []
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(1 + (state >> 33) % 255))
      }
      queries.append(bytes)
    }
    for bytes in queries {
      let json = try SubjectQueries.run(bytes: bytes, "--format json")
      #expect(!json.crashed && json.status <= 1, "\(bytes)")
      #expect(try SubjectQueries.object(json.output)["version"] as? Int == 1, "\(bytes)")
      let text = try SubjectQueries.run(bytes: bytes, "")
      #expect(!text.crashed && text.status == json.status, "\(bytes)")
      // Nothing that a terminal would obey.
      let controls = (text.output + text.errors).unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
      #expect(controls.isEmpty, "\(bytes)")
    }
  }

  @Test func valuesOfAnyBytesAreRefusedWithoutACrash() throws {
    for option in ["year", "limit", "kind", "fund", "format", "color"] {
      for value in ["", "-", "\u{1}", "９", "99999999999999999999999", ",,,", "，", "\u{FFFD}"] {
        let run = try SubjectQueries.run("公积金", "--\(option)=\(value)")
        #expect(!run.crashed && run.status == 2, "\(option) \(value)")
      }
    }
  }
}
