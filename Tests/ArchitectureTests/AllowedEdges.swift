/// What one target may import.
struct AllowedImports {
  /// Modules of this package and of its dependencies: exactly those that `Package.swift` declares.
  let declared: Set<String>
  /// Modules that come with Swift.
  let bundled: Set<String>

  /// All of them.
  var all: Set<String> { declared.union(bundled) }

  init(_ declared: Set<String> = [], bundled: Set<String> = []) {
    self.declared = declared
    self.bundled = bundled
  }
}

/// The one table of allowed edges between modules; `docs/architecture.md` draws it.
///
/// SwiftPM does not stop an undeclared `import`, so `ImportTests` reads every
/// one under `Sources/` and compares it with this table, and the table with
/// the manifest. Foundation is allowed where a file, a process or `Decimal`
/// is handled, nowhere else.
let allowedEdges: [String: AllowedImports] = [
  // values: no I/O
  "Digests": AllowedImports(),
  "Pharmacogenomics": AllowedImports(bundled: ["Foundation"]),
  "Rules": AllowedImports(["Pharmacogenomics"]),

  // walls: all the I/O
  "CHTSlib": AllowedImports(),
  "VariantFiles": AllowedImports(
    ["CHTSlib", "Pharmacogenomics"],
    bundled: ["Foundation", "Darwin", "Glibc", "Synchronization"]),
  "RuleFiles": AllowedImports(
    ["Digests", "Pharmacogenomics", "Rules", "Yams"], bundled: ["Foundation"]),
  "ResultFiles": AllowedImports(["Pharmacogenomics", "Rules"], bundled: ["Foundation"]),
  "EmbedFiles": AllowedImports(bundled: ["Foundation"]),
  "ShippedRules": AllowedImports(),

  // decisions: pure
  "RuleVerifier": AllowedImports(["Pharmacogenomics", "Rules"]),
  "AlleleCalling": AllowedImports(["Pharmacogenomics", "Rules"]),
  "Dosing": AllowedImports(["AlleleCalling", "Pharmacogenomics", "Rules"]),
  "RuleCases": AllowedImports(["AlleleCalling", "Dosing", "Pharmacogenomics", "Rules"]),
  "Reporting": AllowedImports(
    ["AlleleCalling", "Digests", "Dosing", "Pharmacogenomics", "Rules"],
    bundled: ["Foundation"]),
  "ReportPages": AllowedImports(["Mustache", "Pharmacogenomics", "Reporting"]),

  // the forms that other systems take
  "ReportExchange": AllowedImports(["Digests", "Pharmacogenomics", "Reporting", "Rules"]),

  // from a file to its calls: the wall around VCF and the calling together
  "SampleCalling": AllowedImports(
    ["AlleleCalling", "Pharmacogenomics", "Rules", "VariantFiles"]),

  // doors
  "AzadoseRules": AllowedImports(
    [
      "AlleleCalling", "Pharmacogenomics", "RuleCases", "RuleFiles", "RuleVerifier", "Rules",
      "SampleCalling", "ShippedRules", "VariantFiles",
    ]),
  "AzadoseCommands": AllowedImports(
    [
      "AlleleCalling", "ArgumentParser", "AzadoseRules", "Digests", "Dosing",
      "Pharmacogenomics", "ReportExchange", "ReportPages", "Reporting", "ResultFiles",
      "RuleCases", "RuleVerifier", "Rules",
      "SampleCalling", "VariantFiles",
    ], bundled: ["Foundation", "Synchronization"]),
  "azadose": AllowedImports(["AzadoseCommands"]),
]
