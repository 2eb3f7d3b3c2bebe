import Findings
import ReportModel
import Testing

/// Page numbers that PDF text leaves between the rows of a table.
struct PageMarkTests {
  @Test(arguments: ["\n- 3 -\n", "\n12\n\n", "\n\n第 3 页 共 10 页\n\n", "\n— 3 —\n", "\n3/10\n"])
  func aPageNumberDoesNotPartATable(_ mark: String) {
    func table(_ first: String) -> CheckedForm {
      CheckedForm(
        """
        支出决算表
        单位：万元

        科目代码\t科目名称\t本年支出合计\t基本支出\t项目支出
        \t合计\t30.00\t20.00\t10.00
        201\t一般公共服务支出\t\(first)\t10.00\t
        20126\t档案事务\t\(first)\t10.00\t\(mark)208\t社会保障和就业支出\t20.00\t10.00\t10.00
        20805\t行政事业单位养老支出\t20.00\t10.00\t10.00
        """)
    }
    #expect(table("10.00").failures.isEmpty)
    #expect(table("10.00").lines(.subjectTree).count == 11)
    #expect(!table("11.00").failures.isEmpty)
  }

  @Test func aTitleBetweenTablesIsNoPageNumber() {
    let form = CheckedForm(
      """
      项目\t金额
      甲\t1.00
      乙\t2.00
      合计\t3.00

      2024年度

      项目\t金额
      丙\t5.00
      合计\t5.00
      """)
    #expect(form.failures.isEmpty)
    #expect(form.lines(.columnTotal).count == 2)
  }
}
