import TestSupport
import Testing

@testable import Subjects

struct SearchTests {
  private func codes(
    _ query: String, year: Int = 2024, _ options: SubjectSearchOptions = SubjectSearchOptions()
  ) -> [String] {
    SubjectCatalogue(year: year).search(query, options).map(\.subject.code.text)
  }

  private func first(_ query: String) -> SubjectMatch? { SubjectCatalogue(year: 2024).search(query).first }

  @Test func byCode() {
    #expect(codes("2080505").first == "2080505")
    #expect(codes("20805").first == "20805" && Set(codes("20805")).isSuperset(of: ["2080501", "2080502", "2080505"]))
    #expect(codes("208 05 05").first == "2080505" && codes("２０８０５０５").first == "2080505")
    #expect(codes("2080") == codes("2080").filter { $0.hasPrefix("2080") } && !codes("2080").isEmpty)
  }

  @Test func byAnyPartOfTheName() {
    #expect(codes("住房公积金").prefix(3).sorted() == ["2210201", "30113", "50103"])
    #expect(codes("公积金").contains("2210201"))
    #expect(codes("养老保险缴费").contains("2080505"))
    #expect(first("住房公积金")?.kind == .exact && first("住房公")?.kind == .prefix && first("公积金")?.kind == .part)
  }

  @Test(arguments: [
    ("zfgjj", "2210201"), ("zhufanggongjijin", "2210201"), ("zhufang", "221"), ("zhufanggjj", "2210201"),
    ("ZFGJJ", "2210201"), ("ｚｆｇｊｊ", "2210201"), ("xzyx", "2010101"), ("jgsydwjbylbxjfzc", "2080505"),
    ("医保jb", "2101506"), ("ylbz经办", "2101506"), ("lvyou", "2070199"), ("luyou", "2070199"),
  ])
  func byPinyin(query: String, code: String) {
    #expect(codes(query, SubjectSearchOptions(limit: 300)).contains(code), "\(query): \(codes(query).prefix(8))")
  }

  @Test(arguments: [
    ("zhongda", "重大"), ("zd", "重大"), ("xingzheng", "行政"), ("xz", "行政"), ("huanben", "还本"), ("hb", "还本"),
    ("diaocha", "调查"), ("dc", "调查"), ("chailv", "差旅"), ("tiaokong", "调控"), ("chongjian", "重建"), ("famo", "罚没"),
    ("hangye", "行业"), ("kuaiji", "会计"), ("zengzhang", "增长"), ("gongshangxingzheng", "工商行政"),
  ])
  func charactersWithTwoReadings(query: String, word: String) {
    let found = SubjectCatalogue().search(query, SubjectSearchOptions(limit: 2_000)).filter { $0.kind < .inOrder }
    let names = SubjectCatalogue().search(word, SubjectSearchOptions(limit: 2_000)).filter { $0.kind < .inOrder }
    let missing = Set(names.map(\.subject.code)).subtracting(found.map(\.subject.code))
    #expect(missing.isEmpty, "\(query): \(missing.map(\.text).sorted())")
  }

  @Test func theWrongReadingOfAPairFindsNothingOfIt() {
    #expect(!SubjectCatalogue().search("chongda").contains { $0.kind < .inOrder && $0.subject.name.contains("重大") })
    #expect(!SubjectCatalogue().search("haiben").contains { $0.kind < .inOrder && $0.subject.name.contains("还本") })
  }

  @Test func theWholeStandsBeforeTheBeginningBeforeTheRest() {
    let kinds = SubjectCatalogue(year: 2024).search("其他支出", SubjectSearchOptions(limit: 200)).map(\.kind)
    #expect(kinds.first == .exact)
    let ranks = kinds.map { $0 == .inOrder ? SubjectMatchKind.part : $0 }
    #expect(ranks == ranks.sorted())
  }

  @Test func whatTheReportUsesStandsFirst() throws {
    let used = try #require(SubjectCode("2130101"))
    let last = try #require(SubjectCode("2150101"))
    let found = codes("行政运行", SubjectSearchOptions(used: [used], usedLastYear: [last]))
    #expect(found.prefix(2) == ["2130101", "2150101"])
    // A whole name stands before a beginning, used or not.
    #expect(codes("行政", SubjectSearchOptions(used: [used])).first == "2130101")
  }

  @Test func whatDocumentsUseMoreStandsFirst() throws {
    // 住房公积金 is in every report, 购房补贴 in most, 提租补贴 in some.
    let found = codes("住房", SubjectSearchOptions(classifications: [.functional]))
    #expect(found.first == "221" || found.first == "2210201", "\(found)")
    let other = codes("补贴", SubjectSearchOptions(classifications: [.functional]))
    #expect(other.first == "2210203", "\(other)")
  }

  @Test func anOldNameLeadsToTheNewOne() {
    let match = first("行政事业单位离退休")
    #expect(match?.subject.code.text == "20805" && match?.rename?.oldName == "行政事业单位离退休")
    #expect(first("2089901")?.subject.code.text == "2089999")
    // What goes by the name today stands before what went by it once.
    #expect(SubjectCatalogue(year: 2024).search("信访事务").first?.rename == nil)
  }

