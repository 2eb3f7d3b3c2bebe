import Findings

/// A report to begin with: the official outline, with nothing filled in.
public struct Skeleton: Sendable {
  /// The words that the user may name it by, the first of them in the help text.
  public var names: [String]
  /// What it is, in both languages.
  public var chinese: String
  public var english: String
  private var parts: [String]

  public static let all = [
    Skeleton(
      names: ["决算", "部门决算", "单位决算", "final-account"], chinese: "部门决算公开：五个部分、九张表、十三节说明",
      english: "a department's published final account: five parts, nine tables, thirteen sections",
      parts: [
        FinalAccountSkeleton.opening, "\n", FinalAccountTables.accounts, "\n\n", FinalAccountTables.appropriations,
        "\n\n",
        FinalAccountTables.funds, "\n\n", FinalAccountSkeleton.narrative,
      ]),
    Skeleton(
      names: ["项目自评", "项目支出绩效自评", "project"], chinese: "项目支出绩效自评：报告和自评表",
      english: "a project's self-evaluation: report and indicator table", parts: [ProjectSelfEvaluationSkeleton.text]),
    Skeleton(
      names: ["整体自评", "部门整体支出绩效自评", "整体支出绩效自评", "department"], chinese: "部门整体支出绩效自评：报告和自评表",
      english: "a department's self-evaluation: report and indicator table",
      parts: [DepartmentSelfEvaluationSkeleton.text]),
  ]

  public static func named(_ name: String) -> Skeleton? { all.first { $0.names.contains(name) } }

  public func summary(_ language: MessageLanguage) -> String { language == .chinese ? chinese : english }

  /// The report for a year and a body.
  public func text(year: Int, body: String) -> String { text(year: String(year), body: body) }

  private func text(year: String, body: String) -> String {
    var result = ""
    for part in parts {
      // Pieces between the signs @ are alternately text and the names of what belongs there.
      for (index, piece) in part.split(separator: "@", omittingEmptySubsequences: false).enumerated() {
        switch piece {
        case "年度" where index > 0: result += year
        case "单位" where index > 0: result += body
        default:
          let isDirective = index > 0 && (piece.hasPrefix("表 ") || piece.hasPrefix("指标表 "))
          result += isDirective ? "@\(piece)" : String(piece)
        }
      }
    }
    return result
  }

  /// The same with places for year and body.
  var template: InsertText { InsertText(template: text(year: "⟨年份⟩", body: "⟨单位名称⟩")) }
}
