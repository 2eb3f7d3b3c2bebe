import JSONRPC
import SourceText
import TestSupport
import Testing

/// Hover, definition, references, highlights, renaming and links, as a client sees them, with characters outside the BMP on the line.
@Suite struct NavigationTests {
  static let report = Marked(
    """
    ---
    年度：2024
    上年：⟦../2023/决算.gj⟧
    ---

    @引入 "⟦公共.gj⟧"
    @引入 "没有.gj"

    𠮷😀县2024年度支出合计⟦512.40⟧万元，其中：基本支出⟦398.22⟧万元，占⟦77.72%⟧；项目支出⟦114.18⟧万元，占⟦22.82%⟧。

    𠮷😀{⟦甲⟧ = 3.00}万元，{⟦甲⟧}万元，{= ⟦甲⟧ + ⟦其他⟧}万元。

    """)
  static let common = Marked("// 𠮷😀\n@设 ⟦其他⟧ = 2.00万元\n")
  static let files = ["/w/公共.gj": common.text, "/2023/决算.gj": "---\n年度：2023\n---\n"]

  private enum Place: Int {
    case lastYear, include, total, running, runningShare, project, wrongShare, definition, reference, operand, foreign
    var range: Range<Int> { report.ranges[rawValue] }
    var start: Int { range.lowerBound }
  }

  private func client(_ encoding: PositionEncoding, _ capabilities: String = "{}") throws -> TestClient {
    let client = try TestClient(encoding: encoding, capabilities: capabilities, files: Self.files)
    client.open(Self.report.text)
    return client
  }

  private func ranges(_ value: JSONValue, _ client: TestClient, uri: String = "file:///w/报告.gj") -> [Range<Int>] {
    value.elements.filter { !$0["uri"].hasValue || $0["uri"].string == uri }.map {
      client.range($0["range"], in: Self.report.text)
    }
  }

