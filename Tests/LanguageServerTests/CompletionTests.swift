import Foundation
import JSONRPC
import SourceText
import TestSupport
import Testing

@Suite struct CompletionTests {
  private static let rich =
    #"{"textDocument":{"completion":{"completionItem":{"snippetSupport":true,"insertReplaceSupport":true,"labelDetailsSupport":true,"preselectSupport":true,"tagSupport":{"valueSet":[1]},"documentationFormat":["markdown","plaintext"]}},"signatureHelp":{"signatureInformation":{"documentationFormat":["markdown"],"parameterInformation":{"labelOffsetSupport":true}}}}}"#
  private static let poor = #"{"textDocument":{"completion":{"completionItem":{"deprecatedSupport":true}}}}"#
  private static let encodings: [PositionEncoding] = [.utf8, .utf16, .utf32]
  private static let table = """
    ---
    年度：2024
    ---
    @表 支出决算表
    | 备注 | 科目代码 | 科目名称             | 金额 |

    """

  /// The text after an item was taken, by its `textEdit` and `additionalTextEdits`.
  private func accept(_ item: JSONValue, _ client: TestClient, _ text: String) -> String? {
    let edit = item["textEdit"]
    let range = edit["range"].hasValue ? edit["range"] : edit["replace"]
    var edits = [
      TextEdit(range: client.range(range, in: text), newText: Array((edit["newText"].string ?? "").utf8))
    ]
    for other in item["additionalTextEdits"].elements {
      edits.append(
        TextEdit(range: client.range(other["range"], in: text), newText: Array((other["newText"].string ?? "").utf8)))
    }
    return TextEdit.apply(edits, to: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func complete(_ client: TestClient, _ marked: Marked) throws -> JSONValue {
    client.open(marked.text)
    return try client.ask("textDocument/completion", at: marked.place, in: marked.text)
  }

  @Test(arguments: encodings) func pinyinFillsBothCellsInEveryEncoding(_ encoding: PositionEncoding) throws {
    for capabilities in [Self.rich, Self.poor] {
      let client = try TestClient(encoding: encoding, capabilities: capabilities)
      let name = Marked(Self.table + "| 𠮷😀 |          | zfgjj‸                | 1.00 |\n")
      let list = try complete(client, name)
      #expect(list["isIncomplete"].bool == true)
      let item = try #require(list["items"].elements.first { $0["filterText"].string == "zfgjj" })
      #expect(accept(item, client, name.text) == Self.table + "| 𠮷😀 | 2210201  | 住房公积金           | 1.00 |\n")
      #expect(item["label"].string == (capabilities == Self.rich ? "住房公积金" : "住房公积金 2210201"))
      #expect(item["sortText"].string == "00000")

      let code = Marked(Self.table + "| 😀 | zfgjj‸   |                      | 1.00 |\n")
      let other = try complete(try TestClient(encoding: encoding, capabilities: capabilities), code)
      let first = try #require(other["items"].elements.first { _ in true })
      #expect(accept(first, client, code.text) == Self.table + "| 😀 | 2210201 | 住房公积金           | 1.00 |\n")
    }
  }

  @Test func pathsAreCompletedFromTheDocumentsFolder() throws {
    let client = try TestClient(
      capabilities: Self.rich,
      files: ["/w/公共.gj": "", "/w/数据/三公.csv": "", "/w/.git/x.gj": "", "/other/别.gj": "", "/w/图.png": ""])
    func ask(_ marked: Marked, trigger: String? = nil) throws -> [(String?, Int?)] {
      client.open(marked.text)
      let context = trigger.map { #""context":{"triggerKind":2,"triggerCharacter":\#(TestClient.json($0))}"# } ?? ""
      return try client.ask("textDocument/completion", at: marked.place, in: marked.text, more: context)["items"]
        .elements.map { ($0["label"].string, $0["kind"].int) }
    }
    let include = try ask(Marked("@引入 \"‸\"\n"), trigger: "\"")
    #expect(include.map(\.0) == ["公共.gj", "数据/", "../"] && include.map(\.1) == [17, 19, 19])
    #expect(try ask(Marked("@数据 甲 来自 \"数据/‸\"\n"), trigger: "/").map(\.0) == ["三公.csv"])
    #expect(try ask(Marked("@引入 \"../‸\"\n")).map(\.0) == ["other/", "w/", "../"])
    // Who can goes on with what is in the folder.
    let able = try TestClient(
      capabilities: #"{"experimental":{"commands":["editor.action.triggerSuggest"]}}"#, files: ["/w/数据/三公.csv": ""])
    let marked = Marked("@数据 甲 来自 \"‸\"\n")
    for (client, command) in [(able, "editor.action.triggerSuggest"), (client, nil)] {
      let list = try complete(client, marked)
      #expect(list["items"].elements.first { $0["label"].string == "数据/" }?["command"]["command"].string == command)
    }
    // The sign opens nothing elsewhere.
    for trigger in ["/", "\"", "“"] { #expect(try ask(Marked("支出\(trigger)‸\n"), trigger: trigger).isEmpty) }
  }

  @Test(arguments: encodings) func aWordBehindTheCursorMayGiveWay(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding, capabilities: Self.rich)
    let marked = Marked("{基本支出 = 1.00}\n𠮷😀{= jb‸支出}")
    let list = try complete(client, marked)
    let item = try #require(list["items"].elements.first { $0["label"].string == "基本支出" })
    #expect(client.range(item["textEdit"]["insert"], in: marked.text).upperBound == marked.place)
    #expect(accept(item, client, marked.text) == "{基本支出 = 1.00}\n𠮷😀{= 基本支出}")
  }

  @Test func placesToFillInAreForClientsThatKnowThem() throws {
    let marked = Marked("@b‸")
    let rich = try complete(try TestClient(capabilities: Self.rich), marked)
    let item = try #require(rich["items"].elements.first { $0["label"].string == "@表" })
    #expect(item["insertTextFormat"].int == 2)
    #expect(item["textEdit"]["newText"].string == "@表 ${1:支出决算表} 编号：${2:公开03表} 单位：${3|万元,元,亿元|}$0")
    let poor = try complete(try TestClient(capabilities: Self.poor), marked)
    let plain = try #require(poor["items"].elements.first { $0["label"].string == "@表" })
    #expect(plain["insertTextFormat"].isAbsent && plain["textEdit"]["newText"].string == "@表 ")
    #expect(poor["items"].elements.allSatisfy { !($0["textEdit"]["newText"].string ?? "").contains("${") })
  }

  @Test func whatIsTheSameEverywhereIsFilledInOnce() throws {
    let list = try complete(try TestClient(capabilities: Self.rich), Marked("ztzp‸"))
    let text = list["items"].elements.first { $0["label"].string == "整体自评" }?["textEdit"]["newText"].string ?? ""
    #expect(text.contains("单位名称：${1:单位名称}\n年度：${2:年份}\n") && text.contains("# ${1}${2}年度部门"))
    #expect(!text.contains("${3:单位名称}") && !text.contains("${3:年份}"))
  }

  @Test func whatWasReplacedIsMarkedAsTheClientKnowsIt() throws {
    let marked = Marked(Self.table + "| | 20110‸ | | |\n")
    let rich = try complete(try TestClient(capabilities: Self.rich), marked)
    let poor = try complete(try TestClient(capabilities: Self.poor), marked)
    #expect(
      rich["items"].elements.contains { $0["tags"].elements.contains { $0.int == 1 } && $0["deprecated"].isAbsent })
    #expect(poor["items"].elements.contains { $0["deprecated"].bool == true && $0["tags"].isAbsent })
  }

  @Test func documentationComesWhenAskedFor() throws {
    let marked = Marked(Self.table + "| | 2210201‸ | | |\n")
    for capabilities in [Self.rich, Self.poor] {
      let client = try TestClient(capabilities: capabilities)
      let item = try #require(try complete(client, marked)["items"].elements.first { _ in true })
      #expect(item["documentation"].isAbsent)
      let resolved = try client.request("completionItem/resolve", String(decoding: JSONText(item).bytes, as: UTF8.self))
      #expect(resolved["label"].string == item["label"].string)
      #expect(JSONText(resolved["textEdit"]) == JSONText(item["textEdit"]))
      let text = try #require(resolved["documentation"]["value"].string)
      #expect(text.contains("住房保障支出（类）住房改革支出（款）住房公积金（项）"))
      #expect(text.contains("**") == (capabilities == Self.rich))
      #expect(resolved["documentation"]["kind"].string == (capabilities == Self.rich ? "markdown" : "plaintext"))
    }
  }

  @Test func anItemThatNobodyKnowsIsGivenBack() throws {
    let client = try TestClient(capabilities: Self.rich)
    for data in ["null", "7", #"{"kind":"subject","key":"x"}"#, #"{"kind":"else","key":"1"}"#] {
      let item = #"{"label":"甲","data":\#(data)}"#
      let answer = try client.request("completionItem/resolve", item)
      #expect(answer["label"].string == "甲" && answer["documentation"].isAbsent)
    }
  }

  @Test func theServerSaysWhatItCan() throws {
    let capabilities = try TestClient(capabilities: Self.rich).initializeResult["capabilities"]
    let provider = capabilities["completionProvider"]
    #expect(provider["resolveProvider"].bool == true)
    let triggers = provider["triggerCharacters"].elements.compactMap(\.string)
    #expect(triggers.contains("@") && triggers.contains("＠") && triggers.contains("【"))
    #expect(!triggers.contains { $0.allSatisfy(\.isNumber) })
    #expect(capabilities["signatureHelpProvider"]["triggerCharacters"].elements.contains { $0.string == "（" })
  }

  @Test(arguments: encodings) func theFunctionIsExplainedWhereItsArgumentsAre(_ encoding: PositionEncoding) throws {
    let marked = Marked("𠮷😀占{= 占比(基本支出, ‸)}")
    let client = try TestClient(encoding: encoding, capabilities: Self.rich)
    client.open(marked.text)
    let help = try client.ask("textDocument/signatureHelp", at: marked.place, in: marked.text)
    #expect(help["activeParameter"].int == 1 && help["activeSignature"].int == 0)
    let signature = try #require(help["signatures"].elements.first { _ in true })
    #expect(signature["label"].string == "占比(部分, 整体)")
    let offsets = signature["parameters"].elements.map { $0["label"].elements.compactMap(\.int) }
    #expect(offsets == [[3, 5], [7, 9]])
    let english = try TestClient(encoding: encoding, locale: "en")
    english.open(marked.text)
    let other = try english.ask("textDocument/signatureHelp", at: marked.place, in: marked.text)
    #expect(other["signatures"].elements.first { _ in true }?["label"].string == "占比(part, whole)")
    let outside = try client.ask("textDocument/signatureHelp", at: 0, in: marked.text)
    #expect(outside.isNull)
  }
}
