/// A section or a table of the official outline, to be put into a report that is being written.
public struct SkeletonPiece: Sendable {
  /// 收入支出决算总体情况说明, 支出决算表
  public let title: String
  public let isTable: Bool
  /// `@年度@` and `@单位@` stand for what belongs there.
  private let source: String

  /// In the order of the outline: sections, then tables.
  public static let all: [SkeletonPiece] = {
    let sections = pieces(FinalAccountSkeleton.narrative, opening: "## ", ending: "# ")
    let tables = [FinalAccountTables.accounts, FinalAccountTables.appropriations, FinalAccountTables.funds].flatMap {
      pieces($0, opening: "@表 ", ending: "# ")
    }
    let forms = [ProjectSelfEvaluationSkeleton.text, DepartmentSelfEvaluationSkeleton.text].flatMap {
      pieces($0, opening: "@指标表 ", ending: "#", endsAtGap: true)
    }
    return sections + tables + forms
  }()

  public static func titled(_ title: String) -> SkeletonPiece? { all.first { $0.title == title } }

  private static func pieces(
    _ text: String, opening: String, ending: String, endsAtGap: Bool = false
  ) -> [SkeletonPiece] {
    var pieces: [SkeletonPiece] = []
    var lines: [Substring]?
    func close() {
      guard let own = lines, let first = own.first else { return }
      var body = own
      while body.last?.isEmpty == true { body.removeLast() }
      let isTable = opening.hasPrefix("@")
      var title = first.dropFirst(opening.count)
      if isTable {
        title = title.prefix { $0 != " " }
      } else if let mark = title.firstIndex(of: "、") {
        title = title[title.index(after: mark)...]
      }
      pieces.append(SkeletonPiece(title: String(title), isTable: isTable, source: body.joined(separator: "\n")))
      lines = nil
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(opening) {
        close()
        lines = [line]
      } else if line.hasPrefix(ending) || endsAtGap && line.isEmpty {
        close()
      } else {
        lines?.append(line)
      }
    }
    close()
    return pieces
  }

  /// With the places that are to be filled in.
  ///
  /// - Parameters:
  ///   - marksHeadings: whether headings have `#` marks, as those of the report have
  func text(year: Int?, body: String?, marksHeadings: Bool) -> InsertText {
    var text = ""
    for (index, piece) in source.split(separator: "@", omittingEmptySubsequences: false).enumerated() {
      switch piece {
      case "年度" where index > 0: text += year.map(String.init) ?? "⟨年份⟩"
      case "单位" where index > 0: text += body ?? "⟨单位名称⟩"
      default:
        let isDirective = index > 0 && (piece.hasPrefix("表 ") || piece.hasPrefix("指标表 "))
        text += isDirective ? "@\(piece)" : String(piece)
      }
    }
    if !marksHeadings {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("#") ? line.drop { $0 == "#" || $0 == " " } : line
      }.joined(separator: "\n")
    }
    return InsertText(template: isTable ? text : Self.placing(text))
  }

  /// Marks the numbers that are to be filled in.
  private static func placing(_ text: String) -> String {
    var marked = ""
    var rest = text[...]
    while let zero = rest.range(of: "0.00") {
      marked += rest[..<zero.lowerBound] + "⟨0.00⟩"
      rest = rest[zero.upperBound...]
    }
    return marked + rest
  }
}

extension Substring {
  /// The first place of a text.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}
