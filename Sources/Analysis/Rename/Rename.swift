import ReportModel
import ReportSyntax
import SourceText

/// Calls a name, or a table, otherwise: where it is defined and everywhere where it is used, in all files that are known to use it, or
/// nowhere.
///
/// What comes of the edits is read again before they are given out: a name that would not be the same name there is refused.
///
/// There is no linked editing: the places of a name need not be written alike (one wants 「」 where another does not), and while it
/// is typed it means nothing anywhere, so that every keystroke would spoil the whole report.
public struct Rename: Sendable {
  /// The changes to one file.
  public struct FileEdits: Sendable {
    /// Nil for the text at hand.
    public var file: TextFile?
    public var path: String
    public var edits: [TextEdit]
  }

  /// What would be called otherwise: its place, and what it is called now.
  public struct Candidate: Sendable, Equatable {
    public var range: Range<Int>
    public var name: String

    public init(range: Range<Int>, name: String) {
      self.range = range
      self.name = name
    }
  }

  private let snapshot: Snapshot
  private let others: [OtherText]

  // MARK: - Asking

  public static func candidate(in snapshot: Snapshot, at offset: Int) throws(RenameRefusal) -> Candidate {
    try Rename(snapshot: snapshot, others: []).candidate(at: offset)
  }

  /// - Parameter others: further texts: who takes in the file that defines a name is changed with it
  public static func edits(
    in snapshot: Snapshot, at offset: Int, to newName: String, others: [OtherText] = []
  ) throws(RenameRefusal) -> [FileEdits] {
    let rename = Rename(snapshot: snapshot, others: others)
    let candidate = try rename.candidate(at: offset)
    let name = try NewName(newName)
    guard case .name(let occurrence) = snapshot.syntaxPlace(at: offset) else {
      return try TableRename(snapshot: snapshot).edits(at: offset, candidate, to: name)
    }
    return try rename.edits(of: occurrence, to: name)
  }

  private func candidate(at offset: Int) throws(RenameRefusal) -> Candidate {
    switch snapshot.syntaxPlace(at: offset) {
    case .name(let occurrence):
      let name = snapshot.text(occurrence.range)
      guard snapshot.names.definitions[occurrence.key] != nil else { throw .undefined(name) }
      return Candidate(range: occurrence.range, name: name)
    case .table, .tableTitle: return try TableRename(snapshot: snapshot).candidate(at: offset)
    default:
      guard let table = snapshot.checkedIndex.table(titledAt: offset) else { throw .nothing }
      throw .titleInText(snapshot.checked.report.tables[table].title)
    }
  }

  // MARK: - Names

  private func edits(
    of occurrence: NameIndex.Occurrence, to name: NewName
  ) throws(RenameRefusal) -> [FileEdits] {
    guard let definition = snapshot.names.definitions[occurrence.key] else {
      throw .undefined(snapshot.text(occurrence.range))
    }
    try checkFree(name, instead: occurrence.key, definition)
    var all: [FileEdits] = []
    for uses in NameUses.all(of: occurrence.key, definition, in: snapshot, others) {
      if let file = uses.file, !file.isUTF8 { throw .notUTF8(file.path) }
      let bytes = uses.file?.bytes ?? snapshot.bytes
      let edits = uses.occurrences.map { TextEdit(range: $0.outer, newText: Array(name.inExpression.utf8)) }
      try check(edits, of: bytes, path: uses.path, file: uses.file, from: occurrence.key, to: name)
      all.append(FileEdits(file: uses.file, path: uses.path, edits: edits))
    }
    return all
  }

  /// Wherever the definition counts, the new name must not mean something else already.
  private func checkFree(
    _ name: NewName, instead key: String, _ definition: NameScope.Definition
  ) throws(RenameRefusal) {
    guard name.key != key else { return }
    for one in [snapshot] + others.map(\.snapshot) {
      let scopes = [one.names.definitions] + one.names.files.values.map(\.definitions)
      for scope in scopes where scope[key] == definition {
        if let taken = scope[name.key] { throw refusal(taken, name, one) }
      }
    }
  }

  private func refusal(_ taken: NameScope.Definition, _ name: NewName, _ scope: Snapshot) -> RenameRefusal {
    let isOwn = taken.path == snapshot.location
    let lines = taken.path == scope.location ? scope.lines : scope.names.files[taken.path]?.text.lines
    let line = (lines?.line(at: taken.range.lowerBound) ?? 0) + 1
    return .taken(name.text, line: line, path: isOwn ? nil : taken.path)
  }

  /// Reads a text as it will be: every place must be the new name, and no other may become it.
  private func check(
    _ edits: [TextEdit], of bytes: [UInt8], path: String, file: TextFile?, from key: String, to name: NewName
  ) throws(RenameRefusal) {
    let line = (file?.lines ?? snapshot.lines).line(at: edits.first?.range.lowerBound ?? 0) + 1
    let refusal = RenameRefusal.unreadable(name.text, line: line, path: file == nil ? nil : path)
    guard let changed = TextEdit.apply(edits, to: bytes) else { throw refusal }
    let isPlainText = file == nil ? snapshot.isPlainText : !path.hasSuffix(".gj")
    let options = ParseOptions(isPlainText: isPlainText, keepsTokens: false)
    let before = NameIndex(Parser.parse(bytes, options: options))
    let after = NameIndex(Parser.parse(changed, options: options))
    guard after.occurrences.count == before.occurrences.count, after.sources.count == before.sources.count else {
      throw refusal
    }
    for (old, new) in zip(before.occurrences, after.occurrences) {
      guard new.role == old.role, new.key == (old.key == key ? name.key : old.key) else { throw refusal }
    }
  }
}

extension Snapshot {
  /// What stands in a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
