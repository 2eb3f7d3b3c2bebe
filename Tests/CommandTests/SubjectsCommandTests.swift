import Foundation
import Testing

@Suite struct SubjectsCommandTests {
  // MARK: - What is found

  @Test func theCodeOfASectionShowsItWithAllBelow() throws {
    let run = try SubjectQueries.run("20805")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(SubjectQueries.lines(run.output)[0] == "2026 年度，本级和下级共 9 个科目")
    let rows = SubjectQueries.rows(run.output)
    #expect(rows.prefix(2).map(\.code) == ["208", "20805"] && rows.count == 10)
    #expect(rows.dropFirst(2).allSatisfy { $0.code.hasPrefix("20805") && $0.code.count == 7 && $0.indent == 4 })
    #expect(rows.map(\.code) == rows.map(\.code).sorted())
    #expect(rows[5].rest == "机关事业单位基本养老保险缴费支出" && rows[5].code == "2080505")
    // As a clerk may type it.
    for query in ["２０８０５", "208 05", " 20805 "] {
      #expect(try SubjectQueries.run(query).output == run.output, "\(query)")
    }
    #expect(try SubjectQueries.run("208", "05").output == run.output)
  }

  @Test func aWholeCodeAndTheBeginningOfOne() throws {
    #expect(try SubjectQueries.codes("2080505") == ["2080505"])
    let beginning = try SubjectQueries.codes("2080", "--limit", "1000")
    #expect(beginning.count > 10 && beginning.contains("2080505"))
    let text = try SubjectQueries.run("2080505").output
    #expect(text.contains("找到 1 个科目\n208 社会保障和就业支出\n  20805 行政事业单位养老支出\n    2080505 机关"), "\(text)")
  }

  @Test(arguments: [
    ("公积金", "2210201"), ("zfgjj", "2210201"), ("ZFGJJ", "2210201"), ("zhufanggongjijin", "2210201"),
    ("医保jb", "2101506"), ("养老保险缴费", "2080505"), ("办公费", "30201"), ("增值税", "10101"),
  ])
  func byNamePinyinAndBoth(query: String, code: String) throws {
    let run = try SubjectQueries.run(query)
    #expect(run.status == 0 && SubjectQueries.rows(run.output).contains { $0.code == code }, "\(run.output)")
  }

  @Test func severalOperandsAreOneQuery() throws {
    let codes = try SubjectQueries.codes("208", "养老")
    #expect(codes.contains("2080505") && codes.allSatisfy { $0.hasPrefix("208") })
    #expect(codes == (try SubjectQueries.codes("208 养老")))
  }

  @Test func anOldNameOrCodeLeadsOnAndIsTold() throws {
    let byName = try SubjectQueries.run("行政事业单位离退休").output
    #expect(byName.contains("  20805 行政事业单位养老支出（原“行政事业单位离退休”，2020年起改）\n"), "\(byName)")
    let byCode = try SubjectQueries.run("2089901").output
    #expect(byCode.contains("    2089999 其他社会保障和就业支出（原 2089901，2021年起改）\n"), "\(byCode)")
    // A code that had another name as well.
    #expect(try SubjectQueries.run("2010308").output.contains("信访事务（原 2010308，2024年起改）"))
    #expect(try SubjectQueries.run("2011006").output.contains("2080905 军队转业干部安置（原 2011006，2019年起改）"))
    let english = try SubjectQueries.run("行政事业单位离退休", "--lang", "en").output
    #expect(english.contains("20805 行政事业单位养老支出 (“行政事业单位离退休” before 2020)\n"), "\(english)")
    let match = try #require(try SubjectQueries.matches(try SubjectQueries.json("2089901")).first)
    let renamed = try #require(match["renamed"] as? [String: Any])
    #expect(renamed["code"] as? String == "2089901" && renamed["year"] as? Int == 2021)
  }

  // MARK: - The tree

