import Analysis
import Findings
import Foundation
import Subjects
import TestSupport
import Testing

/// Reports that name 科目 as the catalogue has them are left alone, and slips are found where they are.
struct SubjectPropertyTests {
  /// 2 000 here; `GOUJI_GENERATED` asks for more.
  static let count = ProcessInfo.processInfo.environment["GOUJI_GENERATED"].flatMap { Int($0) } ?? 2_000
  static let seed = ProcessInfo.processInfo.environment["GOUJI_SEED"].flatMap { UInt64($0) } ?? 20_260_303

  /// A few branches of the year's tree, in the order of codes.
  private func branches(_ catalogue: SubjectCatalogue, _ generator: inout Seeded) -> [Subject] {
    var rows: [Subject] = []
    let classes = catalogue.children(of: nil).filter { $0.code.classification == .functional }
    for top in classes where Int.random(in: 0..<6, using: &generator) == 0 {
      let sections = catalogue.children(of: top.code).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
      guard !sections.isEmpty else { continue }
      rows.append(top)
      for section in sections {
        rows.append(section)
        rows += catalogue.children(of: section.code).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
      }
    }
    return rows
  }

  private func table(_ rows: [Subject], _ generator: inout Seeded) -> String {
    let amount = "1.00"
    switch Int.random(in: 0..<3, using: &generator) {
    case 0:
      return "@表 支出决算表 单位：万元\n| 科目代码 | 科目名称 | 本年支出合计 | 基本支出 |\n"
        + rows.map { "| \($0.code.text) | \($0.name) | \(amount) | \(amount) |\n" }.joined()
    case 1:
      return "支出决算表\n\n科目代码\t科目名称\t本年支出合计\t基本支出\n"
        + rows.map { "\($0.code.text)\t　\($0.name)\t\(amount)\t\(amount)\n" }.joined()
    default:
      return "@表 支出决算表 单位：万元\n| 类 | 款 | 项 | 科目名称 | 本年支出合计 | 基本支出 |\n"
        + rows.map { row in
          let digits = Array(row.code.text)
          func part(_ range: Range<Int>) -> String { range.upperBound <= digits.count ? String(digits[range]) : "" }
          return "| \(part(0..<3)) | \(part(3..<5)) | \(part(5..<7)) | \(row.name) | \(amount) | \(amount) |\n"
        }.joined()
    }
  }

  /// A path in one of the ways in which reports write it.
  private func path(_ subject: Subject, _ catalogue: SubjectCatalogue, _ generator: inout Seeded) -> String {
    let brackets = [("（", "）"), ("(", ")"), ("(", "）"), ("（", ")")].randomElement(using: &generator) ?? ("（", "）")
    let joint = ["", " ", "-", "——", "\n"].randomElement(using: &generator) ?? ""
    let withDigits = Int.random(in: 0..<4, using: &generator) == 0
    let parts = catalogue.path(of: subject.code).map { part -> String in
      var name = part.name
      // 支出 may be left out, where that leaves the name of no other.
      if Bool.random(using: &generator), name.hasSuffix("支出"), name.count > 4,
        catalogue.subjects(named: String(name.dropLast(2))).isEmpty
      {
        name = String(name.dropLast(2))
      }
      let digits = withDigits ? String(part.code.text.suffix(part.code.level == .class ? 3 : 2)) : ""
      return name + brackets.0 + digits + part.code.level.word + brackets.1
    }
    return parts.joined(separator: joint)
  }

  private func check(_ text: String, year: Int) -> [Finding] {
    Checker.check(path: "试.gj", bytes: Array("---\n年度：\(year)\n---\n\n\(text)".utf8)).findings.filter {
      $0.rule.hasPrefix("GJ4")
    }
  }

  @Test func whatTheCatalogueHasIsLeftAlone() {
    print("subjects seed \(Self.seed)")
    var generator = Seeded(Self.seed)
    var seen: Set<SubjectCode> = []
    for _ in 0..<(Self.count / 10) {
      let year = Int.random(in: SubjectCatalogue.years, using: &generator)
      let catalogue = SubjectCatalogue(year: year)
      let rows = branches(catalogue, &generator)
      guard rows.count > 2 else { continue }
      var text = table(rows, &generator) + "\n"
      for row in rows where row.code.level == .item {
        seen.insert(row.code)
        text += "1.\(path(row, catalogue, &generator))：支出决算为1.00万元。\n\n"
      }
      let findings = check(text, year: year)
      let told = findings.prefix(3).map { "\($0.rule) \($0.text): \($0.message)" }
      #expect(told.isEmpty, "\(year)")
      if !findings.isEmpty { return }
    }
    #expect(seen.count > 300)
  }

  @Test("Invariant 9: what the catalogue lacks is no error, and what it knows from memory alone makes a hint")
  func theCatalogueIsNoLaw() throws {
    print("subjects seed \(Self.seed)")
    var generator = Seeded(Self.seed &+ 2)
    // What rests on the catalogue; the form of codes and the tree of a table do not.
    let resting: Set = ["GJ4002", "GJ4003", "GJ4004", "GJ4005", "GJ4006", "GJ4010", "GJ4011"]
    let catalogue = SubjectCatalogue(year: 2024)
    var told: Set<String> = []
    for _ in 0..<(Self.count / 10) {
      var text = "@表 支出决算表 单位：万元\n| 科目代码 | 科目名称 | 本年支出合计 | 基本支出 |\n"
      for row in branches(catalogue, &generator) {
        var code = Array(row.code.text)
        var name = Array(row.name)
        if generator.below(4) == 0 { code[generator.below(code.count)] = Character("\(generator.below(9) + 1)") }
        if generator.below(4) == 0 { name[generator.below(name.count)] = "某" }
        text += "| \(String(code)) | \(String(name)) | 1.00 | 1.00 |\n"
      }
      for finding in check(text, year: 2024) where resting.contains(finding.rule) {
        told.insert(finding.rule)
        #expect(finding.severity < .error, "\(finding.message)")
        guard finding.rule == "GJ4003", let code = finding.message.split(separator: " ").first,
          let subject = catalogue.subject(String(code))
        else { continue }
        #expect(finding.severity == .hint || subject.isSeen, "\(finding.message)")
      }
    }
    #expect(told.isSuperset(of: ["GJ4002", "GJ4003"]))
  }

  /// Another character in a name is told, once, at the name.
  @Test func aSlipInANameIsFoundThere() {
    print("subjects seed \(Self.seed)")
    var generator = Seeded(Self.seed &+ 1)
    let (catalogue, year) = (SubjectCatalogue(year: 2024), 2024)
    var (tried, missed) = (0, 0)
    for _ in 0..<(Self.count / 10) {
      let rows = branches(catalogue, &generator)
      guard rows.count > 4, let victim = rows.randomElement(using: &generator), victim.name.count >= 4 else { continue }
      var name = Array(victim.name)
      name[Int.random(in: 0..<name.count, using: &generator)] = "某"
      let slip = String(name)
      let table = table(rows, &generator)
      let marks = ["| \(victim.name) |", "　\(victim.name)\t"]
      guard let mark = marks.first(where: { table.contains($0) }), table.components(separatedBy: mark).count == 2 else {
        continue
      }
      tried += 1
      let findings = check(
        table.replacingOccurrences(of: mark, with: mark.replacingOccurrences(of: victim.name, with: slip)), year: year)
      if findings.count != 1 || findings[0].text.contains(slip) == false || findings[0].expected != victim.name {
        missed += 1
      }
    }
    #expect(tried > 50 && missed == 0, "\(missed) of \(tried)")
  }
}
