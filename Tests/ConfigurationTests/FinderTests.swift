import Testing

@testable import Configuration

@Suite struct FinderTests {
  /// Files by path, and what was asked for.
  private final class Disk: ConfigurationLoader, @unchecked Sendable {
    var files: [String: String] = [:]
    var asked: [String] = []

    func load(_ path: [UInt8]) -> LoadedConfiguration {
      let name = String(decoding: path, as: UTF8.self)
      asked.append(name)
      guard let text = files[name] else { return .absent }
      return text == "?" ? .unreadable(chinese: "没有读写权限", english: "permission denied") : .bytes(Array(text.utf8))
    }
  }

  private let disk = Disk()

  private func found(_ finder: inout ConfigurationFinder, _ file: String) -> String? {
    finder.configuration(forFile: Array(file.utf8)).map { String(decoding: $0.path, as: UTF8.self) }
  }

  @Test func theNearestCounts() {
    disk.files = ["/甲/gouji.json": "{}", "/甲/乙/丙/gouji.json": "{}"]
    var finder = ConfigurationFinder(loader: disk)
    #expect(found(&finder, "/甲/乙/丙/a.gj") == "/甲/乙/丙/gouji.json")
    #expect(found(&finder, "/甲/乙/丙/丁/戊/a.gj") == "/甲/乙/丙/gouji.json")
    #expect(found(&finder, "/甲/乙/a.gj") == "/甲/gouji.json")
    #expect(found(&finder, "/甲乙/a.gj") == nil && found(&finder, "/a.gj") == nil)
    #expect(finder.configuration(forFolder: Array("/甲".utf8)) === finder.configuration(forFile: Array("/甲/b.gj".utf8)))
  }

  @Test func eachFolderIsLookedAtOnce() {
    disk.files = ["/甲/gouji.json": "{}"]
    var finder = ConfigurationFinder(loader: disk)
    for file in ["/甲/乙/a.gj", "/甲/乙/b.gj", "/甲/乙/丙/c.gj", "/丁/d.gj", "/e.gj"] { _ = found(&finder, file) }
    #expect(
      disk.asked == [
        "/甲/乙/gouji.json", "/甲/gouji.json", "/甲/乙/丙/gouji.json", "/丁/gouji.json", "/gouji.json",
      ])
  }

  @Test func aWorkspaceIsNotLeft() {
    disk.files = ["/gouji.json": "{}", "/甲/乙/gouji.json": "{}"]
    var finder = ConfigurationFinder(loader: disk, root: Array("/甲".utf8))
    #expect(found(&finder, "/甲/丙/a.gj") == nil && found(&finder, "/甲/乙/a.gj") == "/甲/乙/gouji.json")
    #expect(!disk.asked.contains("/gouji.json"))
    // A file elsewhere was opened by itself.
    #expect(found(&finder, "/丁/a.gj") == "/gouji.json")
  }

  @Test func changesAreSeenWhenTheOldIsForgotten() {
    var finder = ConfigurationFinder(loader: disk)
    #expect(found(&finder, "/甲/a.gj") == nil)
    disk.files["/甲/gouji.json"] = #"{"lang": "en"}"#
    #expect(found(&finder, "/甲/a.gj") == nil)
    finder.forget()
    #expect(finder.configuration(forFile: Array("/甲/a.gj".utf8))?.configuration.language == .english)
  }

  @Test func oneThatCannotBeReadIsTold() {
    disk.files = ["/gouji.json": "{}", "/甲/gouji.json": "?"]
    var finder = ConfigurationFinder(loader: disk)
    let file = finder.configuration(forFile: Array("/甲/a.gj".utf8))
    #expect(file?.lines(.chinese, name: "gouji.json") == ["gouji.json:1:1：读不了这个文件：没有读写权限"])
    #expect(file?.lines(.english, name: "x") == ["x:1:1: this file cannot be read: permission denied"])
  }

  @Test(arguments: [
    ("a.gj", "/甲/乙/a.gj"), ("./a.gj", "/甲/乙/a.gj"), ("../a.gj", "/甲/a.gj"), ("/a//b/../c", "/a/c"), (".", "/甲/乙"),
    ("../../../..", "/"), ("", "/甲/乙"),
  ]) func pathsAreMadeAbsolute(path: String, whole: String) {
    #expect(PathBytes.absolute(Array(path.utf8), in: Array("/甲/乙".utf8)) == Array(whole.utf8))
  }

  @Test func foldersOfPaths() {
    #expect(PathBytes.folder(of: Array("/a/b".utf8)) == Array("/a".utf8))
    #expect(
      PathBytes.folder(of: Array("/a".utf8)) == Array("/".utf8)
        && PathBytes.folder(of: Array("/".utf8)) == Array("/".utf8))
    #expect(PathBytes.folder(of: Array("a".utf8)) == Array(".".utf8))
  }
}
