/// Tables of contents: `一、概况⇥3`, `一、概况……3`.
extension BlockParser {
  /// One line of contents: where its title ends and its page begins.
  struct ContentsLine {
    var titleEnd: Int
    var page: Range<Int>
    var number: Int
    var hasLeaders: Bool
  }

  /// Whether a line ends in a digit, so that looking closer is worth while.
  func mayBeContents(_ line: Line) -> Bool {
    guard !line.isEmpty else { return false }
    let last = source[line.end - 1]
    if last > 0x39 && last < 0x80 { return false }
    let end = source.trimEnd(line.first, line.end)
    guard end > line.first else { return false }
    if source[end - 1] >= 0x30 && source[end - 1] <= 0x39 { return true }
    return end - 3 > line.first && source.digit(at: end - 3) != nil
  }

  mutating func contentsStarts(at line: Line) -> Bool {
    guard let first = contentsLine(line) else { return false }
    if first.hasLeaders { return true }
    // With tabs alone it could be a table with a column of whole numbers: pages rise, start low, and stand behind
    // numbered titles.
    guard first.number <= 30, source.marker(at: line.first, end: first.titleEnd) != nil else { return false }
    var count = 1
    var page = first.number
    var line = line
    while line.next < limit, count < 12 {
      let next = self.line(at: line.next)
      if next.isEmpty { break }
      guard let entry = contentsLine(next) else {
        if next.marks.contains(.tab) { return false }
        break
      }
      if entry.hasLeaders { return true }
      guard entry.number >= page, source.marker(at: next.first, end: entry.titleEnd) != nil else { return false }
      page = entry.number
      count += 1
      line = next
    }
    return count >= 2
  }

  mutating func readContents(_ line: Line) -> (Block.Content, Int) {
    var entries: [ContentsEntry] = []
    var line = line
    while let entry = contentsLine(line) {
      putGap(line.start, line.first)
      putText(.text, line.first, entry.titleEnd, line.marks)
      putLeaders(entry.titleEnd, entry.page.lowerBound)
      put(.text, entry.page.lowerBound, entry.page.upperBound)
      putGap(entry.page.upperBound, line.end)
      putLineEnd(line)
      entries.append(
        ContentsEntry(
          title: span(line.first, entry.titleEnd), page: span(entry.page.lowerBound, entry.page.upperBound)))
      guard line.next < limit else { return (.contents(entries), line.next) }
      let next = self.line(at: line.next)
      guard !next.isEmpty, contentsLine(next) != nil else { return (.contents(entries), line.next) }
      line = next
    }
    return (.contents(entries), line.next)
  }

  private mutating func putLeaders(_ from: Int, _ to: Int) {
    var index = from
    while index < to {
      let isTab = source[index] == 0x09
      let runStart = index
      while index < to, (source[index] == 0x09) == isTab { index += 1 }
      put(isTab ? .tab : .blank, runStart, index)
    }
  }

  /// Title, then dot leaders or tabs, then a page of at most four digits.
  private func contentsLine(_ line: Line) -> ContentsLine? {
    guard mayBeContents(line) else { return nil }
    let end = source.trimEnd(line.first, line.end)
    var page = end
    var number = 0
    var scale = 1
    var digits = 0
    while page > line.first {
      let length = source[page - 1] < 0x80 ? 1 : 3
      guard let digit = source.digit(at: page - length), page - length > line.first else { break }
      digits += 1
      if digits > 4 { return nil }
      number += digit.value * scale
      scale *= 10
      page -= length
    }
    guard digits > 0 else { return nil }
    var title = page
    var dots = 0
    var tabs = 0
    while title > line.first {
      let length = source[title - 1] < 0x80 ? 1 : source.lengthBefore(title)
      let at = title - length
      if source[at] == 0x09 {
        tabs += 1
      } else if source[at] == 0x2E || source[at] == 0x5F {
        dots += 1
      } else if [0xE2_80A6, 0xEF_BC8E, 0xE2_8BAF].contains(source.triple(at)) && length == 3 {
        dots += 2
      } else if source[at] == 0xC2, source[at + 1] == 0xB7 {
        dots += 1
      } else if source.blankLength(at: at) != length {
        break
      }
      title = at
    }
    guard title > line.first, dots >= 3 || (dots == 0 && tabs > 0) else { return nil }
    if dots < 3, source.first(0x09, from: line.first, to: title) != nil { return nil }
    return ContentsLine(titleEnd: title, page: page..<end, number: number, hasLeaders: dots >= 3)
  }
}
