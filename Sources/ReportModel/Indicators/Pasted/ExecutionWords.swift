/// Heads of an execution part as they stand in running words: `年初 预算数 全年预算数(A) 全年执行数(B) 分值 执行率(B/A) 得分`.
public enum ExecutionWords {
  public enum Role: UInt8, Sendable { case initial, budget, executed, rate, weight, score }

  /// The heads that words say, in order; the last run in which none comes twice.
  public static func roles(_ words: [Label]) -> [Role] {
    var roles: [Role] = []
    let all = all(words)
    let hasBudget = all.contains { $0.role == .initial || $0.role == .budget && !$0.isTotal }
    for (role, isTotal) in all {
      // 合计 before 支出 is what there is to spend, unless a column says so by its name.
      if isTotal, hasBudget { continue }
      if let known = roles.firstIndex(of: role) { roles.removeFirst(known + 1) }
      roles.append(role)
    }
    return roles
  }

  private static func all(_ words: [Label]) -> [(role: Role, isTotal: Bool)] {
    var text: [UInt8] = []
    for word in words {
      // (A) and (B/A), (万元) say nothing of the column.
      var depth = 0
      for byte in word.text.utf8 {
        if byte == 0x28 { depth += 1 }
        if depth == 0 { text.append(byte) }
        if byte == 0x29, depth > 0 { depth -= 1 }
      }
    }
    var roles: [(role: Role, isTotal: Bool)] = []
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard mayBegin(bytes, index),
          let entry = entries.first(where: { entry in entry.word.withBytes { bytes.holds($0, at: index) } })
        else {
          index = bytes.next(index)
          continue
        }
        if let role = entry.role { roles.append((role, entry.word == "合计")) }
        index += entry.word.byteCount
      }
    }
    return roles
  }

  /// Whether the character at a place is one that a head begins with, or one like it.
  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] >= 0xE0 && firstSigns[sign(bytes, index)]
  }

  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
  }

  private static let firstSigns: [Bool] = {
    var signs = [Bool](repeating: false, count: 4096)
    for entry in entries {
      entry.word.withBytes { if $0.count > 2 { signs[sign($0, 0)] = true } }
    }
    return signs
  }()

  private struct Entry: Sendable {
    var word: Label
    var role: Role?
  }

  /// Longer words before those that they begin with.
  private static let entries: [Entry] = {
    let lists: [(Label, Role?)] = [
      ("预算执行情况 预算执行率得分 年度资金总额 资金总额 执行情况 支出内容 绩效", nil),
      ("调整后全年预算数 全年预算数 全年预算 调整后预算数 调整后预算 调整预算数 调整预算 年度预算数 调整后数 调整后 调整数 调整 年度数", .budget),
      ("年初预算数 年初预算 年初数 年初", .initial),
      ("预算执行率 资金执行率 执行率 支出率 完成率 比率", .rate),
      ("全年执行数 预算执行数 实际执行数 资金执行数 执行数 实际支出数 支出数 执行 支出", .executed),
      ("预算数 预算", .budget), ("分值 权重 满分", .weight), ("自评得分 得分 计分", .score), ("合计", .budget),
    ]
    return lists.flatMap { words, role in words.words.map { Entry(word: $0, role: role) } }
  }()

  /// 年度资金总额, 总额, 合计: the row of all the money.
  public static func isWhole(_ label: Label) -> Bool {
    let label = label.hasSuffix(":") ? label.dropLast() : label
    return ExecutionReader.isWhole(label) || label == "总额" || label.hasPrefix("总额(") || label.hasPrefix("年度资金总额")
  }

  /// 其中:当年财政拨款, 上年结转资金, 其他: a source of money.
  public static func isSource(_ label: Label) -> Bool { sources.contains { label.contains($0) } }

  public static func opensParts(_ label: Label) -> Bool { label.hasPrefix("其中") || label == "内" }

  private static let sources: [Label] = [
    "资金", "拨款", "预算", "结转", "结余", "补助", "收入", "其他", "其它", "自筹", "专户", "债券", "财政", "自有", "上级", "本级", "中央", "省级", "市级",
    "县级",
    "区级", "地方",
  ]
}
