import Foundation
import JSONRPC
import Testing

/// The real server lives through what nobody should send, and ends when it should (targets.md's list).
@Suite struct LspCommandTests {
  private static let wrong = "本年收入合计10.00万元，其中：甲4.00万元、乙5.00万元。\n"

  /// A report is still checked, and nothing but messages came out.
  private func works(_ server: LspServer) -> Bool {
    server.forget()
    server.open(Self.wrong, uri: "file:///w/after.gj")
    let published = server.wait {
      $0["method"].string == "textDocument/publishDiagnostics" && $0["params"]["uri"].string == "file:///w/after.gj"
    }
    return published?["params"]["diagnostics"].elements.first { $0["code"].string == "GJ2105" } != nil
      && server.strayCount == 0
  }

  private func started() throws -> LspServer {
    let server = try LspServer()
    #expect(server.initialize()?["result"]["capabilities"]["positionEncoding"].string == "utf-16")
    return server
  }

  @Test(arguments: [
    "{", "{\"jsonrpc\":\"2.0\",\"id\":1,", String(repeating: "[", count: 100_000),
    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":" + String(repeating: "{\"a\":", count: 100_000),
  ])
  func bodiesThatAreNoJSON(_ body: String) throws {
    let server = try started()
    server.send(body: body)
    #expect(server.wait { $0["id"].isNull && $0["error"]["code"].int == -32700 } != nil)
    #expect(works(server))
  }

