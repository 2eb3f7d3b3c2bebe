/// The files that were taken in while one report is read: each is read once, however many ways lead to it.
struct IncludeCache {
  /// The files that are being read, from the outside.
  var open: [String] = []
  var read: [String: Imported] = [:]

  /// Deeper than anyone sorts their names.
  static let deepest = 16

  /// What a file gives to whoever takes it in.
  struct Imported {
    var names: [NameDefinition] = []
    var subjects: [LocalSubject] = []
    var profiles: [LocalProfile] = []
    /// The paths of a cycle that it is part of.
    var cycle: [String]?
  }
}
