import Analysis
import TestSupport
import Testing

@Suite struct DocumentLinkTests {
  @Test func pathsLeadToTheFilesThatAreThere() {
    let marked = Marked(
      """
      ---
      上年：“⟦../2023/决算.gj⟧”
      ---

      @引入 "⟦公共.gj⟧"
      @引入 没有.gj
      @数据 甲表 来自 “⟦甲.csv⟧” 单位：万元
      @科目 来自 "⟦本县科目.tsv⟧"
      @表 乙表 来自 "公共.gj"

      """)
    let files = ["/w/../2023/决算.gj": "", "/w/公共.gj": "", "/w/甲.csv": "a,1\n", "/w/本县科目.tsv": "2101598\t专项\n"]
    let links = DocumentLink.all(in: marked.snapshot(files))
    #expect(links.map(\.reference.range) == marked.ranges)
    #expect(links.map(\.target) == ["/w/../2023/决算.gj", "/w/公共.gj", "/w/甲.csv", "/w/本县科目.tsv"])
  }

  @Test func aTextWithoutPathsHasNone() {
    #expect(DocumentLink.all(in: Marked("上年：甲.gj\n@引入\n@数据 甲\n").snapshot()).isEmpty)
  }
}
