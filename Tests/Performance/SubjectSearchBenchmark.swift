// Times look-ups in the catalogue of 科目: compiled by benchmark.py together with Sources/Subjects.
//
// Prints, for each kind of query, the median and the 99th percentile of microseconds over 1 000 seeded random queries, and
// how often the median goes into the time that a look through all the names takes, byte by byte.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
struct SubjectSearchBenchmark {
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  static func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  static func main() {
    let catalogue = SubjectCatalogue(year: 2024)
    var generator = Generator(state: 20_241_128)
    var starts: [Int] = []
    var start = 0
    while start < NameTable.bytes.count {
      starts.append(start)
      start = NameTable.entry(at: start).users.upperBound + 1
    }
    _ = catalogue.search("zc")
    func name() -> (name: [Character], syllables: [String]) {
      let entry = NameTable.entry(at: starts.randomElement(using: &generator) ?? 0)
      func text(_ range: Range<Int>) -> String { String(decoding: NameTable.bytes[range], as: UTF8.self) }
      return (Array(text(entry.name)), text(entry.pinyin).split(separator: " ").map(String.init))
    }
    func part<T>(_ all: [T], least: Int) -> [T] {
      let length = Int.random(in: min(least, all.count)...min(all.count, 6), using: &generator)
      let start = Int.random(in: 0...(all.count - length), using: &generator)
      return Array(all[start..<(start + length)])
    }
    let kinds: [(String, () -> String)] = [
      (
        "code prefix",
        {
          let code = Records.code(Int.random(in: 0..<Records.count, using: &generator))?.text ?? "2"
          return String(code.prefix(Int.random(in: 1...code.count, using: &generator)))
        }
      ),
      ("substring", { String(part(name().name, least: 1)) }),
      ("initials", { part(name().syllables, least: 1).map { String($0.prefix(1)) }.joined() }),
      ("full pinyin", { part(name().syllables, least: 1).joined() }),
      ("one slip", { "x" + part(name().syllables, least: 3).joined() }),
    ]
    var all: [UInt64] = []
    var sink = 0
    var looks: [UInt64] = []
    for round in 0..<201 {
      let start = nanoseconds()
      for byte in NameTable.bytes where byte == UInt8(truncatingIfNeeded: round) { sink += 1 }
      looks.append(nanoseconds() - start)
    }
    looks.sort()
    let look = Double(looks[100])
    for (kind, make) in kinds {
      let queries = (0..<1_000).map { _ in make() }
      var times: [UInt64] = []
      for query in queries {
        let start = nanoseconds()
        sink += catalogue.search(query).count
        times.append(nanoseconds() - start)
      }
      times.sort()
      if kind != "one slip" { all += times }
      report(kind, times[500], times[990], look)
    }
    all.sort()
    report("all but slips", all[all.count / 2], all[all.count * 99 / 100], look)
    if sink == 0 { print("nothing was found") }
  }

  static func report(_ kind: String, _ median: UInt64, _ worst: UInt64, _ look: Double) {
    func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
    func wide(_ text: String) -> String { String(repeating: " ", count: max(0, 8 - text.count)) + text }
    print(
      "  \(kind)\(String(repeating: " ", count: 16 - kind.count))\(wide(text(Double(median) / 1000))) µs   p99 "
        + "\(wide(text(Double(worst) / 1000))) µs   \(text(Double(median) / look)) × a look through the names")
  }
}