  /// Every row stands below its parent, two blanks further in, and nothing is there twice.
  @Test(arguments: ["208", "20805", "公积金", "行政运行", "养老", "2080", "支出", "住房公基金", "医保jb"])
  func theTreeIsWellFormed(query: String) throws {
    for part in try SubjectQueries.run(query, "--limit", "10000").output.components(separatedBy: "先后相符") {
      let rows = SubjectQueries.rows(part)
      #expect(Set(rows.map(\.code)).count == rows.count)
      var open: [String] = []
      for row in rows {
        #expect(row.indent == row.code.count - 3, "\(row)")
        open.removeAll { $0.count >= row.code.count }
        if row.code.count > 3 { #expect(open.last == String(row.code.dropLast(2)), "\(row)") }
        open.append(row.code)
      }
    }
  }

  @Test func theClassOfTheBestAnswerStandsFirst() throws {
    // Whole names before parts of names, whatever their codes.
    for query in ["购房补贴", "残疾人", "离休费", "法院"] {
      let best = try #require(try SubjectQueries.codes(query).first)
      let first = try #require(SubjectQueries.rows(try SubjectQueries.run(query).output).first)
      #expect(first.code == String(best.prefix(3)), "\(query)")
    }
  }

  @Test func classificationsAreHeadedWhereThereAreSeveral() throws {
    let several = SubjectQueries.lines(try SubjectQueries.run("公积金").output)
    #expect(several.filter { $0.hasPrefix("【") } == ["【支出功能分类】", "【部门预算支出经济分类】", "【政府预算支出经济分类】"])
    #expect(!(try SubjectQueries.run("公积金", "--kind", "功能")).output.contains("【"))
    let english = try SubjectQueries.run("公积金", "--lang", "en").output
    #expect(english.contains("【functional classification】\n221 住房保障支出\n"), "\(english)")
  }

  @Test func chanceAgreementOfLettersStandsBelowTheRest() throws {
    let parts = try SubjectQueries.run("zfgjj").output.components(separatedBy: "先后相符、但不相连的：\n")
    #expect(parts.count == 2)
    #expect(Set(SubjectQueries.rows(parts[0]).map(\.code)).isSuperset(of: ["2210201", "30113", "50103"]))
    #expect(parts.last.map(SubjectQueries.rows)?.contains { $0.code == "2310203" } ?? false)
    // Where there is nothing else it is the answer.
    #expect(!(try SubjectQueries.run("医保jb")).output.contains("先后相符"))
  }

  @Test func remarksTellBudgetAndYears() throws {
    #expect(try SubjectQueries.run("21208").output.contains("安排的支出（政府性基金预算）\n"))
    #expect(try SubjectQueries.run("2101901").output.contains("托育机构（2025年起）\n"))
    // What a name was before says since when it is.
    #expect(try SubjectQueries.run("2130153").output.contains("耕地建设与利用（原“农田建设”，2024年起改）\n"))
    let former = try SubjectQueries.run("2130153", "--year", "2023").output
    #expect(former.contains("农田建设（至2023年；原 21306 农业综合开发，2019年起改；以后为 2130153 耕地建设与利用）\n"), "\(former)")
    // A code that took the place of another says so, found by either.
    for query in ["2080209", "2101601"] {
      #expect(try SubjectQueries.run(query).output.contains("老龄事务（原 2101601 老龄卫生健康事务，2024年起改）\n"))
    }
    #expect(try SubjectQueries.run("2101901", "--lang", "en").output.contains("托育机构 (since 2025)\n"))
  }

  @Test func whatIsRememberedIsSaidOnceAtTheEnd() throws {
    let matches = try SubjectQueries.matches(try SubjectQueries.json("20805"))
    let remembered = matches.count { $0["seen"] as? Int == 0 }
    let lines = SubjectQueries.lines(try SubjectQueries.run("20805").output)
    #expect(remembered > 0 && remembered < matches.count)
    #expect(lines.filter { $0.contains("凭记忆") } == ["其中 \(remembered) 个凭记忆收录，未见于公开文件，请与当年的《政府收支分类科目》核对"])
    #expect(!(try SubjectQueries.run("30201")).output.contains("凭记忆"))
  }

  @Test func coloursTellMatchesFromWhatLeadsToThem() throws {
    let colored = try SubjectQueries.run("30201", "--color", "always").output
    #expect(colored.contains("\u{1B}[2m302 商品和服务支出\u{1B}[0m\n  \u{1B}[1m30201 办公费\u{1B}[0m\n"))
    for options in [["--color", "never"], ["--color", "auto"], []] {
      #expect(!(try Gouji.run(["subjects", "30201"] + options)).output.contains("\u{1B}"))
    }
  }

  // MARK: - Without a query

  @Test func withoutAQueryTheClassesAreListed() throws {
    let run = try SubjectQueries.run()
    let rows = SubjectQueries.rows(run.output)
    #expect(run.status == 0 && rows.count > 50 && rows.allSatisfy { $0.code.count == 3 && $0.indent == 0 })
    #expect(SubjectQueries.lines(run.output)[0] == "2026 年度，共 \(rows.count) 个类")
    #expect(run.output.contains("\n208 社会保障和就业支出\n"), "an overview tells of no renames of long ago")
    let revenue = SubjectQueries.rows(try SubjectQueries.run("--kind", "收入").output)
    #expect(revenue.map(\.code) == ["101", "102", "103", "104", "105", "110"])
    // Of a budget the topmost: 21208 stands below a class of another budget.
    let funds = SubjectQueries.rows(try SubjectQueries.run("--fund", "基金", "--kind", "功能").output)
    #expect(funds.contains { $0.code == "21208" } && !funds.contains { $0.code == "2120801" || $0.code == "208" })
    #expect(funds.allSatisfy { !$0.rest.contains("（政府性基金预算") }, "the first line says it")
  }
}
