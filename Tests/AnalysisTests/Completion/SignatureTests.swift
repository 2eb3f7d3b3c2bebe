import Analysis
import TestSupport
import Testing

@Suite struct SignatureTests {
  private func find(_ text: String) -> (String, Int)? {
    let marked = Marked(text)
    let found = SignatureFinder.find(Snapshot(path: "报告.gj", bytes: marked.bytes), at: marked.place)
    return found.map { ($0.function.name, $0.argument) }
  }

  @Test func theArgumentAtTheCursorIsTold() throws {
    for (text, name, argument) in [
      ("占{= 占比(‸", "占比", 0), ("占{= 占比(甲, ‸)}", "占比", 1), ("占{＝占比（甲，乙‸", "占比", 1), ("占{= 占比(求和(甲, 乙), ‸", "占比", 1),
      ("占{= 占比(求和(甲、‸", "求和", 0), ("@设 差 = 增长率(本年, ‸", "增长率", 1), ("@校验 甲 = 四舍五入(乙, ‸)", "四舍五入", 1),
      ("@校验 占比(甲, ‸) = 22.28%", "占比", 1), ("占{= 占比(支出决算表[合计, 项目支出], ‸", "占比", 1), ("占{= 占比((甲 + ‸", "占比", 0),
      ("占{14.49% = 占比(𠮷, ‸)}", "占比", 1), ("占{= 占比(甲, 乙, 丙‸", "占比", 1),
    ] {
      let found = try #require(find(text), "\(text)")
      #expect(found.0 == name && found.1 == argument, "\(text): \(found)")
    }
  }

  @Test func outsideOfCallsThereIsNothing() {
    for text in ["占比(甲, ‸", "占{= 占比(甲, 乙) ‸}", "// {= 占比(‸", "占{= (甲 + ‸", "占{= 平方(‸", "@表 占比(‸", "{占比(‸"] {
      #expect(find(text) == nil, "\(text)")
    }
  }

  @Test func everyFunctionIsExplainedInBothLanguages() {
    for function in FunctionGuide.all {
      #expect(!function.help(.chinese).isEmpty && !function.help(.english).isEmpty && !function.parameters.isEmpty)
    }
  }
}