  @Test func whatTheServerCanDoIsAnnounced() throws {
    let client = try TestClient(capabilities: #"{"textDocument":{"rename":{"prepareSupport":true}}}"#)
    let can = client.initializeResult["capabilities"]
    for provider in ["hover", "definition", "references", "documentHighlight"] {
      #expect(can["\(provider)Provider"].bool == true, "\(provider)")
    }
    #expect(can["renameProvider"]["prepareProvider"].bool == true)
    #expect(can["documentLinkProvider"]["resolveProvider"].bool == false)
    let plain = try TestClient(capabilities: "{}").initializeResult["capabilities"]["renameProvider"]
    #expect(plain.bool == true)
  }

  @Test(arguments: PositionEncoding.allCases)
  func hoverTellsOfTheFigureUnderTheCursor(_ encoding: PositionEncoding) throws {
    let client = try client(encoding, #"{"textDocument":{"hover":{"contentFormat":["markdown","plaintext"]}}}"#)
    let hover = try client.ask("textDocument/hover", at: Place.wrongShare.start + 2, in: Self.report.text)
    #expect(client.range(hover["range"], in: Self.report.text) == Place.wrongShare.range)
    #expect(hover["contents"]["kind"].string == "markdown")
    let text = try #require(hover["contents"]["value"].string)
    #expect(text.contains("`114.18 ÷ 512.40 = 22.2834%`"), "\(text)")
    #expect(text.contains("矛盾") && text.contains("22.28%") && text.contains("GJ2103"), "\(text)")
    #expect(text.contains("[第 9 行](file:///w/报告.gj#L9)"), "\(text)")
  }

  @Test func hoverIsPlainWhereTheClientWantsNoMarkdown() throws {
    let client = try client(.utf16)
    let hover = try client.ask("textDocument/hover", at: Place.total.start, in: Self.report.text)
    #expect(hover["contents"]["kind"].string == "plaintext")
    let text = try #require(hover["contents"]["value"].string)
    #expect(text.contains("398.22 + 114.18 = 512.40") && !text.contains("`") && !text.contains("**"), "\(text)")
    #expect(try client.ask("textDocument/hover", at: 0, in: Self.report.text).isNull)
  }

  @Test(arguments: PositionEncoding.allCases)
  func definitionLeadsToTheNameAlsoInAnotherFile(_ encoding: PositionEncoding) throws {
    let client = try client(encoding)
    let own = try client.ask("textDocument/definition", at: Place.operand.start, in: Self.report.text)
    #expect(ranges(own, client) == [Place.definition.range])
    let foreign = try client.ask("textDocument/definition", at: Place.foreign.start + 3, in: Self.report.text)
    let target = try #require(foreign.elements.map { $0 }.first)
    #expect(target["uri"].string == "file:///w/%E5%85%AC%E5%85%B1.gj")
    #expect(client.range(target["range"], in: Self.common.text) == Self.common.ranges[0])
    let path = try client.ask("textDocument/definition", at: Place.include.start, in: Self.report.text)
    #expect(path.elements.map { $0["uri"].string } == ["file:///w/%E5%85%AC%E5%85%B1.gj"])
  }

  @Test(arguments: PositionEncoding.allCases)
  func aLinkSaysWhereItComesFrom(_ encoding: PositionEncoding) throws {
    let client = try client(encoding, #"{"textDocument":{"definition":{"linkSupport":true}}}"#)
    client.open(Self.common.text, uri: "file:///w/公共.gj")
    let links = try client.ask("textDocument/definition", at: Place.foreign.start, in: Self.report.text)
    let link = try #require(links.elements.map { $0 }.first)
    #expect(client.range(link["originSelectionRange"], in: Self.report.text) == Place.foreign.range)
    // As the client spelt it when it opened the file.
    #expect(link["targetUri"].string == "file:///w/公共.gj")
    #expect(client.range(link["targetSelectionRange"], in: Self.common.text) == Self.common.ranges[0])
    let whole = client.range(link["targetRange"], in: Self.common.text)
    #expect(Self.common.text(whole) == "@设 其他 = 2.00万元")
  }

  @Test(arguments: PositionEncoding.allCases)
  func referencesAreThoseOfTheName(_ encoding: PositionEncoding) throws {
    let client = try client(encoding)
    let all = try client.ask(
      "textDocument/references", at: Place.reference.start, in: Self.report.text,
      more: #""context":{"includeDeclaration":true}"#)
    #expect(ranges(all, client) == [Place.definition, .reference, .operand].map(\.range))
    let uses = try client.ask(
      "textDocument/references", at: Place.reference.start, in: Self.report.text,
      more: #""context":{"includeDeclaration":false}"#)
    #expect(ranges(uses, client) == [Place.reference, .operand].map(\.range))
  }

  @Test(arguments: PositionEncoding.allCases)
  func aFigureIsHighlightedWithThoseItIsTiedTo(_ encoding: PositionEncoding) throws {
    let client = try client(encoding)
    let found = try client.ask("textDocument/documentHighlight", at: Place.total.start, in: Self.report.text)
    let kinds = found.elements.map { (client.range($0["range"], in: Self.report.text), $0["kind"].int) }
    #expect(kinds.map(\.0) == [Place.total, .running, .runningShare, .project, .wrongShare].map(\.range))
    #expect(kinds.map(\.1) == [3, 2, 3, 2, 3])
    let name = try client.ask("textDocument/documentHighlight", at: Place.operand.start, in: Self.report.text)
    #expect(name.elements.map { $0["kind"].int } == [3, 2, 2])
  }

  @Test(arguments: PositionEncoding.allCases)
  func renamingChangesEveryFile(_ encoding: PositionEncoding) throws {
    let client = try client(encoding, #"{"workspace":{"workspaceEdit":{"documentChanges":true}}}"#)
    let before = try client.ask("textDocument/prepareRename", at: Place.foreign.start + 1, in: Self.report.text)
    #expect(client.range(before["range"], in: Self.report.text) == Place.foreign.range)
    #expect(before["placeholder"].string == "其他")
    let edit = try client.ask(
      "textDocument/rename", at: Place.foreign.start, in: Self.report.text, more: #""newName":"另列𠮷（一）""#)
    let changes = edit["documentChanges"].elements.map { $0 }
    #expect(changes.map { $0["textDocument"]["uri"].string } == ["file:///w/报告.gj", "file:///w/%E5%85%AC%E5%85%B1.gj"])
    #expect(changes[0]["textDocument"]["version"].int == 1 && changes[1]["textDocument"]["version"].isNull)
    #expect(
      client.applying(changes[0]["edits"], to: Self.report.text)
        == Self.report.text.replacing("+ 其他", with: "+ 「另列𠮷（一）」"))
    #expect(client.applying(changes[1]["edits"], to: Self.common.text) == "// 𠮷😀\n@设 「另列𠮷（一）」 = 2.00万元\n")
  }

  @Test func reportsOfTheWorkspaceThatAreNotOpenAreChangedToo() throws {
    let closed = "@引入 \"公共.gj\"\n{其他}万元\n"
    let client = try TestClient(
      capabilities: #"{"workspace":{"workspaceEdit":{"documentChanges":true}}}"#, folder: "/w",
      files: Self.files.merging(["/w/乙.gj": closed, "/w/丙.gj": "@设 其他 = 1.00万元\n{其他}万元\n"]) { $1 })
    client.open(Self.common.text, uri: "file:///w/公共.gj")
    let edit = try client.ask(
      "textDocument/rename", at: Self.common.ranges[0].lowerBound, in: Self.common.text, uri: "file:///w/公共.gj",
      more: #""newName":"另列""#)
    let changes = edit["documentChanges"].elements.map { $0 }
    #expect(changes.map { $0["textDocument"]["uri"].string } == ["file:///w/公共.gj", "file:///w/%E4%B9%99.gj"])
    #expect(client.applying(changes[1]["edits"], to: closed) == closed.replacing("其他", with: "另列"))
  }

  @Test func aClientWithoutDocumentChangesGetsTheSame() throws {
    let client = try client(.utf16)
    let edit = try client.ask(
      "textDocument/rename", at: Place.definition.start, in: Self.report.text, more: #""newName":"乙""#)
    #expect(
      client.applying(edit["changes"]["file:///w/报告.gj"], to: Self.report.text)
        == Self.report.text.replacing("甲", with: "乙"))
  }

  @Test func aRefusedNameIsAnErrorThatSaysWhy() throws {
    let client = try client(.utf16)
    func answer(_ name: String, at offset: Int) throws -> JSONValue {
      try client.answer(
        "textDocument/rename",
        #"{"textDocument":{"uri":"file:///w/报告.gj"},"position":\#(client.position(offset, in: Self.report.text)),"newName":"\#(name)"}"#
      )["error"]
    }
    let taken = try answer("其他", at: Place.definition.start)
    #expect(taken["code"].int == -32803)
    #expect(taken["message"].string?.contains("/w/公共.gj 第 2 行") == true)
    #expect(try answer("乙", at: Place.total.start)["message"].string?.contains("没有可以改名的") == true)
    #expect(try client.ask("textDocument/prepareRename", at: Place.total.start, in: Self.report.text).isNull)
    #expect(try answer("", at: Place.definition.start).hasValue)
  }

  @Test(arguments: PositionEncoding.allCases)
  func pathsOfFilesThatAreThereAreLinks(_ encoding: PositionEncoding) throws {
    let client = try client(encoding)
    let links = try client.ask("textDocument/documentLink")
    #expect(
      links.elements.map { client.range($0["range"], in: Self.report.text) } == [Place.lastYear, .include].map(\.range))
    #expect(
      links.elements.map { $0["target"].string } == [
        "file:///2023/%E5%86%B3%E7%AE%97.gj", "file:///w/%E5%85%AC%E5%85%B1.gj",
      ])
  }

  @Test func placesOutsideTheTextAreAnswered() throws {
    let client = try client(.utf16)
    for method in ["hover", "definition", "references", "documentHighlight", "prepareRename"] {
      let answer = try client.answer(
        "textDocument/\(method)",
        #"{"textDocument":{"uri":"file:///w/报告.gj"},"position":{"line":99999,"character":4294967296}}"#)
      #expect(!answer["error"].hasValue, "\(method)")
    }
  }
}
