import Foundation
import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    (["lnit"], "没有 lnit 这个命令，是否想用 lint？"),
    (["lint", "--fromat", "json"], "不认识选项 --fromat，是否想用 --format？"),
    (["lint", "--format", "xml"], "--format 不能是 xml，可以是 text、json"),
    (["lint", "--format"], "--format 后面缺少 text|json"),
    (["lint", "--claims=1"], "--claims 不带值"),
    (["lint", "--jobs", "0"], "--jobs 不能是 0"),
    (["lint", "--jobs", "99999999999999999999"], "--jobs 不能是 99999999999999999999"),
    (["lint", "--zzzzzzzz"], "不认识选项 --zzzzzzzz\n"),
    (["help", "lnit"], "没有 lnit 这个命令"),
  ])
  func wrongUsageIsToldWithTheNearestRightOne(arguments: [String], message: String) throws {
    let run = try Gouji.run(arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func usageIsToldInEnglishOnDemand() throws {
    let run = try Gouji.run(["lint", "--fromat", "--lang", "en"])
    #expect(run.errors == "gouji lint: unknown option --fromat; did you mean --format?\nsee gouji lint --help\n")
  }

  @Test func helpNamesEveryOptionInBothLanguages() throws {
    for language in ["zh", "en"] {
      let overview = try Gouji.run(["--help", "--lang", language])
      #expect(overview.status == 0)
      let commands = overview.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
      #expect(commands.contains("lint"))
      for command in commands {
        let help = try Gouji.run([command, "--help", "--lang", language])
        #expect(help.status == 0 && help.output.contains("--help") && help.errors.isEmpty, "\(command)")
        #expect(help.output.unicodeScalars.contains { (0x4E00..<0xA000).contains($0.value) } || language == "en")
      }
    }
    #expect(try Gouji.run([]).status == 2)
    #expect(try Gouji.run(["--version"]).output.hasPrefix("gouji "))
  }

  @Test func whatFollowsTwoDashesIsAPath() throws {
    let folder = try TemporaryFolder()
    try folder.write("# 标题\n", to: "--怪.gj")
    #expect(try Gouji.run(["lint", "--", "--怪.gj"], in: folder.url).status == 0)
  }
}
