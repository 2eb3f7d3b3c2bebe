import Analysis
import SourceText
import TestSupport
import Testing

@Suite struct RenameTests {
  /// What each file becomes; the text at hand under its own path.
  private func renamed(
    _ marked: Marked, to name: String, files: [String: String] = [:], others: [String: String] = [:]
  ) throws -> [String: String] {
    let all = files.merging(others) { $1 }
    let open = others.map { path, text in
      OtherText(
        open: Snapshot(path: path, bytes: Array(text.utf8), options: CheckOptions(loader: MemoryFiles(all))))
    }
    let edits = try Rename.edits(in: marked.snapshot(all), at: marked.place, to: name, others: open)
    var outcome: [String: String] = [:]
    for file in edits {
      let bytes = try #require(TextEdit.apply(file.edits, to: file.file?.bytes ?? marked.bytes))
      outcome[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return outcome
  }

  private func refusal(_ marked: Marked, to name: String, files: [String: String] = [:]) -> RenameRefusal? {
    do throws(RenameRefusal) {
      _ = try Rename.edits(in: marked.snapshot(files), at: marked.place, to: name)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "@设 总‸计 = 10.00万元\n𠮷😀收入{总计}万元，{= 总计 * 2}万元，{20.00 = 总计 + 「总计」}万元。\n@校验 总计 = 10.00万元\n",
    "@设 总计 = 10.00万元\n𠮷😀收入{‸总计}万元，{= 总计 * 2}万元，{20.00 = 总计 + 「总计」}万元。\n@校验 总计 = 10.00万元\n",
    "@设 总计 = 10.00万元\n𠮷😀收入{总计}万元，{= 总计‸ * 2}万元，{20.00 = 总计 + 「总计」}万元。\n@校验 总计 = 10.00万元\n",
    "@设 总计 = 10.00万元\n𠮷😀收入{总计}万元，{= 总计 * 2}万元，{20.00 = 总计 + 「总计」}万元。\n@校验 ‸总计 = 10.00万元\n",
  ])
  func aNameIsChangedWhereverItStands(_ text: String) throws {
    let outcome = try renamed(Marked(text), to: "收入合计")
    #expect(
      outcome == [
        "/w/报告.gj":
          "@设 收入合计 = 10.00万元\n𠮷😀收入{收入合计}万元，{= 收入合计 * 2}万元，{20.00 = 收入合计 + 收入合计}万元。\n@校验 收入合计 = 10.00万元\n"
      ])
  }

  @Test func quotesComeWhereTheNewNameNeedsThem() throws {
    let outcome = try renamed(Marked("其中{出‸国费 = 3.20}万元，占{= 出国费 / 10.00万元 : 百分比2}，{出国费}万元。\n"), to: "因公出国（境）费")
    #expect(
      outcome.values.first == "其中{「因公出国（境）费」 = 3.20}万元，占{= 「因公出国（境）费」 / 10.00万元 : 百分比2}，{「因公出国（境）费」}万元。\n")
    let digits = try renamed(Marked("@设 上‸年 = 3.20万元\n{上年}万元\n"), to: "2023年")
    #expect(digits.values.first == "@设 「2023年」 = 3.20万元\n{「2023年」}万元\n")
  }

  @Test func theCursorMayStandOnTheQuotes() throws {
    let outcome = try renamed(Marked("@设 ‸「甲（乙）」 = 3.20万元\n{「甲（乙）」}万元\n"), to: "「丙」")
    #expect(outcome.values.first == "@设 丙 = 3.20万元\n{丙}万元\n")
  }

  @Test func aReportWithFaultsIsRenamedAllTheSame() throws {
    let outcome = try renamed(Marked("@设 甲‸ = 3.20万元\n@校验 甲 =\n{乙\n| 1 | {甲} |\n| {= 甲 + } | 2 |\n{甲}万元\n"), to: "乙乙")
    #expect(outcome.values.first == "@设 乙乙 = 3.20万元\n@校验 乙乙 =\n{乙\n| 1 | {乙乙} |\n| {= 甲 + } | 2 |\n{乙乙}万元\n")
  }

  @Test func theFileThatDefinesANameIsChangedWithTheOneThatUsesIt() throws {
    let common = "// 公共\n@设 总计 = 10.00万元\n@设 两倍 = 总计 * 2\n"
    let report = "@引入 \"公共.gj\"\n收入{总计}万元，{= 总计 - 两倍}万元。\n"
    let changedCommon = "// 公共\n@设 合计数 = 10.00万元\n@设 两倍 = 合计数 * 2\n"
    let changedReport = "@引入 \"公共.gj\"\n收入{合计数}万元，{= 合计数 - 两倍}万元。\n"
    let fromUse = try renamed(
      Marked(report.replacing("{总计}", with: "{总‸计}")), to: "合计数", files: ["/w/公共.gj": common])
    #expect(fromUse == ["/w/报告.gj": changedReport, "/w/公共.gj": changedCommon])
    // From the definition, the open reports that take the file in are known.
    let marked = Marked(common.replacing("@设 总计", with: "@设 总‸计"))
    let files = MemoryFiles(["/w/公共.gj": common, "/w/报告.gj": report])
    func open(_ path: String, _ text: String) -> Snapshot {
      Snapshot(path: path, bytes: Array(text.utf8), options: CheckOptions(loader: files))
    }
    let edits = try Rename.edits(
      in: open("/w/公共.gj", marked.text), at: marked.place, to: "合计数",
      others: [
        OtherText(open: open("/w/报告.gj", report)),
        OtherText(open: open("/w/别的.gj", "@设 总计 = 1.00万元\n{总计}万元\n")),
      ])
    #expect(edits.map(\.path) == ["/w/公共.gj", "/w/报告.gj"])
    let texts = edits.map { TextEdit.apply($0.edits, to: $0.file?.bytes ?? marked.bytes) }
    #expect(texts == [Array(changedCommon.utf8), Array(changedReport.utf8)])
  }

