import Analysis
import Findings
import Testing

@Suite("机关运行经费 and the money of self-evaluations against the tables")
struct OfficeAndPerformanceTests {
  private func texts(_ rule: String, _ text: String) -> [String] {
    Checker.check(path: "报告.gj", bytes: Array(text.utf8)).findings.filter { $0.rule == rule }.map(\.text)
  }

  private func office(_ nature: String?, _ amount: String, wording: String = "2024年度机关运行经费支出") -> [String] {
    texts(
      "GJ2211",
      """
      ---
      年度：2024
      金额单位：万元
      \(nature.map { "单位性质：\($0)\n" } ?? "")---

      @表 一般公共预算财政拨款基本支出决算表 单位：万元
      | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
      | 301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 8.60 |
      | 30101 | 基本工资 | 30.00 | 30201 | 办公费 | 8.60 |
      | 人员经费合计 | | 30.00 | 公用经费合计 | | 8.60 |

      ## 十、机关运行经费支出情况说明

      \(wording)\(amount)万元。

      """)
  }

  @Test("Equal for 行政 and 参公, at most 公用经费 for all others")
  func officeCosts() {
    #expect(office("行政", "8.60").isEmpty && office("参公", "6.80") == ["6.80"])
    #expect(office(nil, "6.80").isEmpty && office(nil, "8.60").isEmpty && office("事业", "0.00").isEmpty)
    #expect(office(nil, "9.60") == ["9.60"] && office("事业", "9.60") == ["9.60"])
    #expect(office(nil, "9.60", wording: "2024年度机关运行经费年初预算").isEmpty)
  }

  private func performance(_ sentence: String) -> [String] {
    texts(
      "GJ2216",
      """
      ---
      年度：2024
      金额单位：万元
      ---

      @表 支出决算表 单位：万元
      | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
      | 合计 | | 532.40 | 398.22 | 134.18 |
      | 201 | 一般公共服务支出 | 532.40 | 398.22 | 134.18 |

      @表 一般公共预算财政拨款支出决算表 单位：万元
      | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
      | 合计 | | 512.40 | 398.22 | 114.18 |
      | 201 | 一般公共服务支出 | 512.40 | 398.22 | 114.18 |

      ## 十三、预算绩效情况说明

      \(sentence)

      """)
  }

  @Test("All projects, those of 一般公共预算, and fewer")
  func money() {
    #expect(performance("我单位组织对2024年度项目支出进行全面自评，涉及资金134.18万元。").isEmpty)
    #expect(performance("我单位组织对2024年度项目支出开展绩效自评，共涉及资金143.18万元，占项目支出总额的100%。") == ["143.18"])
    let general = "组织对2024年度一般公共预算项目支出全面开展绩效自评，其中：一级项目2个，二级项目5个，共涉及资金"
    #expect(performance("\(general)114.18万元，占一般公共预算项目支出总额的100%。").isEmpty)
    #expect(performance("\(general)141.18万元，占一般公共预算项目支出总额的100%。") == ["141.18"])
    #expect(performance("\(general)134.18万元。") == ["134.18"])
    #expect(performance("\(general)90.00万元，占一般公共预算项目支出总额的78.82%。").isEmpty)
    #expect(performance("组织对5个项目支出开展绩效自评，涉及资金90.00万元。").isEmpty)
    #expect(performance("组织对一般公共预算、政府性基金预算项目支出全面自评，涉及资金190.00万元。").isEmpty)
    #expect(performance("组织开展部门整体支出和项目支出绩效自评，全面自评涉及资金532.40万元。").isEmpty)
  }
}
