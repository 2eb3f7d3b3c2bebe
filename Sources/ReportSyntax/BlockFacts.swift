import Synchronization

/// What readers found out about one thing by itself, each a yes or a no. The thing is shared between versions of a text, so that what was
/// looked at once need not be looked at after every edit.
public struct Facts<Question: RawRepresentable<UInt64>>: ~Copyable, Sendable {
  /// Two bits for each question: whether it was asked, and the answer.
  @usableFromInline let bits = Atomic<UInt64>(0)

  public init() {}

  /// The answer to a question that was asked before.
  @inlinable
  public func known(_ question: Question) -> Bool? {
    let bits = bits.load(ordering: .relaxed) >> (question.rawValue &* 2)
    return bits & 1 != 0 ? bits & 2 != 0 : nil
  }

  /// The answer to a question, found out where nobody has yet.
  @inlinable
  public func answer(_ question: Question, _ find: () -> Bool) -> Bool {
    if let known = known(question) { return known }
    let asked: UInt64 = 1 << (question.rawValue &* 2)
    let answer = find()
    // Whoever else asks meanwhile finds the same.
    bits.bitwiseOr(answer ? asked | asked << 1 : asked, ordering: .relaxed)
    return answer
  }
}

/// What the bytes of a block alone say of it.
public typealias BlockFacts = Facts<BlockQuestion>

/// A question that readers ask of blocks.
public enum BlockQuestion: UInt64, Sendable, CaseIterable {
  /// A caption with a unit stands in it.
  case namesUnit
  /// Marks of 科目 or codes in quotes stand in it.
  case namesSubjects
  /// All its lines are sentences: none is a title or a caption.
  case isAllSentences
  /// It is one line that may be the title of a table.
  case isTitle
  /// A digit stands in its text.
  case holdsDigit
  /// None of its lines can be a cell or a row of a table that lost its form.
  case partsCells
  /// Words of a self-evaluation form stand in it.
  case hasFormSign
  /// A line of it is a list whose cells were run together.
  case holdsGluedList
  /// A full-width digit or point stands in it.
  case holdsWideDigit
  /// No sign of a sentence stands in it.
  case isTabular
  /// 分 or 100% stands in it.
  case mayTellScore
  /// 分 before a closing bracket stands in it.
  case mayGiveWeight
  /// A cell of it holds a sentence with numbers.
  case holdsCellSentence
}
