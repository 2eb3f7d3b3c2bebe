import Analysis
import TestSupport
import Testing

@Suite struct TieLensesTests {
  private func lenses(_ text: String) -> [String] {
    let snapshot = Samples.snapshot(text)
    return TieLenses.lenses(of: snapshot).map {
      String(decoding: snapshot.bytes[$0.range], as: UTF8.self) + " → " + $0.title(.chinese)
    }
  }

  static let text = """
    # 第二部分 决算表

    @表 采购情况表 单位：万元
    | 单位   | 货物支出 | 服务支出 | 合计   |
    |--------|----------|----------|--------|
    | 局机关 |    96.38 |   182.45 | 278.83 |
    | 监测站 |    41.72 |    23.60 |  65.32 |
    | 合计   |   138.10 |   206.05 | 344.15 |

    # 第三部分 说明

    ## 一、支出

    支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。

    ## 二、采购

    没有说明。

    """

  @Test func tablesAndSectionsSayHowTheirTiesCameOut() {
    let found = lenses(Self.text)
    #expect(found.count == 2)
    #expect(found.first == "采购情况表 → 勾稽 6/6 ✓")
    #expect(found.last?.hasPrefix("## 一、支出 → 勾稽 ") == true && found.last?.hasSuffix(" ✓") == true)
  }

  @Test func whatFailsIsCounted() {
    let found = lenses(Self.text.replacing("114.18万元，占22.28%", with: "114.18万元，占22.82%"))
    #expect(found.last?.hasPrefix("## 一、支出 → 1 处不符 · 勾稽 ") == true)
    let table = lenses(Self.text.replacing("344.15", with: "344.51"))
    #expect(table.first == "采购情况表 → 1 处不符 · 勾稽 4/6")
  }

  @Test func aTextWithoutTiesHasNone() {
    #expect(lenses("# 第一部分\n\n没有数字。\n").isEmpty)
  }
}
