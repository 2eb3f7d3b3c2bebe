import ReportSyntax

/// Reads the `---` header, and takes year and unit from the text where it does not say them.
struct HeaderReader {
  private var header = ReportHeader()
  private var problems: [ModelProblem] = []
  private var seen: [HeaderField: Range<Int>] = [:]

  /// - Parameter defaults: what counts where the header does not say it; the text is asked after that.
  static func read(into report: inout Report, defaults: HeaderDefaults = HeaderDefaults()) {
    var reader = HeaderReader()
    let tree = report.tree
    tree.bytes.withUnsafeBufferPointer { bytes in
      for placed in tree.blocks.prefix(4) {
        guard case .header(let syntax) = placed.block.content else { continue }
        for field in syntax.fields {
          reader.take(key: placed.range(of: field.key), value: placed.range(of: field.value), bytes)
        }
        break
      }
      for value in defaults.values where reader.seen[value.field] == nil {
        _ = reader.set(value.field, value.text, raw: value.raw)
      }
      if reader.header.year == nil { reader.header.year = TextHints.year(in: tree, bytes) }
      if reader.header.unit == nil { reader.header.unit = TextHints.unit(in: tree, bytes) }
    }
    report.header = reader.header
    report.problems += reader.problems
  }

  /// Whether a field takes a value, which is without blanks and in half-width forms.
  static func accepts(_ field: HeaderField, _ text: String) -> Bool {
    var reader = HeaderReader()
    return reader.set(field, text, raw: text)
  }

  private mutating func take(key: Range<Int>, value: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    let name = LabelText.folded(bytes, key).text
    guard !name.isEmpty else { return }
    guard var field = HeaderField(key: name) else {
      let nearest = EditDistance.nearest(to: name, in: HeaderField.keys, part: 2)
      problems.append(ModelProblem(.unknownHeaderField, key, details: [name], suggestion: nearest))
      return
    }
    let text = LabelText.folded(bytes, value).text
    // `单位：` with anything but a measure is the body.
    if name == "单位", !HeaderField.unit.allowedValues.contains(text) { field = .body }
    if let first = seen[field] {
      problems.append(
        ModelProblem(.repeatedHeaderField, key, related: [.init(range: first, text: name)], details: [name]))
      return
    }
    seen[field] = key
    guard !text.isEmpty else { return }
    if field == .lastYear { header.lastYearRange = value }
    if !set(field, text, raw: SourceWords.unquoted(bytes, value)) {
      let allowed = field.allowedValues
      problems.append(
        ModelProblem(
          .headerValue, value.isEmpty ? key : value, details: [name, text] + allowed,
          suggestion: EditDistance.nearest(to: text, in: allowed)))
    }
  }

  /// False where the value is none that the field takes.
  private mutating func set(_ field: HeaderField, _ text: String, raw: String) -> Bool {
    switch field {
    case .kinds:
      let kinds = Self.kinds(text)
      header.kinds = kinds.filter(field.allowedValues.contains)
      return header.kinds.count == kinds.count
    case .body: header.body = text
    case .shortName: header.shortName = text
    case .superior: header.superior = text
    case .profile: header.profile = text
    case .lastYear: header.lastYear = raw
    case .region: header.region = text
    case .nature:
      guard field.allowedValues.contains(text) else { return false }
      header.nature = text
    case .budgetBasis:
      let plain = text.hasSuffix("预算") ? String(text.dropLast(2)) : text
      guard field.allowedValues.contains(plain) else { return false }
      header.budgetBasis = plain
    case .year:
      guard let year = YearText.year(text) else { return false }
      header.year = year
      header.statesYear = true
    case .unit:
      switch text {
      case "元": header.unit = .yuan
      case "万元": header.unit = .tenThousandYuan
      case "亿元": header.unit = .hundredMillionYuan
      default: return false
      }
    case .decimals:
      guard let decimals = UInt8(text), decimals <= 8 else { return false }
      header.decimals = decimals
    case .rounding: return setRounding(text)
    }
    return true
  }

  /// The kinds one by one. Blanks between them are gone by now: 部门决算单位决算 is two.
  private static func kinds(_ text: String) -> [String] {
    var kinds: [String] = []
    for part in text.split(whereSeparator: { "、,;/+".contains($0) }) {
      var rest = part
      while let kind = HeaderField.kinds.allowedValues.first(where: rest.hasPrefix) {
        kinds.append(kind)
        rest = rest.dropFirst(kind.count)
      }
      if !rest.isEmpty { kinds.append(String(rest)) }
    }
    return kinds
  }

  /// `截断`, `四舍五入`, or `金额=截断 比率=四舍五入` (whose blanks are gone by now).
  private mutating func setRounding(_ text: String) -> Bool {
    func isTruncation(_ word: Substring) -> Bool? {
      if word == "截断" { return true }
      return word == "四舍五入" ? false : nil
    }
    if let truncates = isTruncation(text[...]) {
      header.roundsAmountsByTruncation = truncates
      header.roundsRatesByTruncation = truncates
      return true
    }
    var rest = text[...]
    while !rest.isEmpty {
      guard let subject = ["金额", "比率"].first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(2)
      guard rest.hasPrefix("=") || rest.hasPrefix(":") else { return false }
      rest = rest.dropFirst()
      guard let word = ["截断", "四舍五入"].first(where: rest.hasPrefix), let truncates = isTruncation(word[...]) else {
        return false
      }
      if subject == "金额" {
        header.roundsAmountsByTruncation = truncates
      } else {
        header.roundsRatesByTruncation = truncates
      }
      rest = rest.dropFirst(word.count)
      while let first = rest.first, ",;、".contains(first) { rest = rest.dropFirst() }
    }
    return true
  }
}
