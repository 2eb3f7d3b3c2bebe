import JSONRPC
import Testing

@Suite struct WorkspaceTests {
  private static let wrong = "本年收入合计10.00万元，其中：甲4.00万元、乙5.00万元。\n"
  private static let right = "本年收入合计10.00万元，其中：甲4.00万元、乙6.00万元。\n"
  private static let a = "file:///w/a.gj"

  private static func count(_ params: JSONValue?) -> Int? { params.map { $0["diagnostics"].elements.map { $0 }.count } }

  @Test func filesThatAreNotOpenShowTheirFindings() throws {
    let client = try TestClient(
      folder: "/w", files: ["/w/a.gj": Self.wrong, "/w/b.gj": Self.right, "/other/c.gj": Self.wrong])
    #expect(Self.count(try client.published(Self.a)) == 1)
    #expect(try client.published("file:///w/b.gj") == nil)
    #expect(try client.published("file:///other/c.gj") == nil)
  }

  @Test func anOpenFileShowsWhatIsTypedAndAClosedOneWhatIsSaved() throws {
    let client = try TestClient(folder: "/w", files: ["/w/a.gj": Self.wrong])
    client.open(Self.right, uri: Self.a)
    #expect(Self.count(try client.published(Self.a)) == 0)
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(Self.a)"}}"#)
    #expect(Self.count(try client.published(Self.a)) == 1)
    client.disk["/w/a.gj"] = Self.right
    client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(Self.a)","type":2}]}"#)
    #expect(Self.count(try client.published(Self.a)) == 0)
  }

  @Test func aDeletedFileAndARemovedFolderShowNothing() throws {
    let client = try TestClient(folder: "/w", files: ["/w/a.gj": Self.wrong, "/w/b.gj": Self.wrong])
    client.disk["/w/a.gj"] = nil
    client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(Self.a)","type":3}]}"#)
    #expect(Self.count(try client.published(Self.a)) == 0)
    client.notify(
      "workspace/didChangeWorkspaceFolders", #"{"event":{"added":[],"removed":[{"uri":"file:///w","name":"w"}]}}"#)
    #expect(Self.count(try client.published("file:///w/b.gj")) == 0)
  }

  @Test func aFileThatNamesAnotherFollowsIt() throws {
    let client = try TestClient(
      folder: "/w",
      files: ["/w/a.gj": "@引入 \"公共.gj\"\n\n@校验 总计 = 12.00万元 \"甲\"\n", "/w/公共.gj": "@设 总计 = 12.00万元\n"])
    #expect(try client.published(Self.a) == nil)
    // What is typed there counts at once.
    client.open("@设 总计 = 10.00万元\n", uri: "file:///w/公共.gj")
    #expect(Self.count(try client.published(Self.a)) == 1)
  }

  @Test func closedFilesAreReadAgainOnlyWhereTheyChanged() throws {
    let include = "@引入 \"公共.gj\"\n\n{总计}万元\n"
    let client = try TestClient(
      capabilities: #"{"textDocument":{"diagnostic":{}}}"#, folder: "/w",
      files: ["/w/a.gj": "说明。\n", "/w/b.gj": include, "/w/公共.gj": ""])
    let text = "@设 总计 = 12.00万元\n"
    client.open(text, uri: "file:///w/公共.gj")
    func references() throws -> Int {
      let place = text.utf8.count - "总计 = 12.00万元\n".utf8.count + 1
      return try client.ask(
        "textDocument/references", at: place, in: text, uri: "file:///w/公共.gj",
        more: #""context":{"includeDeclaration":false}"#
      ).elements.map { $0 }.count
    }
    func search() throws { _ = try client.request("workspace/symbol", #"{"query":"总"}"#) }
    func pull() throws { _ = try client.request("workspace/diagnostic", #"{"previousResultIds":[]}"#) }
    #expect(try references() == 1)
    try search()
    try pull()
    let reads = client.disk.reads.count
    #expect(try references() == 1)
    try search()
    try pull()
    #expect(client.disk.reads.dropFirst(reads).allSatisfy { $0 == "/w/b.gj" }, "\(client.disk.reads.dropFirst(reads))")
    // Nobody tells of it.
    client.disk["/w/a.gj"] = include
    #expect(try references() == 2)
  }

  @Test func progressIsToldToWhoShowsIt() throws {
    let files = Dictionary(uniqueKeysWithValues: (1...30).map { ("/w/\($0).gj", Self.wrong) })
    let client = try TestClient(
      capabilities: #"{"window":{"workDoneProgress":true}}"#, folder: "/w", files: files)
    let kinds = try client.sent("$/progress").compactMap { $0["value"]["kind"].string }
    #expect(kinds.first == "begin" && kinds.last == "end" && kinds.contains("report"))
    #expect(try client.sent("window/workDoneProgress/create").count == 1)
  }

  @Test func theAnswerToAPullWaitsUntilSomethingIsNew() throws {
    let client = try TestClient(
      capabilities: #"{"textDocument":{"diagnostic":{}}}"#, folder: "/w", files: ["/w/a.gj": Self.wrong])
    let first = try client.request("workspace/diagnostic", #"{"previousResultIds":[]}"#)
    let items = first["items"].elements.map { $0 }
    #expect(items.count == 1 && items[0]["items"].elements.map { $0 }.count == 1)
    let identity = try #require(items[0]["resultId"].string)
    let before = try client.sink.messages().count
    client.endpoint.receive(
      Frame.of(
        Array(
          #"{"jsonrpc":"2.0","id":"p","method":"workspace/diagnostic","params":{"previousResultIds":[{"uri":"\#(Self.a)","value":"\#(identity)"}]}}"#
            .utf8)))
    client.run()
    #expect(try client.sink.messages().count == before)
    client.disk["/w/a.gj"] = Self.right
    client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(Self.a)","type":2}]}"#)
    let answer = try #require(try client.sink.messages().first { $0["id"].string == "p" })
    #expect(answer["result"]["items"].elements.map { $0 }.first?["items"].elements.map { $0 }.isEmpty == true)
  }

  @Test func aHeldPullCanBeTakenBack() throws {
    let client = try TestClient(
      capabilities: #"{"textDocument":{"diagnostic":{}}}"#, folder: "/w", files: ["/w/a.gj": Self.right])
    client.endpoint.receive(
      Frame.of(
        Array(
          #"{"jsonrpc":"2.0","id":"p","method":"workspace/diagnostic","params":{"previousResultIds":[{"uri":"file:///w/x.gj","value":"1"}]}}"#
            .utf8)))
    client.run()
    #expect(try client.sink.messages().contains { $0["id"].string == "p" && $0["result"].hasValue })
    client.endpoint.receive(
      Frame.of(
        Array(
          #"{"jsonrpc":"2.0","id":"q","method":"workspace/diagnostic","params":{"previousResultIds":[{"uri":"file:///w/a.gj","value":"1"}]}}"#
            .utf8)))
    client.run()
    client.notify("$/cancelRequest", #"{"id":"q"}"#)
    let answers = try client.sink.messages().filter { $0["id"].string == "q" }
    #expect(answers.count == 1)
  }
}
