import Foundation
import JSONRPC
import SourceText
import Testing

/// Reports of one body and year are compared in the editor as `gouji lint` compares them.
@Suite struct CompanyTests {
  private static let first = "file:///w/a/决算.gj"
  private static let second = "file:///w/b/自评.gj"
  private static let firstPath = "/w/a/决算.gj"
  private static let secondPath = "/w/b/自评.gj"

  private static func report(_ total: String, body: String = "云川县档案馆", above: String = "") -> String {
    """
    ---
    报告：部门决算
    单位名称：\(body)
    年度：2024
    ---

    \(above)@表 支出决算表 单位：万元
    | 科目代码 | 科目名称 | 本年支出合计 |
    | 合计 |  | \(total) |

    """
  }

  private static func items(_ params: JSONValue?) -> [JSONValue] {
    params?["diagnostics"].elements.filter { $0["code"].string == "GJ2301" } ?? []
  }

  private static func publications(_ client: TestClient, _ uri: String) throws -> Int {
    try client.sent("textDocument/publishDiagnostics").filter { $0["uri"].string == uri }.count
  }

  @Test func theLaterFileTellsOfTheEarlierOneOnTheDisk() throws {
    let client = try TestClient(
      folder: "/w",
      files: [Self.firstPath: Self.report("440.00"), Self.secondPath: Self.report("440.10")])
    client.open(Self.report("440.10"), uri: Self.second)
    let item = try #require(Self.items(try client.published(Self.second)).first)
    #expect(item["message"].string?.contains("“../a/决算.gj”第 9 行") == true, "\(item["message"].string ?? "")")
    let related = try #require(item["relatedInformation"].elements.first { _ in true })
    #expect(DocumentURIs.path(related["location"]["uri"].string) == Self.firstPath)
    #expect(related["location"]["range"]["start"]["line"].int == 8)
    #expect(related["location"]["range"]["start"]["character"].int == 10)
    // The earlier one has nothing to tell.
    client.open(Self.report("440.00"), uri: Self.first)
    #expect(Self.items(try client.published(Self.first)).isEmpty)
    // Once it is open, it goes by the client's own spelling.
    client.change(#"[{"text":\#(TestClient.json(Self.report("440.20")))}]"#, uri: Self.second)
    let again = Self.items(try client.published(Self.second)).first?["relatedInformation"].elements.first { _ in true }
    #expect(again?["location"]["uri"].string == Self.first)
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func placesInTheOtherFileAreCountedAsTheClientCounts(_ encoding: PositionEncoding) throws {
    let header = "---\n报告：部门决算\n单位名称：云川县档案馆\n年度：2024\n---\n\n"
    let earlier = header + "## 三、支出决算情况说明\n\n𠮷：2024年度本年支出合计440.00万元，其中：基本支出325.82万元，项目支出114.18万元。\n"
    let client = try TestClient(
      encoding: encoding, folder: "/w", files: [Self.firstPath: earlier, Self.secondPath: "x"])
    client.open(Self.report("440.10"), uri: Self.second)
    let item = try #require(Self.items(try client.published(Self.second)).first)
    let related = try #require(item["relatedInformation"].elements.first { _ in true })
    let range = client.range(related["location"]["range"], in: earlier)
    #expect(String(decoding: Array(earlier.utf8)[range], as: UTF8.self) == "440.00")
  }

  @Test func whatIsTypedInTheOtherFileCountsAtOnce() throws {
    let client = try TestClient(
      folder: "/w",
      files: [Self.firstPath: Self.report("440.00"), Self.secondPath: Self.report("440.10")])
    client.open(Self.report("440.10"), uri: Self.second)
    client.open(Self.report("440.00"), uri: Self.first)
    #expect(Self.items(try client.published(Self.second)).count == 1)
    let text = Self.report("440.00")
    let place = try #require(text.utf8Range(of: "440.00"))
    client.change(#"[{"range":\#(client.range(place, in: text)),"text":"440.10"}]"#, uri: Self.first)
    #expect(Self.items(try client.published(Self.second)).isEmpty)
    // It is closed without having been saved: what the disk says counts.
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(Self.first)"}}"#)
    #expect(Self.items(try client.published(Self.second)).count == 1)
    client.disk[Self.firstPath] = Self.report("440.10")
    client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(Self.first)","type":2}]}"#)
    #expect(Self.items(try client.published(Self.second)).isEmpty)
    client.disk[Self.firstPath] = Self.report("440.20")
    client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(Self.first)","type":2}]}"#)
    #expect(Self.items(try client.published(Self.second)).count == 1)
    client.disk[Self.firstPath] = nil
    client.notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(Self.first)","type":3}]}"#)
    #expect(Self.items(try client.published(Self.second)).isEmpty)
  }

  @Test func aClosedFileFollowsTheOpenOneBeforeIt() throws {
    let client = try TestClient(
      folder: "/w",
      files: [Self.firstPath: Self.report("440.00"), Self.secondPath: Self.report("440.00")])
    #expect(try client.published(DocumentURIs.uri(Self.secondPath)) == nil)
    client.open(Self.report("440.10"), uri: Self.first)
    #expect(Self.items(try client.published(DocumentURIs.uri(Self.secondPath))).count == 1)
    client.change(#"[{"text":\#(TestClient.json(Self.report("440.00")))}]"#, uri: Self.first)
    #expect(Self.items(try client.published(DocumentURIs.uri(Self.secondPath))).isEmpty)
  }

  @Test func onlyWhatMattersHasTheOtherCheckedAnewAndReadsNoFile() throws {
    let client = try TestClient(
      folder: "/w",
      files: [
        Self.firstPath: Self.report("440.00"), Self.secondPath: Self.report("440.10"),
        "/w/c/别的.gj": Self.report("440.00", body: "云川县图书馆"),
      ])
    client.open(Self.report("440.10"), uri: Self.second)
    client.open(Self.report("440.00", above: "说明。\n\n"), uri: Self.first)
    let checks = try Self.publications(client, Self.second)
    let reads = client.disk.reads
    let text = Self.report("440.00", above: "说明。\n\n")
    let prose = try #require(text.utf8Range(of: "说明"))
    client.change(#"[{"range":\#(client.range(prose, in: text)),"text":"补充说明"}]"#, uri: Self.first)
    client.change(
      #"[{"text":\#(TestClient.json(Self.report("440.10").replacingOccurrences(of: "\n\n@表", with: "\n\n\n@表")))}]"#,
      uri: Self.second)
    #expect(try Self.publications(client, Self.second) == checks + 1, "what matters to nobody has nobody checked")
    // A line more: the place that is told of is another.
    client.change(#"[{"text":\#(TestClient.json(Self.report("440.00", above: "说明。\n\n又一行。\n\n")))}]"#, uri: Self.first)
    #expect(try Self.publications(client, Self.second) == checks + 2)
    #expect(client.disk.reads.dropFirst(reads.count).isEmpty, "\(client.disk.reads.dropFirst(reads.count))")
    let related = Self.items(try client.published(Self.second)).first?["relatedInformation"].elements.first { _ in true
    }
    #expect(related?["location"]["range"]["start"]["line"].int == 12)
  }

  @Test func aHeaderThatIsTypedBringsFilesTogetherAndParts() throws {
    let client = try TestClient(
      folder: "/w", files: [Self.firstPath: Self.report("440.00"), Self.secondPath: "x"])
    client.open(Self.report("440.10", body: "云川县图书馆"), uri: Self.second)
    #expect(Self.items(try client.published(Self.second)).isEmpty)
    client.change(#"[{"text":\#(TestClient.json(Self.report("440.10")))}]"#, uri: Self.second)
    #expect(Self.items(try client.published(Self.second)).count == 1)
    client.change(#"[{"text":\#(TestClient.json(Self.report("440.10", body: "云川县图书馆")))}]"#, uri: Self.second)
    #expect(Self.items(try client.published(Self.second)).isEmpty)
  }

  @Test func withoutFoldersTheOpenDocumentsAreCompared() throws {
    let client = try TestClient(files: [Self.firstPath: Self.report("440.00")])
    client.open(Self.report("440.10"), uri: Self.second)
    #expect(Self.items(try client.published(Self.second)).isEmpty)
    client.open(Self.report("440.00"), uri: Self.first)
    #expect(Self.items(try client.published(Self.second)).count == 1)
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(Self.first)"}}"#)
    #expect(Self.items(try client.published(Self.second)).isEmpty)
  }

  @Test func filesBesideTheFoldersAndExcludedOnesAreNotCompared() throws {
    let client = try TestClient(
      folder: "/w/b",
      files: [
        Self.firstPath: Self.report("440.00"), "/w/b/旧稿/决算.gj": Self.report("440.00"),
        "/w/b/gouji.json": #"{"exclude": ["旧稿/"]}"#,
      ])
    client.open(Self.report("440.00"), uri: Self.first)
    client.open(Self.report("440.10"), uri: Self.second)
    #expect(Self.items(try client.published(Self.second)).isEmpty)
  }

  @Test func identitiesOfPullsChangeWithTheOtherFile() throws {
    let client = try TestClient(
      capabilities: #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#,
      folder: "/w",
      files: [Self.firstPath: Self.report("440.00"), Self.secondPath: Self.report("440.00")])
    let first = try client.request("workspace/diagnostic", #"{"previousResultIds":[]}"#)
    #expect(first["items"].elements.map { $0 }.isEmpty)
    // The closed file is the later one.
    let held = #"{"previousResultIds":[{"uri":"file:///w/none.gj","value":"1"}]}"#
    _ = try client.request("workspace/diagnostic", held)
    client.open(Self.report("440.10"), uri: Self.first)
    let second = try client.request("workspace/diagnostic", #"{"previousResultIds":[]}"#)
    let item = try #require(second["items"].elements.first { _ in true })
    #expect(DocumentURIs.path(item["uri"].string) == Self.secondPath)
    let identity = try #require(item["resultId"].string)
    client.change(#"[{"text":\#(TestClient.json(Self.report("440.20")))}]"#, uri: Self.first)
    let third = try client.request(
      "workspace/diagnostic",
      #"{"previousResultIds":[{"uri":\#(TestClient.json(item["uri"].string ?? "")),"value":"\#(identity)"}]}"#)
    #expect(third["items"].elements.first { _ in true }?["resultId"].string != identity)
    // And of a document: its own text is the same.
    client.open(Self.report("440.20"), uri: Self.second)
    let before = try client.ask("textDocument/diagnostic", uri: Self.second)
    let refreshes = try client.sent("workspace/diagnostic/refresh").count
    client.change(#"[{"text":\#(TestClient.json(Self.report("440.30")))}]"#, uri: Self.first)
    #expect(try client.sent("workspace/diagnostic/refresh").count > refreshes)
    let after = try client.ask(
      "textDocument/diagnostic", uri: Self.second,
      more: #""previousResultId":\#(TestClient.json(before["resultId"].string ?? ""))"#)
    #expect(after["kind"].string == "full" && after["items"].elements.map { $0 }.count == 1)
  }

  @Test func aDocumentFollowsTheFilesItHearsWhoeverReadThem() throws {
    // Nobody asks for the workspace's findings here: the partners are read all the same.
    let client = try TestClient(
      capabilities: #"{"textDocument":{"diagnostic":{}}}"#, folder: "/w",
      files: [Self.firstPath: Self.report("440.00"), Self.secondPath: Self.report("440.10")])
    client.open(Self.report("440.10"), uri: Self.second)
    let answer = try client.ask("textDocument/diagnostic", uri: Self.second)
    #expect(answer["items"].elements.contains { $0["code"].string == "GJ2301" })
  }

  @Test func aFigureLeadsToTheOtherFileWhetherOrNotItAgrees() throws {
    for total in ["440.00", "440.10"] {
      let client = try TestClient(
        capabilities: #"{"textDocument":{"hover":{"contentFormat":["markdown"]}}}"#, folder: "/w",
        files: [Self.firstPath: Self.report("440.00", above: "𠮷\n\n"), Self.secondPath: "x"])
      let text = Self.report(total)
      client.open(text, uri: Self.second)
      let place = try #require(text.utf8Range(of: total)).lowerBound + 1
      let hover = try client.ask("textDocument/hover", at: place, in: text, uri: Self.second)
      let told = hover["contents"]["value"].string ?? ""
      #expect(told.contains("`440.00万元` 本年支出合计"), "\(told)")
      #expect(told.contains("“../a/决算.gj”第 11 行](\(DocumentURIs.uri(Self.firstPath))#L11)"), "\(told)")
      let definition = try client.ask("textDocument/definition", at: place, in: text, uri: Self.second)
      let target = try #require(definition.elements.first { _ in true })
      #expect(DocumentURIs.path(target["uri"].string) == Self.firstPath)
      let earlier = Self.report("440.00", above: "𠮷\n\n")
      #expect(client.range(target["range"], in: earlier) == earlier.utf8Range(of: "440.00"))
      let references = try client.ask(
        "textDocument/references", at: place, in: text, uri: Self.second,
        more: #""context":{"includeDeclaration":true}"#)
      #expect(references.elements.map { DocumentURIs.path($0["uri"].string) }.contains(Self.firstPath))
    }
  }

  @Test func savingLooksAtTheOtherFilesWhereNobodyTellsOfThem() throws {
    let client = try TestClient(
      folder: "/w", files: [Self.firstPath: Self.report("440.00"), Self.secondPath: Self.report("440.10")])
    client.open(Self.report("440.10"), uri: Self.second)
    let save = #"{"textDocument":{"uri":"\#(Self.second)"}}"#
    let checks = try Self.publications(client, Self.second)
    client.notify("textDocument/didSave", save)
    #expect(try Self.publications(client, Self.second) == checks)
    client.disk[Self.firstPath] = Self.report("440.10")
    client.notify("textDocument/didSave", save)
    #expect(Self.items(try client.published(Self.second)).isEmpty)
  }

  @Test func departmentsAndTheBodiesBelowThemAreOneCompany() throws {
    func unit(_ total: String) -> String {
      "---\n报告：单位决算\n单位名称：云川县图书馆\n主管部门：云川县文化局\n年度：2024\n---\n\n@表 一般公共预算财政拨款支出决算表 单位：万元\n| 科目代码 | 科目名称 | 小计 |\n| 合计 |  | \(total) |\n"
    }
    let whole =
      "---\n报告：部门决算\n单位名称：云川县文化局\n年度：2024\n---\n\n@表 一般公共预算财政拨款支出决算表 单位：万元\n| 科目代码 | 科目名称 | 小计 |\n| 合计 |  | 240.80 |\n"
    let client = try TestClient(folder: "/w", files: ["/w/1.gj": unit("90.60"), "/w/2.gj": whole])
    #expect(try client.published("file:///w/2.gj") == nil)
    client.open(unit("290.60"), uri: "file:///w/1.gj")
    let item = try client.published("file:///w/2.gj")?["diagnostics"].elements.first { _ in true }
    #expect(item?["code"].string == "GJ2302")
  }
}

/// URIs of files as the server spells them.
enum DocumentURIs {
  static func uri(_ path: String) -> String {
    "file://"
      + (path.addingPercentEncoding(
        withAllowedCharacters: CharacterSet(charactersIn: "/.").union(
          .alphanumerics.intersection(CharacterSet(charactersIn: Unicode.Scalar(0)...Unicode.Scalar(127))))) ?? path)
  }

  static func path(_ uri: String?) -> String? {
    uri.flatMap { $0.hasPrefix("file://") ? String($0.dropFirst(7)).removingPercentEncoding : nil }
  }
}

extension String {
  /// The bytes of the first occurrence.
  func utf8Range(of text: String) -> Range<Int>? {
    range(of: text).map {
      utf8.distance(from: startIndex, to: $0.lowerBound)..<utf8.distance(from: startIndex, to: $0.upperBound)
    }
  }
}
