public import Rules

/// What `azadose rules check` found.
public struct CheckReport: Sendable {
  /// In the order of files and places.
  public let diagnostics: [Diagnostic]
  /// Rule files that were read.
  public let fileCount: Int
  /// Rules of the decision; `nil` when the rule set could not be loaded.
  public let ruleCount: Int?

  /// Findings that keep the rules from being used.
  public var errorCount: Int { diagnostics.count { $0.severity == .error } }
  /// Findings that do not.
  public var warningCount: Int { diagnostics.count - errorCount }
}

extension CheckReport: CustomStringConvertible {
  /// `1 error, 0 warnings in 10 files (16 rules)`.
  public var summary: String {
    let rules = ruleCount.map { " (\(Self.count($0, "rule")))" } ?? ""
    return Self.count(errorCount, "error") + ", " + Self.count(warningCount, "warning")
      + " in " + Self.count(fileCount, "file") + rules
  }

  /// Every finding, and the summary.
  public var description: String {
    (diagnostics.map(\.description) + [summary]).joined(separator: "\n")
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
