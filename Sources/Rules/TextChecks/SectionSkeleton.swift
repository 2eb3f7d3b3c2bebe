import Findings
import ReportModel
import ReportSyntax

/// A skeleton of a section that a final account lacks, with its place and its number: behind the section that it should follow, where
/// that is numbered with Chinese numerals and what comes behind can be numbered on. What is to be filled in is written XX, which
/// GJ6005 tells of until it is.
struct SectionSkeleton {
  let report: Report
  let bytes: UnsafeBufferPointer<UInt8>

  /// - Parameters:
  ///   - title: of the section, 情况说明 at its end
  ///   - text: what stands below the heading
  ///   - heading: a place in the heading that it should stand behind
  /// - Returns: the edits; nil where place or number is not certain
  func edits(title: String, text: String, behind heading: Range<Int>) -> [Finding.Edit]? {
    let sections = report.outline.sections
    guard let before = sections.firstIndex(where: { $0.titleRange.overlaps(heading) }),
      let marker = marker(of: before), let front = front(of: before)
    else { return nil }
    let siblings = sections.indices.filter { index in
      index > before && sections[index].parent == sections[before].parent
        && sections[index].level == sections[before].level
    }
    let markers = siblings.map { self.marker(of: $0) }
    guard markers.allSatisfy({ $0 != nil }) else { return nil }
    let end = sections[before].range.upperBound
    guard end <= min(bytes.count, report.ownLength), end == bytes.count || end > 0 && bytes[end - 1] == 0x0A else {
      return nil
    }
    let number = marker.number + 1
    guard let numeral = Self.numeral(number) else { return nil }
    let lineEnd = usesCarriageReturns ? "\r\n" : "\n"
    let lead = end == bytes.count && !(bytes.last == 0x0A) ? lineEnd + lineEnd : ""
    let section = "\(lead)\(front)\(numeral)、\(title)\(lineEnd)\(lineEnd)\(text)\(lineEnd)\(lineEnd)"
    var edits = [Finding.Edit(range: end..<end, newText: section)]
    var expected = number
    // A gap is what the section leaves; without one the others move on.
    guard let next = markers.first.flatMap({ $0 })?.number, next == number else {
      return markers.first.flatMap { $0 }.map { $0.number > number } ?? true ? edits : nil
    }
    for sibling in markers.compactMap(\.self) {
      guard sibling.number == expected, let moved = Self.numeral(expected + 1), let old = Self.numeral(expected),
        case let place = sibling.place, bytes.text(place).contains(old),
        let start = bytes.place(of: Array(old.utf8), in: place)
      else { return nil }
      edits.append(Finding.Edit(range: start..<(start + old.utf8.count), newText: moved))
      expected += 1
    }
    return edits
  }

  private var usesCarriageReturns: Bool {
    guard let first = bytes.firstIndex(of: 0x0A), first > 0 else { return false }
    return bytes[first - 1] == 0x0D
  }

  /// Number and place of a marker `五、`.
  private func marker(of section: Int) -> (number: Int, place: Range<Int>)? {
    let block = report.outline.sections[section].block
    guard report.tree.blocks.indices.contains(block) else { return nil }
    let placed = report.tree.blocks[block]
    switch placed.block.content {
    case .heading(let heading), .numbered(let heading):
      guard let marker = heading.marker, marker.style == .chinese, marker.number > 0 else { return nil }
      return (marker.number, placed.range(of: marker.span).clamped(to: 0..<bytes.count))
    default: return nil
    }
  }

  /// `## ` or what else stands before the marker.
  private func front(of section: Int) -> String? {
    guard let place = marker(of: section)?.place else { return nil }
    var start = place.lowerBound
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    guard place.lowerBound - start <= 12, bytes[start..<place.lowerBound].allSatisfy({ $0 == 0x23 || $0 == 0x20 })
    else { return nil }
    return bytes.text(start..<place.lowerBound)
  }

  /// 一 to 九十九.
  static func numeral(_ number: Int) -> String? {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return nil }
    let (tens, ones) = (number / 10, number % 10)
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + digits[ones]
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func place(of other: [UInt8], in range: Range<Int>) -> Int? {
    guard other.count <= range.count else { return nil }
    return (range.lowerBound...(range.upperBound - other.count)).first { start in
      self[start..<(start + other.count)].elementsEqual(other)
    }
  }
}
