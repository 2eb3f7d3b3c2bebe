import Consistency
import Findings

/// How a number may have come to be written for another, in words.
enum SlipWords {
  static func text(_ slip: Slip, _ language: MessageLanguage) -> String {
    language == .chinese ? chinese(slip) : english(slip)
  }

  private static func chinese(_ slip: Slip) -> String {
    switch slip {
    case .digitsSwapped: "像是相邻两位写颠倒"
    case .digitDropped: "像是漏写一位"
    case .digitAdded: "像是多写一位"
    case .digitChanged: "像是写错一位"
    case .pointMoved: "像是小数点错位"
    case .unitMistaken: "像是元与万元弄混"
    case .signReversed: "像是正负号写反"
    }
  }

  private static func english(_ slip: Slip) -> String {
    switch slip {
    case .digitsSwapped: "two digits look swapped"
    case .digitDropped: "a digit looks left out"
    case .digitAdded: "a digit looks added"
    case .digitChanged: "one digit looks mistyped"
    case .pointMoved: "the decimal point looks moved"
    case .unitMistaken: "元 and 万元 look mixed up"
    case .signReversed: "the sign looks reversed"
    }
  }
}
