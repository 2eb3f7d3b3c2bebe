import Subjects

/// A 科目 as prose names it: 社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）, or a part of that.
public struct SubjectPath: Sendable {
  /// From the outermost that is named.
  public var parts: [Part]
  /// The path before it names what stands above: A（类）B（款）C（项）、D（项）.
  public var continues: Bool

  public struct Part: Sendable {
    public var level: SubjectCode.Level
    /// Byte range of the name as far as it surely reaches: from the mark before, or from the sign before.
    public var name: Range<Int>
    /// Byte range of what the name may be the end of, where signs in it may be its own.
    public var context: Range<Int>
    /// Byte range of `（类）`.
    public var mark: Range<Int>
    /// The digits in the mark, as in `（204类）`.
    public var digits: String?
    /// The name begins where the mark before it ends, so that all of it must be the name; words may stand before another.
    public var isBounded: Bool
  }

  /// From the first name to the last mark.
  public var range: Range<Int> {
    (parts.first?.name.lowerBound ?? 0)..<(parts.last?.mark.upperBound ?? 0)
  }
}

/// A code with its name behind it, in prose: 列“2130122农业生产发展”.
public struct SubjectNaming: Sendable {
  public var code: SubjectCode
  public var codeRange: Range<Int>
  /// As far as the name may reach: to the closing quote, or to the next sign.
  public var nameRange: Range<Int>
  /// A closing quote ends it, so that all of it must be the name.
  public var isQuoted: Bool
}
