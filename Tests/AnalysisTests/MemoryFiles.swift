import Analysis
import ReportModel
import Synchronization
import TestSupport

/// A folder of a few files, as a loader sees it.
final class MemoryFiles: FileLoader {
  private let files: [String: [UInt8]]
  init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }
  init(bytes: [String: [UInt8]]) { files = bytes }

  func load(_ path: String, relativeTo report: String) -> LoadedFile? {
    let folder = report.lastIndex(of: "/").map { String(report[...$0]) } ?? ""
    let full = path.hasPrefix("/") ? path : folder + path
    return files[full].map { LoadedFile(path: full, bytes: $0) }
  }
}

extension Marked {
  /// The text as a version of `/w/报告.gj`.
  func snapshot(_ files: [String: String] = [:], path: String = "/w/报告.gj") -> Snapshot {
    Snapshot(path: path, bytes: bytes, options: CheckOptions(loader: MemoryFiles(files)))
  }
}
