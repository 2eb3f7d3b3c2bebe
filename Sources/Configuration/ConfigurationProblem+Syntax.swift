import JSON

/// Why a text is no JSON, as a person sees it who does not write JSON every day.
extension ConfigurationProblem {
  /// - Parameter text: what the problem's place is in
  static func syntax(_ problem: JSONProblem, in text: [UInt8]) -> Self {
    let at = min(max(problem.offset, 0), text.count)
    let scalar = scalar(text, at)
    let range = at..<(at + (scalar?.length ?? 0))
    let sign = scalar.map { String(decoding: text[at..<(at + $0.length)], as: UTF8.self) } ?? ""
    let (chinese, english) =
      switch problem.reason {
      case .unexpectedEnd: ("写到这里就没有了，看是否缺 } ] 或引号", "the text ends too early: a } ] or quotation mark is missing")
      case .unexpectedByte: unexpected(sign, text, at)
      case .textAfterTheValue: ("最外层的 } 之后还有内容", "there is text behind the last }")
      case .badNumber: ("数字写得不对", "malformed number")
      case .badEscape: ("引号里的 \\ 写得不对；要写 \\ 本身，写两个", "malformed escape; a \\ itself is written twice")
      case .controlCharacterInString:
        ("引号里不能换行或有制表符，看是否缺引号", "a line break or tab in a string: is a quotation mark missing?")
      case .invalidUTF8: ("这里的字节不是 UTF-8", "not UTF-8 here")
      case .tooDeep: ("括号套得过深", "nested too deeply")
      case .tooManyValues, .tooLong: ("内容过多，不像是配置", "too much for a configuration")
      }
    return Self(range, chinese: "JSON \(chinese)", english: "JSON: \(english)")
  }

  private static func unexpected(_ sign: String, _ text: [UInt8], _ at: Int) -> (String, String) {
    let before = text[..<at].last { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    switch sign {
    case "“", "”", "，", "：", "｛", "｝", "［", "］", "＂", "「", "」", "【", "】", "‘", "’":
      return ("中的 \(sign) 是全角的，请改用半角符号", "\(sign) is full-width; JSON has half-width signs only")
    case "'": return ("的文字用双引号，不用单引号", "strings have double quotation marks")
    case "/", "#": return ("里不能写注释", "there are no comments")
    case "}" where before == UInt8(ascii: ","), "]" where before == UInt8(ascii: ","):
      return ("最后一项后面多了逗号", "there is a comma behind the last one")
    default: break
    }
    let isNext = before == UInt8(ascii: "\"") || before == UInt8(ascii: "}") || before == UInt8(ascii: "]")
    if isNext, sign == "\"" || sign == "{" || sign == "[" {
      return ("这里之前缺逗号或冒号", "a comma or colon is missing before this")
    }
    let told = sign.unicodeScalars.allSatisfy { $0.value > 0x20 } ? sign : ""
    return told.isEmpty ? ("这里写得不对", "unexpected character") : ("这里不该是 \(told)", "unexpected \(told)")
  }

  private static func scalar(_ text: [UInt8], _ at: Int) -> (length: Int, lead: UInt8)? {
    guard at < text.count else { return nil }
    var end = at + 1
    while end < text.count, end < at + 4, text[end] & 0xC0 == 0x80 { end += 1 }
    return (end - at, text[at])
  }
}
