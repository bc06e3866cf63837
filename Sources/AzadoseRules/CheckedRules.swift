import RuleFiles
import RuleVerifier
public import Rules

/// Rule files after loading and, where that succeeds, proving.
public struct CheckedRules: Sendable {
  /// The rule set, which decides every patient exactly once; `nil` if there is any error.
  public let ruleSet: RuleSet?
  /// Every finding, in the order of files and places.
  public let diagnostics: [Diagnostic]
  /// Rule files that were read.
  public let fileCount: Int
  /// Rules of the decision; `nil` when they could not be typed.
  public let ruleCount: Int?

  init(_ files: [RuleFile]) {
    let loaded = RuleSetLoader.load(files)
    let proved = loaded.ruleSet.map(RuleVerifier.verify) ?? []
    diagnostics =
      proved.isEmpty ? loaded.diagnostics : (loaded.diagnostics + proved).located(in: files)
    ruleSet = diagnostics.contains { $0.severity == .error } ? nil : loaded.ruleSet
    fileCount = files.count
    ruleCount = loaded.ruleSet?.startingDose.rules.count
  }

  init(unreadable diagnostic: Diagnostic) {
    ruleSet = nil
    diagnostics = [diagnostic]
    fileCount = 0
    ruleCount = nil
  }

  /// Findings that keep the rules from being used.
  public var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// `1 error, 0 warnings in 10 files (16 rules)`.
  public var summary: String {
    let rules = ruleCount.map { " (\(Self.count($0, "rule")))" } ?? ""
    return Self.count(errorCount, "error") + ", "
      + Self.count(diagnostics.count - errorCount, "warning")
      + " in " + Self.count(fileCount, "file") + rules
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}

extension CheckedRules: CustomStringConvertible {
  /// Every finding, and the summary.
  public var description: String {
    (diagnostics.map(\.description) + [summary]).joined(separator: "\n")
  }
}
