import Analysis
import Foundation
import TestSupport
import Testing

/// How long it takes from an edit to the findings, beside a check of the whole text in the same run. It prints and asserts nothing
/// (on Linux `-static-executable` is to be taken out of `Package.swift` first: tests do not link with it):
///
///     swift build -c release --build-tests -Xswiftc -enable-testing
///     GOUJI_BENCHMARK=1 swift test -c release -Xswiftc -enable-testing --skip-build --filter EditBenchmark
///
/// `GOUJI_CORPUS` adds real reports, repeated. `GOUJI_BENCHMARK_MOST` sets the greatest size in bytes.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GOUJI_BENCHMARK"] != nil), .serialized)
struct EditBenchmark {
  private static let environment = ProcessInfo.processInfo.environment
  private static let sizes = [50_000, 1_000_000, 10_000_000].filter {
    $0 <= environment["GOUJI_BENCHMARK_MOST"].flatMap(Int.init) ?? .max
  }

  @Test func edits() {
    var kinds = [("prose", Self.prose), ("tables", Self.tables), ("both", Self.both)]
    for (index, report) in EditedTexts.real().enumerated() {
      let text = String(decoding: report, as: UTF8.self)
      kinds.append(("real \(index)", { size in Self.fill(size) { _, _ in text } }))
    }
    for size in Self.sizes {
      for (name, make) in kinds where size <= 1_000_000 || !name.hasPrefix("real") {
        measure(name, Array(make(size).utf8))
      }
    }
  }

  private func measure(_ name: String, _ text: [UInt8]) {
    var checked = CheckedText(path: "a.gj", bytes: text)
    let full = (0..<3).map { _ in Self.time { checked = CheckedText(path: "a.gj", bytes: text) } }.sorted()[1]
    var line = "\(name) \(text.count / 1000) KB, \(checked.findings.count) findings: full \(Self.milliseconds(full)) ms"
    for (kind, edit) in Self.edits {
      var random = Seeded(7)
      var times: [Int] = []
      for _ in 0..<(text.count > 5_000_000 ? 20 : 100) {
        // Each is the first edit of a text that is as it should be: mistakes that pile up cost a whole check more, too.
        var bytes = text
        edit(&bytes, &random)
        times.append(Self.time { _ = CheckedText(after: checked, bytes: bytes) })
      }
      times.sort()
      let (median, last) = (times[times.count / 2], times[min(times.count - 1, times.count * 99 / 100)])
      line += "; \(kind) \(Self.milliseconds(median)), p99 \(Self.milliseconds(last)) (1/\(full / max(median, 1)))"
    }
    print(line)
  }

  /// In microseconds that this thread was at work: others on the machine do not count.
  private static func time(_ work: () -> Void) -> Int {
    let start = now()
    work()
    return now() - start
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }

  private static func milliseconds(_ microseconds: Int) -> String {
    "\(microseconds / 1000)." + String(microseconds % 1000 / 10 + 100).dropFirst()
  }

  // MARK: Edits

  private static let edits: [(String, @Sendable (inout [UInt8], inout Seeded) -> Void)] = [
    ("digit changed", { $0[digit($0, &$1)] = 0x30 + UInt8($1.below(10)) }),
    ("digit typed", { $0.insert(0x30 + UInt8($1.below(10)), at: digit($0, &$1)) }),
    (
      "line deleted",
      { bytes, random in
        let start = digit(bytes, &random)
        var first = start
        while first > 0, bytes[first - 1] != 0x0A { first -= 1 }
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        bytes.removeSubrange(first..<min(end + 1, bytes.count))
      }
    ),
  ]

  private static func digit(_ bytes: [UInt8], _ random: inout Seeded) -> Int {
    var place = random.below(bytes.count)
    while !(0x30...0x39).contains(bytes[place]) { place = (place + 1) % bytes.count }
    return place
  }

  // MARK: Texts

  private static func fill(_ size: Int, _ part: (Int, inout Seeded) -> String) -> String {
    var random = Seeded(3)
    var text = ""
    var number = 0
    while text.utf8.count < size {
      text += part(number, &random) + "\n"
      number += 1
    }
    return text
  }

  private static func prose(_ size: Int) -> String { fill(size) { paragraph(&$1) + "\n" } }
  private static func tables(_ size: Int) -> String { fill(size) { table($0, &$1) } }
  private static func both(_ size: Int) -> String {
    fill(size) { number, random in
      "## 事项\(number)\n\n" + (0..<8).map { _ in paragraph(&random) + "\n\n" }.joined() + table(number, &random)
    }
  }

  private static func paragraph(_ random: inout Seeded) -> String {
    let basic = 1_000 + random.below(4_000_000)
    let project = 1_000 + random.below(4_000_000)
    let change = 1 + random.below(1_000_000)
    let total = basic + project
    func share(_ part: Int) -> String { decimal((part * 20_000 + total) / (2 * total)) }
    let before = max(1, total - change)
    return """
      2024年度支出合计\(decimal(total))万元，与上年相比增加\(decimal(total - before))万元，\
      增长\(decimal(((total - before) * 20_000 + before) / (2 * before)))%，主要原因是项目增加。\
      其中：基本支出\(decimal(basic))万元，占\(share(basic))%；项目支出\(decimal(project))万元，占\(share(project))%。\
      本单位严格执行各项规定，厉行节约，保障了机关正常运转和各项工作顺利开展。
      """
  }

  private static func table(_ number: Int, _ random: inout Seeded) -> String {
    var text = "@表 事项支出情况\(number) 单位：万元\n| 项目 | 合计 | 基本支出 | 项目支出 |\n"
    var (all, allBasic) = (0, 0)
    for row in 0..<40 {
      let (basic, project) = (random.below(900_000), random.below(900_000))
      text += "| 事项\(row) | \(decimal(basic + project)) | \(decimal(basic)) | \(decimal(project)) |\n"
      all += basic + project
      allBasic += basic
    }
    return text + "| 合计 | \(decimal(all)) | \(decimal(allBasic)) | \(decimal(all - allBasic)) |\n"
  }

  private static func decimal(_ hundredths: Int) -> String {
    "\(hundredths / 100)." + String(100 + hundredths % 100).dropFirst()
  }
}
