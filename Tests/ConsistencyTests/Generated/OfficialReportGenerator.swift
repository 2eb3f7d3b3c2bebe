import ExactNumbers
import TestSupport

/// Makes the official tables of one report, which tie: every amount is written from one number wherever it stands.
struct OfficialReportGenerator {
  var random: Seeded
  let style: GeneratedStyle
  /// By code, in order: what was spent of 一般公共预算 (basic, project), of 政府性基金 and of other money.
  private(set) var items: [Item] = []
  /// What is carried over and on, of 一般公共预算 and of 政府性基金.
  private(set) var opening = (general: 0, funds: 0, other: 0)
  private(set) var closing = (general: 0, funds: 0, other: 0)

  struct Item {
    var code: String
    var basic = 0
    var project = 0
    var funds = 0
    var other = 0
    var general: Int { basic + project }
    var all: Int { general + funds + other }
  }

  static let classes = [
    ("201", "一般公共服务支出"), ("208", "社会保障和就业支出"), ("212", "城乡社区支出"), ("221", "住房保障支出"),
  ]

  /// - Parameters:
  ///   - size: how many 款 a 类 and how many 项 a 款 may have
  ///   - rounding: of the whole report; nil for any
  init(_ seed: UInt64, size: Int = 2, rounding: RoundingMode? = nil) {
    random = Seeded(seed)
    var style = GeneratedStyle(&random)
    if let rounding { style.rounding = rounding }
    self.style = style
    let hasFunds = Bool.random(using: &random)
    let hasOther = Bool.random(using: &random)
    for (code, _) in Self.classes {
      for section in 1...Int.random(in: max(1, size / 2)...size, using: &random) {
        for item in 1...Int.random(in: max(1, size / 2)...size, using: &random) {
          var own = Item(code: "\(code)\(20 + section)\(30 + item)")
          if code == "212", hasFunds {
            own.funds = amount()
          } else {
            own.basic = amount(nothingIn: 3)
            own.project = amount(nothingIn: 3)
            if own.general == 0 { own.basic = amount() }
            if hasOther { own.other = amount(nothingIn: 2) }
          }
          items.append(own)
        }
      }
    }
    let isOtherSpent = items.contains { $0.other > 0 }
    if Bool.random(using: &random) {
      opening = (amount(nothingIn: 2), hasFunds ? amount(nothingIn: 2) : 0, isOtherSpent ? amount(nothingIn: 2) : 0)
      closing = (amount(nothingIn: 2), hasFunds ? amount(nothingIn: 2) : 0, isOtherSpent ? amount(nothingIn: 2) : 0)
    }
  }

  mutating func amount(nothingIn: Int = 0) -> Int {
    if nothingIn > 0, Int.random(in: 0..<nothingIn, using: &random) == 0 { return 0 }
    return Int.random(in: 50_000_000...2_000_000_000, using: &random)
  }

  func total(_ part: (Item) -> Int, in code: String = "") -> Int {
    items.reduce(0) { $0 + ($1.code.hasPrefix(code) ? part($1) : 0) }
  }

  // What was received makes both ends meet.
  var generalIncome: Int { total(\.general) + closing.general - opening.general }
  var fundIncome: Int { total(\.funds) + closing.funds - opening.funds }
  var otherIncome: Int { total(\.other) + closing.other - opening.other }
  var yearIncome: Int { generalIncome + fundIncome + otherIncome }

  private func cell(_ amount: Int, sides: Int = 2) -> GeneratedCell { style.amount(amount, sides: sides) }
  private func text(_ texts: String...) -> [GeneratedCell] { texts.map { GeneratedCell($0) } }

  /// 01–07, each with its title and head.
  func tables() -> [GeneratedTable] {
    [totals(), incomes(), expenditures(), fiscal(), general(), basic(), funds()]
  }

