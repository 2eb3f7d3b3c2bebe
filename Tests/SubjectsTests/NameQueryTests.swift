import Subjects
import Testing

@Suite struct NameQueryTests {
  @Test func anyTextIsFoundByInitialsPinyinAndCharacters() {
    #expect(NameQuery("zcjs").match("支出决算表") == .prefix)
    #expect(NameQuery("zhichu").match("支出决算表") == .prefix)
    #expect(NameQuery("ｊｓｂ").match("支出决算表") == .part)
    #expect(NameQuery("决算b").match("支出决算表") == .part)
    #expect(NameQuery("zcb").match("支出决算表") == .inOrder)
    #expect(NameQuery("bfb").match("支出决算表") == nil)
    #expect(NameQuery("7").isEmpty && NameQuery("7").match("支出决算表") == nil)
    #expect(NameQuery("a").match("") == nil)
  }

  @Test func wordsAreReadAsTheyAreSpoken() {
    #expect(NameQuery("zengzhanglv").match("增长率") == .exact)
    #expect(NameQuery("jiaoyan").match("校验") == .exact)
    #expect(NameQuery("kuaiji").match("会计（师）2024") == .prefix)
    #expect(NameQuery.pinyin(of: "增长率") == "zeng zhang lv")
  }
}
