import ReportModel
import ReportSyntax

/// What may be the title of something attached: a short piece of the text, or a cell of its own.
struct AttachmentTitle: PieceReading {
  let text: String
  /// Without its year and signs.
  let plain: String
  var piece: Int

  init(_ text: String, piece: Int) {
    self.text = text
    plain = Self.plain(text)
    self.piece = piece
  }

  func move(by distance: Int) {}

  /// The titles of some pieces.
  static func read(_ text: TextScan, _ range: Range<Int>, into titles: inout [AttachmentTitle]) {
    for index in range {
      let piece = text.pieces[index]
      if piece.isTable {
        readCells(text, index, &titles)
      } else if piece.range.count <= longest, !piece.hasStop, !piece.hasComma {
        let folded = LabelText.folded(text.bytes, piece.range).text
        let isAttachment = piece.marker?.style == .attachment
        if !folded.contains("后附") {
          titles.append(
            AttachmentTitle(isAttachment ? "附件\(piece.marker?.number ?? 0)" : folded, piece: index))
        }
        if isAttachment { titles.append(AttachmentTitle(folded, piece: index)) }
      }
    }
  }

  private static let longest = 160

  private static func readCells(_ text: TextScan, _ index: Int, _ titles: inout [AttachmentTitle]) {
    let blocks = text.report.tree.blocks
    let block = text.pieces[index].block
    guard blocks.indices.contains(block), case .table(let table) = blocks[block].block.content else { return }
    // A title may stand in a cell of its own, in any row where a form was flattened.
    for row in table.rows.prefix(400) where row.count <= 3 {
      for cell in table.cells[row.cells.clamped(to: table.cells.indices)]
      where cell.span.count >= 12 && cell.span.count <= longest {
        titles.append(
          AttachmentTitle(LabelText.folded(text.bytes, blocks[block].range(of: cell.span)).text, piece: index))
      }
    }
  }

  static func plain(_ title: String) -> String {
    // 年 and 度
    title.keeping { $0 >= 0x4E00 && $0 <= 0x9FFF && $0 != 0x5E74 && $0 != 0x5EA6 }
  }
}
