import Testing

@testable import SourceText

@Suite struct TextEditTests {
  private func edit(_ range: Range<Int>, _ text: String) -> TextEdit {
    TextEdit(range: range, newText: Array(text.utf8))
  }

  @Test func editsSpeakOfTheTextAsItWas() {
    let bytes = Array("0123456789".utf8)
    #expect(
      TextEdit.apply([edit(8..<9, "H"), edit(0..<2, ""), edit(3..<3, "x"), edit(3..<3, "y")], to: bytes)
        == Array("2xy34567H9".utf8))
    #expect(TextEdit.apply([], to: bytes) == bytes)
    #expect(TextEdit.apply([edit(10..<10, "!")], to: bytes) == Array("0123456789!".utf8))
  }

  @Test func overlapsAndPlacesOutsideAreRefused() {
    let bytes = Array("0123456789".utf8)
    #expect(TextEdit.apply([edit(2..<5, "a"), edit(4..<6, "b")], to: bytes) == nil)
    #expect(TextEdit.apply([edit(9..<11, "a")], to: bytes) == nil)
    #expect(TextEdit.apply([edit(-1..<1, "a")], to: bytes) == nil)
  }
}
