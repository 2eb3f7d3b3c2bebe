import TestSupport

/// Texts full of 科目: right ones, and all that can be wrong with them.
extension EditedTexts {
  static func subjects(_ random: inout Seeded) -> [UInt8] {
    var text = random.below(4) == 0 ? "" : "---\n年度：\(2017 + random.below(9))\n---\n\n"
    if random.below(3) == 0 { text += "@科目 2101598 县级医保专项\n\n" }
    for _ in 0..<(2 + random.below(3)) {
      let title = titles[random.below(titles.count)]
      text += "@表 \(title) 单位：万元\n| 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |\n"
      for _ in 0..<(2 + random.below(7)) { text += row(&random) }
      text += "\n"
      if random.below(2) == 0 { text += path(&random) + "支出\(10 + random.below(9)).00万元。\n\n" }
    }
    if random.below(2) == 0 {
      text += "# 第四部分 名词解释\n"
      for number in 1...5 { text += "\(number).\(path(&random))：指这项经费。\n\n" }
    }
    return Array(text.utf8)
  }

  private static func row(_ random: inout Seeded) -> String {
    var (code, name) = subjects[random.below(subjects.count)]
    switch random.below(12) {
    case 0: name.removeLast()
    case 1: code = String(code.dropLast()) + "\(random.below(10))"
    case 2: code = "\(code.prefix(3)) \(code.dropFirst(3))"
    default: break
    }
    let amount = "\(10 + random.below(80)).\(10 + random.below(80))"
    return
      "| \(code) | \(name) | \(amount) | \(random.below(2) == 0 ? amount : "") | \(random.below(3) == 0 ? amount : "") |\n"
  }

  private static func path(_ random: inout Seeded) -> String {
    var path = paths[random.below(paths.count)]
    if random.below(3) == 0 { path.remove(at: path.index(path.startIndex, offsetBy: random.below(path.count))) }
    return path
  }

  private static let titles = ["支出决算表", "一般公共预算财政拨款支出决算表", "收入支出决算总表", "政府性基金预算财政拨款支出决算表", "项目支出明细表"]

  private static let subjects = [
    ("201", "一般公共服务支出"), ("20126", "档案事务"), ("2012601", "行政运行"), ("2012604", "档案馆"), ("208", "社会保障和就业支出"),
    ("20805", "行政事业单位养老支出"), ("20805", "行政事业单位离退休"), ("2080501", "行政单位离退休"), ("2080505", "机关事业单位基本养老保险缴费支出"),
    ("210", "卫生健康支出"), ("210", "医疗卫生与计划生育支出"), ("21015", "医疗保障管理事务"), ("2101598", "县级医保专项"),
    ("2101598", "县级医疗保障专项"), ("2101597", "乡镇医保专项"), ("221", "住房保障支出"), ("22102", "住房改革支出"), ("2210201", "住房公积金"),
  ]

  private static let paths = [
    "社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）",
    "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）", "住房保障支出（类）住房改革支出（款）住房公积金（项）",
    "一般公共服务支出（类）档案事务（款）行政运行（项）、档案馆（项）", "一般公共服务支出（类）住房改革支出（款）住房公积金（项）", "列“2012604档案管”科目",
  ]
}
