import Testing

@testable import SourceText

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("512.40", 6), ("支出合计", 8), ("ａ％（）", 8), ("“引”—…", 6), ("e\u{301}", 1), ("a\u{200B}b", 2), ("𠮷", 2), ("😀", 2),
    ("👨‍👩‍👧", 2), ("👍🏽", 2), ("☀\u{FE0F}", 2), ("☀", 1), ("🇨🇳", 2), ("ｱ", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("\u{FEFF}款", 2), ("a\tb", 3), ("㎡", 2), ("①", 1), ("\u{3000}", 2), ("", 0), ("\u{2FA1D}", 2), ("℃", 1),
  ])
  func columnsAreTheTerminals(text: String, width: Int) {
    #expect(DisplayWidth.of(Array(text.utf8)) == width, "\(text)")
  }

  @Test func invalidBytesCountAsTheirReplacement() {
    #expect(DisplayWidth.of([0xE4, 0xB8, 0xFF, 0x61]) == 3)
  }

  @Test func aStretchIsClamped() {
    let bytes = Array("科目名称".utf8)
    bytes.withUnsafeBufferPointer {
      #expect(DisplayWidth.of($0, in: 3..<9) == 4)
      #expect(DisplayWidth.of($0, in: 3..<9000) == 6)
      #expect(DisplayWidth.of($0, in: 500..<9000) == 0)
    }
  }
}
