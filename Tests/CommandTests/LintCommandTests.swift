import Foundation
import Testing

@Suite struct LintCommandTests {
  let clean = "# 三、支出决算情况说明\n云川县档案馆按规定公开决算。\n"
  /// Bytes that are no UTF-8: an error that every version of the checks reports.
  let broken = Data("科目 512.40万元，".utf8) + Data([0xE4, 0xB8]) + Data("其他\n".utf8)

  private func files(_ output: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return try #require(object?["files"] as? [[String: Any]])
  }

  @Test func theStatusTellsWhatWasFound() throws {
    let folder = try TemporaryFolder()
    try folder.write(clean, to: "好.gj")
    try folder.write(broken, to: "坏.gj")
    #expect(try Gouji.run(["lint", "好.gj"], in: folder.url).status == 0)
    #expect(try Gouji.run(["lint", "坏.gj"], in: folder.url).status == 1)
    #expect(try Gouji.run(["lint", "好.gj", "坏.gj"], in: folder.url).status == 1)
    let missing = try Gouji.run(["lint", "好.gj", "无.gj", "坏.gj"], in: folder.url)
    #expect(missing.status == 2)
    #expect(missing.errors == "gouji: 无.gj：没有这个文件\n")
    #expect(missing.output.contains("坏.gj:1:13"), "the other files are still checked")
    #expect(missing.output.contains("共检查 2 个文件：错误 1，"))
    #expect(missing.output.contains("1 个文件未能读取"))
  }

  @Test func standardInputIsCheckedUnderTheNameGiven() throws {
    let unnamed = try Gouji.run(["lint", "-"], input: broken)
    #expect(unnamed.status == 1 && unnamed.output.contains("--> <stdin>:1:13"))
    let named = try Gouji.run(["lint", "--stdin-filename", "决算.gj", "--format=json", "-"], input: broken)
    #expect(try files(named.output).map { $0["path"] as? String } == ["决算.gj"])
    #expect(try Gouji.run(["lint", "-"], input: Data()).status == 0)
  }