  private func totals() -> GeneratedTable {
    let left: [(String, Int)] = [
      ("一、一般公共预算财政拨款收入", generalIncome), ("二、政府性基金预算财政拨款收入", fundIncome), ("三、国有资本经营预算财政拨款收入", 0),
      ("八、其他收入", otherIncome),
    ]
    let right = zip(["一", "八", "十一", "十九"], Self.classes).map { ("\($0)、\($1.1)", total(\.all, in: $1.0)) }
    let (start, end) = (
      opening.general + opening.funds + opening.other, closing.general + closing.funds + closing.other
    )
    var rows = zip(left, right).map { text($0.0) + text("1") + [cell($0.1)] + text($1.0) + text("31") + [cell($1.1)] }
    for (a, b, income, spent) in [
      ("本年收入合计", "本年支出合计", yearIncome, total(\.all)), ("使用非财政拨款结余", "结余分配", 0, 0),
      ("年初结转和结余", "年末结转和结余", start, end), ("总计", "总计", yearIncome + start, total(\.all) + end),
    ] {
      let sides = a.hasPrefix("年初") ? 1 : 2
      rows.append(text(a, "27") + [cell(income, sides: sides)] + text(b, "57") + [cell(spent, sides: sides)])
    }
    return GeneratedTable(
      title: "收入支出决算总表", head: [["收入", "", "", "支出", "", ""], ["项目", "行次", "金额", "项目", "行次", "金额"]], rows: rows,
      kind: "01")
  }

  /// One row for each code of the tree, and the total in front.
  private func coded(
    _ title: String, _ head: [[String]], kind: String, only: (Item) -> Bool = { _ in true }, _ columns: [(Item) -> Int]
  ) -> GeneratedTable {
    var rows = [text("合计", "") + columns.map { cell(total($0)) }]
    var last = ("", "")
    for item in items where only(item) {
      let (top, section) = (String(item.code.prefix(3)), String(item.code.prefix(5)))
      for (code, isNew) in [(top, top != last.0), (section, section != last.1), (item.code, true)] where isNew {
        let name = Self.classes.first { $0.0 == code }?.1 ?? (code.count == 5 ? "某款事务" : "某项支出")
        rows.append(text(code, name) + columns.map { cell(total($0, in: code)) })
      }
      last = (top, section)
    }
    return GeneratedTable(title: title, head: head, rows: rows, kind: kind)
  }

  private func incomes() -> GeneratedTable {
    // By 科目 more or less is received than spent: the first of each fund takes what is carried.
    let firstGeneral = items.first { $0.general > 0 }?.code
    let firstFund = items.first { $0.funds > 0 }?.code
    let firstOther = items.first { $0.other > 0 }?.code
    let fiscal: (Item) -> Int = { item in
      var amount = item.general + item.funds
      if item.code == firstGeneral { amount += closing.general - opening.general }
      if item.code == firstFund { amount += closing.funds - opening.funds }
      return amount
    }
    let other: (Item) -> Int = { item in
      item.other + (item.code == firstOther ? closing.other - opening.other : 0)
    }
    return coded(
      "收入决算表", [["科目代码", "科目名称", "本年收入合计", "财政拨款收入", "其他收入"]], kind: "02", [{ fiscal($0) + other($0) }, fiscal, other])
  }

  private func expenditures() -> GeneratedTable {
    coded(
      "支出决算表", [["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"]], kind: "03",
      [\.all, \.basic, { $0.all - $0.basic }])
  }

