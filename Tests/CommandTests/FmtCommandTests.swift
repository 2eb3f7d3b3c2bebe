import Foundation
import Testing

@Suite struct FmtCommandTests {
  /// 支出合计512 in GB18030.
  let gb18030 = Data([0xD6, 0xA7, 0xB3, 0xF6, 0xBA, 0xCF, 0xBC, 0xC6, 0x35, 0x31, 0x32, 0x0A])

  @Test func anotherEncodingBecomesUTF8InPlace() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(gb18030, to: "国标.gj")
    #expect(chmod(file.path, 0o600) == 0)
    let check = try Gouji.run(["fmt", "--check", "国标.gj"], in: folder.url)
    #expect(check.status == 1 && check.output.hasPrefix("需要格式化 国标.gj\n"))
    #expect(try folder.read("国标.gj") == gb18030)
    let diff = try Gouji.run(["fmt", "--diff", "国标.gj"], in: folder.url)
    #expect(diff.status == 1 && diff.output == "国标.gj：GB18030 → UTF-8\n")
    let run = try Gouji.run(["fmt", "国标.gj"], in: folder.url)
    #expect(run.status == 0 && run.output == "已格式化 国标.gj\n共 1 个文件，改动 1 个\n")
    #expect(String(decoding: try folder.read("国标.gj"), as: UTF8.self) == "支出合计512\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
    #expect(try Gouji.run(["fmt", "--check", "国标.gj"], in: folder.url).status == 0)
  }

  @Test func standardInputGoesToStandardOutput() throws {
    let run = try Gouji.run(["fmt", "-"], input: gb18030)
    #expect(run.status == 0 && run.output == "支出合计512\n")
    #expect(try Gouji.run(["fmt", "-"], input: Data("支出合计512\n".utf8)).output == "支出合计512\n")
    #expect(try Gouji.run(["fmt", "-", "a.gj"], input: gb18030).status == 2)
  }

  @Test func whatIsNoTextIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let data = Data((0..<5000).map { UInt8(truncatingIfNeeded: ($0 as UInt64) &* 0x9E37_79B9_7F4A_7C15 >> 40) })
    try folder.write(data, to: "图.gj")
    try folder.write(gb18030, to: "国标.gj")
    let run = try Gouji.run(["fmt", "图.gj", "国标.gj", "无.gj"], in: folder.url)
    #expect(run.status == 2 && run.errors.contains("图.gj：不是文本文件") && run.errors.contains("无.gj：没有这个文件"))
    #expect(try folder.read("图.gj") == data)
    #expect(String(decoding: try folder.read("国标.gj"), as: UTF8.self) == "支出合计512\n", "the others are formatted")
  }

  @Test func inAFolderOnlyReportsOfTheLanguageAreFormatted() throws {
    let folder = try TemporaryFolder()
    try folder.write(gb18030, to: "甲/乙.gj")
    try folder.write(gb18030, to: "甲/原文.txt")
    #expect(try Gouji.run(["fmt", "甲"], in: folder.url).status == 0)
    #expect(try folder.read("甲/原文.txt") == gb18030)
    #expect(try folder.read("甲/乙.gj") != gb18030)
  }
}
