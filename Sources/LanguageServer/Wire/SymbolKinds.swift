import Analysis
import JSONRPC

/// The protocol's `SymbolKind` for the entries of an outline.
struct SymbolKinds: Sendable {
  private let known: Set<Int>

  /// - Parameter capabilities: `textDocument.documentSymbol` or `workspace.symbol`
  init(_ capabilities: JSONValue) {
    let named = capabilities["symbolKind"]["valueSet"].elements.compactMap(\.int)
    // What every client knows: File to Array.
    known = named.isEmpty ? Set(1...18) : Set(named)
  }

  subscript(kind: OutlineSymbol.Kind) -> Int {
    let (wanted, other) = Self.numbers(kind)
    return known.contains(wanted) ? wanted : other
  }

  private static func numbers(_ kind: OutlineSymbol.Kind) -> (wanted: Int, other: Int) {
    switch kind {
    case .header: (4, 4)  // Package
    case .field: (7, 7)  // Property
    case .part: (2, 2)  // Module
    case .section: (3, 3)  // Namespace
    case .table: (23, 18)  // Struct, Array
    case .indicatorGroup: (5, 5)  // Class
    case .indicator: (8, 8)  // Field
    case .name: (14, 14)  // Constant
    case .check: (25, 12)  // Operator, Function
    case .include: (1, 1)  // File
    case .subject: (20, 14)  // Key, Constant
    case .profile: (10, 10)  // Enum
    case .suppression: (24, 17)  // Event, Boolean
    }
  }
}
