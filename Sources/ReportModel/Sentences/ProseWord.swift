/// What a word of prose means for the figures beside it.
enum ProseWord: UInt8, Sendable {
  /// 增加 增长 上升 …: the amount or the rate behind it goes up.
  case up
  /// 超任务 超计划 …: the rate behind it is beyond what was planned.
  case excess
  /// 减少 下降 …
  case down
  /// 增减 变动: either way, by the sign.
  case change
  /// 上年 去年 上年同期 …
  case prior
  /// 比 较: what follows is compared with.
  case compared
  /// 同比 环比: compared with what is not named.
  case yearOnYear
  /// 相比 对比: closes 与…相比.
  case comparing
  /// 占 占比 比重 所占比例
  case share
  /// 预算 计划 任务 核定 …: what is measured against.
  case budget
  /// 决算 实际 执行 支出数 …: what was done.
  case actual
  /// 完成 执行率 完成率 进度 …
  case completion
  /// 其中 包括 分别 构成 …: parts follow.
  case parts
  /// 用于 来源: parts may follow in the same part of the sentence.
  case uses
  /// 主要 等 此外 例如: what is listed is not all.
  case open
  /// 分别 各: one for each.
  case each
  /// 合计 共计 总计 …
  case total
  /// 持平 一致 相等
  case flat
  /// 大于 高于 多于 超过
  case greater
  /// 小于 低于 少于
  case less
  /// 结余 结转 节约 差额 …
  case difference
  /// 人均 户均 平均
  case average
  /// 每
  case per
  /// 得分率 调整率 …: the rate behind it is none of completion.
  case namedRate
  /// 约 近 余 左右: no exact figure.
  case about
  /// 不超过 不低于: a bound.
  case bound
  /// 以上 以内: the figure before it is a bound.
  case boundBehind
  /// 由 从
  case from
  /// 到 至 为 (behind a word of change): 提高到
  case to
  /// 得分 得 自评
  case score
  /// 分值 权重 满分
  case weight
  /// 原因 由于 主要是: figures behind it explain, and tie to nothing.
  case reason
  /// 第 附件 表 图: an ordinal follows.
  case ordinal
  /// 和 与 及
  case and
  /// 按…分 又分: another way to part the same total.
  case partition
  /// A word that holds the characters of another and means nothing of the kind: 比例, 系统.
  case plain
}

/// The words, found by their bytes, the longest first.
struct ProseWords: Sendable {
  private struct Meaning: Sendable {
    var word: ProseWord
    /// Counts only before a digit, or with 了 or 约 between: single characters that are parts of many words.
    var needsDigit: Bool
  }

  private let matcher: WordMatcher<Meaning>

  static let all = ProseWords()

  private init() {
    matcher = WordMatcher(
      Self.vocabulary.map { words, word, needsDigit in (words, Meaning(word: word, needsDigit: needsDigit)) })
  }

  /// Whether a word may begin at an index; false for most characters.
  @inline(__always)
  func mayStand(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool { matcher.mayStand(bytes, index) }

  /// The longest word that begins at an index, and its length.
  func match(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (word: ProseWord, length: Int)? {
    let found = matcher.match(bytes, index) { meaning, end in
      !meaning.needsDigit || Self.standsBeforeDigit(bytes, end)
        || meaning.word == .each && Self.standsBeforeChange(bytes, end)
    }
    return found.map { ($0.meaning.word, $0.length) }
  }

  private static func standsBeforeDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] >= 0x30 && bytes[index] <= 0x39 { return true }
    if bytes[index] == UInt8(ascii: "-") || bytes[index] == 0x20 { return true }
    guard index + 3 < bytes.count else { return false }
    let code = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
    // 了 约 近
    guard code == 0xE4_BA86 || code == 0xE7_BAA6 || code == 0xE8_BF91 else { return false }
    return bytes[index + 3] >= 0x30 && bytes[index + 3] <= 0x39
  }

  /// 各增加, 各下降
  private static func standsBeforeChange(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    changes.contains { change in change.withBytes { bytes.holds($0, at: index) } }
  }

  private static let changes: [Label] = ["增", "减", "下降", "上升", "占"]

