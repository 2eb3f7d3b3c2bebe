import Analysis
import JSONRPC

/// The names by which tokens go to one client: gouji's own where the client lists them, else the nearest of the protocol's.
struct TokenLegend: Sendable {
  /// In the order of their numbers on the wire.
  private(set) var types: [String] = []
  private(set) var modifiers: [String] = []
  /// By `SemanticToken.Kind.rawValue`; nil where the client knows nothing like it.
  private var numbers: [UInt32?]
  /// For each trait, as a set of bits.
  private var bits: [(trait: SemanticToken.Traits, bit: UInt32)] = []

  init(_ client: ClientCapabilities) {
    let capability = client.all["textDocument"]["semanticTokens"]
    let knownTypes = Self.names(capability["tokenTypes"]) ?? Self.standardTypes
    let knownModifiers = Self.names(capability["tokenModifiers"]) ?? Self.standardModifiers
    numbers = Array(repeating: nil, count: SemanticToken.Kind.allCases.count)
    for kind in SemanticToken.Kind.allCases {
      guard let name = Self.names(of: kind).first(where: knownTypes.contains) else { continue }
      let number = types.firstIndex(of: name) ?? types.count
      if number == types.count { types.append(name) }
      if numbers.indices.contains(Int(kind.rawValue)) { numbers[Int(kind.rawValue)] = UInt32(number) }
    }
    for (trait, names) in Self.traits {
      guard let name = names.first(where: knownModifiers.contains) else { continue }
      let number = modifiers.firstIndex(of: name) ?? modifiers.count
      if number == modifiers.count { modifiers.append(name) }
      bits.append((trait, 1 << UInt32(number)))
    }
  }

  func type(_ kind: SemanticToken.Kind) -> UInt32? {
    numbers.indices.contains(Int(kind.rawValue)) ? numbers[Int(kind.rawValue)] : nil
  }

  func modifiers(_ traits: SemanticToken.Traits) -> UInt32 {
    if traits.isEmpty { return 0 }
    return bits.reduce(0) { traits.contains($1.trait) ? $0 | $1.bit : $0 }
  }

  /// Nil where the client lists nothing.
  private static func names(_ list: JSONValue) -> Set<String>? {
    let names = Set(list.elements.compactMap(\.string))
    return names.isEmpty ? nil : names
  }

  /// gouji's own name first, then the protocol's, the nearest first.
  private static func names(of kind: SemanticToken.Kind) -> [String] {
    switch kind {
    case .amount: ["amount", "number"]
    case .rate: ["rate", "number"]
    // A wrong unit is easier to see where units do not look like their numbers.
    case .unit: ["unit", "type"]
    case .subjectCode: ["subjectCode", "enumMember", "number"]
    case .subjectName: ["subjectName", "enumMember", "variable"]
    case .name: ["variable"]
    case .function: ["function"]
    case .table: ["table", "class", "type"]
    case .label: ["label", "property"]
    case .directive: ["directive", "keyword", "macro"]
    case .key: ["property"]
    case .text: ["string"]
    case .heading: ["heading", "namespace", "class"]
    case .comment: ["comment"]
    case .mark: ["operator"]
    }
  }

  private static let traits: [(trait: SemanticToken.Traits, names: [String])] = [
    (.definition, ["definition", "declaration"]),
    (.builtIn, ["defaultLibrary"]),
    // A total is computed, whoever typed it.
    (.total, ["total", "readonly"]),
  ]

  private static let standardTypes: Set<String> = [
    "namespace", "type", "class", "property", "enumMember", "variable", "function", "keyword", "comment", "string",
    "number", "operator",
  ]

  private static let standardModifiers: Set<String> = ["definition", "defaultLibrary", "readonly"]
}
