import Findings
import ReportModel
import Testing

/// Forms that lost their tables on the way into the text.
struct PastedFormTests {
  /// In running words, with breaks where the page had them.
  private func words(goal: String = "8", total: String = "100", score: String = "97") -> CheckedForm {
    CheckedForm(
      """
      决策(20 分) 目标(\(goal)
      分) 明确性
      4 4 可衡量性
      4 3 依据(12 分) 程序
      6 6 论证 6 6 过程(30 分) 资金(12
      分) 拨付 5 5 使用
      7 7 组织(18 分) 制度
      8 8 监管 10 9 绩效(50 分) 产出(30 分) 场次
      15 15 合格
      15 14 效果(20 分) 知晓
      20 20 合计 \(total) \(score)
      """)
  }

  @Test func groupsNestByTheirWeights() {
    let form = words()
    #expect(form.failures.isEmpty)
    #expect(form.parts(.weightSum, stated: "20").first == ["8", "12"])
    #expect(form.parts(.weightSum, stated: "30").first == ["12", "18"])
    #expect(form.parts(.weightSum, stated: "100") == [["20", "30", "50"]])
    #expect(form.lines(.scoreSum).map(\.verdict) == [.consistent])
  }

  @Test func theScoresAreSummedWhereTheWeightsHold() {
    #expect(words(score: "96").lines(.scoreSum).map(\.verdict) == [.contradiction])
    // A total that no reading explains says nothing.
    #expect(words(total: "90").lines(.scoreSum).isEmpty)
  }

  @Test func oneGroupOfManyThatFailsIsToldWithCare() {
    let form = words(goal: "7")
    #expect(form.lines(.weightSum, certainty: .certain).allSatisfy { $0.verdict == .consistent })
  }

  @Test func oneCellALine() {
    let form = CheckedForm(
      """
      资金情况

      年初预算数

      全年预算数

      全年执行数

      分值

      执行率

      得分

      年度资金总额

      50.00

      62.30

      60.10

      10

      96.47%

      9.65

      其中：财政拨款

      40.00

      52.30

      50.10

      自筹

      10.00

      10.00

      10.00

      产出指标（60分）

      疏浚沟渠

      ≥8公里

      8.4公里

      40

      40

      验收合格率

      100%

      100%

      20

      20

      效益指标（30分）

      受益面积

      ≥2000亩

      2100亩

      30

      30

      合计

      100

      99.65
      """)
    #expect(form.failures.isEmpty)
    #expect(form.parts(.columnTotal, stated: "62.30") == [["52.30", "10.00"]])
    #expect(form.lines(.executionRate).map(\.stated) == ["96.47%"])
    #expect(form.lines(.executionScore).map(\.stated) == ["9.65"])
    #expect(form.lines(.targetScore).map(\.stated) == ["40", "20", "30"])
    #expect(form.parts(.weightSum, stated: "100") == [["10", "60", "30"]])
    #expect(form.parts(.scoreSum, stated: "99.65") == [["9.65", "40", "20", "30"]])
  }

  @Test func theHeadsInRunningWordsSayWhatTheNumbersAre() {
    let form = CheckedForm(
      """
      云川县某局绩效自评 总分 97.82 年初预算 调整后 执行数 执行率 权重 得分 总额 45.6 45.6 40.2 88.16% 10 8.82
      指标 符号 目标 单位 权重 完成 得分
      培训人数 ≥ 300 人 30 312 30
      培训班次 = 6 期 30 6 30
      出勤率 ≥ 95 % 30 93 30
      """)
    #expect(form.lines(.executionRate).map(\.verdict) == [.consistent])
    #expect(form.lines(.executionScore).map(\.verdict) == [.consistent])
    #expect(form.lines(.targetScore).map(\.verdict) == [.consistent, .consistent, .doubtful])
  }

  @Test func theRowWithoutHeadsInTheNationalOrder() {
    let form = CheckedForm("总额\n\n385.6万元\n\n385.6万元\n\n310.4万元\n\n10\n\n100%\n\n10\n")
    #expect(form.lines(.executionRate) == [.init(11, "100%", .contradiction)])
  }

  @Test func gluedNumbersAreLeftAlone() {
    let form = CheckedForm("资金(万元)预算(A)执行(B)执行率(B/A)总额:385385100%其中:上级资金385385100%本级资金\n")
    #expect(form.lines(.executionRate).isEmpty)
  }

  @Test func scoresInProseAddUpToWhatIsStated() {
    func form(_ stated: String) -> CheckedForm {
      CheckedForm(
        """
        1.档案整理项目自评得分为\(stated)分。其中预算执行情况（10分），得分9.5分；产出指标（50分），得分48分；效益指标（40分），得
        分40分。

        2.讲座项目自评得分为95分。其中预算执行情况（10分），得分10分；产出指标（50分），得分45分；效益指标（40分），得分40分。
        """)
    }
    #expect(form("97.5").lines(.scoreSum).filter { $0.verdict == .contradiction }.isEmpty)
    #expect(form("97.5").parts(.scoreSum, stated: "95") == [["10", "45", "40"]])
  }