  private func fiscal() -> GeneratedTable {
    let blank = GeneratedCell("")
    let left: [(String, Int)] = [
      ("一、一般公共预算财政拨款", generalIncome), ("二、政府性基金预算财政拨款", fundIncome), ("三、国有资本经营预算财政拨款", 0), ("", 0),
    ]
    func spent(_ general: Int, _ funds: Int) -> [GeneratedCell] {
      [cell(general + funds), cell(general), cell(funds), cell(0)]
    }
    var rows: [[GeneratedCell]] = []
    for (income, entry) in zip(left, zip(["一", "八", "十一", "十九"], Self.classes)) {
      let (number, own) = entry
      rows.append(
        text(income.0, "1") + [income.0.isEmpty ? blank : cell(income.1)] + text("\(number)、\(own.1)", "33")
          + spent(total(\.general, in: own.0), total(\.funds, in: own.0)))
    }
    rows.append(
      text("本年收入合计", "27") + [cell(generalIncome + fundIncome)] + text("本年支出合计", "59")
        + spent(total(\.general), total(\.funds)))
    rows.append(
      text("年初财政拨款结转和结余", "28") + [cell(opening.general + opening.funds)] + text("年末财政拨款结转和结余", "60")
        + spent(closing.general, closing.funds))
    for (name, start, end) in [
      ("一般公共预算财政拨款", opening.general, closing.general), ("政府性基金预算财政拨款", opening.funds, closing.funds),
      ("国有资本经营预算财政拨款", 0, 0),
    ] {
      rows.append(text(name, "29") + [cell(start)] + text("", "61") + [cell(end), blank, blank, blank])
    }
    rows.append(
      text("总计", "32") + [cell(generalIncome + fundIncome + opening.general + opening.funds)] + text("总计", "64")
        + spent(total(\.general) + closing.general, total(\.funds) + closing.funds))
    return GeneratedTable(
      title: "财政拨款收入支出决算总表",
      head: [
        ["收入", "", "", "支出", "", "", "", "", ""],
        ["项目", "行次", "金额", "项目", "行次", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
      ], rows: rows, kind: "04")
  }

  private func general() -> GeneratedTable {
    coded(
      "一般公共预算财政拨款支出决算表", [["科目代码", "科目名称", "小计", "基本支出", "项目支出"]], kind: "05", only: { $0.general > 0 },
      [\.general, \.basic, \.project])
  }

  private func basic() -> GeneratedTable {
    let basic = total(\.basic)
    let (pay, office) = (basic / 2, basic / 3)
    let rest = basic - pay - office
    return GeneratedTable(
      title: "一般公共预算财政拨款基本支出决算表",
      head: [["人员经费", "", "", "公用经费", "", ""], ["科目代码", "科目名称", "决算数", "科目代码", "科目名称", "决算数"]],
      rows: [
        text("301", "工资福利支出") + [cell(pay)] + text("302", "商品和服务支出") + [cell(office + rest)],
        text("30101", "基本工资") + [cell(pay)] + text("30201", "办公费") + [cell(office, sides: 1)],
        text("", "") + [GeneratedCell("")] + text("30211", "差旅费") + [cell(rest, sides: 1)],
        text("人员经费合计", "") + [cell(pay)] + text("公用经费合计", "") + [cell(office + rest)],
      ], kind: "06")
  }

  private func funds() -> GeneratedTable {
    var table = coded(
      "政府性基金预算财政拨款收入支出决算表",
      [
        ["科目代码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
        ["", "", "", "", "小计", "基本支出", "项目支出", ""],
      ], kind: "07", only: { $0.funds > 0 }, [])
    let firstFund = items.first { $0.funds > 0 }?.code
    table.rows = table.rows.map { row in
      let code = row[0].text == "合计" ? "" : row[0].text
      let spent = total(\.funds, in: code)
      let takes = firstFund.map { $0.hasPrefix(code) } ?? true
      let (start, end) = takes ? (opening.funds, closing.funds) : (0, 0)
      return row + [cell(start), cell(spent + end - start), cell(spent), cell(0), cell(spent), cell(end)]
    }
    return table
  }

  /// The whole report, and where a slip in one cell of one table stands.
  func text(
    slip: (table: Int, row: Int, column: Int, text: String)? = nil, hasHeader: Bool = true, _ random: inout Seeded
  ) -> (text: String, slip: Range<Int>?) {
    var report = ""
    if hasHeader, style.rounding == .towardZero { report += GeneratedTable.truncationHeader }
    var place: Range<Int>?
    for (index, table) in tables().enumerated() {
      let own = slip.flatMap { $0.table == index ? ($0.row, $0.column, $0.text) : nil }
      let (text, range) = table.text(style, slip: own, hasHeader: false, &random)
      if let range { place = (report.utf8.count + range.lowerBound)..<(report.utf8.count + range.upperBound) }
      report += text + "\n"
    }
    return (report, place)
  }
}
