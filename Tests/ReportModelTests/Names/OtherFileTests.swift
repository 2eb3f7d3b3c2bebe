import ReportModel
import SourceText
import Testing

@Suite("Other files")
struct OtherFileTests {
  static let rows = "科目代码,科目名称,本年收入合计\n合计,,\"5,090.92\"\n201,一般公共服务支出,5000.00\n208,\"社会保障\n和就业支出\",90.92\n"

  private func data(_ text: String, name: String = "02.csv") -> Report {
    readReport("@数据 收入决算表 来自 \"\(name)\" 单位：万元\n\n合计{= 收入决算表[合计, 本年收入合计]}万元。\n", files: [name: text])
  }

  @Test("The rows of a CSV file make a table; its claims stand at the directive")
  func csv() {
    let report = data(Self.rows)
    #expect(report.problemWords == [])
    #expect(report.shown == ["5090.92"])
    #expect(report.tables.map(\.title) == ["收入决算表"])
    #expect(report.tables.first?.kind == .income)
    #expect(report.tables.first?.unit == .tenThousandYuan)
    let total = report.claims.first { $0.tie == .subjectTree || $0.tie == .incomeTotal || $0.tie == .columnTotal }
    #expect(total != nil)
    guard let total else { return }
    let range = report[total.stated].range
    #expect(report.words(range) == "5,090.92")
    #expect(report.words(report.place(of: range)) == "02.csv")
    #expect(report.dataPlace(of: range).map { "\($0.path) \($0.line)" } == "02.csv 2")
    #expect(report.place(of: 3..<5) == 3..<5)
  }

  @Test("A TSV file, and a file with CRLF")
  func tsv() {
    let tabbed = "科目代码\t科目名称\t本年收入合计\r\n合计\t\t5090.92\r\n201\t一般公共服务支出\t5090.92\r\n"
    #expect(data(tabbed, name: "02.tsv").shown == ["5090.92"])
    #expect(data(Self.rows.replacing("\n", with: "\r\n")).shown == ["5090.92"])
  }

  @Test("UTF-16 as spreadsheets export it")
  func encodings() {
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in Self.rows.utf16 { utf16 += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
    var loader = MemoryLoader()
    loader.files["a.csv"] = utf16
    let report = readReport("@数据 收入决算表 来自 \"a.csv\"\n\n{= 收入决算表[合计, 本年收入合计]}", loader: loader)
    #expect(report.problemWords == [])
    #expect(report.shown == ["5090.92"])
    loader.files["a.csv"] = [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 0xFF, 0xD8, 0, 0]
    #expect(readReport("@数据 收入决算表 来自 \"a.csv\"\n", loader: loader).problems.map(\.kind).contains(.dataUnreadable))
  }

  @Test("A torn quote is told with its line; the other rows are read")
  func tornQuote() {
    let report = data("科目代码,科目名称,本年收入合计\n合计,,9.00\n201,\"一般公共服务支出,5.00\n208,社会保障和就业支出,4.00\n")
    #expect(report.problems.map(\.kind) == [.dataTornQuote])
    #expect(report.problem(0)?.line == 3)
    #expect(report.problemPlace(0) == "02.csv")
    #expect(report.shown == ["9.00"])
    let many = data("科目代码,科目名称,本年收入合计\n合计,,9.00\n" + String(repeating: "\"a\"b,", count: 50_000))
    #expect(many.problems.map(\.kind) == [.dataTornQuote])
  }

  @Test("A file that is missing or empty")
  func missing() {
    #expect(readReport("@数据 收入决算表 来自 \"无.csv\"\n").problemWords == ["dataMissing 无.csv"])
    #expect(data("\n\n,,\n").problems.first?.kind == .dataEmpty)
    #expect(readReport("@数据 收入决算表\n").problems.map(\.kind) == [.dataMissing])
  }

  @Test("Names, 科目 and 办法 of another file")
  func include() {
    let report = readReport(
      "@引入 \"公共.gj\"\n\n比上年{上年合计}万元增加{= 10.00万元 - 上年合计}万元，{= 比率 : 百分比0}。",
      files: [
        "公共.gj":
          "@设 上年合计 = 8.50万元\n@设 比率 = 上年合计 / 17万元\n@科目 2130395 河湖长制专项\n@办法 本县2024 预算执行率：10 产出指标：90 等级：优90良80中60差\n"
      ])
    #expect(report.problemWords == [])
    #expect(report.shown == ["8.50", "1.50", "50%"])
    #expect(report.localSubjects.map(\.name) == ["河湖长制专项"])
    #expect(report.localProfiles.first?.weights.map(\.label) == ["预算执行率", "产出指标"])
    #expect(report.localProfiles.first?.grades.map(\.word) == ["优", "良", "中", "差"])
    #expect(report.names.map(\.origin) == ["公共.gj", "公共.gj"])
    #expect(report.words(report.names[0].range) == "公共.gj")
  }

  @Test("A file that takes itself in, files in a ring, a missing file")
  func rings() {
    let itself = readReport("@引入 \"报告.gj\"\n@设 甲 = 1\n{甲}", files: ["报告.gj": "@设 甲 = 1\n"])
    #expect(itself.problems.map(\.kind) == [.includeItself])
    #expect(itself.shown == ["1"])
    let ring = readReport(
      "@引入 \"乙.gj\"\n{丙值}",
      files: ["乙.gj": "@引入 \"丙.gj\"\n", "丙.gj": "@引入 \"乙.gj\"\n@设 丙值 = 3\n", "报告.gj": ""])
    #expect(ring.problems.map(\.kind) == [.includeCycle])
    #expect(ring.problem(0)?.details == ["乙.gj", "丙.gj", "乙.gj"])
    #expect(ring.shown == ["3"])
    #expect(readReport("@引入 \"无.gj\"\n").problemWords == ["includeMissing 无.gj"])
    #expect(readReport("@引入\n").problems.map(\.kind) == [.includeMissing])
  }

  @Test("A file taken in by two ways gives its names once; a name of two files is told")
  func diamond() {
    let files = [
      "左.gj": "@引入 \"底.gj\"\n", "右.gj": "@引入 \"底.gj\"\n", "底.gj": "@设 甲 = 1\n", "别.gj": "@设 甲 = 2\n",
    ]
    #expect(readReport("@引入 \"左.gj\"\n@引入 \"右.gj\"\n{甲}", files: files).problemWords == [])
    #expect(readReport("@引入 \"左.gj\"\n@引入 \"别.gj\"\n", files: files).problemWords == ["duplicateName 别.gj"])
    let own = readReport("@引入 \"底.gj\"\n@设 甲 = 2\n{甲}", files: files)
    #expect(own.problemWords == ["duplicateName 甲"])
    #expect(own.relatedPlaces(0) == ["底.gj"])
  }

  @Test("Files that take in one another deeper and deeper end")
  func depth() {
    var files: [String: String] = [:]
    for index in 0..<40 { files["\(index).gj"] = "@引入 \"\(index + 1).gj\"\n@设 名\(index) = \(index)\n" }
    let report = readReport("@引入 \"0.gj\"\n{名3}", files: files)
    #expect(report.shown == ["3"])
  }
}
