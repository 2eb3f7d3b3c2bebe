/// A total and the parts that a sentence says it is made of.
struct PartsList {
  /// Mentions.
  var parent: Int
  var parts: [Int]
  /// Index among the report's readings.
  var reading: Int
  var isCertain: Bool
}
