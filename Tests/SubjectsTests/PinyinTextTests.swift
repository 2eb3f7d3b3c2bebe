import Subjects
import Testing

@Suite struct PinyinTextTests {
  @Test func aTextIsFoundByItsInitialsItsSyllablesAndBoth() {
    let text = PinyinText("一、住房公积金2024")
    #expect(text.place(of: "zfgjj") == 1)
    #expect(text.place(of: "gjj") == 3)
    #expect(text.place(of: "ZhuFang") == 1)
    #expect(text.place(of: "zhufgongj") == 1)
    #expect(text.place(of: "jijin2024") == 4)
    #expect(text.place(of: "gongjijin") == 3)
    #expect(text.place(of: "fz") == nil)
    #expect(text.place(of: "") == nil)
    #expect(text.place(of: "住房") == nil)
  }

  @Test func whatIsNoChineseIsTypedAsItIs() {
    #expect(PinyinText("𠮷A局2.5版").place(of: "aju2.5b") == 0)
    #expect(PinyinText("").place(of: "a") == nil)
  }
}