  @Test func aNameThatIsTakenIsRefused() {
    #expect(
      refusal(Marked("@设 甲‸ = 1.00万元\n@设 乙 = 2.00万元\n"), to: "乙") == .taken("乙", line: 2, path: nil))
    #expect(
      refusal(Marked("@引入 \"公共.gj\"\n@设 甲‸ = 1.00万元\n"), to: "乙", files: ["/w/公共.gj": "\n@设 乙 = 2.00万元\n"])
        == .taken("乙", line: 2, path: "/w/公共.gj"))
  }

  @Test(arguments: ["", "  ", "「」", "甲{乙", "甲\n乙", "甲」乙"])
  func whatCanBeNoNameIsRefused(_ name: String) {
    #expect(refusal(Marked("@设 甲‸ = 1.00万元\n{甲}万元\n"), to: name) == .invalid(name))
  }

  @Test func onlyWhatHasANameIsRenamed() {
    #expect(refusal(Marked("支出10‸.00万元。\n"), to: "甲") == .nothing)
    #expect(refusal(Marked("支出{= 丁‸ + 1}万元。\n"), to: "甲") == .undefined("丁"))
    #expect(refusal(Marked(""), to: "甲") == .nothing)
    let titled = Marked("支出‸明细表\n\n| 项目 | 金额 |\n| 甲 | 1.00 |\n| 合计 | 1.00 |\n")
    #expect(refusal(titled, to: "甲") == .titleInText("支出明细表"))
  }

  @Test func aFileThatIsNotUTF8IsNotHalfChanged() {
    let gb18030: [UInt8] =
      Array("@".utf8) + [0xC9, 0xE8, 0x20, 0xBC, 0xD7, 0x20, 0x3D, 0x20, 0x31, 0xCD, 0xF2, 0xD4, 0xAA, 0x0A]
    let marked = Marked("@引入 \"公共.gj\"\n{甲‸}万元\n")
    let snapshot = Snapshot(
      path: "/w/报告.gj", bytes: marked.bytes,
      options: CheckOptions(loader: MemoryFiles(bytes: ["/w/公共.gj": gb18030])))
    #expect(throws: RenameRefusal.notUTF8("/w/公共.gj")) {
      try Rename.edits(in: snapshot, at: marked.place, to: "乙")
    }
  }

  @Test func aTableIsRenamedInItsDirectiveAndInEveryReference() throws {
    let table = "| 项目 | 金额 |\n| 甲 | 1.00 |\n| 合计 | 1.00 |\n\n"
    for text in [
      "@表 支出‸表 编号：公开03表 单位：万元\n\(table){= 支出表[甲, 金额] + 公开03表[甲, 金额]}万元，{= 求和(支出表[*, 金额])}万元。\n",
      "@表 支出表 编号：公开03表 单位：万元\n\(table){= 支‸出表[甲, 金额] + 公开03表[甲, 金额]}万元，{= 求和(支出表[*, 金额])}万元。\n",
    ] {
      let outcome = try renamed(Marked(text), to: "支出表（一）")
      #expect(
        outcome.values.first
          == "@表 支出表（一） 编号：公开03表 单位：万元\n\(table){= 「支出表（一）」[甲, 金额] + 公开03表[甲, 金额]}万元，{= 求和(「支出表（一）」[*, 金额])}万元。\n"
      )
    }
    let taken = "@表 甲‸表\n\(table)@表 乙表\n\(table)"
    #expect(refusal(Marked(taken), to: "乙表") == .taken("乙表", line: 6, path: nil))
    #expect(refusal(Marked("@表 甲‸表\n\(table)"), to: "乙表 单位：元") == .unreadable("乙表 单位：元", line: 1, path: nil))
  }

  @Test func whatWouldBeRenamedIsToldBefore() throws {
    let marked = Marked("𠮷收入{⟦总‸计⟧ = 10.00}万元。\n")
    #expect(
      try Rename.candidate(in: marked.snapshot(), at: marked.place)
        == Rename.Candidate(range: marked.ranges[0], name: "总计"))
  }

  @Test func inBothLanguagesARefusalSaysWhy() {
    let all: [RenameRefusal] = [
      .nothing, .undefined("甲"), .titleInText("甲"), .invalid("甲"), .taken("甲", line: 3, path: "/w/乙.gj"),
      .notUTF8("/w/乙.gj"), .unreadable("甲", line: 3, path: nil),
    ]
    for refusal in all {
      #expect(refusal.message(.chinese).unicodeScalars.contains { $0.value > 0x4E00 })
      #expect(refusal.message(.english) != refusal.message(.chinese))
    }
    #expect(RenameRefusal.taken("甲", line: 3, path: "/w/乙.gj").message(.chinese).contains("/w/乙.gj 第 3 行"))
  }
}
