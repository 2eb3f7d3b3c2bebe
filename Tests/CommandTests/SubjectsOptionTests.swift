import Foundation
import Testing

/// The options and the formats for programs of `gouji subjects`.
@Suite struct SubjectsOptionTests {
  @Test(arguments: [
    (["功能", "function"], ["2"]), (["部门经济", "department"], ["3"]), (["政府经济", "government"], ["5"]),
    (["收入", "revenue"], ["1"]), (["经济", "部门经济,政府经济", "部门经济，政府经济", "部门经济、政府经济"], ["3", "5"]),
  ])
  func kinds(words: [String], leads: [String]) throws {
    for word in words {
      let codes = try SubjectQueries.codes("补助", "收入", "--kind", word) + SubjectQueries.codes("补助", "--kind", word)
      #expect(Set(codes.map { String($0.prefix(1)) }).sorted() == leads, "\(word)")
    }
    let twice = try SubjectQueries.codes("公积金", "--kind", "部门经济", "--kind", "政府经济")
    #expect(twice.sorted() == ["30113", "50103"])
  }

  @Test(arguments: [
    (["一般公共预算", "一般", "general"], "一般公共预算"), (["政府性基金", "基金", "政府性基金预算"], "政府性基金预算"),
    (["国有资本经营", "国资"], "国有资本经营预算"), (["社会保险基金", "社保", "insurance"], "社会保险基金预算"),
  ])
  func funds(words: [String], name: String) throws {
    for word in words {
      let matches = try SubjectQueries.matches(try SubjectQueries.json("其他", "--fund", word))
      #expect(!matches.isEmpty && matches.allSatisfy { $0["fund"] as? String == name }, "\(word)")
    }
  }

  @Test func years() throws {
    #expect(try SubjectQueries.codes("20139", "--year", "2024").first == "20139")
    #expect(try SubjectQueries.run("20139", "--year", "2023").status == 1)
    #expect(try SubjectQueries.run("21006", "--year", "2023").output.contains("21006 中医药（"))
    #expect(try SubjectQueries.codes("21006", "--year", "2024").first == "21017")
    // Years beyond the catalogue are answered by the nearest, and it is said.
    let early = try SubjectQueries.run("公积金", "--year", "2015")
    #expect(early.status == 0 && early.errors == "gouji subjects: 没有收录 2015 年度的科目，按 2023 年度的查\n")
    #expect(early.output.hasPrefix("2023 年度，"))
    let late = try SubjectQueries.run("公积金", "--year", "2100", "--lang", "en")
    #expect(late.status == 0 && late.errors.contains("2100") && late.errors.contains("2026"))
    #expect(try SubjectQueries.run("公积金", "--year", "2023").errors.isEmpty)
  }

  @Test func whatTheLimitCutsOffIsSaid() throws {
    let run = try SubjectQueries.run("208", "--limit", "3")
    let total = try SubjectQueries.codes("208", "--limit", "10000").count
    #expect(total > 100 && SubjectQueries.rows(run.output).count == 3)
    #expect(run.output.hasPrefix("2026 年度，本级和下级共 \(total) 个科目，显示前 3 个\n"))
    #expect(run.output.contains("还有 \(total - 3) 个没有显示；全部显示：--limit \(total)\n"))
    #expect(try SubjectQueries.json("208", "--limit", "3")["truncated"] as? Bool == true)
    #expect(try SubjectQueries.json("208", "--limit", "\(total)")["truncated"] as? Bool == false)
    #expect(try SubjectQueries.codes("支出").count == 50)
    #expect(try SubjectQueries.codes("支出", "--limit", "7") == Array(try SubjectQueries.codes("支出").prefix(7)))
    #expect(SubjectQueries.rows(try SubjectQueries.run("--limit", "5").output).count == 5)
  }

