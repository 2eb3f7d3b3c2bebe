import Foundation

/// A Swift script of the project, run as a person runs it.
public enum SwiftScript {
  /// - Parameters:
  ///   - script: path of the script
  ///   - folder: where it is run
  /// - Returns: its exit status, and all that it printed
  public static func run(_ script: String, _ arguments: [String] = [], in folder: URL) throws -> (
    status: Int32, text: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swift", script] + arguments
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
