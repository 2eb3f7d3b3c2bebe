import ExactNumbers
import ReportSyntax
import Subjects

/// A table as the checks see it: bands of columns, rows brought under their columns, numbers read.
///
/// A table that goes on under its repeated title on the next page is one table.
public struct ReportTable: Sendable {
  /// Indices of the syntax blocks that it was read from.
  public var blocks: [Int]
  /// Without blanks and full-width forms; empty where there is none.
  public var title: String
  public var titleRange: Range<Int>?
  public var kind: TableKind
  /// 公开03表, as written without blanks.
  public var number: String?
  /// The unit of its amounts, from the caption or the header; nil where nothing says it.
  public var unit: Unit?
  public var bands: [Band]
  /// The `@表`, `@指标表` or `@数据` that announced it: index of its block.
  public var directive: Int?
  /// 满分 and 办法 of its `@指标表`; nil where it says nothing of them.
  public var fullMarks: ExactDecimal?
  public var profile: String?
  public var origin = Origin.written
  /// What was found out about its rows.
  let facts = TableFacts()

  /// Where its rows come from.
  public enum Origin: UInt8, Sendable {
    /// Rows and cells are written.
    case written
    /// Pieced together from lines of one cell each: what the rows hold is likely, and not written.
    case pieced
    /// Cut out of lines at their blanks, so that empty cells are gone, or put together of broken rows: totals are claimed only where
    /// they hold.
    case ragged
  }

  public init(
    blocks: [Int], title: String, titleRange: Range<Int>?, kind: TableKind, number: String? = nil, unit: Unit? = nil,
    bands: [Band] = [], directive: Int? = nil, fullMarks: ExactDecimal? = nil, profile: String? = nil
  ) {
    self.blocks = blocks
    self.title = title
    self.titleRange = titleRange
    self.kind = kind
    self.number = number
    self.unit = unit
    self.bands = bands
    self.directive = directive
    self.fullMarks = fullMarks
    self.profile = profile
  }
}

/// A run of rows under one head.
public struct Band: Sendable {
  public var columns: [Column]
  public var sides: [Side]
  public internal(set) var rows = ShiftedList<BandRow>([])
  /// Row by row, `columns.count` cells each.
  public internal(set) var cells = ShiftedList<GridCell>([])
  /// No cell stands in the file before one that comes before it here.
  public internal(set) var isInOrder = true

  public init(columns: [Column], sides: [Side]) {
    self.columns = columns
    self.sides = sides
  }

  /// The cell at a row and column that exist.
  public func cell(_ row: Int, _ column: Int) -> GridCell { cells[row * columns.count + column] }
}

public struct Column: Sendable {
  /// Head texts from the top; the last is the column's own.
  public var path: [Label]
  public var role: ColumnRole
  public var unit: Unit?
  /// Where its own head stands; empty at the table's start where it has none.
  public var headRange: Range<Int>

  public init(path: [Label], role: ColumnRole, unit: Unit?, headRange: Range<Int>) {
    self.path = path
    self.role = role
    self.unit = unit
    self.headRange = headRange
  }

  public var name: Label { path.last ?? .empty }
}

/// One block of a side-by-side table (收入 | 支出), or the whole of any other.
public struct Side: Sendable {
  public var code: Int?
  /// Where 类, 款 and 项 of a code, or 类 and 款, stand in columns of their own: these, of which `code` is the first.
  public var codeParts: Range<Int>?
  public var label: Int?
  public var lineNumber: Int?
  /// All columns of the side.
  public var columns: Range<Int>
  /// Those of them that hold amounts.
  public var amounts: [Int]

  public init(code: Int?, label: Int?, lineNumber: Int?, columns: Range<Int>, amounts: [Int]) {
    self.code = code
    self.label = label
    self.lineNumber = lineNumber
    self.columns = columns
    self.amounts = amounts
  }
}

public struct BandRow: Sendable, Shiftable {
  @usableFromInline var start: Int32
  @usableFromInline var end: Int32
  private let cells: Int32
  /// Its cells could not be brought under the columns without doubt: nothing is claimed of it.
  public let isDoubtful: Bool

  public init(range: Range<Int>, isDoubtful: Bool, written: Int = 0) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    cells = Int32(truncatingIfNeeded: written)
    self.isDoubtful = isDoubtful
  }

  @inlinable
  public mutating func shift(by distance: Int32, figures: Int32) {
    start &+= distance
    end &+= distance
  }

  /// Bytes of the whole row.
  public var range: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// How many cells it has as written, empty ones included.
  public var written: Int { Int(cells) }
}

/// A cell under its column.
public struct GridCell: Sendable, Shiftable {
  // Tables have them by the million: twelve bytes each.
  @usableFromInline var start: Int32
  /// The length, and the kind of content in the lowest bits.
  private let lengthAndKind: UInt32
  @usableFromInline var figureIndex: Int32

  public enum Content: Sendable {
    /// Nothing is written, or the cell was dropped by whatever made the text.
    case empty
    case noValue
    case figure(FigureID)
    case spreadsheetError
    case text
  }

  private enum Kind {
    static let empty: UInt32 = 0
    static let noValue: UInt32 = 1
    static let figure: UInt32 = 2
    static let spreadsheetError: UInt32 = 3
    static let text: UInt32 = 4
    static let mask: UInt32 = 7
  }

  /// A longer text is cut; no cell of a file that is read at all has one.
  private static let longest = Int(UInt32.max >> 3)

  public init(range: Range<Int>, content: Content) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    var figure: Int32 = 0
    let kind: UInt32
    switch content {
    case .empty: kind = Kind.empty
    case .noValue: kind = Kind.noValue
    case .figure(let id):
      kind = Kind.figure
      figure = id.index
    case .spreadsheetError: kind = Kind.spreadsheetError
    case .text: kind = Kind.text
    }
    figureIndex = figure
    lengthAndKind = UInt32(truncatingIfNeeded: min(range.count, Self.longest)) << 3 | kind
  }

  public var content: Content {
    switch lengthAndKind & Kind.mask {
    case Kind.empty: .empty
    case Kind.noValue: .noValue
    case Kind.figure: .figure(FigureID(Int(figureIndex)))
    case Kind.spreadsheetError: .spreadsheetError
    default: .text
    }
  }

  /// Bytes of the content in the file.
  public var range: Range<Int> { Int(start)..<(Int(start) + Int(lengthAndKind >> 3)) }

  public var figure: FigureID? {
    lengthAndKind & Kind.mask == Kind.figure ? FigureID(Int(figureIndex)) : nil
  }

  /// Nobody asks for the figure of a cell that has none.
  @inlinable
  public mutating func shift(by distance: Int32, figures: Int32) {
    start &+= distance
    figureIndex &+= figures
  }

  public var isEmpty: Bool { lengthAndKind & Kind.mask == Kind.empty }
}
