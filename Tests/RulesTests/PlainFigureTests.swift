import Analysis
import Findings
import Testing

/// Figures and heads as people write them, in tables of their own.
struct PlainFigureTests {
  private func report(_ text: String) -> FileReport {
    Checker.check(path: "报告.gj", bytes: Array(text.utf8), options: CheckOptions())
  }

  private func findings(_ text: String) -> [String] { report(text).findings.map { "\($0.rule) \($0.text)" } }

  @Test func aTableWhoseHeadsAreYearsIsRead() {
    let text = """
      支出情况表
      | 项目 | 2023年 | 2024年 | 增减额 | 增减率 |
      | 甲 | 12.50 | 15.50 | 4.00 | 24.00% |
      | 乙 | 无 | 5.00 | #### | / |
      | 丙 | — | 5.00 | 5.00 | #DIV/0! |

      """
    #expect(findings(text) == ["GJ1026 4.00", "GJ1028 ####", "GJ1028 #DIV/0!"])
  }

  /// 20万人次 and 2000人次 have no unit to meet in, and 万 is rounded.
  @Test func tensOfThousandsOfThingsAreNotComparedWithThings() {
    let text = """
      服务情况表
      | 项目 | 上年数 | 本年数 | 增减额 | 增减率 |
      | 接待 | 19.8万人次 | 20万人次 | 2000人次 | 1.01% |
      | 培训 | 1.2万人次 | 1.5万人次 | 0.9万人次 | 25.00% |

      """
    #expect(findings(text) == ["GJ1026 0.9"])
  }

  @Test func mixedNumbersAreRead() {
    let text = """
      | 项目 | 上年数 | 本年数 | 增减额 |
      | 甲 | 3万4993.1亿元 | 3万5000亿元 | 6.9亿元 |
      | 乙 | 3万4993.1亿元 | 3万5000.0亿元 | 7.9亿元 |

      """
    #expect(findings(text) == ["GJ1026 7.9"])
  }

  @Test func shortHeadsOfAnExecutionTableAreKnown() {
    for heads in ["预算 | 执行 | 执行率", "预算 | 决算 | 完成率"] {
      #expect(findings("| 项目 | \(heads) |\n| 甲 | 100 | 95.5 | 85.50% |\n") == ["GJ1025 85.50%"], "\(heads)")
    }
  }

  @Test func fullMarksThatAreNoNumberAreTold() {
    let text = """
      @指标表 馆藏整理项目支出绩效自评表 满分：一百
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标（50分） | 数量指标 | 整理卷数 | ≥5卷 | 5卷 | 50 | 50 |
      | 效益指标（40分） | 社会效益 | 查档时间 | 缩短 | 缩短 | 40 | 40 |
      | 总分 | | | | | 100 | 90 |

      """
    // Groups and leaves miss 100 alike, which is told once.
    #expect(findings(text) == ["GJ9013 一百", "GJ3002 100"])
  }

  @Test func noCandidateIsAnAmountBelowZero() {
    let text = "| 项目 | 金额 |\n| 甲 | 1.00 |\n| 乙 | 20.00 |\n| 合计 | 15.00 |\n"
    let notes = report(text).findings.flatMap(\.notes).joined()
    #expect(notes.contains("乙 20.00（改为 14.00 才相符）") && !notes.contains("−"))
  }

  @Test func anExecutionThatIsLeftEmptyIsSaid() {
    let text = "| 项目 | 全年预算数 | 全年执行数 | 执行率 |\n| 甲 | 100.00 | | 5.00% |\n| 乙 | 50.00 | 50.00 | 100.00% |\n"
    #expect(report(text).findings.first?.message.hasSuffix("0（未填） ÷ 100.00 = 0.00%") == true)
  }

  /// 预算数 beside the outturn is no part of 本年支出合计.
  @Test func budgetsBesideOutturnsAreNoPartsOfThem() {
    let flat = """
      @表 支出决算表 单位：万元
      | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 预算数 |
      | 合计 | | 512.40 | 398.22 | 114.18 | 600.00 |
      | 201 | 一般公共服务支出 | 512.40 | 398.22 | 114.18 | 600.00 |

      """
    #expect(findings(flat) == [])
    let grouped = """
      @表 支出决算表 单位：万元
      | 科目代码 | 科目名称 | 决算 ||| 年初预算 |
      | | | 合计 | 基本支出 | 项目支出 | |
      | 合计 | | 512.40 | 398.22 | 114.18 | 600.00 |
      | 201 | 一般公共服务支出 | 512.40 | 398.22 | 114.18 | 600.00 |

      """
    #expect(findings(grouped) == [])
  }

  @Test func aTotalThatIsNotTheAnnouncedFullMarksIsTold() {
    let text = """
      @指标表 馆藏整理项目支出绩效自评表 满分：120
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标（50分） | 数量指标 | 整理卷数 | ≥5卷 | 5卷 | 50 | 50 |
      | 效益指标（50分） | 社会效益 | 查档时间 | 缩短 | 缩短 | 50 | 50 |
      | 总分 | | | | | 100 | 100 |

      """
    #expect(findings(text) == ["GJ3002 120"])
    #expect(report(text).findings.first?.message == "满分 120 与各项分值之和不符：50 + 50 = 100（差 20）")
  }
}
