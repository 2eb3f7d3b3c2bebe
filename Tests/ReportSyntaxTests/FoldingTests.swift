import ReportSyntax
import Testing

@Suite struct FoldingTests {
  @Test(
    arguments: [
      ("支出合计", "支出合计"), ("科　目 代码", "科目代码"), ("因公出国（境）费", "因公出国(境)费"), ("２０２４年", "2024年"), ("姓\n  名", "姓名"),
      ("<b>总计</b>", "总计"),
      ("**总**计", "总计"), ("[bookmark: x]甲", "甲"), ("甲\u{200B}乙\u{00A0}丙\u{FEFF}", "甲乙丙"), ("甲\\|乙", "甲|乙"),
      ("一－二—三–四", "一-二-三-四"), ("【甲】", "[甲]"),
      ("a：ｂ", "a:b"), ("甲。乙、丙", "甲。乙、丙"), ("", ""), ("a*b<c", "a*b<c"),
    ])
  func labels(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    #expect(String(decoding: Folding.foldedLabel(bytes, 0..<bytes.count), as: UTF8.self) == expected)
    #expect(Folding.labelString(bytes, 0..<bytes.count) == expected)
  }

  @Test(arguments: [
    ("５８５０．４５", "5850.45"), ("3. 34", "3.34"), ("１４。４９％", "14.49%"), ("－４．６", "-4.6"), ("2，948", "2,948"), ("甲。", "甲。"),
  ])
  func numbers(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    var number: [UInt8] = []
    Folding.appendNumber(bytes, 0..<bytes.count, to: &number)
    #expect(String(decoding: number, as: UTF8.self) == expected)
  }

  @Test func rangesOutsideAreCut() {
    #expect(Folding.foldedLabel([0x61], -4..<9) == [0x61])
    #expect(Folding.foldedLabel([0xE4, 0xB8], 0..<2) == [0xE4, 0xB8])
  }
}
