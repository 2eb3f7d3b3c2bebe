import JSONRPC
import SourceText
import TestSupport
import Testing

@Suite struct OutlineRequestTests {
  static let text = """
    # 第一部分 𠮷😀概况

    ## 一、{甲 = 3.50}与职责

    支出12.50万元。

    # 第二部分 决算表

    @表 收入决算表 编号：公开02表 单位：万元
    | 𠮷项目 | 金额 |
    |--------|------|
    | 甲     | 1.00 |

    """

  @Test(arguments: PositionEncoding.allCases)
  func symbolsStandWhereTheyAreWritten(_ encoding: PositionEncoding) throws {
    let client = try TestClient(
      encoding: encoding,
      capabilities: #"{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}"#)
    client.open(Self.text)
    let symbols = try client.ask("textDocument/documentSymbol").elements.map { $0 }
    #expect(symbols.map(\.["name"].string) == ["第一部分 𠮷😀概况", "第二部分 决算表"])
    func check(_ symbol: JSONValue, in parent: Range<Int>) {
      let range = client.range(symbol["range"], in: Self.text)
      let selection = client.range(symbol["selectionRange"], in: Self.text)
      #expect(range.clamped(to: parent) == range && selection.clamped(to: range) == selection)
      for child in symbol["children"].elements { check(child, in: range) }
    }
    for symbol in symbols { check(symbol, in: 0..<Self.text.utf8.count) }
    let section = try #require(symbols[0]["children"].elements.first { _ in true })
    let name = try #require(section["children"].elements.first { _ in true })
    #expect(Marked(Self.text).text(client.range(name["range"], in: Self.text)) == "{甲 = 3.50}")
    let table = try #require(symbols[1]["children"].elements.first { _ in true })
    #expect(table["detail"].string == "公开02表 · 万元")
    #expect(Marked(Self.text).text(client.range(table["selectionRange"], in: Self.text)) == "收入决算表")
    // Struct is no kind of the protocol's first version.
    #expect(table["kind"].int == 18)
  }

  @Test func aClientWithoutATreeGetsAList() throws {
    let client = try TestClient(capabilities: "{}")
    client.open(Self.text)
    let symbols = try client.ask("textDocument/documentSymbol").elements.map { $0 }
    #expect(symbols.map(\.["name"].string) == ["第一部分 𠮷😀概况", "一、{甲 = 3.50}与职责", "甲", "第二部分 决算表", "收入决算表"])
    #expect(symbols[1]["containerName"].string == "第一部分 𠮷😀概况")
    #expect(symbols[1]["location"]["uri"].string == "file:///w/报告.gj")
  }

  @Test(arguments: PositionEncoding.allCases)
  func foldingFollowsTheClient(_ encoding: PositionEncoding) throws {
    let client = try TestClient(
      encoding: encoding,
      capabilities:
        #"{"textDocument":{"foldingRange":{"rangeLimit":2,"foldingRange":{"collapsedText":true},"foldingRangeKind":{"valueSet":["comment"]}}}}"#
    )
    client.open(Self.text)
    let ranges = try client.ask("textDocument/foldingRange").elements.map { $0 }
    #expect(ranges.map(\.["startLine"].int) == [0, 6])
    #expect(ranges.map(\.["endLine"].int) == [4, 11])
    let column =
      switch encoding {
      case .utf8: 29
      case .utf16: 13
      case .utf32: 11
      }
    #expect(ranges[0]["startCharacter"].int == column)
    #expect(ranges[0]["kind"].isAbsent)
    #expect(ranges[0]["collapsedText"].string == "… 4行")
    let plain = try TestClient(capabilities: #"{"textDocument":{"foldingRange":{"lineFoldingOnly":true}}}"#)
    plain.open(Self.text)
    let lines = try plain.ask("textDocument/foldingRange").elements.map { $0 }
    #expect(lines.allSatisfy { $0["startCharacter"].isAbsent && $0["collapsedText"].isAbsent })
    #expect(lines.count == 4)
  }

  @Test(arguments: PositionEncoding.allCases)
  func selectionsGrow(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding)
    let marked = Marked("# 一、说明\n\n𠮷😀县支出5‸12.40万元，基本支出39‸8.22万元。\n")
    client.open(marked.text)
    let positions = marked.places.map { client.position($0, in: marked.text) }.joined(separator: ",")
    let answers = try client.ask("textDocument/selectionRange", more: #""positions":[\#(positions)]"#).elements.map {
      $0
    }
    #expect(answers.count == 2)
    var texts: [String] = []
    var next = answers[0]
    while next.hasValue {
      texts.append(marked.text(client.range(next["range"], in: marked.text)))
      next = next["parent"]
    }
    #expect(texts.prefix(3) == ["512.40", "512.40万元", "𠮷😀县支出512.40万元"])
    #expect(texts.last == marked.text)
    #expect(marked.text(client.range(answers[1]["range"], in: marked.text)) == "398.22")
  }

  @Test func aSelectionWithoutPositionsIsAnError() throws {
    let client = try TestClient()
    client.open(Self.text)
    #expect(throws: TestClient.Failure.self) { try client.ask("textDocument/selectionRange") }
    #expect(throws: TestClient.Failure.self) {
      try client.ask("textDocument/selectionRange", more: #""positions":[{"line":"x"}]"#)
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func symbolsOfTheWorkspaceAreFoundByCharactersAndPinyin(_ encoding: PositionEncoding) throws {
    let other = "# 第一部分 乙局\n\n## 一、😀住房公积金说明\n"
    let client = try TestClient(
      encoding: encoding, folder: "/w",
      files: ["/w/报告.gj": "# 旧的标题\n", "/w/乙/b.gj": other, "/w/乙/坏.gj": "@表\n| a"])
    client.open(Self.text)
    func names(_ query: String) throws -> [String?] {
      try client.request("workspace/symbol", #"{"query":"\#(query)"}"#).elements.map { $0["name"].string }
    }
    #expect(try names("决算表") == ["第二部分 决算表", "收入决算表"])
    #expect(try names("zfgjj") == ["一、😀住房公积金说明"])
    #expect(try names("shourujs") == ["收入决算表"])
    // What is open counts, not what was saved.
    #expect(try names("旧的标题").isEmpty)
    let found = try #require(
      try client.request("workspace/symbol", #"{"query":"公积金"}"#).elements.first { _ in true })
    #expect(found["location"]["uri"].string == "file:///w/%E4%B9%99/b.gj")
    #expect(Marked(other).text(client.range(found["location"]["range"], in: other)) == "一、😀住房公积金说明")
    #expect(found["containerName"].string == "第一部分 乙局")
    // A change on the disk is seen.
    client.disk["/w/乙/b.gj"] = "# 第一部分 丙局\n"
    #expect(try names("公积金").isEmpty)
    #expect(try names("bingju") == ["第一部分 丙局"])
    #expect(try names("").count > 4)
  }
}
