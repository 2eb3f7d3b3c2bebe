/// A line that only numbers a page, as PDF text leaves it between the rows of a table: `12`, `- 3 -`, `第 3 页 共 10 页`, `3/10`.
enum PageMark {
  /// - Parameter line: without blanks, in half-width forms.
  static func isPageMark(_ line: Label) -> Bool {
    guard line.count <= 16 else { return false }
    var digits = 0
    var run = 0
    for scalar in line.text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        digits += 1
        run += 1
        // A longer number is a year with more to it, or an amount.
        if run > 3 { return false }
      case "-", "—", "–", "/", "第", "页", "共": run = 0
      default: return false
      }
    }
    return digits > 0
  }
}
