/// The `---` … `---` header: fields in the order of the file.
public struct HeaderSyntax: Sendable {
  public struct Field: Sendable {
    public var key: Span
    public var value: Span
    public init(key: Span, value: Span) {
      self.key = key
      self.value = value
    }
  }
  public var fields: [Field]
  public var isClosed: Bool
  public init(fields: [Field], isClosed: Bool) {
    self.fields = fields
    self.isClosed = isClosed
  }
}

/// A heading or a numbered line: `## 三、支出决算情况说明`.
public struct HeadingSyntax: Sendable {
  /// How many `#` stand before it; 0 for a numbered line.
  public var marks: Int
  public var marker: Marker?
  /// The text behind marks and marker, to the end of the line (of the paragraph for a numbered line), trimmed.
  public var text: Span
  public init(marks: Int, marker: Marker?, text: Span) {
    self.marks = marks
    self.marker = marker
    self.text = text
  }

  public struct Marker: Sendable {
    public enum Style: UInt8, Sendable {
      /// 第N部分, 第N章, 附件N
      case part, chapter, attachment
      /// 一、 · （一） · 1. 1． 1、 · （1） · ①
      case chinese, chineseInBrackets, arabic, arabicInBrackets, circled
    }
    public var style: Style
    /// The number, 0 where there is none (附件).
    public var number: Int
    public var span: Span
    public init(style: Style, number: Int, span: Span) {
      self.style = style
      self.number = number
      self.span = span
    }
  }
}

/// A table in one of its three written forms.
public struct TableSyntax: Sendable {
  /// A row with more cells is read and reported; nothing is claimed of its table.
  public static let mostColumns = 512

  public enum Form: UInt8, Sendable {
    /// `| a | b |`, and ` a | b `
    case bars
    /// `a⇥b`
    case tabs
    /// One cell a line, each opening with a tab, rows parted by empty lines.
    case lines
  }
  public var form: Form
  public var rows: [Row]
  public var cells: [Cell]
  /// The parser knew each row by its own line and whether one follows by the lines behind it, one after the other.
  var isLineByLine = false
  public init(form: Form, rows: [Row], cells: [Cell]) {
    self.form = form
    self.rows = rows
    self.cells = cells
  }

  public struct Row: Sendable, BitwiseCopyable {
    /// Indices into `cells`.
    public var first: Int32
    public var count: Int32
    public var span: Span
    /// `|---|---|`
    public var isHeadRule: Bool
    public init(first: Int, count: Int, span: Span, isHeadRule: Bool = false) {
      self.first = Int32(truncatingIfNeeded: first)
      self.count = Int32(truncatingIfNeeded: count)
      self.span = span
      self.isHeadRule = isHeadRule
    }
    public var cells: Range<Int> { Int(first)..<(Int(first) + Int(count)) }
  }

  public struct Cell: Sendable, BitwiseCopyable {
    // Large tables have them by the million: eight bytes each.
    private let start: Int32
    /// The length, and in the lowest bit whether quotes stand around it.
    private let lengthAndQuotes: UInt32

    public init(span: Span, isQuoted: Bool = false) {
      start = span.start
      lengthAndQuotes = UInt32(truncatingIfNeeded: max(span.count, 0)) << 1 | (isQuoted ? 1 : 0)
    }

    /// The content without surrounding blanks and decoration; quotes are left out too. Empty where the cell is.
    public var span: Span { Span(Int(start), Int(start) + Int(lengthAndQuotes >> 1)) }

    public var isQuoted: Bool { lengthAndQuotes & 1 == 1 }
  }
}

/// A line of a table of contents: title and page.
public struct ContentsEntry: Sendable {
  public var title: Span
  public var page: Span
  public init(title: Span, page: Span) {
    self.title = title
    self.page = page
  }
}

/// `@表 …` and its kin.
public struct DirectiveSyntax: Sendable {
  public enum Keyword: UInt8, Sendable, CaseIterable {
    case table, indicatorTable, data, define, check, include, subject, profile, ignore
  }
  public var keyword: Keyword
  public var keywordSpan: Span
  /// What stands before the first known key: a title, a name, a code and name, a rule.
  public var subject: Span
  /// `键：值`, only keys that the directive knows.
  public var arguments: [Argument]
  /// `@设 名称 = …`: the name; `@校验 a = b`: empty.
  public var name: Span?
  /// The expressions of `@设` (one) and `@校验` (two, left and right).
  public var expressions: [Expression]
  public var comparison: Comparison?
  /// A quoted text that stands alone: the message of `@校验`, the path of `@引入`.
  public var quoted: Span?
  public init(
    keyword: Keyword, keywordSpan: Span, subject: Span, arguments: [Argument] = [], name: Span? = nil,
    expressions: [Expression] = [], comparison: Comparison? = nil, quoted: Span? = nil
  ) {
    self.keyword = keyword
    self.keywordSpan = keywordSpan
    self.subject = subject
    self.arguments = arguments
    self.name = name
    self.expressions = expressions
    self.comparison = comparison
    self.quoted = quoted
  }

  public struct Argument: Sendable {
    public var key: Span
    public var value: Span
    public init(key: Span, value: Span) {
      self.key = key
      self.value = value
    }
  }
}

/// `=` `≠` `<` `≤` `>` `≥` in a check.
public enum Comparison: UInt8, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// A `{…}` form in prose or in a cell.
public struct Inline: Sendable {
  public enum Form: Sendable {
    /// `{名称 = 427.32}`
    case named(name: Span, value: Span)
    /// `{名称}`
    case reference(name: Span)
    /// `{= 式 : 格式}`
    case computed(Expression, format: Span?)
    /// `{14.49% = 式}`
    case stated(value: Span, Expression)
  }
  public var form: Form
  /// From `{` to `}`.
  public var span: Span
  public init(form: Form, span: Span) {
    self.form = form
    self.span = span
  }
}

/// An expression, as a tree whose nodes know their place.
public struct Expression: Sendable {
  public indirect enum Node: Sendable {
    /// A number with its unit or percent sign, as written.
    case number(Span)
    case name(Span)
    /// `表[行, 列]`; the table is nil for this table. `rowEnd` is there for a range `甲..乙`; a row `*` is the span of the star.
    case cell(table: Span?, row: Span, rowEnd: Span?, column: Span)
    case negate(Expression)
    case binary(Operator, Expression, Expression)
    case call(function: Span, arguments: [Expression])
    /// What could not be read.
    case unreadable
  }
  public enum Operator: UInt8, Sendable { case add, subtract, multiply, divide }

  public var node: Node
  public var span: Span
  public init(_ node: Node, _ span: Span) {
    self.node = node
    self.span = span
  }
}
