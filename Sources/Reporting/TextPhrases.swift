import Findings

/// What the text output says of its own, in both languages.
struct TextPhrases {
  let language: MessageLanguage

  private var isChinese: Bool { language == .chinese }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: isChinese ? "错误" : "error"
    case .warning: isChinese ? "警告" : "warning"
    case .hint: isChinese ? "提示" : "hint"
    }
  }

  /// The line that closes a finding: how to mend it, and where the rule is explained.
  func closing(_ finding: Finding) -> String {
    let explain = isChinese ? "说明：gouji explain \(finding.rule)" : "see: gouji explain \(finding.rule)"
    guard let fix = finding.fix else { return explain }
    let offer =
      switch (isChinese, fix.isExact) {
      case (true, true): "可修复：\(fix.title)"
      case (true, false): "可考虑：\(fix.title)"
      case (false, true): "fix: \(fix.title)"
      case (false, false): "perhaps: \(fix.title)"
      }
    return offer + "    " + explain
  }

  func moreRelated(_ count: Int) -> String {
    isChinese ? "另有 \(count) 处与此有关" : "\(count) more related \(count == 1 ? "place" : "places")"
  }

  func summary(_ summary: RunSummary) -> String {
    let (errors, warnings, hints) = (summary.count(.error), summary.count(.warning), summary.count(.hint))
    let claims = Verdict.allCases.map { summary.claims[$0] }
    if isChinese {
      var line = "共检查 \(summary.files) 个文件：错误 \(errors)，警告 \(warnings)，提示 \(hints)"
      line += "；勾稽 \(summary.allClaims) 处"
      for (verdict, count) in zip(Verdict.allCases, claims) { line += "，\(verdict.name) \(count)" }
      if summary.unreadable > 0 { line += "；\(summary.unreadable) 个文件未能读取" }
      if summary.lessened > 0 { line += "；gouji.json 调低或关掉了错误 \(summary.lessened) 处" }
      if summary.hidden > 0 { line += "（另有 \(summary.hidden) 条未显示：--show all）" }
      return line
    }
    func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    var line = "\(counted(summary.files, "file")) checked: \(counted(errors, "error")), "
    line += "\(counted(warnings, "warning")), \(counted(hints, "hint")); \(counted(summary.allClaims, "tie")): "
    let words = ["consistent", "rounding", "contradictory", "doubtful", "undecidable"]
    line += zip(claims, words).map { "\($0) \($1)" }.joined(separator: ", ")
    if summary.unreadable > 0 { line += "; \(counted(summary.unreadable, "file")) could not be read" }
    if summary.lessened > 0 { line += "; \(counted(summary.lessened, "error")) lowered or turned off by gouji.json" }
    if summary.hidden > 0 { line += " (\(summary.hidden) not shown: --show all)" }
    return line
  }
}
