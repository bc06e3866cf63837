import AzadoseRules
import AzadoseTestSupport
import Foundation
import Rules
import Testing

/// The shipped rules with edited and added files, loaded and checked.
struct EditedRules {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("rules")
  }

  /// Replaces a text in a file of the folder; it must stand there.
  func edit(_ file: String, _ old: String, _ new: String) throws {
    let path = "rules/" + file
    let text = try String(contentsOfFile: folder.path(path), encoding: .utf8)
    try #require(text.contains(old), "\(file) no longer says \(old)")
    try folder.write(text.replacing(old, with: new), as: path)
  }

  /// Adds a decision.
  func add(_ name: String, _ text: String, isModifier: Bool = false) throws {
    try folder.write(text, as: "rules/azathioprine/\(name).yaml")
    try edit(
      "ruleset.yaml", "  - azathioprine/uncertainty.yaml",
      "  - azathioprine/\(name).yaml\n  - azathioprine/uncertainty.yaml")
    if isModifier {
      try edit(
        "ruleset.yaml", "interactions, sample-origin]", "interactions, \(name), sample-origin]")
    }
  }

  /// The rules; a finding fails the test.
  func load() throws -> RuleSet {
    let checked = try AzadoseRules.load(directory: folder.path("rules"))
    return try #require(checked.ruleSet, "\(checked)")
  }

  /// The shipped rules with one change.
  static func changed(_ change: (EditedRules) throws -> Void) throws -> RuleSet {
    let rules = try EditedRules()
    try change(rules)
    return try rules.load()
  }
}
