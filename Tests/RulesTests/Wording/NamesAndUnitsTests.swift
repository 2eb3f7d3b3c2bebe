import Analysis
import Findings
import Testing

/// Bodies, units, levels and dates.
struct NamesAndUnitsTests {
  private func told(_ rule: String, _ text: String) -> [String] {
    Checker.check(path: "报告.txt", bytes: Array(text.utf8)).findings.filter { $0.rule == rule }.map {
      "\($0.severity.name) \($0.text)"
    }
  }

  private func captions(_ names: [String]) -> String {
    names.enumerated().map { "# 表\($0.offset)\n\n部门：\($0.element)\n\n| 项目 | 金额 |\n| 甲 | 1.00 |\n" }.joined(
      separator: "\n")
  }

  @Test func anotherPlaceInACaptionIsAnError() {
    let own = "云川县档案馆"
    #expect(told("GJ5002", captions([own, own, own, "临水县档案馆"])) == ["error 临水县档案馆"])
    #expect(told("GJ5002", captions([own, own, own, "云川市档案馆"])) == ["error 云川市档案馆"])
    #expect(told("GJ5002", captions([own, own, own, own, "云川县财政局"])) == ["warning 云川县财政局"])
  }

  @Test func shortNamesAndUnitsBelowAgree() {
    let own = "云川市河东区档案馆"
    for name in ["河东区档案馆", "档案馆", "云川市河东区档案馆部门", "云川市河东区档案馆本级", "云川市河东区档案馆（汇总）", "云川市河东区档案馆查阅中心"] {
      #expect(told("GJ5002", captions([own, own, own, own, name])) == [], "\(name)")
    }
    // A unit that the text speaks of.
    #expect(told("GJ5002", captions([own, own, own, own, "河东区方志办公室"]) + "\n下属单位：河东区方志办公室。\n") == [])
  }

  /// The reports of two bodies in one file: neither is the other's slip.
  @Test func severalBodiesAreNotComparedByNumber() {
    #expect(told("GJ5002", captions(["云川县档案馆", "临水县档案馆", "云川县档案馆", "临水县档案馆"])) == [])
  }

  @Test(arguments: [
    ("2024年预算收入5127.45其中：财政拨款5000.00万元，其他收入127.45万元。", ["hint 5127.45"]),
    ("标准由每人350元调整为每人380，全年补助1.20万元。", ["hint 380"]),
    ("标准由每人350元提高到380元，全年补助1.20万元。", []), ("预算收入5127.45万元，占98.20，其中财政拨款3.00万元。", []),
    ("支出3.15 万元，收入2.10 万元，自评得分98.50，平均满意度4.85。", []), ("居民2022-2024.07月补助6.06万元，经费1.50万元。", []),
    ("支出合计512.40", []),
  ])
  func amountsWithoutUnits(text: String, expected: [String]) { #expect(told("GJ5003", text + "\n") == expected) }

  private func purchases(_ unit: String, _ prose: String) -> String {
    "@表 办公设备购置情况 单位：\(unit)\n| 设备名称 | 金额 |\n| 扫描仪 | 236.85 |\n| 档案柜 | 113.27 |\n\n\(prose)\n"
  }

  @Test func magnitudesAreCompared() {
    #expect(told("GJ5004", purchases("元", "购置扫描仪236.85万元，档案柜113.27万元。")) == ["error 元"])
    #expect(told("GJ5004", purchases("元", "购置扫描仪236.85万元。")) == ["warning 元"])
    #expect(told("GJ5004", purchases("万元", "购置扫描仪236.85元，档案柜113.27元。")) == ["error 万元"])
    for prose in [
      "购置扫描仪236.85万元，档案柜113.27万元。", "购置扫描仪2368500元，档案柜1132700元。", "扫描仪236.85元/台，档案柜113.27万元。",
      "本年共支出5.00元。",
    ] {
      #expect(told("GJ5004", purchases("万元", prose)) == [], "\(prose)")
    }
  }

  private func county(_ body: String, name: String = "云川县档案馆") -> String {
    "---\n单位名称：\(name)\n---\n\n\(body)\n"
  }

  @Test func wordsOfAnotherLevel() {
    #expect(told("GJ5005", county("进一步完善我市档案利用制度。")) == ["hint 我市"])
    #expect(told("GJ5005", county("组织实施全市档案征集。", name: "云川市河东区档案馆")) == ["hint 全市"])
    for text in [
      "查档满意度位居全市第一。", "根据市委要求，做好全市档案普查。", "加强安全市场管理。", "按照《全市档案工作要点》推进。", "全县档案安全。",
    ] {
      #expect(told("GJ5005", county(text)) == [], "\(text)")
    }
    for name in ["云川市档案馆", "云川省档案馆", "河东新区档案馆", "档案馆"] {
      #expect(told("GJ5005", county("完善我市档案利用制度。", name: name)) == [], "\(name)")
    }
  }

  @Test(arguments: [
    ("2023年2月29日", ["hint 2月29日"]), ("2024年2月29日", []), ("4月31日", ["hint 4月31日"]), ("2024年13月", ["hint 13月"]),
    ("12月31日", []), ("1至12月", []), ("24月龄", []), ("2024年6月 30 日", []), ("第13月", []), ("11月0日", ["hint 11月0日"]),
  ])
  func datesOfNoCalendar(date: String, expected: [String]) { #expect(told("GJ5006", "截至\(date)完成。\n") == expected) }

  @Test func approvalComesBeforePublication() {
    let late = "公开日期：2025年9月10日\n\n本部门决算经县财政局于2025年10月8日批复。\n"
    #expect(told("GJ5006", late) == ["hint 2025年10月8日"])
    #expect(told("GJ5006", "公开日期：2025年9月10日\n\n部门决算于2025年9月1日批复。\n") == [])
    #expect(told("GJ5006", "公开日期：2025年9月10日\n\n机构编制方案于2025年10月8日批复。\n") == [])
    #expect(told("GJ5006", "部门决算于2025年9月1日批复，2025年9月10日向社会公开。\n") == [])
  }
}
