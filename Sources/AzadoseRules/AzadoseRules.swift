public import RuleFiles
import ShippedRules

/// Loads, checks and proves rule sets; what a rule author's own tests import.
///
/// For example:
///
///     @Test func `our rules hold`() {
///       #expect(AzadoseRules.check(directory: "our-rules").diagnostics.isEmpty)
///     }
public enum AzadoseRules {
  /// The rules that are compiled into this program; their files are shown as `rules/<path>`.
  public static func shipped() -> CheckedRules {
    CheckedRules(
      ShippedRules.files.map { RuleFile(path: "rules/" + $0.path, text: $0.text) })
  }

  /// The rules of a folder; throws when its files cannot be read.
  public static func load(directory: String) throws(RuleReadingError) -> CheckedRules {
    CheckedRules(try RuleDirectory.read(directory))
  }

  /// The rules of a folder; files that cannot be read are a finding like any other.
  public static func check(directory: String) -> CheckedRules {
    do {
      return try load(directory: directory)
    } catch {
      return CheckedRules(unreadable: error.diagnostic)
    }
  }
}