  @Test(arguments: [
    ("住房公基金", "2210201"), ("住房积金", "2210201"), ("住房公公积金", "2210201"), ("住公房积金", "2210201"),
    ("zfgmj", "2210201"), ("zhufagngongjijin", "2210201"), ("zhufnggongjijin", "2210201"),
    ("zhufangggongjijinn", "2210201"), ("2080585", "2080505"), ("2085005", "2080505"), ("20805055", "2080505"),
  ])
  func oneSlipIsForgiven(query: String, code: String) {
    let matches = SubjectCatalogue(year: 2024).search(query)
    #expect(matches.contains { $0.subject.code.text == code }, "\(query): \(matches.prefix(5).map(\.subject.name))")
  }

  @Test func twoSlipsAreNot() {
    #expect(codes("住屋工基金").isEmpty && codes("qqqqq").isEmpty && codes("9999999").isEmpty)
  }

  @Test func onlyWhatIsAskedFor() throws {
    #expect(codes("住房公积金", SubjectSearchOptions(classifications: [.departmentEconomic])) == ["30113"])
    #expect(codes("国有土地", SubjectSearchOptions(fund: .governmentFund, level: .section)).allSatisfy { $0.count == 5 })
    #expect(codes("行政运行", SubjectSearchOptions(below: SubjectCode("210"))).allSatisfy { $0.hasPrefix("210") })
    #expect(codes("208 养老").allSatisfy { $0.hasPrefix("208") } && codes("208养老").contains("20805"))
    #expect(
      codes("支出", SubjectSearchOptions(limit: 7)).count == 7 && codes("支出", SubjectSearchOptions(limit: 0)).isEmpty)
    #expect(codes("社会工作事务", year: 2023).isEmpty && codes("社会工作事务", year: 2024).contains("20139"))
  }

  @Test func noSubjectIsFoundTwice() {
    for query in ["中医", "支出", "信访", "2", "s", "老龄"] {
      let found = codes(query, SubjectSearchOptions(limit: 3_000))
      #expect(Set(found).count == found.count, "\(query)")
    }
  }

  @Test func whateverIsTypedIsAnswered() {
    let seed: UInt64 = 20_260_112
    print("search seed \(seed)")
    var generator = Seeded(seed)
    let pieces = [
      "养", "老", "保险", "zh", "v", "ü", "208", "（", "“", "\u{0}", "𠮷", "😀", "\u{FEFF}", " ", "x", "支出", "-", "９",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...90, using: &generator)
      let query = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = SubjectCatalogue(year: 2024).search(query, SubjectSearchOptions(limit: 5))
    }
    #expect(codes("").isEmpty && codes("、（）").isEmpty)
    #expect(codes(String(repeating: "养", count: 10_000)).isEmpty)
    #expect(codes(String(repeating: "1", count: 10_000)).isEmpty)
  }

  /// Any part of any name finds it, however it is typed.
  @Test func everyNameIsFoundByItsParts() {
    let seed: UInt64 = 42
    print("search seed \(seed)")
    var generator = Seeded(seed)
    let catalogue = SubjectCatalogue(year: 2024)
    var entry = NameTable.entry(at: 0)
    var tried = 0
    while !entry.name.isEmpty {
      let name = String(decoding: NameTable.bytes[entry.name], as: UTF8.self)
      let syllables = String(decoding: NameTable.bytes[entry.pinyin], as: UTF8.self).split(separator: " ")
      let expected = Set(catalogue.subjects(named: name).map(\.code))
      if !expected.isEmpty, Int.random(in: 0..<12, using: &generator) == 0 {
        tried += 1
        let start = Int.random(in: 0..<syllables.count, using: &generator)
        let end = Int.random(in: start..<syllables.count, using: &generator) + 1
        for query in [
          name, syllables[start..<end].map { $0.prefix(1) }.joined(), syllables[start..<end].joined(),
          syllables.map { $0.prefix(Int.random(in: 1...$0.count, using: &generator)) }.joined(),
        ] {
          let found = Set(catalogue.search(query, SubjectSearchOptions(limit: 3_000)).map(\.subject.code))
          #expect(found.isSuperset(of: expected), "\(name) by \(query)")
        }
      }
      entry = NameTable.entry(at: entry.users.upperBound + 1)
    }
    #expect(tried > 80)
  }
}

extension SearchTests {
  @Test func aLimitCountsSubjectsAndNotTheWaysToThem() {
    // 公共安全支出 is found by its name and by its old one.
    let all = SubjectCatalogue(year: 2026).search("公共安全", SubjectSearchOptions(limit: 500))
    for limit in 1...all.count {
      let found = SubjectCatalogue(year: 2026).search("公共安全", SubjectSearchOptions(limit: limit))
      #expect(found.map(\.subject.code) == all.prefix(limit).map(\.subject.code))
    }
  }

  @Test func transfersStandBehindWhatIsMeant() {
    #expect(SubjectCatalogue(year: 2026).search("公共安全").first?.subject.code.text == "204")
  }

  @Test func renamesAreFoundFromBothEnds() throws {
    let code = try #require(SubjectCode("2089999"))
    #expect(SubjectRename.into(code).map(\.code.text) == ["2089901"])
    #expect(SubjectRename.into(try #require(SubjectCode("2080501"))).map(\.oldName) == ["未归口管理的行政单位离退休"])
  }
}
