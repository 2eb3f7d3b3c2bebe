import Findings
import ReportModel
import Rules

/// What is wrong with the command line, in words that help to mend it.
enum UsageProblem: Error {
  case unknownCommand(String, known: [String])
  case unknownOption(String, known: [String])
  case missingValue(option: String, value: String)
  case unexpectedValue(option: String)
  case wrongValue(option: String, value: String, choices: [String])
  case unknownRule(String)
  case unknownKind(String, known: [String])
  case missingOperand(chinese: String, english: String)
  case other(chinese: String, english: String)

  func message(_ language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    func nearest(_ word: String, _ known: [String]) -> String {
      guard let best = EditDistance.nearest(to: word, in: known) else { return "" }
      return isChinese ? "，是否想用 \(best)？" : "; did you mean \(best)?"
    }
    switch self {
    case .unknownCommand(let word, let known):
      return (isChinese ? "没有 \(word) 这个命令" : "there is no command \(word)") + nearest(word, known)
    case .unknownOption(let word, let known):
      return (isChinese ? "不认识选项 \(word)" : "unknown option \(word)") + nearest(word, known)
    case .missingValue(let option, let value):
      return isChinese ? "--\(option) 后面缺少 \(value)" : "--\(option) needs a value (\(value))"
    case .unexpectedValue(let option):
      return isChinese ? "--\(option) 不带值" : "--\(option) takes no value"
    case .wrongValue(let option, let value, let choices):
      let list = choices.joined(separator: isChinese ? "、" : ", ")
      return isChinese ? "--\(option) 不能是 \(value)，可以是 \(list)" : "--\(option) cannot be \(value); it is one of \(list)"
    case .unknownRule(let word): return RuleWords.unknown(word, language)
    case .unknownKind(let word, let known):
      let list = known.joined(separator: isChinese ? "、" : ", ")
      return isChinese ? "没有 \(word) 这一类型，可以是 \(list)" : "there is no kind \(word); it is one of \(list)"
    case .missingOperand(let chinese, let english), .other(let chinese, let english):
      return isChinese ? chinese : english
    }
  }
}
