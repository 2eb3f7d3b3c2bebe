/// A head cell read: its words without brackets, what it says of the column, and its unit.
public struct HeadWord: Sendable {
  /// Without blanks and full-width forms; a bracketed unit at the end is left out.
  public var text: Label
  public var role: ColumnRole
  /// 万元 in `金额（万元）`; nil where the head names none.
  public var unit: Unit?
  /// The head is one that such tables are known to have.
  public var isKnown: Bool

  /// - Parameter folded: the cell without blanks and in half-width forms.
  init(folded: Label) {
    var text = folded
    var unit: Unit?
    if text.hasSuffix(")"), let base = text.beforeBracket {
      let inside = text.part((base.byteCount + 1)..<(text.byteCount - 1))
      unit = Self.unit(inside) ?? (inside.hasPrefix("单位:") ? Self.unit(inside.dropFirst(3)) : nil)
      if unit != nil || Self.isFormula(inside) { text = base }
    }
    self.text = text
    self.unit = unit
    let isCounted = text == folded && Self.isCounted(folded)
    if text == "增减" || text == "同比增减" {
      role = unit == .percent ? .rate : .amount
      isKnown = true
    } else if let role = Self.exact[text] {
      self.role = role
      isKnown = true
    } else if let role = Self.roleBySuffix(text) ?? Self.roleBeforeBracket(text) {
      self.role = role
      isKnown = true
    } else if let year = YearHead(text) {
      // 2024年度 alone says nothing of what is counted, 2024年决算数 does.
      role = Self.exact[year.rest] ?? Self.roleBySuffix(year.rest) ?? .unknown
      isKnown = true
    } else {
      role = isCounted ? .count : .unknown
      isKnown = isCounted
    }
    // 占基本支出预算(%) holds no amounts, whatever its name ends in; 实付额(万元) does.
    if unit == .percent, role == .amount || role == .unknown { role = .rate }
    if role == .unknown, unit?.isMoney ?? false { role = .amount }
    if unit != nil, role != .unknown { isKnown = true }
  }

  /// 订单(个)
  private static func isCounted(_ text: Label) -> Bool {
    guard text.hasSuffix(")"), let inside = text.afterLastBracket else { return false }
    return counters.contains(inside.dropLast())
  }

  private static let counters: Set<Label> = [
    "个", "人", "辆", "台", "套", "家", "户", "次", "人次", "批次", "件", "项", "份", "只", "头", "亩", "平方米", "公里",
  ]

  private static func unit(_ word: Label) -> Unit? {
    switch word {
    case "元": .yuan
    case "万元": .tenThousandYuan
    case "亿元": .hundredMillionYuan
    case "%": .percent
    case "分": .point
    default: nil
    }
  }

  /// `A`, `B/A`, `C=B/A`: how forms letter their columns.
  private static func isFormula(_ text: Label) -> Bool {
    !text.isEmpty
      && text.text.utf8.allSatisfy { byte in
        (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39) || "/=+-*×%".utf8.contains(byte)
      }
  }

  private static let exact = Vocabulary<ColumnRole> { table in
    table.add(
      """
      科目代码 科目编码 功能分类科目编码 支出功能分类科目编码 支出功能分类科目代码 经济分类科目编码 \
      支出经济分类科目编码 代码 编码 科目 类 款 项
      """, .code)
    table.add(
      """
      科目名称 项目 项目名称 名称 指标名称 类别 支出项目 资金来源 资金名称 内容 事项 单位名称 任务名称 \
      栏次 支出内容 明细 分类 车辆类型 采购类型 指标 指标内容 评价指标 考核指标 考核内容 评价内容
      """, .label)
    table.add("行次 序号 单位编码 单位代码 主管部门编码 主管部门代码 项目编码 项目代码 编号", .lineNumber)
    table.add(
      """
      金额 合计 小计 总计 总额 收入 支出 本年收入 本年支出 本年收入合计 本年支出合计 基本支出 项目支出 \
      上缴上级支出 经营支出 对附属单位补助支出 财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 \
      其他收入 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款 年初结转和结余 年末结转和结余 \
      预算数 决算数 执行数 年初预算数 年初预算 全年预算数 全年预算 调整预算数 调整后预算数 全年执行数 \
      预算执行数 全年执行 全年实际执行 执行 支出决算 因公出国(境)费 公务用车购置及运行维护费 公务用车购置费 公务用车运行维护费 公务接待费 \
      公务用车购置及运行费 系统查询全年执行数 预算金额 执行金额 增减额 增减数 增减金额 增减变动额 减少额 \
      上年同期 上年同期数 去年同期 去年同期数 上年完成数 上年完成 去年完成数 上年执行数 上年预算数 上年预算 上年实际 本年完成 本年完成数 本年数 上年数 上年决算数 本年决算数 \
      当年财政拨款 上年结转资金 其他资金 人员经费 公用经费 资金总额 数额 增加额 增长额 节约额 节省额 节约资金 \
      节约金额 总支出 总收入 年度数
      """, .amount)
    table.add(
      """
      执行率 预算执行率 完成率 占比 比例 比重 增长率 增减率 减少率 增减幅度 增减比例 增幅 得分率 \
      完成预算 完成比例 所占比例 \
      结构 构成 构成比 百分比 增长比 增减比 变动率 \
      资金执行率 节约率 节省率 资金节约率 增速 同比增长 比率
      """, .rate)
    table.add("分值 权重 指标分值 标准分 满分 标准分值 指标权重 分值权重 赋分 权重分值 分值(权重)", .weight)
    table.add(
      """
      得分 自评得分 评分 评价得分 自评分 实得分 最终得分 指标得分 单位自评得分 自评分值 自评分数 得分值 \
      得分数
      """, .score)
    table.add("一级指标", .indicator1)
    table.add("二级指标", .indicator2)
    table.add("三级指标", .indicator3)
    table.add("四级指标", .indicator4)
    table.add(
      """
      指标值 年度指标值 目标值 年度目标值 年初目标值 绩效目标值 计划指标值 预期指标值 年初设定目标值 \
      全年目标值 目标 计划值 预期值
      """, .target)
    table.add(
      """
      实际 实际完成 完成数 完成值 实际完成值 全年完成值 实际完成指标值 实际值 完成情况 指标完成值 全年实际值 全年实际完成值 \
      实际完成情况值
      """, .actual)
    table.add("度量单位 计量单位", .measure)
    table.add("指标性质", .nature)
    table.add("偏差度 偏离度", .deviation)
    table.add("扣分 扣减分 扣分值 扣减分值", .count)
    table.add("人数 数量 个数 次数 台数 辆数 批次 人次 团组数 项目数", .count)
    table.add(
      """
      原因 备注 说明 指标解释 评分说明 评分标准 未完成原因分析 偏差原因分析及改进措施 偏差原因分析 改进措施 \
      未完成原因和改进措施 情况说明 存在的问题和改进措施 预期目标 实际完成情况 主要内容 总体目标 \
      全年实际完成情况 年度目标完成情况 项目年度目标 所需佐证材料 是否存在较大偏差 项目类型 资金归口处室 \
      主管部门名称 评分细则 评分依据 计分标准 评价标准 评分办法 扣分原因 扣分说明 得分说明 得分依据 佐证材料 \
      评价要点 数据来源 指标解释及说明 姓名 工作单位 职务 职称 签字 年度绩效目标 完成情况说明
      """, .text)
  }

