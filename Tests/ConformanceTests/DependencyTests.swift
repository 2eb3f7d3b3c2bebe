import Foundation
import Testing

@Suite struct DependencyTests {
  /// ARCHITECTURE.md's table: what each target may import of ours.
  static let allowed: [String: Set<String>] = [
    "SourceText": [],
    "ExactNumbers": [],
    "Findings": ["SourceText"],
    "ReportSyntax": ["SourceText"],
    "Subjects": [],
    "JSONRPC": [],
    "ReportModel": ["ReportSyntax", "SourceText", "ExactNumbers", "Subjects"],
    "Consistency": ["ExactNumbers", "ReportModel", "Findings"],
    "Rules": ["ReportModel", "ReportSyntax", "Consistency", "Subjects", "Findings", "ExactNumbers", "SourceText"],
    "Formatting": ["ReportSyntax", "SourceText"],
    "Reporting": ["SourceText", "Findings"],
    "Analysis": [
      "Rules", "Formatting", "Findings", "ReportModel", "ReportSyntax", "Consistency", "Subjects", "SourceText",
      "ExactNumbers",
    ],
    "LanguageServer": ["Analysis", "JSONRPC", "Findings", "Reporting", "ReportModel", "SourceText"],
    "gouji": [
      "LanguageServer", "JSONRPC", "Analysis", "Reporting", "Findings", "Formatting", "Rules", "ReportModel",
      "ReportSyntax", "SourceText",
      "Subjects",
    ],
  ]

  private static let systemModules: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization"]

  @Test func importsFollowTheArrowsOfTheArchitecture() throws {
    let targets = try SourceFiles.targets()
    #expect(Set(targets) == Set(Self.allowed.keys), "a target is missing from the table, or gone")
    for target in targets {
      let files = try SourceFiles.files(under: "Sources/\(target)")
      #expect(!files.isEmpty, "\(target)")
      for file in files {
        let strangers = file.imports.subtracting(Self.allowed[target] ?? []).subtracting(Self.systemModules)
        #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted().joined(separator: ", "))")
      }
    }
  }

  @Test func theTableHasNoCircle() {
    // Each round takes away the targets that depend on nothing that is left.
    var left = Self.allowed
    while let ready = left.first(where: { $0.value.isDisjoint(with: left.keys) })?.key { left[ready] = nil }
    #expect(left.isEmpty, "\(left.keys.sorted())")
  }

  @Test func foundationStaysOutOfTheCommand() throws {
    for target in try SourceFiles.targets() {
      for file in try SourceFiles.files(under: "Sources/\(target)") {
        let heavy = file.imports.filter { $0.hasPrefix("Foundation") || $0 == "Dispatch" }
        #expect(heavy.isEmpty, "\(file.path)")
      }
    }
  }

  @Test func importsAreReadInEveryForm() {
    let file = SourceFiles.File(
      path: "x.swift",
      text: """
        import A
          @testable import B
        public import struct C.D
        // import E
        let text = "import F"
        @_exported import G
        """)
    #expect(file.imports == ["A", "B", "C", "G"])
  }

  @Test func thePackageNamesNoThirdPartyPackage() throws {
    let manifest = String(
      decoding: try Data(contentsOf: SourceFiles.root.appendingPathComponent("Package.swift")), as: UTF8.self)
    #expect(!manifest.contains(".package(") && manifest.contains("swiftLanguageModes: [.v6]"))
  }

  @Test func theArchitecturePageTellsOfEveryTarget() throws {
    let page = String(
      decoding: try Data(contentsOf: SourceFiles.root.appendingPathComponent("ARCHITECTURE.md")), as: UTF8.self)
    for (target, imports) in Self.allowed {
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(target)` |") }
      let cells = row?.split(separator: "|") ?? []
      let told = Set((cells.last { !$0.allSatisfy(\.isWhitespace) } ?? "").split { !$0.isLetter }.map(String.init))
      #expect(row != nil && told.subtracting(["nothing"]) == imports, "\(target): the page says \(told.sorted())")
    }
  }
}
