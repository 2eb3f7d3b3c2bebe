/// A cell of a generated table: its text, and how many claims of the table see it from different sides.
struct GeneratedCell {
  var text: String
  /// 2 and more: a slip in it can be told from one in any other cell.
  var sides = 0

  init(_ text: String, sides: Int = 0) {
    self.text = text
    self.sides = sides
  }
}
