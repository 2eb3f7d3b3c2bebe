import Foundation
import Testing

@Suite struct RulesCommandTests {
  @Test func everyRuleIsListedAndExplained() throws {
    let rules = try Gouji.run(["rules"])
    #expect(rules.status == 0)
    let ids = rules.output.split(separator: "\n").map { String($0.prefix(6)) }
    #expect(ids.count > 30 && Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("GJ") })
    for id in ids {
      let explained = try Gouji.run(["explain", id])
      #expect(explained.status == 0 && explained.output.hasPrefix("\(id) "))
      for section in ["【检查什么】", "【依据】", "【错误示例】", "【正确示例】", "【修复】"] {
        #expect(explained.output.contains(section), "\(id) \(section)")
      }
      #expect(!explained.output.contains("```"))
    }
  }

  @Test func aRuleIsFoundByNameAndGroupsByTheirBeginning() throws {
    let byName = try Gouji.run(["explain", "类款项汇总"])
    #expect(byName.output == (try Gouji.run(["explain", "GJ1005"])).output && !byName.output.isEmpty)
    let group = try Gouji.run(["rules", "GJ3", "--lang", "en"]).output.split(separator: "\n")
    #expect(!group.isEmpty && group.allSatisfy { $0.hasPrefix("GJ3") })
  }

  @Test func anUnknownRuleIsToldTheNearest() throws {
    let run = try Gouji.run(["explain", "类款汇总"])
    #expect(run.status == 2 && run.errors.contains("没有规则 类款汇总，是否想用 类款项汇总？"))
    #expect(try Gouji.run(["lint", "--select", "XY12", "-"]).status == 2)
    #expect(try Gouji.run(["explain"]).status == 2)
  }

  @Test func selectionTakesIdsBeginningsAndNames() throws {
    // One byte that is no UTF-8: GJ9001 文件编码.
    let broken = Data([0xFF, 0x0A])
    for word in ["GJ9001", "GJ9", "文件编码", "GJ1005,文件编码", "GJ1005，GJ9001"] {
      #expect(try Gouji.run(["lint", "--select", word, "-"], input: broken).status == 1, "\(word)")
      #expect(try Gouji.run(["lint", "--ignore", word, "-"], input: broken).status == 0, "\(word)")
    }
    #expect(try Gouji.run(["lint", "--select", "GJ1", "-"], input: broken).status == 0)
  }
}

/// Hints, groups and suppressions of the rules of year, names, structure and wording.
@Suite struct WordingRulesCommandTests {
  /// A document number in square brackets: GJ6012 文号格式, a hint; and XX: GJ6005 模板残留, a warning.
  private let text = Data("根据云财[2024]15号，本年收入XX万元。\n".utf8)

  private func lint(_ arguments: [String]) throws -> String {
    try Gouji.run(["lint", "--stdin-filename", "报告.txt", "-"] + arguments, input: text).output
  }

  @Test func hintsOfWordingAreShownOnlyWhereAskedFor() throws {
    let plain = try lint([])
    #expect(plain.contains("警告[GJ6005 模板残留]") && !plain.contains("GJ6012"))
    #expect(try lint(["--show", "提示"]).contains("提示[GJ6012 文号格式]"))
  }

  @Test func groupsAndNamesSelect() throws {
    for word in ["GJ6", "GJ60", "GJ6005", "gj6005", "模板残留", "template residue"] {
      #expect(try lint(["--select", word]).contains("GJ6005"), "\(word)")
      #expect(!(try lint(["--ignore", word])).contains("GJ6005"), "\(word)")
    }
    for word in ["GJ5", "GJ50", "GJ6012", "文号格式", "reporting year"] {
      #expect(!(try lint(["--select", word])).contains("GJ6005"), "\(word)")
    }
    #expect(try lint(["--select", "document number", "--show", "提示"]).contains("GJ6012"))
    let english = try lint(["--lang", "en", "--select", "GJ6"])
    #expect(english.contains("GJ6005 template residue"))
  }

  @Test func groupsAreListed() throws {
    for (group, least) in [("GJ50", 6), ("GJ60", 9)] {
      let ids = try Gouji.run(["rules", group]).output.split(separator: "\n").map { $0.prefix(6) }
      #expect(ids.count >= least && ids.allSatisfy { $0.hasPrefix(group) })
    }
  }

  @Test func suppressionsTakeGroupsAndNames() throws {
    func rules(_ marks: String) throws -> String {
      let report = Data("\(marks)\n本年收入XX万元。\n".utf8)
      return try Gouji.run(["lint", "--stdin-filename", "报告.gj", "-", "--show", "提示"], input: report).output
    }
    for word in ["GJ6005", "GJ60", "模板残留"] {
      let output = try rules("@忽略 \(word) 理由：代号")
      #expect(!output.contains("GJ6005") && !output.contains("GJ9011"), "\(output)")
    }
    // One that silences nothing is told, and the finding stays.
    let useless = try rules("@忽略 标题编号 理由：代号")
    #expect(useless.contains("GJ9011") && useless.contains("GJ6005"))
    #expect(try rules("@忽略 GJ6005").contains("GJ9012"))
  }
}
