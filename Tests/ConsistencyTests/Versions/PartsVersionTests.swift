import Analysis
import Dispatch
import SourceText
import TestSupport
import Testing

@Suite("A long text that is read in parts")
struct PartsVersionTests {
  private struct Threads: Workers {
    let count = 3
    let fewestBytes = Pieces.fewestBytes

    func run(_ pieces: Int, _ piece: @escaping @Sendable (Int) -> Void) {
      DispatchQueue.concurrentPerform(iterations: pieces, execute: piece)
    }
  }

  @Test("What was read on several threads is taken over as if it had been read on one")
  func edits() throws {
    let seed: UInt64 = 20_261_129
    print("long texts: seed \(seed)")
    var random = Seeded(seed)
    var text: [UInt8] = []
    while text.count < Pieces.fewestBytes + 20_000 { text += EditedTexts.generated(&random) + [0x0A, 0x0A] }
    let options = CheckOptions(workers: Threads())
    let checked = CheckedText(path: "a.gj", bytes: text, options: options)
    var bytes = checked.bytes
    RandomEdit.change(&bytes, from: [text], &random)
    let next = try #require(CheckedText(after: checked, bytes: bytes, options: options))
    #expect(next.findings.count > 0)
    #expect(next.difference(from: CheckedText(path: "a.gj", bytes: bytes)) == nil)
  }
}
