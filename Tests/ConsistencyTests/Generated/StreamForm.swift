/// How a table is written whose rows got lost.
enum StreamForm: Sendable {
  /// `总计 |`
  case barBehind
  /// The bar on the next line.
  case barBelow
  /// Empty lines between the cells.
  case bare
}

extension GeneratedTable {
  func stream(_ form: StreamForm, _ style: GeneratedStyle) -> String {
    var text = style.rounding == .towardZero ? Self.truncationHeader : ""
    text += "\(title)\n\n单位：万元\n\n"
    for row in head + rows.map({ $0.map(\.text) }) {
      for cell in row {
        switch form {
        case .barBehind: text += "\(cell) |\n"
        case .barBelow: text += cell.isEmpty ? "|\n" : "\(cell)\n|\n"
        case .bare: text += cell.isEmpty ? "" : "\(cell)\n\n"
        }
      }
    }
    return text + "\n说明：本表反映收支情况。\n"
  }
}
