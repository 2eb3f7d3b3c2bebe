import Findings
import Subjects

/// What the catalogue knows of one 科目, in words.
public struct SubjectNote: Sendable {
  /// 2080505 机关事业单位基本养老保险缴费支出; the code alone where it is none.
  public var title: String
  /// 项 · 支出功能分类 · 一般公共预算
  public var kind: String
  /// From the 类 down, each with its code; empty for a 类.
  public var path: [String]
  /// Years, renames, mergers; what the catalogue cannot vouch for.
  public var history: [String]
}

extension SubjectPlaces {
  /// Nil for digits that are no code.
  public func note(of code: String, _ language: MessageLanguage) -> SubjectNote? {
    guard let code = SubjectCode(code) else { return nil }
    return SubjectNoteWriter(catalogue: catalogue, language: language).note(code)
  }
}

/// Puts what the catalogue knows into words.
private struct SubjectNoteWriter {
  let catalogue: SubjectCatalogue
  let language: MessageLanguage

  func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  func note(_ code: SubjectCode) -> SubjectNote {
    let standing = catalogue.standing(of: code)
    var title = code.text
    var history: [String] = []
    switch standing {
    case .valid(let subject):
      title = full(subject)
      history = self.history(of: subject)
    case .otherYears(let subject):
      title = full(subject)
      history.append(say("\(yearWord)的科目里没有这个代码", "\(yearWord) has no such code"))
      history += self.history(of: subject)
    case .former(let rename):
      title = [code.text, rename.oldName].filter { !$0.isEmpty }.joined(separator: " ")
      history.append(successors(of: rename))
    case .givenUp(let rename):
      title = [code.text, rename.oldName].filter { !$0.isEmpty }.joined(separator: " ")
      history.append(successors(of: rename))
    case .unsure(let name):
      title = "\(code.text) \(name)"
      history.append(
        say("未能核实，请查当年的《政府收支分类科目》", "not certain: see the year's 《政府收支分类科目》"))
    case .unknown: history.append(say("科目目录里没有这个代码", "the catalogue has no such code"))
    }
    let path = catalogue.path(of: code).map(full)
    return SubjectNote(title: title, kind: kind(code, standing), path: path.count > 1 ? path : [], history: history)
  }

  private func full(_ subject: Subject) -> String { "\(subject.code.text) \(subject.name)" }

  private var yearWord: String {
    catalogue.year.map { say("\($0) 年", "\($0)") } ?? say("现行", "the newest edition")
  }

  private func kind(_ code: SubjectCode, _ standing: CodeStanding) -> String {
    var parts = [levelWord(code.level)]
    if let classification = code.classification {
      parts.append(say(classification.chineseName, classification.englishName))
    }
    switch standing {
    case .valid(let subject), .otherYears(let subject):
      if let fund = subject.fund { parts.append(say(fund.chineseName, fund.englishName)) }
      if subject.isLocal { parts.append(say("本报告自设", "of this report")) }
      if subject.isTransfer { parts.append(say("转移性", "a transfer between budgets")) }
    default: break
    }
    return parts.joined(separator: " · ")
  }

  private func levelWord(_ level: SubjectCode.Level) -> String {
    guard language == .english else { return level.word }
    return switch level {
    case .class: "类 (class)"
    case .section: "款 (section)"
    case .item: "项 (item)"
    }
  }

  private func history(of subject: Subject) -> [String] {
    guard !subject.isLocal else { return [] }
    var lines: [String] = []
    switch (subject.firstYear, subject.lastYear) {
    case (nil, nil):
      let years = SubjectCatalogue.years
      lines.append(
        say(
          "\(years.lowerBound)—\(years.upperBound) 各年都有",
          "in every year from \(years.lowerBound) to \(years.upperBound)"))
    case (let first?, nil): lines.append(say("\(first) 年起", "since \(first)"))
    case (nil, let last?): lines.append(say("至 \(last) 年", "until \(last)"))
    case (let first?, let last?):
      lines.append(
        first == last ? say("仅 \(first) 年", "in \(first) only") : say("\(first)—\(last) 年", "from \(first) to \(last)"))
    }
    for rename in SubjectRename.of(subject.code) where rename.keepsCode && !rename.oldName.isEmpty {
      lines.append(
        say("\(rename.year) 年以前叫“\(rename.oldName)”", "called “\(rename.oldName)” before \(rename.year)"))
    }
    for rename in SubjectRename.into(subject.code).prefix(4) {
      let old = [rename.code.text, rename.oldName].filter { !$0.isEmpty }.joined(separator: " ")
      lines.append(say("\(rename.year) 年并入了原来的 \(old)", "took in \(old) in \(rename.year)"))
    }
    if let last = subject.lastYear,
      let next = SubjectRename.of(subject.code).first(where: { $0.year == last + 1 && !$0.keepsCode })
    {
      lines.append(successors(of: next))
    }
    if !subject.isSeen {
      lines.append(
        say("目录中的这一条未经公开文件印证，请以当年科目书为准", "not borne out by a document; the year's book decides"))
    }
    return lines
  }

  /// 自 2019 年起改用 2210201 住房公积金
  private func successors(of rename: SubjectRename) -> String {
    let next = rename.successors.map { code in catalogue.subject(code).map(full) ?? code.text }
    guard !next.isEmpty else {
      return say("自 \(rename.year) 年起不再使用", "given up in \(rename.year)")
    }
    let list = next.joined(separator: say("、", ", "))
    return say("自 \(rename.year) 年起改用 \(list)", "replaced by \(list) in \(rename.year)")
  }
}
