import TestSupport
import Testing

@testable import SourceText

@Suite struct PositionTests {
  let text = Array("第一行\r\n𠮷字😀a\n\r\n末".utf8)

  @Test func linesEndWithLineFeedAndTheReturnBeforeItBelongsToTheEnd() {
    let index = LineIndex(text)
    #expect(index.count == 4)
    #expect((0..<4).map { index.contentRange(ofLine: $0, in: text) } == [0..<9, 11..<23, 24..<24, 26..<29])
    #expect((0..<4).map { index.range(ofLine: $0) } == [0..<11, 11..<24, 24..<26, 26..<29])
    #expect(index.line(at: -5) == 0)
    #expect(index.line(at: 11) == 1)
    #expect(index.line(at: 23) == 1)
    #expect(index.line(at: 1000) == 3)
    #expect(LineIndex([]).count == 1)
    #expect(LineIndex([0x0A]).count == 2)
  }

  @Test(arguments: [(PositionEncoding.utf8, 11), (.utf16, 5), (.utf32, 3)])
  func columnsCountWhatTheEncodingSays(encoding: PositionEncoding, column: Int) {
    // The a behind 𠮷字😀.
    let position = LineIndex(text).position(of: 22, in: text, encoding: encoding)
    #expect(position == LinePosition(line: 1, column: column))
    #expect(LineIndex(text).offset(of: position, in: text, encoding: encoding) == 22)
  }

  @Test func positionsAreClampedAndNeverInsideACharacter() {
    let index = LineIndex(text)
    #expect(index.position(of: -3, in: text, encoding: .utf16) == LinePosition(line: 0, column: 0))
    #expect(index.position(of: 999, in: text, encoding: .utf16) == LinePosition(line: 3, column: 1))
    #expect(index.position(of: 10, in: text, encoding: .utf16) == LinePosition(line: 0, column: 3), "between CR and LF")
    #expect(index.position(of: 12, in: text, encoding: .utf16) == LinePosition(line: 1, column: 0), "inside 𠮷")
    #expect(index.offset(of: LinePosition(line: 1, column: 1), in: text, encoding: .utf16) == 11, "between surrogates")
    #expect(index.offset(of: LinePosition(line: 1, column: 2), in: text, encoding: .utf8) == 11, "inside 𠮷")
    #expect(index.offset(of: LinePosition(line: 0, column: 99), in: text, encoding: .utf32) == 9)
    #expect(index.offset(of: LinePosition(line: 99, column: 0), in: text, encoding: .utf32) == text.count)
    #expect(index.offset(of: LinePosition(line: -1, column: 7), in: text, encoding: .utf8) == 0)
    #expect(index.offset(of: LinePosition(line: 1, column: -7), in: text, encoding: .utf8) == 11)
    #expect(index.offset(of: LinePosition(line: .max, column: .max), in: text, encoding: .utf16) == text.count)
  }

  @Test func anInvalidRunIsOneCharacter() {
    let bytes = Array("款".utf8) + [0xE4, 0xB8, 0xFF] + Array("项".utf8)
    let index = LineIndex(bytes)
    #expect(index.position(of: 6, in: bytes, encoding: .utf32).column == 3)
    #expect(index.position(of: 4, in: bytes, encoding: .utf32).column == 1)
    #expect(index.offset(of: LinePosition(line: 0, column: 2), in: bytes, encoding: .utf16) == 5)
  }

  @Test func offsetsOfCharactersSurviveTheWayThereAndBack() {
    for seed in 0..<600 as Range<UInt64> {
      var generator = Seeded(seed)
      let bytes = randomBytes(&generator, count: 30)
      let index = LineIndex(bytes)
      for line in 0..<index.count {
        let content = index.contentRange(ofLine: line, in: bytes)
        let starts = bytes.withUnsafeBufferPointer { buffer in
          var starts = [content.lowerBound]
          while let last = starts.last, last < content.upperBound {
            starts.append(last + UTF8Scalar.read(buffer, at: last).length)
          }
          return starts
        }
        for encoding in PositionEncoding.allCases {
          for start in starts where start <= content.upperBound {
            let position = index.position(of: start, in: bytes, encoding: encoding)
            #expect(position.line == line, "seed \(seed)")
            #expect(index.offset(of: position, in: bytes, encoding: encoding) == start, "seed \(seed)")
          }
        }
      }
    }
  }
}
