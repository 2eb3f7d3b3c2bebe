import ExactNumbers

/// What the narrative says of all projects against what is said of each (P10, P16, P17): how many, of which grade, the mean score,
/// and the score of one that a table repeats.
struct ProjectClaims {
  private var report: Report
  private let scores: ProjectScores

  static func read(into report: inout Report) {
    let tree = report.tree
    tree.bytes.withUnsafeBufferPointer { bytes in
      let scores = ProjectScores(report, bytes)
      guard scores.isList else { return }
      var reader = ProjectClaims(report: report, scores: scores)
      report = Report(tree: tree)
      reader.readCounts(bytes)
      reader.readAverages(bytes)
      reader.readTables(bytes)
      report = reader.report
    }
  }

  private mutating func claim(_ tie: Tie, _ stated: FigureID, _ count: Int) {
    report.claims.append(
      Claim(tie: tie, stated: stated, formula: report.formula(.constant(Rational(count)))))
  }

  private static let piece: Label = "个"

  /// `涵盖项目17个`, `17个项目自评等级为优`
  private mutating func readCounts(_ bytes: UnsafeBufferPointer<UInt8>) {
    for index in report.proseFigures where report.figures[index].unit == .count {
      let range = report.figures[index].range
      guard range.upperBound + 3 <= bytes.count,
        !(0xE4...0xE9).contains(bytes[range.upperBound])
          || Self.piece.withBytes({ bytes.holds($0, at: range.upperBound) })
      else { continue }
      let behind = Self.text(bytes, range.upperBound..<min(bytes.count, range.upperBound + 60))
      guard behind.hasPrefix(Self.piece) else { continue }
      let before = Self.text(bytes, max(0, range.lowerBound - 180)..<range.lowerBound)
      let id = FigureID(index)
      if behind.hasPrefix("个项目自评等级为") || behind.hasPrefix("个项目等级为"),
        let grade = Self.grade(behind), let count = scores.count(of: grade)
      {
        claim(.gradeCount, id, count)
      } else if behind.hasPrefix("个"), before.hasSuffix("涵盖项目") || before.hasSuffix("共有项目"),
        Self.isComplete(before)
      {
        claim(.projectCount, id, scores.scores.count)
      } else if behind.hasPrefix("个项目"), before.hasSuffix("共有") || before.hasSuffix("共"), Self.isComplete(before) {
        claim(.projectCount, id, scores.scores.count)
      }
    }
  }

  /// The sentence speaks of the self-evaluation of all projects.
  private static func isComplete(_ before: Label) -> Bool {
    before.contains("全面自评") || before.contains("全部自评") || before.contains("全部开展") || before.contains("全覆盖")
  }

  private static func grade(_ text: Label) -> Label? {
    let grades: [Label] = ["优", "良", "中", "差"]
    return grades.first { grade in
      text.contains(Label("等级为" + grade.text)) || text.contains(Label("等级为“" + grade.text))
    }
  }

  private static let means: [Label] = ["平均得分为", "平均分为", "平均得分"]

  /// The mean of all scores; of fewer projects it lies between the means of the lowest and of the highest so many.
  private mutating func readAverages(_ bytes: UnsafeBufferPointer<UInt8>) {
    for index in report.proseFigures where report.figures[index].unit == .point {
      let range = report.figures[index].range
      let place = max(0, range.lowerBound - 120)..<range.lowerBound
      guard range.upperBound <= bytes.count, LabelText.mayEnd(bytes, place, in: Self.means) else { continue }
      let before = Self.text(bytes, place)
      guard Self.means.contains(where: before.hasSuffix), before.contains("项目") else { continue }
      let stated = FigureID(index)
      if report.figures[index].precision == .exact { report.change(stated) { $0.precision = .rounded } }
      let ordered = scores.scores.map(\.figure).sorted { report[$0].value < report[$1].value }
      let count = statedCount(before: range.lowerBound) ?? ordered.count
      guard count > 0 else { continue }
      if count >= ordered.count {
        report.claims.append(Claim(tie: .averageScore, stated: stated, formula: report.formula(mean(ordered[...]))))
      } else {
        report.claims.append(
          Claim(
            tie: .averageScore, stated: stated, formula: report.formula(mean(ordered.prefix(count))),
            comparison: .atLeast)
        )
        report.claims.append(
          Claim(
            tie: .averageScore, stated: stated, formula: report.formula(mean(ordered.suffix(count))),
            comparison: .atMost))
      }
    }
  }

  private func mean(_ figures: ArraySlice<FigureID>) -> Arithmetic {
    guard let first = figures.first else { return .constant(.zero) }
    let sum = figures.dropFirst().reduce(Arithmetic.figure(first)) { .add($0, .figure($1)) }
    return .divide(sum, .constant(Rational(figures.count)))
  }

  /// How many projects the narrative says that there are: the number that stands last before the mean.
  private func statedCount(before place: Int) -> Int? {
    let claim = report.claims.last {
      $0.tie == .projectCount && report[$0.stated].range.lowerBound < place
    }
    guard let figure = claim.map({ report[$0.stated] }), figure.value.scale == 0 else { return nil }
    return Int(exactly: figure.value.coefficient)
  }

  /// A table of projects with their 自评得分 repeats the score of one by its name.
  private mutating func readTables(_ bytes: UnsafeBufferPointer<UInt8>) {
    var byName: [Label: FigureID?] = [:]
    for score in scores.scores {
      byName[score.name] = byName[score.name] == nil ? .some(score.figure) : .some(nil)
    }
    for (table, content) in report.tables.enumerated() where content.kind == .other {
      for band in content.bands {
        guard let column = band.columns.firstIndex(where: { $0.name.contains("自评得分") }) else { continue }
        let view = BandView(band: band, bytes: bytes)
        for row in band.rows.indices where !band.rows[row].isDoubtful {
          guard let cell = band.cell(row, column).figure else { continue }
          let names = (0..<min(column, 4)).map { view.text(row, $0) }
          for name in names where !name.isEmpty {
            let bare = name.hasSuffix("项目") ? name.dropLast(2) : name
            guard let found = byName[bare], let figure = found else { continue }
            let run = report.add([Term(figure)])
            // A score without a unit is one all the same.
            report.change(cell) { $0.unit = .point }
            report.claims.append(
              Claim(
                tie: .proseRestated, stated: cell, formula: .sum(run), comparison: .sameQuantity, table: table))
            break
          }
        }
      }
    }
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Label {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return LabelText.folded(bytes, start..<max(start, range.upperBound))
  }
}