  /// 数量(辆、台)
  private static func roleBeforeBracket(_ text: Label) -> ColumnRole? {
    guard text.hasSuffix(")"), let open = text.withBytes({ $0.firstIndex(of: UInt8(ascii: "(")) }), open > 0 else {
      return nil
    }
    let base = text.part(0..<open)
    return exact[base] ?? roleBySuffix(base)
  }

  /// Longer heads are known by how they end.
  private static func roleBySuffix(_ text: Label) -> ColumnRole? {
    guard text.byteCount <= 96, text.withBytes(mayEnd), text.count <= 24 else { return nil }
    return endings.first { text.hasSuffix($0.word) }?.role
  }

  /// Ends in two bytes that an ending ends in.
  private static func mayEnd(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let place = lastBytes(text) else { return false }
    return endsAlike[place]
  }

  private static func lastBytes(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let last = text.last else { return nil }
    // `%` is an ending by itself.
    return last < 0x80 || text.count < 2 ? Int(last & 0x3F) : Int(text[text.count - 2] & 0x3F) << 6 | Int(last & 0x3F)
  }

  private static let endsAlike: [Bool] = {
    var marks = [Bool](repeating: false, count: 4096)
    for ending in endings {
      if let place = ending.word.withBytes(lastBytes) { marks[place] = true }
    }
    return marks
  }()

  private struct Ending: Sendable {
    var word: Label
    var role: ColumnRole
    init(_ word: Label, _ role: ColumnRole) {
      self.word = word
      self.role = role
    }
  }

  private static let endings: [Ending] = [
    Ending("科目编码", .code),
    Ending("科目代码", .code),
    Ending("科目名称", .label),
    Ending("得分率", .rate),
    Ending("执行率", .rate),
    Ending("完成率", .rate),
    Ending("到位率", .rate),
    Ending("支出率", .rate),
    Ending("支付率", .rate),
    Ending("拨付率", .rate),
    Ending("使用率", .rate),
    Ending("发放率", .rate),
    Ending("增长率", .rate),
    Ending("占比", .rate),
    Ending("比重", .rate),
    Ending("%", .rate),
    Ending("累计", .amount),
    Ending("预算数", .amount),
    Ending("决算数", .amount),
    Ending("执行数", .amount),
    Ending("金额", .amount),
    Ending("合计", .amount),
    Ending("小计", .amount),
    Ending("收入", .amount),
    Ending("支出", .amount),
    Ending("拨款", .amount),
    Ending("结余", .amount),
    Ending("结转", .amount),
    Ending("经费", .amount),
    Ending("费", .amount),
    Ending("费用", .amount),
    Ending("资金", .amount),
    Ending("预算", .amount),
    Ending("决算", .amount),
    Ending("增减额", .amount),
    Ending("原值", .amount),
    Ending("净值", .amount),
    Ending("折旧", .amount),
    Ending("分值", .weight),
    Ending("权重", .weight),
    Ending("得分", .score),
    Ending("人数", .count),
    Ending("数量", .count),
    Ending("原因", .text),
    Ending("说明", .text),
    Ending("措施", .text),
    Ending("备注", .text),
  ]
}
