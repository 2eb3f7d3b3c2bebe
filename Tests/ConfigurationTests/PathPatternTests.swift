import TestSupport
import Testing

@testable import Configuration

@Suite struct PathPatternTests {
  private func excludes(_ patterns: [String], _ path: String, isFolder: Bool = false) throws -> Bool {
    var configuration = Configuration()
    configuration.excluded = try patterns.map { try PathPattern($0) }
    let file = ConfigurationFile(
      path: Array("/甲/gouji.json".utf8), base: Array("/甲".utf8), bytes: [], configuration: configuration,
      problems: [])
    return file.excludes(Array(path.utf8), isFolder: isFolder)
  }

  @Test(arguments: [
    // A name, at any depth, of a file or a folder.
    ("草稿", "/甲/草稿/a.gj", true), ("草稿", "/甲/乙/草稿/丙/a.gj", true), ("草稿", "/甲/草稿本/a.gj", false), ("草稿", "/甲/草稿", true),
    ("*.txt", "/甲/乙/a.txt", true), ("*.txt", "/甲/a.gj", false), ("旧?.gj", "/甲/旧𠮷.gj", true),
    ("旧?.gj", "/甲/旧.gj", false), ("旧?.gj", "/甲/旧一二.gj", false),
    // A path from the folder.
    ("乙/*.gj", "/甲/乙/a.gj", true), ("乙/*.gj", "/甲/丙/乙/a.gj", false), ("乙/*.gj", "/甲/乙/丙/a.gj", false),
    ("/a.gj", "/甲/a.gj", true),
    ("/a.gj", "/甲/乙/a.gj", false), ("./乙/丙", "/甲/乙/丙/丁/a.gj", true),
    ("乙/**", "/甲/乙/a.gj", true), ("乙/**/丁", "/甲/乙/丁/a.gj", true), ("乙/**/丁", "/甲/乙/丙/己/丁/a.gj", true),
    ("乙/**/丁", "/甲/乙/丙/a.gj", false),
    ("**/存档/*.md", "/甲/存档/a.md", true), ("**/存档/*.md", "/甲/乙/存档/a.md", true), ("a*b*c", "/甲/aXbYbZc", true),
    ("a*b*c", "/甲/aXbYbZ", false),
    // Folders only.
    ("草稿/", "/甲/草稿/a.gj", true), ("草稿/", "/甲/草稿", false),
    // Classes and escapes.
    ("[甲-丁]*.gj", "/甲/丁.gj", false), ("[一-龥].gj", "/甲/乙.gj", true), ("[!a].gj", "/甲/a.gj", false),
    ("[!a].gj", "/甲/b.gj", true), ("[]x].gj", "/甲/].gj", true),
    ("\\*.gj", "/甲/*.gj", true), ("\\*.gj", "/甲/a.gj", false), ("[a-c][0-9].gj", "/甲/b7.gj", true),
    // What is elsewhere is not meant.
    ("草稿", "/乙/草稿/a.gj", false), ("*", "/甲乙/a.gj", false), ("*", "/甲", false),
  ]) func aPatternMeansWhatItSays(pattern: String, path: String, isExcluded: Bool) throws {
    #expect(try excludes([pattern], path) == isExcluded, "\(pattern) \(path)")
  }

  @Test func aFolderOfThatNameIsOneForFolders() throws {
    #expect(try excludes(["草稿/"], "/甲/草稿", isFolder: true))
    #expect(try excludes(["a", "b"], "/甲/b") && excludes([], "/甲/b") == false)
  }

  @Test func whatIsNoPatternIsRefused() {
    for text in ["", "/", "//", "!a", "../a", "a/./b", "a/..", "[a", "a\\"] {
      #expect(throws: PathPattern.Fault.self, "\(text)") { try PathPattern(text) }
    }
  }

  /// Against a reading by recursion, which is slow and plain.
  @Test func randomPatternsMatchAsASlowReadingSays() throws {
    var random = Seeded(23)
    let signs = ["a", "b", "合", "*", "?", "[ab]", "[!a]"]
    for _ in 0..<5000 {
      let pattern = (0..<random.below(7)).map { _ in signs[random.below(signs.count)] }
      let name = (0..<random.below(7)).map { _ in ["a", "b", "合"][random.below(3)] }
      let text = Array(name.joined().utf8)
      let quick = NamePattern.matches(Array(pattern.joined().utf8), text[...])
      #expect(quick == slow(pattern[...], name[...]), "\(pattern.joined()) \(name.joined()), seed 23")
    }
  }

  private func slow(_ pattern: ArraySlice<String>, _ name: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    if first == "*" {
      return slow(pattern.dropFirst(), name) || !name.isEmpty && slow(pattern, name.dropFirst())
    }
    guard let letter = name.first else { return false }
    let fits =
      switch first {
      case "?": true
      case "[ab]": letter == "a" || letter == "b"
      case "[!a]": letter != "a"
      default: letter == first
      }
    return fits && slow(pattern.dropFirst(), name.dropFirst())
  }

  @Test func aLongPatternTakesNoExponentialTime() throws {
    let name = Array(String(repeating: "a", count: 2000).utf8)
    let pattern = Array((String(repeating: "a*", count: 500) + "b").utf8)
    #expect(!NamePattern.matches(pattern, name[...]))
    let deep = "/甲" + String(repeating: "/a", count: 300) + "/c"
    #expect(try !excludes([String(repeating: "**/a/", count: 50) + "b"], deep))
  }
}
