import Foundation
import TestSupport
import Testing

@testable import SourceText

/// Text of every width with bytes thrown in that are no UTF-8.
func randomBytes(_ generator: inout Seeded, count: Int) -> [UInt8] {
  let pieces: [[UInt8]] = [
    Array("a".utf8), Array("0".utf8), Array("é".utf8), Array("款".utf8), Array("，".utf8), Array("𠮷".utf8),
    Array("😀".utf8),
    [0x0A], [0x0D, 0x0A], [0x0D], [0xE4], [0xE4, 0xB8], [0xF0, 0x9F], [0xF0, 0x9F, 0x98], [0x80], [0xFF], [0xC0, 0xAF],
    [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0x00],
  ]
  var bytes: [UInt8] = []
  let plain = Int.random(in: 0...3, using: &generator)
  for _ in 0..<count {
    // A quarter of the texts has no invalid bytes.
    let limit = plain == 0 ? 9 : pieces.count - 1
    bytes += pieces[Int.random(in: 0...limit, using: &generator)]
  }
  return bytes
}

@Suite struct UTF8Tests {
  @Test func validityAndReplacementAgreeWithTheStandardLibrary() {
    for seed in 0..<4000 as Range<UInt64> {
      var generator = Seeded(seed)
      let bytes = randomBytes(&generator, count: Int.random(in: 0...40, using: &generator))
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Validation.firstInvalid(bytes) == nil) == isValid, "seed \(seed)")
      let scalars = bytes.withUnsafeBufferPointer { buffer in
        var scalars: [UInt32] = []
        var offset = 0
        while offset < buffer.count {
          let scalar = UTF8Scalar.read(buffer, at: offset)
          scalars.append(scalar.value)
          offset += scalar.length
        }
        return scalars
      }
      #expect(scalars == String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value), "seed \(seed)")
    }
  }

  @Test func theFirstInvalidRunIsFoundWithItsLength() {
    #expect(UTF8Validation.firstInvalid(Array("支出合计512.40万元".utf8)) == nil)
    #expect(UTF8Validation.firstInvalid([]) == nil)
    let torn = Array("支出".utf8) + [0xE4, 0xB8] + Array("元".utf8)
    #expect(UTF8Validation.firstInvalid(torn) == .init(offset: 6, length: 2))
    #expect(UTF8Validation.firstInvalid(torn, from: 8) == nil)
    #expect(UTF8Validation.firstInvalid(Array("支出合计支出合计".utf8) + [0xFF]) == .init(offset: 24, length: 1))
    // Overlong and surrogate forms at every place of the eight-byte step.
    for prefix in 0..<9 {
      for wrong in [[0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
        let bytes = Array(repeating: 0x61, count: prefix) + wrong + Array("支出合计".utf8)
        #expect(UTF8Validation.firstInvalid(bytes) == .init(offset: prefix, length: 1))
      }
    }
  }

  @Test func aScalarWrittenIsTheScalarRead() {
    for value in [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32] {
      var bytes: [UInt8] = []
      UTF8Scalar.append(value, to: &bytes)
      let read = bytes.withUnsafeBufferPointer { UTF8Scalar.read($0, at: 0) }
      #expect(read == UTF8Scalar(value: value, length: bytes.count, isValid: true))
    }
    var bytes: [UInt8] = []
    UTF8Scalar.append(0xD800, to: &bytes)
    UTF8Scalar.append(0x110000, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{FFFD}\u{FFFD}")
  }
}