  @Test func statisticsAddUp() throws {
    let text = try SubjectQueries.run("--statistics", "--format", "tsv").output
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows[0] == ["code", "name", "classification", "classes", "sections", "items", "seen"])
    func sum(_ rows: some Sequence<[Substring]>) -> [Int] {
      rows.reduce(into: [0, 0, 0, 0]) { sums, row in
        for index in sums.indices { sums[index] += Int(row[3 + index]) ?? -1 }
      }
    }
    let classes = rows.dropFirst().filter { !$0[0].isEmpty }
    #expect(classes.count > 50 && sum(classes) == sum(rows.suffix(1)) && rows.last?[1] == "总计")
    for total in rows.dropFirst().dropLast() where total[0].isEmpty {
      #expect(sum(classes.filter { $0[2] == total[2] }) == sum([total]), "\(total)")
    }
    // The numbers are those of the catalogue.
    let below = try SubjectQueries.matches(try SubjectQueries.json("208", "--limit", "10000"))
    let social = try #require(classes.first { $0[0] == "208" })
    func count(_ level: String) -> Int { below.count { $0["level"] as? String == level } }
    #expect(social[4] == "\(count("款"))" && social[5] == "\(count("项"))")
    #expect(social[6] == "\(below.count { $0["level"] as? String != "类" && $0["seen"] as? Int ?? 0 > 0 })")
    let object = try SubjectQueries.json("--statistics")
    let grand = try #require(object["total"] as? [String: Int])
    #expect([grand["classes"], grand["sections"], grand["items"], grand["seen"]] == sum(classes).map(Optional.some))
  }

  @Test func statisticsForPeopleStandInColumns() throws {
    let output = try SubjectQueries.run("--statistics", "--kind", "收入").output
    let lines = SubjectQueries.lines(output)
    let head = try #require(lines.first { $0.hasPrefix("【收入分类】") })
    let row = try #require(lines.first { $0.hasPrefix("103 ") })
    func width(_ line: String) -> Int { line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
    #expect(width(head) == width(row) && head.hasSuffix("款   项  见于公开文件"), "\(output)")
    #expect(output.contains("\n合计 6 类 ") && !output.contains("总计") && !output.contains("208 "))
    #expect(try SubjectQueries.run("--statistics", "--lang", "en").output.contains("grand total: "))
  }

  @Test func theJSONHasEveryPart() throws {
    let object = try SubjectQueries.json("20139")
    #expect(object["version"] as? Int == 1 && object["year"] as? Int == 2026 && object["query"] as? String == "20139")
    #expect(object["edition"] as? Int == 2026 && object["truncated"] as? Bool == false)
    let match = try #require(try SubjectQueries.matches(object).first)
    #expect(
      Set(match.keys) == [
        "code", "name", "level", "classification", "fund", "path", "first", "last", "seen", "match", "renamed",
      ])
    #expect(match["code"] as? String == "20139" && match["name"] as? String == "社会工作事务")
    #expect(match["level"] as? String == "款" && match["classification"] as? String == "功能")
    #expect(match["first"] as? Int == 2024 && match["last"] is NSNull && match["renamed"] is NSNull)
    #expect(match["match"] as? String == "exact" && match["fund"] as? String == "一般公共预算")
    let path = try #require(match["path"] as? [[String: String]])
    #expect(path.map { $0["code"] } == ["201", "20139"] && path[0]["name"] == "一般公共服务支出")
    #expect(try SubjectQueries.json()["query"] is NSNull)
    func kind(_ query: String) throws -> String? {
      try SubjectQueries.matches(try SubjectQueries.json(query)).first?["match"] as? String
    }
    #expect(try kind("住房公积") == "prefix" && kind("公积金") == "part")
    #expect(try kind("医保jb") == "in-order" && kind("住房公基金") == "slip")
  }

  @Test func theTableHasOneRowAMatch() throws {
    let run = try SubjectQueries.run("公积金", "--format", "tsv", "--lang", "en")
    let rows = run.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows[0] == ["code", "name", "level", "classification", "fund", "first", "last", "seen", "path"])
    #expect(rows.allSatisfy { $0.count == 9 })
    #expect(rows.dropFirst().map { String($0[0]) } == (try SubjectQueries.codes("公积金")))
    let row = try #require(rows.first { $0[0] == "30113" })
    #expect(row[1] == "住房公积金" && row[2] == "款" && row[3] == "部门经济" && row[8] == "工资福利支出 / 住房公积金")
  }

  @Test func theResultGoesToAFile() throws {
    let folder = try TemporaryFolder()
    let run = try Gouji.run(["subjects", "公积金", "--format", "tsv", "-o", "表.tsv"], in: folder.url)
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(try folder.read("表.tsv") == Data(try SubjectQueries.run("公积金", "--format", "tsv").output.utf8))
    #expect(try Gouji.run(["subjects", "公积金", "-o", "无/表.txt"], in: folder.url).status == 2)
  }
}
