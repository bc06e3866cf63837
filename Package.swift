// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6 mode, warnings as errors, explicit imports.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// The wall around C also states every unsafe expression.
let wall: [SwiftSetting] = house + [.strictMemorySafety()]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

// The arrows between targets are the architecture (docs/architecture.md).
// ArchitectureTests compares every `import` under Sources/ with its own table.
let package = Package(
  name: "azadose",
  products: [
    .executable(name: "azadose", targets: ["azadose"]),
    .library(name: "AzadoseRules", targets: ["AzadoseRules"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // values: no I/O
    .target(name: "Digests", swiftSettings: house),
    .target(name: "Pharmacogenomics", swiftSettings: house),
    .target(name: "Rules", dependencies: ["Pharmacogenomics"], swiftSettings: house),

    // walls: all the I/O
    .systemLibrary(
      name: "CHTSlib", pkgConfig: "htslib",
      providers: [.apt(["libhts-dev"])]),
    .target(
      name: "VariantFiles", dependencies: ["CHTSlib", "Pharmacogenomics"],
      swiftSettings: wall),
    .target(
      name: "RuleFiles", dependencies: ["Digests", "Pharmacogenomics", "Rules", yams],
      swiftSettings: house),
    .target(
      name: "ResultFiles", dependencies: ["Pharmacogenomics", "Rules"], swiftSettings: house),
    .executableTarget(name: "EmbedFiles", swiftSettings: house),
    .plugin(name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"]),
    .plugin(name: "EmbedTemplatesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"]),
    .target(
      name: "ShippedRules", swiftSettings: house,
      plugins: ["EmbedRulesPlugin"]),

    // decisions: pure
    .target(
      name: "RuleVerifier", dependencies: ["Pharmacogenomics", "Rules"], swiftSettings: house),
    .target(
      name: "AlleleCalling", dependencies: ["Pharmacogenomics", "Rules"], swiftSettings: house),
    .target(
      name: "Dosing", dependencies: ["AlleleCalling", "Pharmacogenomics", "Rules"],
      swiftSettings: house),
    .target(
      name: "RuleCases", dependencies: ["AlleleCalling", "Dosing", "Pharmacogenomics", "Rules"],
      swiftSettings: house),
    .target(
      name: "Reporting",
      dependencies: ["AlleleCalling", "Digests", "Dosing", "Pharmacogenomics", "Rules"],
      swiftSettings: house),

    .target(
      name: "ReportPages", dependencies: ["Pharmacogenomics", "Reporting", mustache],
      exclude: ["Templates"], swiftSettings: house, plugins: ["EmbedTemplatesPlugin"]),
    // the forms that other systems take
    .target(
      name: "ReportExchange", dependencies: ["Digests", "Pharmacogenomics", "Reporting", "Rules"],
      swiftSettings: house),

    // from a file to its calls: the wall around VCF and the calling together
    .target(
      name: "SampleCalling",
      dependencies: ["AlleleCalling", "Pharmacogenomics", "Rules", "VariantFiles"],
      swiftSettings: house),

    // doors
    .target(
      name: "AzadoseRules",
      dependencies: [
        "AlleleCalling", "Pharmacogenomics", "RuleCases", "RuleFiles", "RuleVerifier", "Rules",
        "SampleCalling", "ShippedRules", "VariantFiles",
      ],
      swiftSettings: house),
    .target(
      name: "AzadoseCommands",
      dependencies: [
        "AlleleCalling", "AzadoseRules", "Digests", "Dosing", "Pharmacogenomics", "Reporting",
        "ReportExchange", "ReportPages", "ResultFiles", "RuleCases", "RuleVerifier", "Rules",
        "SampleCalling", "VariantFiles",
        argumentParser,
      ],
      swiftSettings: house),
    .executableTarget(name: "azadose", dependencies: ["AzadoseCommands"], swiftSettings: house),

    // tests, from values to the binary
    .target(
      name: "AzadoseTestSupport", dependencies: ["Pharmacogenomics"],
      path: "Tests/AzadoseTestSupport", swiftSettings: house),
    .target(
      name: "FuzzingTestSupport",
      dependencies: ["AzadoseTestSupport", "RuleFiles", "RuleVerifier", "Rules"],
      path: "Tests/FuzzingTestSupport", swiftSettings: house),
    .target(
      name: "ReadingTestSupport",
      dependencies: [
        "AlleleCalling", "AzadoseRules", "AzadoseTestSupport", "Dosing", "Pharmacogenomics",
        "Rules", "SampleCalling", "VariantFiles",
      ],
      path: "Tests/ReadingTestSupport", swiftSettings: house),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: house),
    .testTarget(
      name: "PharmacogenomicsTests", dependencies: ["Pharmacogenomics"], swiftSettings: house),
    .testTarget(
      name: "VariantFilesTests",
      dependencies: ["AzadoseTestSupport", "Pharmacogenomics", "VariantFiles"],
      swiftSettings: house),
    .testTarget(
      name: "ResultFilesTests",
      dependencies: ["AzadoseRules", "AzadoseTestSupport", "ResultFiles", "Rules"],
      swiftSettings: house),
    .testTarget(
      name: "RuleFilesTests",
      dependencies: [
        "AzadoseRules", "AzadoseTestSupport", "FuzzingTestSupport", "Pharmacogenomics", "RuleFiles",
        "RuleVerifier", "Rules",
      ],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "RuleVerifierTests",
      dependencies: [
        "AzadoseRules", "AzadoseTestSupport", "Pharmacogenomics", "RuleCases", "RuleVerifier",
        "Rules",
      ],
      swiftSettings: house),
    .testTarget(
      name: "AlleleCallingTests",
      dependencies: [
        "AlleleCalling", "AzadoseRules", "AzadoseTestSupport", "Pharmacogenomics", "Rules",
      ],
      swiftSettings: house),
    .testTarget(
      name: "CallingProofTests",
      dependencies: [
        "AlleleCalling", "AzadoseRules", "AzadoseTestSupport", "Dosing", "Pharmacogenomics",
        "Rules", "SampleCalling", "VariantFiles",
      ],
      swiftSettings: house),
    .testTarget(
      name: "DosingTests",
      dependencies: [
        "AlleleCalling", "AzadoseRules", "AzadoseTestSupport", "Dosing", "Pharmacogenomics",
        "Rules",
      ],
      swiftSettings: house),
    .testTarget(
      name: "RuleCasesTests",
      dependencies: [
        "AlleleCalling", "AzadoseRules", "AzadoseTestSupport", "Pharmacogenomics", "RuleCases",
        "Rules", "SampleCalling", "VariantFiles",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ReadingTests",
      dependencies: ["AzadoseTestSupport", "ReadingTestSupport", "SampleCalling"],
      exclude: ["Specification"], swiftSettings: house),
    .testTarget(
      name: "ReportExchangeTests",
      dependencies: [
        "AzadoseCommands", "AzadoseTestSupport", "Pharmacogenomics", "ReportExchange", "Reporting",
        "Rules", "azadose", argumentParser,
      ],
      exclude: ["validate.py"], swiftSettings: house),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting"], swiftSettings: house),
    .testTarget(
      name: "ReportPagesTests",
      dependencies: ["AzadoseTestSupport", "ReportPages", "azadose"], swiftSettings: house),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["AzadoseTestSupport"], swiftSettings: house),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "AzadoseCommands", "AzadoseRules", "AzadoseTestSupport", "Digests", "Rules", "azadose",
      ],
      swiftSettings: house),
    .testTarget(
      name: "GoldenReportTests", dependencies: ["AzadoseTestSupport", "azadose"],
      exclude: ["Goldens"], swiftSettings: house),
  ]
)

