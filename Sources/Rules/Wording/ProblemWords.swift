import Findings
import ReportModel
import ReportSyntax

/// A problem of the model, in words that a rule puts together.
public struct ProblemWords {
  public let problem: ModelProblem
  public let language: MessageLanguage

  public var kind: ModelProblem.Kind { problem.kind }
  public var suggestion: String? { problem.suggestion }

  public func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// A detail as `ModelProblem.Kind` lists them; empty where it is not there.
  public func detail(_ index: Int) -> String {
    problem.details.indices.contains(index) ? problem.details[index] : ""
  }

  /// The details from one on, in a row.
  public func details(from index: Int, separator: String) -> String {
    problem.details.dropFirst(index).joined(separator: separator)
  }

  /// “是不是想写……”, where something near is known.
  public var didYouMean: String? {
    suggestion.map { near in say("是否应为“\(near)”？", "did you mean “\(near)”?") }
  }
}

/// A problem of the parser, in words that a rule puts together.
public struct SyntaxWords {
  public let kind: SyntaxProblem.Kind
  /// The bytes of the problem as text, shortened.
  public let text: String
  public let language: MessageLanguage

  public func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }
}