  @Test func aFolderIsSearchedForReportsInTheOrderOfPaths() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b/2.txt", "b/10.gj", "a.md", "c.GJ", "b/.hidden/x.gj", ".git/x.txt", "node_modules/x.md", "d.csv", "e",
    ] {
      try folder.write(clean, to: name)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("b/up"), withDestinationURL: folder.url)
    func paths(_ arguments: [String]) throws -> [String?] {
      try files(try Gouji.run(["lint", "--format", "json"] + arguments, in: folder.url).output).map {
        $0["path"] as? String
      }
    }
    #expect(try paths([]) == ["a.md", "b/10.gj", "b/2.txt", "c.GJ"])
    #expect(try paths(["./b/", "a.md", "a.md"]) == ["./b/10.gj", "./b/2.txt", "a.md"])
    #expect(try paths(["d.csv"]) == ["d.csv"], "a file given by name is checked whatever its suffix")
  }

  @Test func whatIsNoReportIsSaidAndNothingHangs() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("空"), withIntermediateDirectories: true)
    let empty = try Gouji.run(["lint", "空"], in: folder.url)
    #expect(empty.status == 2 && empty.errors == "gouji: 空：文件夹里没有报告（.gj、.txt、.md）\n")

    #expect(mkfifo(folder.url.appendingPathComponent("管.txt").path, 0o600) == 0)
    let pipe = try Gouji.run(["lint", "管.txt", "--lang", "en"], in: folder.url)
    #expect(pipe.status == 2 && pipe.errors == "gouji: 管.txt: not a regular file\n")

    try folder.write(
      Data((0..<5000).map { UInt8(truncatingIfNeeded: ($0 as UInt64) &* 0x9E37_79B9_7F4A_7C15 >> 40) }), to: "图.txt")
    let binary = try Gouji.run(["lint", "图.txt"], in: folder.url)
    #expect(binary.status == 1 && !binary.crashed && binary.output.contains("错误[GJ9001 文件编码] 不是文本文件"))
  }

  @Test func anUnreadableFileIsSaid() throws {
    // Root may read everything.
    guard geteuid() != 0 else { return }
    let folder = try TemporaryFolder()
    try folder.write(clean, to: "密.gj")
    #expect(chmod(folder.url.appendingPathComponent("密.gj").path, 0) == 0)
    let run = try Gouji.run(["lint", "密.gj"], in: folder.url)
    #expect(run.status == 2 && run.errors == "gouji: 密.gj：没有读写权限\n")
  }

  @Test func anotherEncodingIsOneFinding() throws {
    let text = "云川县档案馆支出合计512.40万元，占77.72%\n"
    let utf16 = Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let gb18030: [UInt8] = [
      0xD4, 0xC6, 0xB4, 0xA8, 0xCF, 0xD8, 0xB5, 0xB5, 0xB0, 0xB8, 0xB9, 0xDD, 0xD6, 0xA7, 0xB3, 0xF6, 0xBA, 0xCF, 0xBC,
      0xC6,
      0x35, 0x31, 0x32, 0x0A,
    ]
    for (data, name) in [(utf16, "UTF-16 LE"), (Data(gb18030), "GB18030")] {
      let run = try Gouji.run(["lint", "-", "--format", "json"], input: data)
      let findings = try #require(try files(run.output).first?["findings"] as? [[String: Any]])
      #expect(run.status == 1 && findings.count == 1)
      #expect(findings.first?["rule"] as? String == "GJ9001")
      #expect((findings.first?["message"] as? String)?.contains("\(name) 编码，应为 UTF-8") == true)
    }
  }

  @Test("Invariant 6: the same input gives the same output, whatever the number of threads")
  func outputOfManyThreads() throws {
    let folder = try TemporaryFolder()
    for index in 0..<1000 {
      let name = "\(index % 7)/\(index).txt"
      if index % 10 == 3 { try folder.write(broken, to: name) } else { try folder.write(clean, to: name) }
    }
    for format in ["text", "json"] {
      let one = try Gouji.run(["lint", "--jobs", "1", "--format", format, "."], in: folder.url)
      let eight = try Gouji.run(["lint", "--jobs", "8", "--format", format, "."], in: folder.url)
      #expect(one.status == 1 && one.output == eight.output)
      if format == "json" {
        let paths = try files(one.output).compactMap { $0["path"] as? String }
        #expect(paths.count == 1000 && paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      } else {
        #expect(one.output.contains("共检查 1000 个文件：错误 100，"))
      }
    }
  }

  @Test func aReaderThatGoesAwayEndsTheRunQuietly() throws {
    let folder = try TemporaryFolder()
    for index in 0..<400 { try folder.write(broken, to: "\(index).txt") }
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "\"$0\" lint \"$1\" | head -n 1", Gouji.executable.path, folder.url.path]
    let (output, errors) = (Pipe(), Pipe())
    shell.standardOutput = output
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    #expect(String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).hasPrefix("错误[GJ9001"))
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test("Invariant 7: a file is written whole or not at all, and keeps its mode and its link")
  func outputFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(broken, to: "坏.gj")
    let target = try folder.write("old", to: "真/结果.json")
    #expect(chmod(target.path, 0o640) == 0)
    let link = folder.url.appendingPathComponent("结果.json")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
    let run = try Gouji.run(["lint", "坏.gj", "--format", "json", "--output", "结果.json"], in: folder.url)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(try files(String(decoding: try folder.read("真/结果.json"), as: UTF8.self)).count == 1)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target.path)
    let mode = try FileManager.default.attributesOfItem(atPath: target.path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: target.deletingLastPathComponent().path) == ["结果.json"])
    let nowhere = try Gouji.run(["lint", "坏.gj", "-o", "无/结果.json"], in: folder.url)
    #expect(nowhere.status == 2 && nowhere.errors == "gouji: 无/结果.json：没有这个文件夹\n")
  }

  @Test func aLargeFileIsReadToItsEnd() throws {
    let folder = try TemporaryFolder()
    let line = Data("2024年度支出合计512.40万元，其中：基本支出398.22万元。\n".utf8)
    var data = Data()
    for _ in 0..<20_000 { data += line }
    data += broken
    try folder.write(data, to: "大.txt")
    let run = try Gouji.run(["lint", "大.txt"], in: folder.url)
    #expect(run.status == 1 && run.output.contains("大.txt:20001:13"))
    let piped = try Gouji.run(["lint", "-"], input: data)
    #expect(piped.output.contains("<stdin>:20001:13"))
  }
}
