public import RuleFiles
import ShippedRules

/// Loads, checks and proves rule sets; what a rule author's own tests import.
///
/// For example:
///
///     @Test func `our rules hold`() {
///       #expect(AzadoseRules.test(directory: "our-rules").hasPassed)
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

  /// The rules of a folder together with the cases beside them; throws when a file cannot be
  /// read.
  ///
  /// An error in a case file is an error of the whole, which `load` does not look at.
  public static func loadWithCases(directory: String) throws(RuleReadingError) -> CheckedRules {
    CheckedRules(
      try RuleDirectory.read(directory), cases: try RuleDirectory.readCases(directory))
  }

  /// The rules and cases of a folder; files that cannot be read are a finding like any other.
  public static func check(directory: String) -> CheckedRules {
    do {
      return try loadWithCases(directory: directory)
    } catch {
      return CheckedRules(unreadable: error)
    }
  }

  /// Checks the rules of a folder and runs the cases beside them.
  public static func test(directory: String) -> TestedRules {
    TestedRules(check(directory: directory))
  }
}
