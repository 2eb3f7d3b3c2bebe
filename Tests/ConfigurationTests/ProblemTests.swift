import Findings
import TestSupport
import Testing

@testable import Configuration

@Suite struct ProblemTests {
  private func problems(_ text: String, _ language: MessageLanguage = .chinese) -> [String] {
    ConfigurationFile(path: Array("/甲/gouji.json".utf8), bytes: Array(text.utf8)).lines(language, name: "gouji.json")
  }

  @Test func eachProblemHasItsPlaceAndAWayOut() {
    let text = """
      {
        "selct": ["GJ1"],
        "ignore": ["占比", "GJ1O06", 3],
        "severity": {"GJ2103": "warn", "GJ9001": "off", "GJ1006": true},
        "show": ["全都"],
        "lang": "cn",
        "header": {"金额单位": "千元", "年渡": 2024, "上年": "a.gj"},
        "exclude": ["", "!a", "../b"],
        "inlayHints": {"units": true},
        "lang": "zh"
      }
      """
    #expect(
      problems(text) == [
        "gouji.json:2:3：不认识 selct，是否想用 select？",
        "gouji.json:3:20：没有规则 GJ1O06，是否想用 GJ1006？",
        "gouji.json:3:30：ignore 的值应是一段文字，写在双引号里",
        "gouji.json:4:26：severity 不能是 warn，可以是 error、warning、hint、off",
        "gouji.json:4:34：GJ9001 说明文件没有检查完，不能在配置里关掉或调低",
        "gouji.json:4:61：severity 的值应是一段文字，写在双引号里",
        "gouji.json:5:12：show 不能是 全都，可以是 hint、hints、提示、尾差、residue、all、全部",
        "gouji.json:7:22：金额单位 不能是 千元，可以是 元、万元、亿元",
        "gouji.json:7:28：文件头没有 年渡 这一项，是否想用 年度？",
        "gouji.json:7:40：上年 各报告不同，请写在报告的文件头里",
        "gouji.json:8:15：exclude 里有一项是空的",
        "gouji.json:8:19：exclude 不能用 ! 取消排除：!a",
        "gouji.json:8:25：exclude 从 gouji.json 所在的文件夹算起，不能用 . 或 ..：../b",
        "gouji.json:9:18：不认识 units，是否想用 unit？",
        "gouji.json:10:3：lang 写了两次，以后一次为准",
      ])
    let english = problems(text, .english)
    #expect(english.count == 15 && english[0] == "gouji.json:2:3: unknown key selct; did you mean select?")
    #expect(!english.joined().contains("，"))
  }

  @Test func whatMayHaveBeenMeantCanStandInItsPlace() throws {
    let text = #"{"𠮷": 1, "shw": ["提式"], "severity": {"GJ21O3": "off"}}"#
    let bytes = Array(text.utf8)
    let edits = Configuration.read(bytes).problems.map { problem in
      (String(decoding: bytes[problem.range], as: UTF8.self), problem.replacement)
    }
    #expect(edits.map(\.0) == [#""𠮷""#, #""shw""#, #""GJ21O3""#])
    #expect(edits.map(\.1) == [nil, #""show""#, #""GJ2103""#])
  }

  @Test(arguments: [
    ("{\n  \"lang\": \"zh\",\n}", "3:1：JSON 最后一项后面多了逗号"), ("{“lang”: \"zh\"}", "1:2：JSON 中的 “ 是全角的，请改用半角符号"),
    ("{\"lang\"： \"zh\"}", "1:8：JSON 中的 ： 是全角的，请改用半角符号"), ("{'lang': 1}", "1:2：JSON 的文字用双引号，不用单引号"),
    ("{\n  // 说明\n}", "2:3：JSON 里不能写注释"), ("{\"lang\": \"zh\" \"show\": 1}", "1:15：JSON 这里之前缺逗号或冒号"),
    ("{\"lang\": \"zh\"", "1:14：JSON 写到这里就没有了，看是否缺 } ] 或引号"), ("{} {}", "1:4：JSON 最外层的 } 之后还有内容"),
    ("{\"exclude\": \"a\\*\"}", "1:16：JSON 引号里的 \\ 写得不对；要写 \\ 本身，写两个"),
    ("{\"lang: \n}", "1:9：JSON 引号里不能换行或有制表符，看是否缺引号"), ("[1]", "1:1：配置应写在一对 { } 里"), ("{\"a\": zh}", "1:7：JSON 这里不该是 z"),
    ("\u{FEFF}{\"selct\": 1}", "1:2：不认识 selct，是否想用 select？"),
  ]) func whatIsNoJSONIsToldInPlainWords(text: String, told: String) {
    #expect(problems(text) == ["gouji.json:" + told])
    #expect(Configuration.read(Array(text.utf8)).configuration == Configuration())
    #expect(problems(text, .english).count == 1)
  }

  @Test func anotherEncodingIsTold() {
    let utf16: [UInt8] = [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]
    #expect(Configuration.read(utf16).problems.map(\.chinese) == ["看来是 UTF-16 LE 编码，请另存为 UTF-8"])
    let large = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
    #expect(Configuration.read(large).problems.count == 1)
  }

  /// An editor sends whatever stands in its buffer.
  @Test func nothingThatIsWrittenStopsTheReader() {
    let text = Array(
      #"{"select":["GJ1"],"severity":{"GJ2103":"off"},"header":{"年度":2024},"exclude":["[一-龥]*","**/a"],"inlayHints":{"unit":false}}"#
        .utf8)
    for end in 0...text.count { check(Array(text[..<end])) }
    var random = Seeded(41)
    for _ in 0..<3000 {
      var bytes = text
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(Array("\"{}[]:,\\*\u{0}".utf8)[random.below(10)], at: place)
        }
      }
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let file = ConfigurationFile(path: Array("/gouji.json".utf8), bytes: bytes)
    for problem in file.problems {
      #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= bytes.count, "\(bytes), seed 41")
    }
    #expect(file.lines(.chinese, name: "").count == file.problems.count)
    _ = file.excludes(Array("/a/乙/c.gj".utf8), isFolder: false)
  }
}
