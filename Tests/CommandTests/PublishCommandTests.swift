import Foundation
import Testing

@Suite struct PublishCommandTests {
  private let shared = "@设 上年支出 = 400.00万元\n"
  private let report = """
    ---
    报告：部门决算
    年度：2024
    金额单位：万元
    小数位数：2
    ---

    @引入 "公共.gj"

    # 一、支出情况

    // 不公开的话
    本年支出{支出 = 500.00}万元，比上年增长{= 增长率(支出, 上年支出) : 百分比2}。
    """

  @Test func namesAndComputedValuesAreFilledIn() throws {
    let folder = try TemporaryFolder()
    try folder.write(shared, to: "甲/公共.gj")
    try folder.write(report, to: "甲/报告.gj")
    let run = try Gouji.run(["publish", "甲/报告.gj"], in: folder.url)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("本年支出500.00万元，比上年增长25.00%。"))
    #expect(!run.output.contains("不公开") && !run.output.contains("{") && !run.output.contains("@"))
    let file = try Gouji.run(["publish", "报告.gj", "-o", "公开.txt"], in: folder.url.appendingPathComponent("甲"))
    #expect(file.status == 0 && file.output.isEmpty)
    #expect(String(decoding: try folder.read("甲/公开.txt"), as: UTF8.self) == run.output)
  }

  @Test func otherFilesAreFoundBesideTheReportAndMissingOnesTold() throws {
    let folder = try TemporaryFolder()
    try folder.write(report, to: "甲/报告.gj")
    let missing = try Gouji.run(["lint", "甲/报告.gj"], in: folder.url)
    #expect(missing.output.contains("GJ9008"), "\(missing.output)")
    try folder.write(shared, to: "甲/公共.gj")
    for path in ["甲/报告.gj", "./甲/../甲/报告.gj", folder.url.appendingPathComponent("甲/报告.gj").path] {
      let run = try Gouji.run(["lint", path, "--show", "all"], in: folder.url)
      #expect(run.status == 0 && !run.output.contains("GJ9"), "\(run.output)")
    }
    try folder.write("@引入 \"./报告.gj\"\n" + shared, to: "甲/公共.gj")
    let circle = try Gouji.run(["lint", "./甲/报告.gj"], in: folder.url)
    #expect(!circle.crashed && circle.output.contains("GJ9008"), "\(circle.output)")
  }
}
