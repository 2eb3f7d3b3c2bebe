import Analysis
import Foundation

/// The tokens of a text as a reader would list them: `512.40 amount`, `总计 name.definition`.
func shownTokens(_ text: String, path: String = "报告.gj", within range: Range<Int>? = nil) -> [String] {
  let snapshot = Snapshot(path: path, bytes: Array(text.utf8))
  let tokens = range.map { SemanticTokens.within($0, of: snapshot) } ?? SemanticTokens.all(in: snapshot)
  return tokens.map { token in
    var shown = "\(String(decoding: snapshot.bytes[token.range], as: UTF8.self)) \(token.kind)"
    if token.traits.contains(.definition) { shown += ".definition" }
    if token.traits.contains(.builtIn) { shown += ".builtIn" }
    if token.traits.contains(.total) { shown += ".total" }
    return shown
  }
}

/// Reports to try things on: the examples of the grammar, and published ones where the environment names a folder of them.
enum TriedReports {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var examples: [URL] { files(root.appendingPathComponent("Grammar/examples")) }

  static var published: [URL] {
    guard let path = ProcessInfo.processInfo.environment["GOUJI_CORPUS"], !path.isEmpty else { return [] }
    return files(URL(fileURLWithPath: path).appendingPathComponent("reports"))
  }

  private static func files(_ folder: URL) -> [URL] {
    let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return found.filter { ["gj", "txt"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }

  /// Lines of every form that the language has, to make texts of.
  static let lines: [String] = [
    "---", "年度：2024", "金额单位：万元", "# 第二部分 2024年度部门决算表", "## 一、收入支出决算总体情况说明",
    "@表 支出决算表 编号：公开03表 单位：万元", "@设 上年总计 = 468.15万元 + 「因公出国（境）费」÷ 2",
    "@校验 总计 = 支出决算表[合计, 本年支出合计] \"收支相抵\"", "@科目 2101598 县级医保专项", "@引入 \"公共.gj\"",
    "@校验 求和(支出决算表[*, 决算数/合计], -(1 + 2) × 3) ≠ 总计", "@忽略 占比 理由：上级口径 不同 范围：全文",
    "| 科目代码 | 科目名称 | 本年支出合计 | 占比 |", "|---|:-:|--:|---|", "| 合计 | | 512.40 | 100% |",
    "| 201 | 一般公共服务支出 | 440.00 | 85.87％ |", "| 2012601 | \"行政\n运行\" | {运行 = 325.82} | 63.59% |",
    "// 下一行还没有核对", "｜ 小　计 ｜ 甲 ｜ （12.50） ｜", "项目\t行次\t金额", "一、财政拨款\t1\t2,948.42", "总计\t30\t2,948.42",
    "2024年度收、支总计均为{总计 = 512.40}万元，增长{= 增长率(总计, 上年总计) : 百分比2}，占{14.49% = 基本支出 / 支出合计}。",
    "（一）教育支出（类）普通教育（款）小学教育（项）。年初预算为３，９７０.５元，完成率98.5%，提高3个百分点。",
    "1.𠮷祥镇😀补助3万4993.1亿元、-4.63%，146元/人，委{2019}—8号，第3批，2023—2024年，（1）甲 10分。", "   ", "",
    "{未闭合 = 3.5", "附件3：云川县某局", "目录", "第一部分 概况........................1",
  ]
}
