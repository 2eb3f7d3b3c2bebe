import Analysis
import SourceText
import TestSupport
import Testing

@Suite struct TableActionTests {
  static let head = "---\n年度：2024\n---\n\n@表 一般公共预算财政拨款支出决算表 单位：万元\n| 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |\n"

  @Test func rowsAreSortedByCodeEachAsItIs() {
    let fixture = ActionFixture(
      Self.head + """
        | 2100101 | 行政运行 | 10.00 |   10.00 | |
        | 210     | 卫生健康支出 | 28.70 | 28.70 | |
        | 21011   | 行政事业单位医疗 | 18.70 | 18.70 | |
        | 2101102 | 事业单位医疗 | 14.93 | 14.93 | |
        | 21001   | 卫生健康‸管理事务 | 10.00 | 10.00 | |
        | 2101101 | 行政单位医疗 | 3.77 | 3.77 | |
        |  | 合计 | 28.70 | 28.70 | |
        """)
    #expect(
      fixture.text("sort") == Self.head + """
        |  | 合计 | 28.70 | 28.70 | |
        | 210     | 卫生健康支出 | 28.70 | 28.70 | |
        | 21001   | 卫生健康管理事务 | 10.00 | 10.00 | |
        | 2100101 | 行政运行 | 10.00 |   10.00 | |
        | 21011   | 行政事业单位医疗 | 18.70 | 18.70 | |
        | 2101101 | 行政单位医疗 | 3.77 | 3.77 | |
        | 2101102 | 事业单位医疗 | 14.93 | 14.93 | |
        """, "\(fixture.titles)")
  }

  @Test func sortedRowsAreNotSorted() {
    let fixture = ActionFixture(
      Self.head + "| 210 | 卫生健康支出 | 10.00 | 10.00 | |\n| 21001 | 卫生健康管理‸事务 | 10.00 | 10.00 | |\n")
    #expect(fixture.action("sort") == nil)
  }

  @Test func allMissingRowsComeWithTheirSums() {
    let fixture = ActionFixture(
      Self.head + """
        | 201     | 一般公共服务支出   | 5.00  | 5.00  | |
        | 20101   | 人大事务   | 5.00  | 5.00  | |
        | 2010101 | 行政运行   | 5.00  | 5.00  | |
        | 210110‸1 | 行政单位医疗 | 3.77  | 3.77  | |
        | 2101102 | 事业单位医疗 | 14.93 | 14.93 | |

        """)
    #expect(
      fixture.text("parents") == Self.head + """
        | 201     | 一般公共服务支出   | 5.00  | 5.00  | |
        | 20101   | 人大事务   | 5.00  | 5.00  | |
        | 2010101 | 行政运行   | 5.00  | 5.00  | |
        | 210 | 卫生健康支出 | 18.70 | 18.70 |  |
        | 21011 | 行政事业单位医疗 | 18.70 | 18.70 |  |
        | 2101101 | 行政单位医疗 | 3.77  | 3.77  | |
        | 2101102 | 事业单位医疗 | 14.93 | 14.93 | |

        """, "\(fixture.titles)")
  }

  @Test func totalsOfRowsAndColumnsAreWrittenAnewAtOnce() {
    let fixture = ActionFixture(
      """
      @表 项目支出明细表 单位：万元
      | 项目 | 甲 | 乙 | 合计 |
      | 维护 | 1.00 | 2.00 | 3.00 |
      | 采购 | 4.00 | 5.50 | 9.00‸ |
      | 培训 | 1.00 | 1.00 | 2.50 |
      | 合计 | 6.00 | 8.00 | 14.00 |

      """)
    #expect(
      fixture.text("totals") == """
        @表 项目支出明细表 单位：万元
        | 项目 | 甲 | 乙 | 合计 |
        | 维护 | 1.00 | 2.00 | 3.00 |
        | 采购 | 4.00 | 5.50 | 9.50 |
        | 培训 | 1.00 | 1.00 | 2.00 |
        | 合计 | 6.00 | 8.50 | 14.50 |

        """, "\(fixture.titles)")
  }

  @Test func aTableWithTabsGetsBars() {
    let fixture = ActionFixture("项目\t金额\n基本支出\t398.22‸\n项目|支出\t114.18\n合计\t512.40\n\n后一段。\n")
    #expect(
      fixture.text("bars")
        == "| 项目      |   金额 |\n| 基本支出  | 398.22 |\n| 项目\\|支出 | 114.18 |\n| 合计      | 512.40 |\n\n后一段。\n",
      "\(fixture.titles)")
  }

  @Test func aTableOfOneCellALineGetsBars() {
    let fixture = ActionFixture("\t一级指标\n\t分值\n\t得分\n\n\t产出\n指标\n\t50\n\t48\n\n\t效益指标\n\t‸30\n\t30\n\n后一段。\n")
    #expect(
      fixture.text("bars")
        == "| 一级指标 | 分值 | 得分 |\n| 产出指标 |   50 |   48 |\n| 效益指标 |   30 |   30 |\n\n后一段。\n", "\(fixture.titles)")
  }

  @Test func aTableWithBarsIsLeftAlone() {
    #expect(ActionFixture("| 项目 | 金额 |\n| 基本‸支出 | 398.22 |\n").action("bars") == nil)
  }
}