  private static let vocabulary: [(String, ProseWord, Bool)] = [
    (
      """
      净增加 净增长 净增 增加 增长 增收 增支 增幅 增速 增长率 增加率 增加额 增长额 增长幅度 增加数 增列 上升 上涨 提高 提升 升高 扩大 多收 多支 \
      增加了 增长了 上浮 上调 调增 净调增 追加 超支
      """, .up, false
    ),
    ("增 升 多 涨 高", .up, true),
    ("超任务 超任务数 超计划 超计划数 超目标 超目标值 超预算 超预算数 超年初预算 超额 超额完成 超额完成任务 超额完成计划", .excess, false),
    (
      """
      负增长 净减少 减少 减收 减支 减幅 减少率 减少额 降低 降幅 下降 降低率 压减 压缩 缩减 回落 下滑 下调 减列 下降率 下降幅度 减少数 减少了 下降了 调减 净调减 追减 少支 少收
      """, .down, false
    ),
    ("减 降 少 低", .down, true),
    ("增减 变动 变化率 增减率 增减额", .change, false),
    ("生产总值 总产值 总值 总人口 增加值 增值税 税收分成 收入分成 分成收入 分成", .plain, false),
    ("占地 占用 占有 占道 占编", .plain, false),
    (
      """
      上年度同期 上年同期数 上年同期 去年同期 上年度决算 上年决算数 上年决算 上年度 上年数 上年 去年 上一年度 上一年 前一年度 前一年 上期 同期 \
      上年预算数 上年预算 去年预算 上年执行数
      """, .prior, false
    ),
    ("比率 比例 比如 比较 比照 比价", .plain, false),
    ("比 较", .compared, false),
    ("较为 较好 较大 较多 较高 较快 较少 较低 较强", .plain, false),
    ("同比 环比 同口径相比 同口径", .yearOnYear, false),
    ("相比 对比 相比较 比较而言", .comparing, false),
    ("占比 所占比重 所占比例 比重 占", .share, false),
    ("所占比例为 的比例为 比例为", .share, false),
    (
      """
      年初预算数 年初预算 全年预算数 全年预算 调整后预算 调整预算数 调整预算 年度预算 年度计划 全年计划 年初计划 年计划 年度任务 全年任务 年度目标 全年目标 预算批复数 预算总额 预算数 预算 计划数 计划额 计划 核定数 核定 \
      任务数 任务 目标数 年初安排 年初列 控制数 申报 年初盘子 年预算 批复数 应到位 指标数
      """, .budget, false
    ),
    ("目标", .budget, false),
    (
      """
      支出决算数 支出决算 决算数 决算 执行支出 已执行 实际支出 实际完成 实际使用 实际数 实际 执行数 实付额 实付 成交额 成交 到账 到位资金 到位 用款 支出数 已使用 实有 \
      使用 拨付
      """, .actual, false
    ),
    (
      """
      完成率 执行率 到位率 支出率 拨付率 使用率 支付率 发放率 资金到位率 预算执行率 预算完成率 执行进度 支出进度 预算进度 进度 完成 兑付率 兑现率 \
      任务完成率 资金执行率 覆盖率
      """, .completion, false
    ),
    ("序时进度", .plain, false),
    ("预算调整率 调整率 得分率 控制率 变更率 预算控制率 结转结余率 结余率 节约率 核减率", .namedRate, false),
    (
      """
      其中 包括 包含 分别为 分别是 分为 构成是 构成为 组成 由以下 具体为 具体是 分项 来源包括 去向包括 分两块 分项看 分部门 分类别 \
      明细为 明细如下 如下 各项为 具体情况 内含 即 构成 含
      """, .parts, false
    ),
    ("来源 用于 用在", .uses, false),
    (
      """
      主要 此外 另外 例如 譬如 另有 等等 不含 不包括 除此 大税种 大科目 部分 其他有关
      """, .open, false
    ),
    ("等", .open, false),
    ("分别 各是 各为", .each, false),
    ("各", .each, true),
    ("均为 都为 均是 均占 均", .each, false),
    ("合计 共计 总计 一共 总共 累计 总额 总数 总 共列 共 小计 总和 相加 全部 全年 总收入 总支出 总投入", .total, false),
    ("持平 一致 相等 相同 无变化 没有变化 无增减 不变 等于", .flat, false),
    ("未超过 没有超过 不高于 不大于", .less, false),
    ("大于 高于 多于 超过 超出", .greater, false),
    ("小于 低于 少于 不足", .less, false),
    (
      """
      结余 结转 剩余 节约 节省 省下 差额 差值 相差 核减 审减 扣减 核增 审增 核减额 审减额 多计 转下年 滚存 累计结余 盈余 余额 欠拨 缺口 尚余
      """, .difference, false
    ),
    ("人均 户均 平均每 平均 次均 均摊", .average, false),
    ("每", .per, false),
    ("约 近 大约 将近 左右 上下", .about, false),
    ("不超过 不低于 不少于 不得超过 不多于 达到 突破 逾 超 大于等于 小于等于 最高 最低 至少 最多", .bound, false),
    ("以上 以内 以下", .boundBehind, false),
    ("由 从", .from, false),
    ("增加到 提高到 上升到 增长到 下降到 减少到 降低到 降到 升到 提高至 增加至 增至 降至 减至 升至 提至 上升至 下降至 减少至 增长至 发展到 扩大到 调整为 调整到 到 至", .to, false),
    ("到期 到户 到人 到位率 至今 至于 甚至 以至 达到率 迟到 报到 得到 受到 遇到 感到 做到 看到 达不到", .plain, false),
    ("自评得分 自评分数 自评总分 总得分 得分 总分 评分 得", .score, false),
    ("分值 权重 满分 标准分", .weight, false),
    (
      """
      主要原因是 主要原因 原因是 原因在于 原因 由于 主要是因为 主要是由于 主要是 因为 系 缘由 缘于 主要系 所致 得益于 受
      """, .reason, false
    ),
    ("系统 系列 关系 体系 联系 受益 受理 受补 受助 受训 接受 享受 承受 受灾 受众", .plain, false),
    ("第 附件 附表 附图", .ordinal, false),
    ("和 与 及 以及 同", .and, false),
    ("同意 同时 同步 共同 同级 同一 同类 不同", .plain, false),
    ("按 又分 再按", .partition, false),
    (
      "公共财政预算 财政预算 一般预算 一般公共预算 政府性基金预算 国有资本经营预算 社会保险基金预算 公共预算 基金预算 经营预算 预算内 预算外 预算单位 预算绩效 预算管理 预算法 预算编制 预算改革", .plain,
      false
    ),
    ("公共 共有 共性 公共服务 共享 共建 共产党 中共 总体 总结 总部 总监", .plain, false),
  ]
}
