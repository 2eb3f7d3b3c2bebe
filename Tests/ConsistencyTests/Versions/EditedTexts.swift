import Foundation
import TestSupport

/// Texts to be edited.
enum EditedTexts {
  static func real() -> [[UInt8]] {
    guard let folder = ProcessInfo.processInfo.environment["GOUJI_CORPUS"] else { return [] }
    return files(in: URL(fileURLWithPath: folder).appendingPathComponent("reports"), ["txt"])
  }

  static func examples() -> [[UInt8]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return files(in: root.appendingPathComponent("Grammar/examples"), ["gj", "txt"])
  }

  /// A report, or a few paragraphs of another kind behind it.
  static func generated(_ random: inout Seeded) -> [UInt8] {
    var text = ""
    switch random.below(3) {
    case 0:
      var tables = TableGenerator(random.next())
      text = tables.table().text(tables.style, hasHeader: true, &tables.random).text
      for _ in 0..<4 {
        var sentences = SentenceGenerator(random.next())
        text += "\n" + sentences.narrative(hasHeader: false).text
      }
    default:
      var report = OfficialReportGenerator(random.next())
      var narrative = OfficialNarrative(report)
      text = report.text(&report.random).text + narrative.part()
    }
    return Array(text.utf8)
  }

  private static func files(in folder: URL, _ kinds: Set<String>) -> [[UInt8]] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { kinds.contains($0.pathExtension) }.sorted { $0.path < $1.path }
      .compactMap { try? Data(contentsOf: $0) }.map { [UInt8]($0) }.filter { !$0.isEmpty }
  }

  /// A stretch of whole lines.
  static func cut(_ text: [UInt8], _ longest: Int, _ random: inout Seeded) -> [UInt8] {
    guard text.count > longest else { return text }
    var start = random.below(text.count - longest + 1)
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    return Array(text[start..<min(text.count, start + longest)])
  }
}
