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
