// swift-tools-version: 6.0
import PackageDescription

// No third-party packages. Every arrow between targets is listed in ARCHITECTURE.md, and
// Tests/ConformanceTests proves that the imports follow it.

// On Linux the released command is one file that needs nothing else on the machine and starts in a millisecond.
let staticExecutable: [LinkerSetting] = [
  .unsafeFlags(["-static-executable", "-Xlinker", "-s"], .when(platforms: [.linux], configuration: .release))
]

// Metadata of generic types through their accessors instead of by mangled names: a start makes some 150 of them, and names cost
// it more than a third of its instructions. No debug information, which is stripped anyway and takes time to make.
let quick: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors", "-gnone"], .when(configuration: .release))
]

let package = Package(
  name: "gouji",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "gouji", targets: ["gouji"])],
  targets: [
    .target(name: "SourceText"),
    .target(name: "ExactNumbers"),
    .target(name: "Findings", dependencies: ["SourceText"]),
    .target(name: "ReportSyntax", dependencies: ["SourceText"]),
    .target(name: "Subjects", exclude: ["Catalogue"]),
    .target(name: "JSON"),
    .target(name: "JSONRPC", dependencies: ["JSON"]),
    .target(name: "ReportModel", dependencies: ["ReportSyntax", "SourceText", "ExactNumbers", "Subjects"]),
    .target(name: "Consistency", dependencies: ["ExactNumbers", "ReportModel", "Findings"]),
    .target(
      name: "Rules",
      dependencies: [
        "ReportModel", "Consistency", "Subjects", "Findings", "ExactNumbers", "ReportSyntax", "SourceText",
      ]),
    .target(name: "Formatting", dependencies: ["ReportSyntax", "SourceText"]),
    .target(name: "Reporting", dependencies: ["SourceText", "Findings"]),
    .target(name: "Configuration", dependencies: ["JSON", "SourceText", "Findings", "ReportModel", "Rules"]),
    .target(
      name: "Analysis",
      dependencies: [
        "Rules", "Formatting", "Findings", "ReportModel", "ReportSyntax", "Consistency", "Subjects", "SourceText",
        "ExactNumbers",
      ]),
    .target(
      name: "LanguageServer",
      dependencies: [
        "Analysis", "Configuration", "JSONRPC", "Findings", "ReportModel", "SourceText",
      ]),
    .executableTarget(
      name: "gouji",
      dependencies: [
        "LanguageServer", "JSONRPC", "Analysis", "Configuration", "Reporting", "Findings", "Formatting", "Rules",
        "ReportModel", "SourceText", "Subjects",
      ],
      linkerSettings: staticExecutable),
    // What the tests share.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Findings", "SourceText"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
    .testTarget(name: "JSONRPCTests", dependencies: ["JSONRPC", "TestSupport"]),
    .testTarget(name: "LanguageServerTests", dependencies: ["LanguageServer", "JSONRPC", "TestSupport"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["Analysis", "Findings", "ReportModel", "ReportSyntax", "SourceText", "TestSupport"]),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration", "Findings", "ReportModel", "Rules", "TestSupport"]),
    .testTarget(name: "ConformanceTests"),
    .testTarget(name: "ExamplesTests", dependencies: ["Analysis", "Findings", "ReportModel"]),
    .testTarget(name: "CommandTests", dependencies: ["gouji", "JSONRPC"]),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "Analysis", "Findings", "ReportModel", "Subjects", "TestSupport"]),
    .testTarget(name: "SubjectsTests", dependencies: ["Subjects", "TestSupport"]),
    .testTarget(name: "ExactNumbersTests", dependencies: ["ExactNumbers", "TestSupport"]),
    .testTarget(name: "ReportSyntaxTests", dependencies: ["ReportSyntax", "TestSupport"]),
    .testTarget(name: "FormattingTests", dependencies: ["Formatting", "ReportSyntax", "SourceText"]),
    .testTarget(
      name: "ReportModelTests",
      dependencies: [
        "ReportModel", "ReportSyntax", "Consistency", "Findings", "ExactNumbers", "SourceText", "Subjects",
        "TestSupport",
      ]),
    .testTarget(
      name: "AccuracyTests", dependencies: ["Analysis", "ReportModel", "ReportSyntax", "Consistency", "Findings"]),
    .testTarget(
      name: "ConsistencyTests",
      dependencies: [
        "Analysis", "Consistency", "ExactNumbers", "Findings", "ReportModel", "ReportSyntax", "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .test {
  target.swiftSettings = quick
}
