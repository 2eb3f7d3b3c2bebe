import Findings
import Testing

/// `@科目` and tables of local 科目.
struct LocalSubjectTests {
  private let table = CheckedSubjects.table([("210", "卫生健康支出"), ("21015", "医疗保障管理事务"), ("2101598", "县级医保专项")])

  @Test func aLocalSubjectIsKnown() {
    #expect(CheckedSubjects("@科目 2101598 县级医保专项\n\n" + table).told.isEmpty)
    #expect(CheckedSubjects("@科目 2101598 县级医疗专项\n\n" + table).told == ["GJ4003 warning 县级医保专项"])
  }

  @Test func aLocalSubjectMayBeForSomeYears() {
    for years in ["2024", "2024年度", "2023—2025", "2024年起", "至2024年", "2020-2024", "２０２４"] {
      #expect(CheckedSubjects("@科目 2101598 县级医保专项 年度：\(years)\n\n" + table).told.isEmpty, "\(years)")
    }
    for years in ["2023", "2025年起", "至2023", "2025—2026"] {
      #expect(
        CheckedSubjects("@科目 2101598 县级医保专项 年度：\(years)\n\n" + table).told == ["GJ4002 warning 2101598"], "\(years)")
    }
    let unread = CheckedSubjects("@科目 2101598 县级医保专项 年度：去年\n", year: 2024)
    #expect(unread.all.map(\.rule) == ["GJ9013"])
  }

  @Test func aTableOfThem() {
    for text in [
      "代码\t名称\n2101598\t县级医保专项\n", "2101598,县级医保专项\n", "# 本县自设\n\n2101598\t县级医保专项\t2024年起\n",
      "科目编码,科目名称\r\n\"2101598\",\"县级医保专项\"\r\n", "\u{FEFF}2101598\t县级医保专项",
    ] {
      let checked = CheckedSubjects("@科目 来自 \"本县.tsv\"\n\n" + table, beside: ["本县.tsv": text])
      #expect(checked.told.isEmpty, "\(text): \(checked.findings.map(\.message))")
    }
  }

  @Test func tornLinesAreToldByTheirNumber() {
    let file = "代码\t名称\n2101598\t县级医保专项\n21015\n210159X\t坏行\n\t\t\n2101597\t稽核\n2101597\t稽查\n"
    let messages = CheckedSubjects("@科目 来自 \"本县.tsv\"\n\n" + table, beside: ["本县.tsv": file]).findings.map(\.message)
    #expect(
      messages.sorted() == [
        "科目 2101597 有两个名称：“稽查”（本县.tsv 第 7 行）和“稽核”", "科目表“本县.tsv”第 3 行缺少名称：21015",
        "科目表“本县.tsv”第 4 行不是 3、5 或 7 位的代码：210159X\t坏行",
      ])
  }

  @Test func aFileThatIsNone() {
    func message(_ text: String?) -> [String] {
      CheckedSubjects("@科目 来自 \"本县.tsv\"\n", beside: text.map { ["本县.tsv": $0] } ?? [:]).findings.map(\.message)
    }
    #expect(message(nil) == ["找不到科目表“本县.tsv”"])
    #expect(message("") == ["科目表“本县.tsv”里没有行"])
    #expect(message("2101598\t\"半截\n") == ["科目表“本县.tsv”第 1 行的引号没有闭合"])
    #expect(message(String(repeating: "坏行\t坏\n", count: 500)).count == 11)
  }

  @Test func aDirectiveThatLacksSomething() {
    func message(_ text: String) -> [String] { CheckedSubjects(text).findings.map(\.message) }
    #expect(message("@科目 2101 什么\n") == ["“@科目 2101”的代码有 4 位，应为 3、5 或 7 位"])
    #expect(message("@科目 2101598\n") == ["“@科目 2101598”后面缺少名称"])
    #expect(message("@科目\n") == ["“@科目”后面要写代码和名称"])
    #expect(message("@科目 ２１０１５９８ 县级医保专项\n").isEmpty)
    #expect(message("@科目 2101598 甲\n\n@科目 2101598 乙\n") == ["科目 2101598 有两个名称：“乙”和“甲”"])
  }

  @Test func twoNamesOfACodeThatNobodyKnows() {
    let other = table.replacing("县级医保专项", with: "县级医疗保障专项").replacing("支出决算表", with: "一般公共预算财政拨款支出决算表")
    #expect(CheckedSubjects(table + "\n" + other).told == ["GJ4002 warning 2101598", "GJ4011 warning 县级医疗保障专项"])
    #expect(
      CheckedSubjects(table + "\n" + other.replacing("县级医疗保障专项", with: "县级医保专项")).told == ["GJ4002 warning 2101598"])
  }
}
