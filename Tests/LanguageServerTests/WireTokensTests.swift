import Foundation
import JSONRPC
import SourceText
import TestSupport
import Testing

@Suite struct WireTokensTests {
  private static let text = """
    ---
    年度：2024
    ---
    𠮷😀县{总计 = 512.40}万元，占77.72%。
    | 科目代码 | 科目名称 | 支出 |
    | 201 | "一般
    公共" | 3.5 |
    | 合计 | 𠮷 | 3.5 |

    """

  struct Shown: Equatable {
    var text: String
    var type: String
    var modifiers: [String]
    var range: Range<Int>
  }

  /// The tokens that a client makes of the numbers.
  private func shown(_ data: [Int], _ client: TestClient, _ text: String) throws -> [Shown] {
    let legend = client.initializeResult["capabilities"]["semanticTokensProvider"]["legend"]
    let types = legend["tokenTypes"].elements.compactMap(\.string)
    let modifiers = legend["tokenModifiers"].elements.compactMap(\.string)
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    var tokens: [Shown] = []
    var (line, column) = (0, 0)
    try #require(data.count % 5 == 0)
    for index in stride(from: 0, to: data.count, by: 5) {
      line += data[index]
      column = data[index] == 0 ? column + data[index + 1] : data[index + 1]
      func offset(_ column: Int) -> Int {
        lines.offset(of: LinePosition(line: line, column: column), in: bytes, encoding: client.encoding)
      }
      let range = offset(column)..<offset(column + data[index + 2])
      let set = data[index + 4]
      tokens.append(
        Shown(
          text: String(decoding: bytes[range], as: UTF8.self), type: types[data[index + 3]],
          modifiers: modifiers.indices.filter { set >> $0 & 1 == 1 }.map { modifiers[$0] }, range: range))
      // Exactly where the client says, and within its line.
      let content = lines.contentRange(ofLine: line, in: bytes)
      let units = bytes.withUnsafeBufferPointer {
        (
          client.encoding.length(of: content.lowerBound..<range.lowerBound, in: $0),
          client.encoding.length(of: range, in: $0)
        )
      }
      #expect(units.0 == column && units.1 == data[index + 2])
      #expect(range.upperBound <= content.upperBound)
    }
    for (one, next) in zip(tokens, tokens.dropFirst()) { #expect(one.range.upperBound <= next.range.lowerBound) }
    return tokens
  }

  private func data(_ answer: JSONValue) -> [Int] { answer["data"].elements.compactMap(\.int) }

  @Test(arguments: PositionEncoding.allCases)
  func tokensStandWhereTheyAreInEveryEncoding(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding)
    client.open(Self.text)
    let tokens = try shown(data(client.ask("textDocument/semanticTokens/full")), client, Self.text)
    #expect(
      tokens.map { "\($0.text) \($0.type)" } == [
        "年度 property", "2024 number", "{ operator", "总计 variable", "= operator", "512.40 number", "} operator",
        "万元 type", "77.72% number", "科目代码 property", "科目名称 property", "支出 property", "201 enumMember",
        "\"一般 string", "公共\" string", "3.5 number", "合计 property", "3.5 number",
      ])
    #expect(tokens[3].modifiers == ["definition"])
    #expect(tokens.suffix(2).allSatisfy { $0.modifiers == ["readonly"] })
  }

  @Test(arguments: PositionEncoding.allCases)
  func aRangeHasTheTokensThatTheWholeHasThere(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding)
    client.open(Self.text)
    let all = try shown(data(client.ask("textDocument/semanticTokens/full")), client, Self.text)
    let count = Self.text.utf8.count
    for start in stride(from: 0, to: count, by: 7) {
      let range = start..<min(start + 30, count)
      let asked = client.range(range, in: Self.text)
      let answer = try client.ask("textDocument/semanticTokens/range", more: #""range":\#(asked)"#)
      // The client's positions are of whole characters.
      let exact = client.range(try JSONDocument(Array(asked.utf8)).root, in: Self.text)
      let own = try shown(data(answer), client, Self.text)
      let wanted = all.filter { $0.range.overlaps(exact) }
      #expect(own.filter { $0.type != "string" } == wanted.filter { $0.type != "string" }, "\(range)")
    }
  }

  @Test func aClientIsSentNothingThatItDoesNotList() throws {
    let client = try TestClient(
      capabilities:
        #"{"textDocument":{"semanticTokens":{"tokenTypes":["number","rate","unit","subjectCode","comment"],"tokenModifiers":["total"],"multilineTokenSupport":true}}}"#
    )
    client.open(Self.text)
    let legend = client.initializeResult["capabilities"]["semanticTokensProvider"]["legend"]
    #expect(legend["tokenTypes"].elements.compactMap(\.string) == ["number", "rate", "unit", "subjectCode", "comment"])
    #expect(legend["tokenModifiers"].elements.compactMap(\.string) == ["total"])
    let tokens = try shown(data(client.ask("textDocument/semanticTokens/full")), client, Self.text)
    #expect(
      tokens.map { "\($0.text) \($0.type)" } == [
        "2024 number", "512.40 number", "万元 unit", "77.72% rate", "201 subjectCode", "3.5 number", "3.5 number",
      ])
    #expect(tokens.map(\.modifiers).last == ["total"])
  }

  @Test func aClientThatTakesLinesIsSentQuotesInOnePiece() throws {
    let client = try TestClient(
      capabilities: #"{"textDocument":{"semanticTokens":{"tokenTypes":["string"],"multilineTokenSupport":true}}}"#)
    client.open("| 3 | \"一般\n公共\" |\n")
    #expect(data(try client.ask("textDocument/semanticTokens/full")) == [0, 6, 7, 0, 0])
  }

  @Test func editsMakeTheNewTokensOfTheOldAfterWhateverWasTyped() throws {
    for seed in UInt64(1)...12 {
      var random = Seeded(seed)
      let client = try TestClient(encoding: PositionEncoding.allCases[random.below(3)])
      var text = Self.text
      client.open(text)
      var answer = try client.ask("textDocument/semanticTokens/full")
      var known = data(answer)
      var id = try #require(answer["resultId"].string)
      for step in 0..<25 {
        let scalars = Array(text.unicodeScalars)
        let start = random.below(scalars.count + 1)
        let end = min(scalars.count, start + random.below(4))
        let piece = ["3", "万元", "\n", "| 201 | 甲 | 5 |\n", "😀", "{", "}", "%", "", "// "][random.below(10)]
        func offset(_ index: Int) -> Int { String(String.UnicodeScalarView(scalars[..<index])).utf8.count }
        let range = client.range(offset(start)..<offset(end), in: text)
        client.change(#"[{"range":\#(range),"text":\#(TestClient.json(piece))}]"#)
        var changed = String.UnicodeScalarView(scalars[..<start])
        changed.append(contentsOf: piece.unicodeScalars)
        changed.append(contentsOf: scalars[end...])
        text = String(changed)
        answer = try client.ask("textDocument/semanticTokens/full/delta", more: #""previousResultId":"\#(id)""#)
        id = try #require(answer["resultId"].string)
        try #require(answer["data"].isAbsent, "seed \(seed): the whole was sent")
        let edits = Array(answer["edits"].elements)
        #expect(edits.count <= 1)
        for edit in edits {
          let start = edit["start"].int ?? -1
          known.replaceSubrange(
            start..<(start + (edit["deleteCount"].int ?? -1)), with: edit["data"].elements.compactMap(\.int))
        }
        let whole = data(try client.ask("textDocument/semanticTokens/full"))
        if known != whole {
          Issue.record("seed \(seed), step \(step): not the tokens of the text")
          return
        }
      }
    }
  }

  @Test func anEditIsNoLongerThanItsChangeAndAnUnknownResultIsAnsweredInFull() throws {
    let client = try TestClient(encoding: .utf8)
    let text = String(repeating: "支出3.5万元。\n", count: 50)
    client.open(text)
    let first = try client.ask("textDocument/semanticTokens/full")
    let id = try #require(first["resultId"].string)
    let same = try client.ask("textDocument/semanticTokens/full/delta", more: #""previousResultId":"\#(id)""#)
    #expect(same["edits"].elements.map { $0 }.isEmpty && same["edits"].hasValue && same["resultId"].string == id)
    client.change(#"[{"range":{"start":{"line":20,"character":6},"end":{"line":20,"character":7}},"text":"12"}]"#)
    let changed = try client.ask("textDocument/semanticTokens/full/delta", more: #""previousResultId":"\#(id)""#)
    let edits = Array(changed["edits"].elements)
    #expect(edits.count == 1 && edits.first?["start"].int == 200 && edits.first?["deleteCount"].int == 10)
    let unknown = try client.ask("textDocument/semanticTokens/full/delta", more: #""previousResultId":"x""#)
    #expect(data(unknown).count == 500)
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///w/报告.gj"}}"#)
    client.open(text)
    let again = try client.ask("textDocument/semanticTokens/full/delta", more: #""previousResultId":"\#(id)""#)
    #expect(data(again).count == 500)
  }
}
