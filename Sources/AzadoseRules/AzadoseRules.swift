import RuleFiles
import RuleVerifier
public import Rules
import ShippedRules

/// Loads, checks and proves rule sets; what a rule author's own tests import.
///
/// For example:
///
///     let report = AzadoseRules.check(directory: "my-rules")
///     #expect(report.diagnostics.isEmpty)
///
/// A rule set that this type returns has no error and decides every patient exactly once.
public enum AzadoseRules {
  /// The rules that are compiled into this program; their files are shown as `rules/<path>`.
  public static func shipped() throws(InvalidRules) -> RuleSet {
    try CheckedRules(shippedFiles).ruleSet()
  }

  /// The rules of a folder.
  public static func load(directory: String) throws(InvalidRules) -> RuleSet {
    try CheckedRules(directory: directory).ruleSet()
  }

  /// What the checks find in the compiled-in rules.
  public static func checkShipped() -> CheckReport { CheckedRules(shippedFiles).report }

  /// What the checks find in a folder.
  public static func check(directory: String) -> CheckReport {
    CheckedRules(directory: directory).report
  }

  private static var shippedFiles: [RuleFile] {
    ShippedRules.files.map { RuleFile(path: "rules/" + $0.path, text: $0.text) }
  }
}
