import Foundation
import Testing

@Suite struct TerminalTests {
  let broken = Data([0xFF, 0x0A])

  @Test func aPipeGetsNoColoursUnlessToldSo() throws {
    #expect(!(try Gouji.run(["lint", "-"], input: broken)).output.contains("\u{1B}"))
    #expect(try Gouji.run(["lint", "-", "--color", "always"], input: broken).output.contains("\u{1B}[1;31m错误"))
  }

  #if os(Linux)
    /// `script` gives the command a terminal to write on.
    @Test func aTerminalGetsColoursUnlessToldNot() throws {
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
      let folder = try TemporaryFolder()
      let file = try folder.write(broken, to: "坏.gj")
      func run(_ prefix: String, _ options: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        process.arguments = [
          "-qec", "\(prefix) '\(Gouji.executable.path)' lint '\(file.path)' \(options)", "/dev/null",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
      }
      #expect(try run("TERM=xterm NO_COLOR=", "").contains("\u{1B}[1;31m错误"))
      #expect(!(try run("TERM=xterm NO_COLOR=1", "")).contains("\u{1B}"))
      #expect(!(try run("TERM=dumb NO_COLOR=", "")).contains("\u{1B}"))
      #expect(!(try run("TERM=xterm NO_COLOR=", "--color never")).contains("\u{1B}"))
    }
  #endif
}