// `make fuzz` instruments the targets below and links libFuzzer in place of a `main`.
// No other build sees this: SwiftPM cannot build both ways from one manifest.
if Context.environment["AZADOSE_FUZZ"] != nil {
  let instrumented: Set<String> = [
    "AlleleCalling", "RuleFiles", "RuleVerifier", "Rules", "SampleCalling", "VariantFiles",
  ]
  for target in package.targets where instrumented.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
  }
  let libFuzzer: [LinkerSetting] = [
    .unsafeFlags(["-Xlinker", "-l:libclang_rt.fuzzer_no_main-x86_64.a"]),
    .linkedLibrary("stdc++"),
  ]
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Fuzzing/CFuzzer"),
    .target(
      name: "FuzzDriver", dependencies: ["CFuzzer"], path: "Fuzzing/FuzzDriver",
      swiftSettings: house),
    .executableTarget(
      name: "FuzzRules", dependencies: ["FuzzDriver", "FuzzingTestSupport"],
      path: "Fuzzing/FuzzRules", swiftSettings: house, linkerSettings: libFuzzer),
    .executableTarget(
      name: "FuzzReading", dependencies: ["FuzzDriver", "ReadingTestSupport"],
      path: "Fuzzing/FuzzReading", swiftSettings: house, linkerSettings: libFuzzer),
  ]
}

// `make proof` builds the program and the proofs in release: the other tests would cost minutes.
if Context.environment["AZADOSE_PROOF"] != nil {
  let support: Set<String> = ["FuzzingTestSupport", "ReadingTestSupport"]
  let proofs: Set<String> = ["CallingProofTests", "RuleVerifierTests"]
  package.targets.removeAll {
    support.contains($0.name) || ($0.isTest && !proofs.contains($0.name))
  }
}

// `make sanitize` watches the memory of the reading, down to C, and builds nothing that it can spare.
if Context.environment["AZADOSE_SANITIZE"] != nil {
  let spared: Set<String> = [
    "AzadoseCommands", "FuzzingTestSupport", "ReportExchange", "ReportPages", "Reporting",
    "ResultFiles", "azadose",
  ]
  let watched: Set<String> = ["ReadingTests", "VariantFilesTests"]
  package.targets.removeAll {
    spared.contains($0.name) || ($0.isTest && !watched.contains($0.name))
  }
  package.products = []
}
