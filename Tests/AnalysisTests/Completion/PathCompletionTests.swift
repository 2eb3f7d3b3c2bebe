import Analysis
import SourceText
import Testing

/// Paths of files are completed folder by folder, in the spelling of the language.
@Suite struct PathCompletionTests {
  private static let folders = [
    "": ["报告.gj", "公共.gj", "明细.csv", "科目.tsv", "说明.docx", "数据/", "2023年/", ".git/", ".隐藏.gj"],
    "数据/": ["三公.csv", "资产.tsv", "更早/", "旧.gj", "含\"引号.csv"],
    "2023年/": ["决算.gj", "决算.txt", "决算.pdf"],
    "../": ["公开/", "去年.gj"],
  ]

  private func asked(_ text: String) -> Asked { Asked(text, folders: Self.folders) }

  @Test func fittingFilesThenFoldersThenFurtherUp() {
    #expect(asked("@引入 \"‸\"\n").labels == ["公共.gj", "2023年/", "数据/", "../"])
    #expect(asked("@数据 三公 来自 \"‸\"\n").labels == ["明细.csv", "科目.tsv", "2023年/", "数据/", "../"])
    #expect(asked("---\n上年：‸\n---\n").labels == ["公共.gj", "2023年/", "数据/", "../"])
    #expect(asked("@科目 来自：\"‸\n").labels.first == "明细.csv")
    #expect(asked("@数据 \"‸\"\n").labels.first == "明细.csv")
  }

  @Test func aSlashOpensAFolder() {
    #expect(asked("@数据 三公 来自 \"数据/‸\"\n").labels == ["三公.csv", "资产.tsv", "更早/"])
    #expect(asked("---\n上年：2023年/‸\n---\n").labels == ["决算.gj", "决算.txt"])
    #expect(asked("@引入 \"../‸\"\n").labels == ["去年.gj", "公开/", "../"])
    #expect(asked("@引入 \"/‸\"\n").labels.isEmpty)
    #expect(asked("@引入 \"没有/‸\"\n").labels.isEmpty)
  }

  @Test func quotesAreClosedOnceAndComeWithAPathThatHasNone() {
    #expect(asked("@引入 \"公‸\"\n").line(accepting: "公共.gj") == "@引入 \"公共.gj\"")
    #expect(asked("@引入 \"公‸\n").line(accepting: "公共.gj") == "@引入 \"公共.gj\"")
    #expect(asked("@引入 gg‸\n").line(accepting: "公共.gj") == "@引入 \"公共.gj\"")
    #expect(asked("@数据 𠮷 来自 “数据/sg‸”\n").line(accepting: "三公.csv") == "@数据 𠮷 来自 “数据/三公.csv”")
    #expect(asked("@数据 𠮷 来自 数据/三‸\n").line(accepting: "三公.csv") == "@数据 𠮷 来自 \"数据/三公.csv\"")
    #expect(asked("@数据 甲\n    来自 \"sj‸\n").line(accepting: "数据/") == "    来自 \"数据/")
    #expect(asked("---\n上年：2023年/js‸\n---\n").line(accepting: "决算.gj") == "上年：2023年/决算.gj")
    #expect(asked("@数据 甲 来自 \"数‸据/三公.csv\"\n").line(accepting: "数据/") == "@数据 甲 来自 \"数据/三公.csv\"")
    for text in ["@引入 \"公‸\"\n", "@引入 gg‸\n", "@数据 𠮷 来自 “数据/sg‸”\n", "@数据 𠮷 来自 数据/三‸\n"] {
      #expect(asked(text).allPassAnEditorsFilter)
    }
  }

  @Test func elsewhereNothingIsAPath() {
    #expect(!asked("本年收入来自 \"‸\"。\n").labels.contains("明细.csv"))
    #expect(!asked("@引入 \"公共.gj\" ‸\n").labels.contains("公共.gj"))
    #expect(!asked("// @引入 \"‸\n").labels.contains("公共.gj"))
    #expect(!asked("---\n单位名称：‸\n---\n").labels.contains("公共.gj"))
    #expect(!Asked("@引入 \"‸\"\n").labels.contains("公共.gj"))
  }
}

/// What the tables of a text name is kept from version to version, and equal to what is read anew.
@Suite struct UsedCodeTests {
  @Test func typingCountsAndTakesBackWhatItRemoves() {
    let table = "@表 支出决算表\n| 科目代码 | 科目名称 | 合计 |\n| 2010301 | 行政运行 | 1.00 |\n\n"
    let other =
      "@表 收入决算表\n| 科目代码 | 科目名称 | 合计 |\n| 2080505 | 基本养老 | 1.00 |\n\n@表 一般公共预算财政拨款支出决算表\n"
      + "| 科目代码 | 科目名称 | 合计 |\n|  |  |  |\n"
    var snapshot = Snapshot(path: "a.gj", bytes: Array((table + other).utf8))
    func offered(_ snapshot: Snapshot) -> [String] {
      let text = String(decoding: snapshot.bytes, as: UTF8.self)
      guard let cell = text.range(of: "|  |  |  |") else { return [] }
      let place = text.utf8.distance(from: text.startIndex, to: cell.lowerBound) + 2
      return Completer.complete(snapshot, at: place).items.prefix(2).map(\.label)
    }
    #expect(offered(snapshot) == ["2010301", "2080505"])
    for (old, new) in [
      ("2010301", "2050101"), ("| 2050101 | 行政运行 | 1.00 |\n", ""), ("| 2080505", "|  2010301 \t"),
      ("|  2010301 \t", "| 2080505"), ("@表 收入决算表\n", table), ("支出决算表\n| 科目代码", "支出决算表\n| 代码"),
    ] {
      let text = String(decoding: snapshot.bytes, as: UTF8.self)
      guard let range = text.range(of: old) else {
        Issue.record("\(old)")
        return
      }
      // As the server does: what is checked is what the next version's tree is made of.
      _ = snapshot.checked
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      snapshot = snapshot.edited(by: [TextEdit(range: start..<(start + old.utf8.count), newText: Array(new.utf8))])
      let fresh = offered(Snapshot(path: "a.gj", bytes: snapshot.bytes))
      #expect(offered(snapshot) == fresh && !fresh.isEmpty, "\(old) → \(new)")
    }
  }
}
