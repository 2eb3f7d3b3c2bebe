import Testing

@testable import Subjects

struct CatalogueTests {
  let year = SubjectCatalogue(year: 2024)

  private func standing(_ code: String, _ year: Int?) throws -> CodeStanding {
    SubjectCatalogue(year: year).standing(of: try #require(SubjectCode(code)))
  }

  @Test func aCodeLeadsToItsNameAndPath() throws {
    #expect(year.subject("2210201")?.name == "住房公积金")
    #expect(
      year.path(of: try #require(SubjectCode("2080505"))).map(\.name) == [
        "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出",
      ])
    #expect(year.subject("30113")?.code.classification == .departmentEconomic)
    #expect(year.subject("50103")?.code.classification == .governmentEconomic)
    #expect(year.subject("2121100")?.name == nil)
  }

  @Test func aNameLeadsToItsCodes() {
    #expect(year.subjects(named: "住房公积金").map(\.code.text) == ["2210201", "30113", "50103"])
    #expect(year.subjects(named: "行政运行").count > 50)
    #expect(year.subjects(named: "没有这个科目").isEmpty && year.subjects(named: "").isEmpty)
  }

  @Test func bracketsAndQuotesOfEitherWidthAreTheSame() {
    #expect(year.subjects(named: "因公出国(境)费用").map(\.code.text) == ["30212", "50207"])
    #expect(year.subjects(named: "“两房”建设").first?.code.text == year.subjects(named: "\"两房\"建设").first?.code.text)
    #expect(
      year.subject("30212").map { subject in Array("因公出国（境)费用".utf8).withUnsafeBufferPointer(subject.isNamed) } == true)
  }

  @Test func childrenStandInOrder() throws {
    let sections = year.children(of: SubjectCode("210")).map(\.code.text)
    #expect(
      sections.first == "21001" && sections == sections.sorted() && sections.contains("21017")
        && !sections.contains("21006"))
    #expect(SubjectCatalogue(year: 2023).children(of: SubjectCode("210")).map(\.code.text).contains("21006"))
  }

  @Test func aYearHasItsOwnNames() {
    #expect(SubjectCatalogue(year: 2023).subject("2013804")?.name == "市场主体管理")
    #expect(SubjectCatalogue(year: 2024).subject("2013804")?.name == "经营主体管理")
    #expect(SubjectCatalogue().subject("2013804")?.name == "经营主体管理")
    // What the tables do not reach is answered by the nearest year that they have.
    #expect(SubjectCatalogue(year: 2035).subject("2013804")?.name == "经营主体管理")
    #expect(!SubjectCatalogue(year: 2035).coversYear && SubjectCatalogue(year: 2035).edition == 2026)
  }

  @Test func theStandingOfACode() throws {
    guard case .valid(let subject) = try standing("20805", 2024) else { return #expect(Bool(false)) }
    #expect(subject.name == "行政事业单位养老支出" && subject.isSeen)
    guard case .otherYears(let later) = try standing("20139", 2023) else { return #expect(Bool(false)) }
    #expect(later.firstYear == 2024)
    guard case .givenUp(let rename) = try standing("2089901", 2024) else { return #expect(Bool(false)) }
    #expect(rename.successors.map(\.text) == ["2089999"] && rename.oldName == "其他社会保障和就业支出")
    guard case .former = try standing("2089901", 2020) else { return #expect(Bool(false)) }
    guard case .unsure(let name) = try standing("20141", 2025) else { return #expect(Bool(false)) }
    #expect(name == "数据事务")
    guard case .unknown = try standing("2999999", 2024) else { return #expect(Bool(false)) }
  }

  @Test func anOldNameIsKnownFromItsYearOn() {
    #expect(year.renames(named: "行政事业单位离退休").map(\.code.text) == ["20805"])
    #expect(SubjectCatalogue(year: 2019).renames(named: "行政事业单位离退休").isEmpty)
    #expect(year.renames(named: "医疗卫生与计划生育支出").first?.successors.first?.text == "210")
  }

  @Test func whatAReportAddsIsFoundLikeTheRest() throws {
    let own = Subject(local: try #require(SubjectCode("2101598")), name: "县级医保专项")
    let catalogue = SubjectCatalogue(year: 2024, local: [own])
    #expect(catalogue.subject("2101598")?.name == "县级医保专项")
    #expect(catalogue.subjects(named: "县级医保专项").map(\.code.text) == ["2101598"])
    #expect(catalogue.children(of: SubjectCode("21015")).map(\.code.text).contains("2101598"))
    #expect(catalogue.search("xjyb").first?.subject.code.text == "2101598")
    #expect(catalogue.search("县级医保专向").first?.kind == .slip)
    guard case .valid = catalogue.standing(of: own.code) else { return #expect(Bool(false)) }
  }

  @Test func aLocalNameTakesThePlaceOfTheOfficialOne() throws {
    let own = Subject(local: try #require(SubjectCode("2101501")), name: "医保行政运行")
    let catalogue = SubjectCatalogue(year: 2024, local: [own])
    #expect(catalogue.subject("2101501")?.name == "医保行政运行")
    #expect(catalogue.children(of: SubjectCode("21015")).filter { $0.code.text == "2101501" }.count == 1)
    #expect(catalogue.search("2101501").map(\.subject.name) == ["医保行政运行"])
  }

  @Test func codesThatAreNone() {
    for text in ["", "2", "20", "2080", "208050", "20805055", "0805005", "２０８", "208a5", "-20805", "208 05"] {
      #expect(SubjectCode(text) == nil, "\(text)")
    }
    #expect(SubjectCode("208")?.parent == nil && SubjectCode("2080505")?.parent?.text == "20805")
    #expect(SubjectCode("401")?.classification == nil)
  }
}
