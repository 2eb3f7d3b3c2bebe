/// A quantity beside what it was before, or beside its budget: 比上年增加a万元，增长p%.
struct ChangeStatement {
  /// Mentions; nil for what is not said.
  var subject: Int?
  var base: Int?
  var change: Int?
  var growth: Int?
  var comparator = Mention.Comparator.none
  /// The words leave no doubt of the subject.
  var isSure = false
  /// Others that may be the subject, the likeliest first.
  var others: [Int] = []

  /// 1 for more, -1 for less, 0 where no word says so.
  var direction = 0
}
