import TestSupport
import Testing

@testable import SourceText

func bytes(hex: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var digits = hex[...]
  while digits.count >= 2 {
    bytes.append(UInt8(digits.prefix(2), radix: 16) ?? 0)
    digits = digits.dropFirst(2)
  }
  return bytes
}

private func little(_ unit: UInt16) -> [UInt8] { [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
private func big(_ unit: UInt16) -> [UInt8] { [UInt8(unit >> 8), UInt8(unit & 0xFF)] }

@Suite struct TextEncodingTests {
  let report = "云川县档案馆２０２４年度决算：支出合计512.40万元，占77.72％；①②㈠々—…“引”·℃×÷≥≤〔〕㎡㊣丂鿿￥"
  /// Python: report.encode("gb18030")
  let reportHex = """
    d4c6b4a8cfd8b5b5b0b8b9dda3b2a3b0a3b2a3b4c4eab6c8bef6cbe3a3bad6a7b3f6bacfbcc63531322e3430cdf2d4aaa3ac\
    d5bc37372e3732a3a5a3bba2d9a2daa2e5a1a9a1aaa1ada1b0d2fda1b1a1a4a1e6a1c1a1c2a1dda1dca1b2a1b3a94fa94981\
    4082359832a3a4
    """
  /// Python: "𠮷😀ḿéʼn㐀䶵ﷰ؀€".encode("gb18030"): four-byte forms
  let rareHex = "9534b2359439fc368135f437a8a68130b6336e8139ee39823587388430fd348130fe30a2e3"

  @Test func gb18030IsDecodedAsPythonEncodesIt() {
    let decoded = GB18030.decode(bytes(hex: reportHex))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == report)
    #expect(decoded.invalid == 0)
    #expect(String(decoding: GB18030.decode(bytes(hex: rareHex)).utf8, as: UTF8.self) == "𠮷😀ḿéʼn㐀䶵ﷰ؀€")
  }

  @Test func everyTwoByteCodeAndEveryRunOfFourByteCodesIsRead() {
    // Sums over all code points, computed by Python's codec.
    var sum: UInt64 = 0
    for lead in 0x81...0xFE as ClosedRange<UInt8> {
      for trail in 0x40...0xFE as ClosedRange<UInt8> where trail != 0x7F {
        let step = [lead, trail].withUnsafeBufferPointer { GB18030.read($0, at: 0) }
        sum = sum &* 31 &+ UInt64(step.scalar ?? 0)
      }
    }
    #expect(sum == 9814692547404682643)
    sum = 0
    for index in 0..<39420 {
      let code = [
        UInt8(0x81 + index / 12600), UInt8(0x30 + index / 1260 % 10), UInt8(0x81 + index / 10 % 126),
        UInt8(0x30 + index % 10),
      ]
      sum = sum &* 31 &+ UInt64(code.withUnsafeBufferPointer { GB18030.read($0, at: 0) }.scalar ?? 0)
    }
    #expect(sum == 17538353170890135139)
  }

  @Test func wrongBytesAreReplacedOneByOne() {
    let decoded = GB18030.decode([0xD6, 0xD0, 0xFF, 0x41, 0x80, 0xD6])
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "中\u{FFFD}A\u{FFFD}\u{FFFD}")
    #expect(decoded.invalid == 3)
    // Past the last code of Unicode.
    #expect(GB18030.decode([0xFE, 0x39, 0xFE, 0x39]).invalid > 0)
  }

  @Test func encodingsAreToldApart() {
    #expect(TextEncoding.detect(Array(report.utf8)) == .utf8)
    #expect(TextEncoding.detect([0xEF, 0xBB, 0xBF] + Array(report.utf8)) == .utf8WithMark)
    #expect(TextEncoding.detect(bytes(hex: reportHex)) == .gb18030)
    #expect(TextEncoding.detect([]) == .utf8)
    // 支出合计: half of its bytes happen to be two-byte forms of UTF-8.
    #expect(TextEncoding.detect(bytes(hex: "d6a7b3f6bacfbcc6")) == .gb18030)
    #expect(TextEncoding.detect(bytes(hex: "b5d8b7bdb2c6d5fe")) == .gb18030)
    #expect(TextEncoding.detect(Array("plain ASCII, 512.40".utf8)) == .utf8)
    let utf16 = Array("\u{FEFF}科目\t支出 512.40\n".utf16)
    #expect(TextEncoding.detect(utf16.flatMap(little)) == .utf16LittleEndian)
    #expect(TextEncoding.detect(utf16.flatMap(big)) == .utf16BigEndian)
    #expect(
      TextEncoding.detect(utf16.dropFirst().flatMap(little)) == .utf16LittleEndian)
    #expect(TextEncoding.detect(utf16.dropFirst().flatMap(big)) == .utf16BigEndian)
  }

  @Test func utf8WithAFewWrongBytesStaysUTF8() {
    var torn = Array(report.utf8)
    torn.insert(0xB8, at: 10)
    torn.removeLast()
    #expect(TextEncoding.detect(torn) == .utf8)
    #expect(TextEncoding.detect(Array("plain ".utf8) + [0xFF] + Array("款".utf8)) == .utf8)
  }

  @Test func binaryDataIsNoText() {
    var generator = Seeded(7)
    #expect(TextEncoding.detect((0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }) == .unknown)
    #expect(TextEncoding.detect(Array(repeating: 0, count: 100)) == .unknown)
    #expect(
      TextEncoding.detect([0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x9C, 0xA7, 0xF1]) == .unknown)
  }

  @Test func utf16IsDecodedWithSurrogatesAndTornEnds() {
    let units = Array("\u{FEFF}科𠮷\n".utf16) + [0xD800, 0x41]
    let torn = units.flatMap(little) + [0x41]
    let decoded = UTF16Text.decode(torn, bigEndian: false)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "科𠮷\n\u{FFFD}A\u{FFFD}")
    #expect(decoded.invalid == 2)
    #expect(UTF16Text.decode(units.flatMap(big), bigEndian: true).invalid == 1)
  }
}
