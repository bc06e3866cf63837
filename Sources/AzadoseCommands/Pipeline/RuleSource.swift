import AzadoseRules
import Foundation
import Rules

/// Where a command takes its rules from.
enum RuleSource {
  /// The shipped rule set, or the checked one in a folder.
  ///
  /// - Throws: `RuleProblem` when the folder cannot be read or its rules have errors: a bad
  ///   rule file never yields a dose.
  static func load(_ options: RuleOptions) throws -> RuleSet {
    let loaded =
      try options.folder.map { try AzadoseRules.load(directory: $0) } ?? AzadoseRules.shipped()
    guard let ruleSet = loaded.ruleSet else {
      throw RuleProblem(diagnostics: loaded.diagnostics, folder: options.folder ?? "rules")
    }
    return ruleSet
  }

  /// The findings in a folder; without one, in `./rules`, or in the shipped rules where there
  /// is no such folder.
  static func check(_ folder: String?) throws -> CheckedRules {
    guard let folder = self.folder(folder) else { return AzadoseRules.shipped() }
    return try AzadoseRules.loadWithCases(directory: folder)
  }

  /// The folder that was named; without one, `./rules` where that is a folder of rules.
  static func folder(_ named: String?) -> String? {
    if let named { return named }
    return FileManager.default.fileExists(atPath: "rules/ruleset.yaml") ? "rules" : nil
  }
}

/// Rules that cannot be used.
struct RuleProblem: Error, CustomStringConvertible {
  let diagnostics: [Diagnostic]
  let folder: String

  var description: String {
    let first = diagnostics.first { $0.severity == .error }.map {
      "\($0.location): \($0.message) [\($0.code.rawValue)]"
    }
    return "\(folder): the rules have errors, so no dose is given: \(first ?? "unknown"); "
      + "run 'azadose rules check \(folder)'"
  }
}