  @Test func weightsListedInProse() {
    let form = CheckedForm("自评表满分100分，其中预算执行20分，绩效目标80分；绩效目标中，产出指标60分，效益指标40分。\n")
    #expect(form.lines(.weightSum) == [.init(1, "100", .consistent), .init(1, "80", .contradiction)])
    // Scores of several bodies are no parts of their average.
    let average = CheckedForm("各单位平均得分90分，其中甲所92分，乙所88分。\n")
    #expect(average.failures.isEmpty)
  }

  @Test func aTotalThatOnlyTheScoresMake() {
    let form = CheckedForm(
      """
      一、目标（10分）：合理性5分，得5分；明确性5分，得4分。
      二、产出（90分）：得88分。
      以上合计97分。
      """)
    #expect(form.parts(.weightSum, stated: "10") == [["5", "5"]])
    #expect(form.parts(.scoreSum, stated: "97") == [["5", "4", "88"]])
  }

  @Test func groupsInRowsOfTheirOwn() {
    func form(_ third: String) -> CheckedForm {
      CheckedForm(
        """
        指标 | 分值 | 自评得分
        项目立项 | 20 |
        立项依据 | 10 | 10
        立项程序 | 10 | 8
        资金管理 | 30 |
        到位率 | 15 | 15
        使用合规 | 15 | 13
        产出 | \(third) |
        数量 | 25 | 25
        质量 | 25 | 24
        合计 | 100 | 95
        """)
    }
    let read = form("50")
    #expect(read.failures.isEmpty)
    #expect(read.report.scoreGaps.isEmpty)
    #expect(read.parts(.weightSum, stated: "30") == [["15", "15"]])
    #expect(read.lines(.scoreSum).map(\.verdict) == [.consistent])
  }

  @Test func formsSideBySideAreLeftAlone() {
    let form = CheckedForm(
      """
      名称\t目标值\t完成值\t分值\t得分\t名称\t目标值\t完成值\t分值\t得分
      甲项\t10\t10\t5\t5\t乙项\t≥8\t9\t5\t5
      丙项\t20\t18\t10\t9\t丁项\t3\t3\t10\t10
      合计\t\t\t30\t29
      """)
    #expect(form.failures.isEmpty)
  }

  @Test func anExecutionPartThatCouldNotBeReadIsNoFaultOfTheTotal() {
    let form = CheckedForm(
      """
      预算执行率 良好 得分 10

      一级指标\t三级指标\t指标值\t完成值\t分值\t得分
      产出指标\t档案卷数\t≥10卷\t12卷\t50\t50
      效益指标\t查档时间\t缩短\t缩短\t40\t40
      总分\t\t\t\t100\t100
      """)
    #expect(form.failures.isEmpty)
  }

  @Test func randomPiecesAreRead() {
    var state: UInt64 = 0x5EED_2025
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = [
      "产出指标（50分）", "(", "（", "10 分)", "分", "（10", "得5分", "得分", "5分得4分", "合计", "总分", "自评得分为", "小计", "其中", "投入15分中",
      "满分100分", "≥", "≤90%", "%", "100%", "/", "-", "10", "0", "99999999999999999999", "-3.5", "元", "万元", "、", "。", "；",
      "，", "：", "|",
      "年度资金总额", "年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "权重", "实际", "目标", "其中：财政拨款", "支出0万元", "完成率100%", "等级为优",
      "自评得分", "得88分", "\n", "\n\n", "\t", " ", "\u{3000}", "\u{A0}", "\u{FEFF}", "产出(40)", "２０分", "（２０分）",
    ]
    for round in 0..<600 {
      var text = ""
      for _ in 0..<(1 + next(60)) { text += pieces[next(pieces.count)] + (next(3) == 0 ? " " : "") }
      let form = CheckedForm(text)
      for claim in form.report.claims {
        #expect(form.report.figures.indices.contains(Int(claim.stated.index)), "seed 0x5EED2025, round \(round)")
      }
    }
  }

  @Test("Invariant 8: a long run of headings and numbers is read in linear time", .timeLimit(.minutes(1)))
  func manyHeadings() {
    func read(_ count: Int) {
      var text = ""
      for index in 0..<count { text += "组\(index)（10分） 甲 5 5 乙\n5 5 \(index % 50 == 0 ? "\n\n" : "")" }
      _ = CheckedForm(text)
      _ = CheckedForm(String(repeating: "（10分）", count: count))
      _ = CheckedForm(String(repeating: "自评得分为90分。", count: count))
    }
    read(100)
    read(10_000)
  }
}
