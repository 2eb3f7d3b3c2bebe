import ReportSyntax

/// Builds the outline from the headings and numbered lines of a tree.
struct OutlineReader {
  private let tree: SyntaxTree
  private var outline = Outline()
  /// Indices of the sections that are open, from the outside.
  private var open: [Int] = []

  static func read(_ tree: SyntaxTree) -> Outline {
    var reader = OutlineReader(tree: tree)
    tree.bytes.withUnsafeBufferPointer { reader.walk($0) }
    return reader.outline
  }

  private init(tree: SyntaxTree) { self.tree = tree }

  private mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>) {
    let blocks = tree.blocks
    for index in blocks.indices where blocks[index].kind != .blank && blocks[index].kind != .paragraph {
      let placed = blocks[index]
      switch placed.block.content {
      case .heading(let heading):
        let text = placed.range(of: heading.text)
        let level = heading.marker.map { self.level($0, placed, bytes) } ?? max(1, min(heading.marks, 6))
        begin(level, number: heading.marker?.number, title: text, runIn: nil, block: index, bytes)
      case .numbered(let heading):
        guard let marker = heading.marker, let text = HeadingText(bytes, placed.range(of: heading.text)) else {
          continue
        }
        begin(
          level(marker, placed, bytes), number: marker.number, title: text.title, runIn: text.runIn, block: index, bytes
        )
      default: continue
      }
    }
    close(downTo: 0, at: tree.blocks.count)
  }

  private mutating func begin(
    _ level: Int, number: Int?, title: Range<Int>, runIn: Range<Int>?, block: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    close(downTo: level, at: block)
    let start = tree.blocks[block].start
    outline.sections.append(
      Outline.Section(
        level: level, title: LabelText.folded(bytes, title).text, titleRange: title, number: number,
        range: start..<start,
        block: block, blocks: block..<block, parent: open.last, runIn: runIn))
    open.append(outline.sections.count - 1)
  }

  /// Ends the open sections of a level and below before a block.
  private mutating func close(downTo level: Int, at block: Int) {
    let end = block < tree.blocks.count ? tree.blocks[block].start : tree.blocks.last?.range.upperBound ?? 0
    while let last = open.last, outline.sections[last].level >= level {
      outline.sections[last].range = outline.sections[last].range.lowerBound..<end
      outline.sections[last].blocks = outline.sections[last].block..<block
      open.removeLast()
    }
  }

  private func level(
    _ marker: HeadingSyntax.Marker, _ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    switch marker.style {
    case .part, .chapter, .attachment: return 1
    case .chinese: return 2
    case .chineseInBrackets: return 3
    case .arabic: return standsForChinese(marker, placed, bytes) ? 2 : 4
    case .arabicInBrackets: return 5
    case .circled: return 6
    }
  }

  /// `2、` behind `一、` with nothing numbered `1、` between stands for `二、`.
  private func standsForChinese(
    _ marker: HeadingSyntax.Marker, _ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard marker.number > 1, LabelText.folded(bytes, placed.range(of: marker.span)).hasSuffix("、") else { return false }
    guard let above = open.last(where: { outline.sections[$0].level == 2 }),
      outline.sections[above].number == marker.number - 1
    else { return false }
    return !open.contains { outline.sections[$0].level == 4 }
  }
}
