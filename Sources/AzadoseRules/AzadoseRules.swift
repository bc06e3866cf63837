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
    CheckedRules(shippedFiles)
  }

  private static var shippedFiles: [RuleFile] {
    ShippedRules.files.map { RuleFile(path: "rules/" + $0.path, text: $0.text) }
  }

  /// The rules of a folder; throws when its files cannot be read.
  public static func load(directory: String) throws(RuleReadingError) -> CheckedRules {
    CheckedRules(try RuleDirectory.read(directory))
  }

  /// The rules of a folder together with the cases beside them; throws when a file cannot be
  /// read.
  ///
  /// An error in a case file is an error of the whole, which `load` does not look at.
  ///
  /// - Parameters:
  ///   - directory: `nil` takes the shipped rules, which have no cases beside them.
  ///   - files: Further files of cases, which may lie elsewhere.
  public static func loadWithCases(
    directory: String?, cases files: [String] = []
  ) throws(RuleReadingError) -> CheckedRules {
    var rules = shippedFiles
    var cases: [RuleFile] = []
    if let directory {
      rules = try RuleDirectory.read(directory)
      cases = try RuleDirectory.readCases(directory)
    }
    for file in files where !cases.contains(where: { $0.path == file }) {
      cases.append(try RuleDirectory.readCaseFile(file))
    }
    return CheckedRules(rules, cases: cases)
  }

  /// The rules and cases of a folder; files that cannot be read are a finding like any other.
  ///
  /// - Parameters:
  ///   - directory: `nil` takes the shipped rules, which have no cases beside them.
  ///   - files: Further files of cases, which may lie elsewhere.
  public static func check(directory: String?, cases files: [String] = []) -> CheckedRules {
    do {
      return try loadWithCases(directory: directory, cases: files)
    } catch {
      return CheckedRules(unreadable: error)
    }
  }

  /// Checks the rules of a folder and runs the cases beside them, and those of further files.
  ///
  /// - Parameters:
  ///   - directory: `nil` takes the shipped rules, which have no cases beside them.
  ///   - files: Further files of cases, which may lie elsewhere.
  public static func test(directory: String?, cases files: [String] = []) -> TestedRules {
    TestedRules(check(directory: directory, cases: files))
  }
}
