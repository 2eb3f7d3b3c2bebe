import Analysis
import TestSupport
import Testing

@Suite struct SelectionRangesTests {
  private func texts(_ marked: String, path: String = "a.gj") -> [String] {
    let marked = Marked(marked)
    return SelectionRanges.ranges(of: Samples.snapshot(marked.text, path: path), at: marked.place).map {
      marked.text($0)
    }
  }

  @Test func aSelectionGrowsFromTheNumberToTheSentence() {
    let found = texts("# 一、𠮷说明\n\n前一句。支出512.40万元，其中：基本支出39‸8.22万元，占77.72%；项目支出114.18万元。后一句。\n")
    #expect(
      Array(found.prefix(7)) == [
        "398.22", "398.22万元", "基本支出398.22万元", "其中：基本支出398.22万元", "支出512.40万元，其中：基本支出398.22万元，占77.72%",
        "支出512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元。",
        "前一句。支出512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元。后一句。",
      ])
  }

  @Test func aSelectionGrowsFromTheCellToTheTable() {
    let found = texts(
      "# 第二部分 表\n\n@表 支出表 单位：万元\n| 项目 | 金额 |\n|------|------|\n| 甲😀 | 1,23‸4.50 |\n| 乙 | 2.00 |\n\n# 第三部分\n")
    #expect(Array(found.prefix(2)) == ["1,234.50", "| 甲😀 | 1,234.50 |"])
    #expect(found.dropFirst(2).first?.hasPrefix("| 项目 | 金额 |") == true)
    #expect(found.dropFirst(3).first?.hasPrefix("@表 支出表") == true)
    #expect(found.dropFirst(4).first?.hasPrefix("# 第二部分") == true)
    #expect(found.count == 6)
  }

  @Test func bracketsAreSelectedWithoutAndWithTheirSigns() {
    let found = texts("维修（护‸）费支出3万元。")
    #expect(found.prefix(2) == ["护", "（护）"])
  }

  @Test func bracesAreSelectedByTheirParts() {
    let found = texts("结余{= 全年‸预算 - 全年执行 : 2位}万元。")
    #expect(found.prefix(3) == ["全年预算", "全年预算 - 全年执行", "{= 全年预算 - 全年执行 : 2位}"])
  }

  @Test func aFieldOfTheHeaderIsSelectedByItsValue() {
    let found = texts("---\n年度：20‸24\n---\n")
    #expect(found.contains("年度：2024"))
    #expect(found.first == "2024")
  }

  @Test func anEmptyTextHasOneRange() {
    #expect(SelectionRanges.ranges(of: Samples.snapshot(""), at: 5) == [0..<0])
  }
}
