import Findings
import ReportSyntax

/// Sections and tables of the official outline at the beginning of a line, found by name and pinyin.
struct SkeletonCompletions {
  let text: ByteText
  let snapshot: Snapshot
  let survey: () -> ReportSurvey
  let options: CompletionOptions
  let place: Int

  /// Longer lines are sentences.
  private static let longest = 90

  func items() -> CompletionList {
    var list = CompletionList()
    let line = text.line(at: place)
    let start = min(text.contentStart(of: line), place)
    guard place - start <= Self.longest, text.trimmed(place..<line.upperBound).isEmpty else { return list }
    let typed = text.text(start..<place)
    var name = typed[...].drop { $0 == "#" || $0 == "＃" || $0 == " " || $0 == "　" }
    if let mark = name.firstIndex(of: "、"), name[..<mark].allSatisfy({ "一二三四五六七八九十".contains($0) }) {
      name = name[name.index(after: mark)...]
    }
    let wordStart = place - name.utf8.count
    let word = TypedWord(text, max(wordStart, start)..<place)
    let isMarked = name.startIndex > typed.startIndex
    let letters = word.text.utf8.count { $0 < 0x80 }
    // One letter, or characters in the middle of a name, are the beginning of a sentence.
    if !isMarked, !word.isEmpty, word.text.utf8.count < 2 { return list }
    if text.bytes.allSatisfy({ $0 <= 0x20 }) || start == 0 && text.trimmed(place..<text.count).isEmpty {
      list.append(whole(word, from: start))
    }
    var found: [(rank: Int, piece: SkeletonPiece)] = []
    for piece in SkeletonPiece.all {
      guard let rank = word.rank(piece.title) else { continue }
      let most = isMarked ? 6 : letters == 0 ? 1 : letters >= 3 ? 5 : 4
      if rank <= most { found.append((rank, piece)) }
    }
    guard !found.isEmpty else { return list }
    let written = titles()
    let report = survey()
    let hasMarks = usesMarks || typed.hasPrefix("#") || typed.hasPrefix("＃")
    for index in found.indices.sorted(by: { (found[$0].rank, $0) < (found[$1].rank, $1) }) {
      let piece = found[index].piece
      // Not a second time.
      if written.contains(where: { $0.hasSuffix(Self.folded(piece.title)) }) { continue }
      if piece.isTable, isMarked { continue }
      let insert = piece.text(
        year: report.header.year, body: report.header.shortName ?? report.header.body, marksHeadings: hasMarks)
      let kind = options.language == .chinese ? (piece.isTable ? "整张表" : "整节") : (piece.isTable ? "table" : "section")
      list.append(
        Completion(
          .section, label: piece.title, description: kind, text: insert, range: start..<place,
          filter: text.text(start..<word.range.lowerBound) + word.filter(piece.title),
          topic: CompletionTopic(.skeleton, piece.title, year: report.header.year)))
    }
    return list
  }

  /// A whole report, in a file that has nothing yet.
  private func whole(_ word: TypedWord, from start: Int) -> [Completion] {
    Skeleton.all.compactMap { skeleton in
      guard let name = skeleton.names.first, word.rank(name, aliases: Array(skeleton.names.dropFirst())) != nil else {
        return nil
      }
      return Completion(
        .section, label: name, description: skeleton.summary(options.language), text: skeleton.template,
        range: start..<place,
        filter: text.text(start..<word.range.lowerBound) + word.filter(name, aliases: skeleton.names))
    }
  }

  private static func folded(_ title: String) -> String {
    let text = ByteText(bytes: Array(title.utf8))
    return text.folded(0..<text.count)
  }

  /// Headings and titles of tables that the report has.
  private func titles() -> [String] {
    var titles = TableTitles.all(snapshot.tree, text).map(\.title)
    for placed in snapshot.tree.blocks {
      switch placed.block.content {
      case .heading(let heading), .numbered(let heading):
        let range = placed.range(of: heading.text)
        // The line at the cursor is no heading yet.
        if range.count <= 200, !placed.range.contains(place), range.upperBound != place {
          titles.append(text.folded(range))
        }
      default: break
      }
      if titles.count > 5_000 { break }
    }
    return titles
  }

  /// Whether headings of the report have `#` marks; a report that has none yet is one in the language.
  private var usesMarks: Bool {
    var hasNumbered = false
    for placed in snapshot.tree.blocks.prefix(2_000) {
      if case .heading = placed.block.content { return true }
      if case .numbered = placed.block.content { hasNumbered = true }
    }
    return !hasNumbered && !snapshot.isPlainText
  }
}
