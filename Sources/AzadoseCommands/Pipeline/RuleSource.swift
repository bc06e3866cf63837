import ArgumentParser
import AzadoseRules
import Foundation
import Rules

/// Where a command takes its rules from.
enum RuleSource {
  /// The shipped rule set, or the checked one in a folder.
  ///
  /// - Throws: `ValidationError` for a profile that the rules do not have; `RuleProblem` when the folder cannot be read or its rules have errors: a bad
  ///   rule file never yields a dose.
  static func load(_ options: RuleOptions) throws -> RuleSet { try loadAll(options).chosen }

  /// The rule set without a profile, and as the options choose it.
  static func loadAll(_ options: RuleOptions) throws -> (all: RuleSet, chosen: RuleSet) {
    let loaded = try ProgressDisplay.showing(proving(options.folder)) { _ in
      try options.folder.map { try AzadoseRules.load(directory: $0) } ?? AzadoseRules.shipped()
    }
    guard let ruleSet = loaded.ruleSet else {
      throw RuleProblem(diagnostics: loaded.diagnostics, folder: options.folder ?? "rules")
    }
    guard let name = options.profile else { return (ruleSet, ruleSet) }
    guard let profile = ruleSet.profile(named: name) else {
      let known = ruleSet.profiles.map(\.name)
      let hint = NearestName.hint(for: name, among: known).map { "; \($0)" } ?? ""
      throw ValidationError("the rules have no profile '\(name)'\(hint)")
    }
    return (ruleSet, ruleSet.under(profile))
  }

  /// The word for the rules that are compiled in, where a command takes a folder.
  static let shippedName = "shipped"

  /// The checked rule set of a folder, or the shipped one under its word.
  ///
  /// - Parameter consequence: What is not done with rules that have errors.
  /// - Throws: Like `load`.
  static func named(_ folder: String, otherwise consequence: String) throws -> NamedRules {
    guard folder == shippedName else {
      return NamedRules(folder: folder, ruleSet: try inFolder(folder, otherwise: consequence))
    }
    let loaded = ProgressDisplay.showing(proving(nil)) { _ in AzadoseRules.shipped() }
    return NamedRules(
      folder: nil, ruleSet: try sound(loaded, in: folder, otherwise: consequence))
  }

  /// The checked rule set of a folder, whatever the folder is called.
  static func inFolder(_ folder: String, otherwise consequence: String) throws -> RuleSet {
    let loaded = try ProgressDisplay.showing(proving(folder)) { _ in
      try AzadoseRules.load(directory: folder)
    }
    return try sound(loaded, in: folder, otherwise: consequence)
  }

  private static func sound(
    _ loaded: CheckedRules, in folder: String, otherwise consequence: String
  ) throws -> RuleSet {
    guard let ruleSet = loaded.ruleSet else {
      throw RuleProblem(
        diagnostics: loaded.diagnostics, folder: folder, consequence: consequence)
    }
    return ruleSet
  }

  /// The folder that is checked, `nil` for the shipped rules, and what was found in it.
  static func check(
    _ folder: String?, cases: [String]
  ) -> (folder: String?, rules: CheckedRules) {
    let found = self.folder(folder)
    let checked = ProgressDisplay.showing(proving(found)) { _ in
      AzadoseRules.check(directory: found, cases: cases)
    }
    return (found, checked)
  }

  /// What is said while the rules of a folder are read; `nil` is the shipped ones.
  private static func proving(_ folder: String?) -> String {
    "proving \(folder ?? "the shipped rules")"
  }

  /// The folder that was named; without one, the working folder if it holds a rule set, else
  /// `./rules` if there is one.
  static func folder(_ named: String?) -> String? {
    let files = FileManager.default
    return named ?? (files.fileExists(atPath: "ruleset.yaml") ? "." : nil)
      ?? (files.fileExists(atPath: "rules") ? "rules" : nil)
  }
}

/// A rule set and where it was read.
struct NamedRules {
  /// `nil` for the shipped rules.
  let folder: String?
  let ruleSet: RuleSet

  /// `my-rules`, or `the shipped rules`.
  var place: String { folder ?? "the shipped rules" }
}

/// Rules that cannot be used.
struct RuleProblem: Error, CustomStringConvertible {
  let diagnostics: [Diagnostic]
  let folder: String
  /// What is not done with them.
  var consequence = "no dose is given"

  var description: String {
    let first = diagnostics.first { $0.severity == .error }.map {
      "\($0.location): \($0.message) [\($0.code.rawValue)]"
    }
    return "\(folder): the rules have errors, so \(consequence): \(first ?? "unknown"); "
      + "run 'azadose rules check \(folder)'"
  }
}