  @Test func invalidUTF8InABody() throws {
    let server = try started()
    server.send(
      raw: Frame.of(
        Array(#"{"jsonrpc":"2.0","id":7,"method":"x","params":{"t":""#.utf8) + [0xE4, 0xFF] + Array("\"}}".utf8)))
    #expect(server.wait { $0["id"].isNull && $0["error"]["code"].int == -32700 } != nil)
    #expect(works(server))
  }

  @Test(arguments: ["99999999999999999999", "-1", "1000000000000"])
  func lengthsThatCannotBe(_ length: String) throws {
    let server = try started()
    server.send(raw: "Content-Length: \(length)\r\n\r\n")
    #expect(server.wait { $0["error"]["code"].int == -32700 } != nil)
    #expect(works(server))
  }

  @Test func garbageLinesAndUnusualHeaders() throws {
    let server = try started()
    server.send(raw: "Debugger attached.\r\n")
    let body = #"{"jsonrpc":"2.0","id":77,"method":"gouji/nothing"}"#
    server.send(
      raw: "content-type: application/vscode-jsonrpc; charset=utf-8\ncontent-length: \(body.utf8.count)\n\n\(body)")
    #expect(server.wait { $0["id"].int == 77 }?["error"]["code"].int == -32601)
    #expect(works(server))
  }

  @Test func unknownMethodsAreAnsweredAndUnknownNotificationsIgnored() throws {
    let server = try started()
    #expect(server.request("textDocument/nothing")?["error"]["code"].int == -32601)
    server.notify("textDocument/didNothing")
    server.notify("$/nothing")
    #expect(works(server))
    #expect(server.messages.allSatisfy { !$0["error"].hasValue })
  }

  @Test func changesOutOfPlaceAreClampedAndThoseBeforeOpeningLogged() throws {
    let server = try started()
    server.notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"file:///w/a.gj","version":2},"contentChanges":[{"text":"甲"}]}"#)
    #expect(server.wait { $0["method"].string == "window/logMessage" } != nil)
    server.open(Self.wrong)
    for range in [
      #"{"start":{"line":999999999,"character":0},"end":{"line":-5,"character":-1}}"#,
      #"{"start":{"line":0,"character":18446744073709551615},"end":{"line":1e400,"character":0}}"#,
      #"{"start":{"line":"a"},"end":null}"#, #"[]"#,
    ] {
      server.notify(
        "textDocument/didChange",
        #"{"textDocument":{"uri":"file:///w/a.gj","version":3},"contentChanges":[{"range":\#(range),"text":"乙"}]}"#)
    }
    #expect(works(server))
  }

  @Test func requestsBeforeInitializeAndAfterShutdownAreRefused() throws {
    let server = try LspServer()
    #expect(server.request("textDocument/hover")?["error"]["code"].int == -32002)
    server.initialize()
    #expect(works(server))
    #expect(server.request("shutdown")?["result"].isNull == true)
    #expect(server.request("textDocument/hover")?["error"]["code"].int == -32600)
    server.notify("exit")
    #expect(server.status(within: 5) == 0)
  }

  @Test func anEndOfInputWithoutShutdownIsAFailure() throws {
    let server = try started()
    try server.input.fileHandleForWriting.close()
    #expect(server.status(within: 5) == 1)
  }

  @Test func exitWithoutShutdownIsAFailure() throws {
    let server = try started()
    server.notify("exit")
    #expect(server.status(within: 5) == 1)
  }

  @Test func itEndsWithTheEditorThoughThePipeStaysOpen() throws {
    let editor = Process()
    editor.executableURL = URL(fileURLWithPath: "/bin/sleep")
    editor.arguments = ["60"]
    try editor.run()
    let server = try LspServer()
    server.initialize(processID: "\(editor.processIdentifier)")
    #expect(works(server))
    kill(editor.processIdentifier, SIGKILL)
    editor.waitUntilExit()
    #expect(server.status(within: 3) == 1)
  }

  @Test func itEndsWhereNobodyReads() throws {
    // The shell gives it an output whose reader is gone at once.
    let deaf = Process()
    deaf.executableURL = URL(fileURLWithPath: "/bin/sh")
    let input = Pipe()
    deaf.arguments = ["-c", "\"\(Gouji.executable.path)\" lsp | exec true"]
    deaf.standardInput = input
    deaf.standardError = FileHandle.nullDevice
    try deaf.run()
    let initialize = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}"#
    signal(SIGPIPE, SIG_IGN)
    let end = Date(timeIntervalSinceNow: 10)
    while deaf.isRunning, Date() < end {
      try? input.fileHandleForWriting.write(contentsOf: Data(Frame.of(Array(initialize.utf8))))
      usleep(20_000)
    }
    #expect(!deaf.isRunning)
    if deaf.isRunning { deaf.terminate() }
  }

  @Test func whatItHasToSayOfItselfGoesToTheErrorOutput() throws {
    let server = try started()
    server.send(raw: "Debugger attached.\r\n")
    server.send(body: "{")
    #expect(works(server))
    for _ in 0..<1000 where server.complaints.isEmpty { usleep(5000) }
    #expect(!server.complaints.isEmpty)
    #expect(server.strayCount == 0)
  }

  @Test func filesOfAFolderAreComparedAsLintComparesThem() throws {
    func report(_ total: String) -> String {
      "---\n报告：部门决算\n单位名称：云川县档案馆\n年度：2024\n---\n\n@表 支出决算表 单位：万元\n"
        + "| 科目代码 | 科目名称 | 本年支出合计 |\n| 合计 |  | \(total) |\n"
    }
    let folder = try TemporaryFolder()
    try folder.write(report("440.00"), to: "a/first.gj")
    try folder.write(report("440.10"), to: "b/second.gj")
    let server = try LspServer()
    let root = "file://" + folder.url.path
    server.initialize(
      capabilities: #"{"textDocument":{"publishDiagnostics":{"relatedInformation":true}}}"#, folder: root)
    func finding(_ count: Int) -> JSONValue? {
      server.wait {
        $0["params"]["uri"].string == root + "/b/second.gj"
          && $0["params"]["diagnostics"].elements.filter { $0["code"].string == "GJ2301" }.count == count
      }?["params"]["diagnostics"].elements.first { $0["code"].string == "GJ2301" } ?? .absent
    }
    let found = finding(1)?["relatedInformation"].elements.first { _ in true }
    #expect(found?["location"]["uri"].string == root + "/a/first.gj")
    server.forget()
    server.open(report("440.10"), uri: root + "/a/first.gj")
    #expect(finding(0) != nil)
    server.forget()
    server.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(root)/a/first.gj"}}"#)
    #expect(finding(1)?.hasValue == true)
  }

  @Test func pathsAreThoseOfTheDisk() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "公共.gj")
    try folder.write("", to: "数据/三公.csv")
    try folder.write("", to: ".隐藏/x.gj")
    try folder.write("", to: "图.png")
    // A link that leads to itself, one that leads nowhere, one that leads in a circle.
    for (name, target) in [("自己.gj", "自己.gj"), ("无.gj", "没有"), ("数据/上", "..")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appendingPathComponent(name).path, withDestinationPath: target)
    }
    let server = try LspServer()
    server.initialize()
    let uri = "file://" + folder.url.path + "/new.gj"
    func labels(_ text: String) -> [String] {
      server.open(text, uri: uri)
      let column = text.utf16.count - 1
      let list = server.request(
        "textDocument/completion",
        #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":0,"character":\#(column)}}"#)
      return list?["result"]["items"].elements.compactMap { $0["label"].string } ?? []
    }
    #expect(labels("@引入 \"\n") == ["公共.gj", "数据/", "../"])
    #expect(labels("@数据 三公 来自 \"数据/\n") == ["三公.csv", "上/"])
    #expect(labels("@引入 \"没有/\n") == [])
  }
}
