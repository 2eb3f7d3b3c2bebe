import ReportModel

/// Heads and names of self-evaluation forms, in the cells of an indicator table.
struct IndicatorCompletions {
  let text: ByteText
  let row: TableRowCursor
  let survey: TableSurvey
  let slot: CellSlot
  let profiles: [[String]]

  private static let heads = [
    "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施", "年初预算数", "全年预算数", "全年执行数", "执行率",
    "评价标准", "指标解释", "备注", "项目名称", "主管部门", "实施单位", "年度资金总额", "年度总体目标", "预期目标", "实际完成情况",
  ]
  private static let first = [
    "产出指标", "效益指标", "满意度指标", "成本指标", "预算执行率", "投入管理指标", "资金管理情况", "绩效指标", "总分",
  ]
  private static let second = [
    "数量指标", "质量指标", "时效指标", "成本指标", "经济成本指标", "社会成本指标", "生态环境成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标",
    "服务对象满意度指标", "满意度指标", "重点工作任务完成", "履职目标实现", "履职效益", "满意度", "工作目标管理", "预算和财务管理", "绩效管理",
  ]

  func items() -> CompletionList {
    var list = CompletionList()
    let word = TypedWord(text, slot.typed)
    let column = row.cell
    var words: [String]
    switch level(column) {
    case 1: words = Self.first + profiles.flatMap(\.self)
    case 2: words = Self.second
    case 3: words = []
    default:
      // Anywhere else only what has been begun.
      guard !word.isEmpty, !text.isDigit(at: slot.typed.lowerBound) else { return list }
      words = Self.heads
    }
    if survey.heads.isEmpty || isHeadRow, !word.isEmpty || survey.heads.isEmpty { words = Self.heads + words }
    var seen: Set<String> = []
    list.append(
      words.filter { seen.insert($0).inserted }.map {
        CompletionList.Candidate(kind: .indicator, label: $0, text: InsertText(slot.padded($0)))
      }, for: word)
    return list.moved(to: slot)
  }

  /// Whether the row itself has heads.
  private var isHeadRow: Bool {
    row.cells.indices.contains { $0 != row.cell && Self.heads.contains(text.folded(row.cells[$0])) }
  }

  private func level(_ column: Int) -> Int? {
    guard !isHeadRow else { return nil }
    for heads in survey.heads.reversed() where heads.indices.contains(column) {
      let head = heads[column]
      if head.hasPrefix("一级指标") { return 1 }
      if head.hasPrefix("二级指标") { return 2 }
      if head.hasPrefix("三级指标") { return 3 }
    }
    return nil
  }
}

/// Heads of the official tables, in their first rows.
struct HeadCompletions {
  let text: ByteText
  let slot: CellSlot

  private static let words = [
    "科目代码", "科目名称", "项目", "栏次", "行次", "合计", "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入",
    "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出", "年初预算数", "全年预算数", "支出决算数", "决算数", "预算数", "完成率", "金额",
    "收入", "支出", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款", "年初结转和结余", "年末结转和结余", "本年收入", "本年支出", "小计", "总计", "人员经费",
    "公用经费", "因公出国（境）费", "公务用车购置及运行维护费", "公务用车购置费", "公务用车运行维护费", "公务接待费", "功能分类科目编码", "经济分类科目编码",
  ]

  func items() -> CompletionList {
    var list = CompletionList()
    let word = TypedWord(text, slot.typed)
    guard !word.isEmpty, !text.isDigit(at: slot.typed.lowerBound) else { return list }
    list.append(
      Self.words.map { CompletionList.Candidate(kind: .column, label: $0, text: InsertText(slot.padded($0))) },
      for: word)
    return list.moved(to: slot)
  }
}

extension CompletionList {
  /// The same for what gives way in a cell.
  func moved(to slot: CellSlot) -> CompletionList {
    var list = CompletionList()
    for var item in items {
      item.range = slot.range
      item.rest = slot.rest
      list.append(item)
    }
    return list
  }
}
