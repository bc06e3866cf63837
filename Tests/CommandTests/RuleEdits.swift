import AzadoseTestSupport
import Foundation
import Testing

/// Copies of the rules with changes.
enum RuleEdits {
  /// One text of one file that is replaced.
  typealias Edit = (file: String, old: String, new: String)

  /// A copy of the rules with some texts replaced, which must stand there; returns its path.
  @discardableResult
  static func copy(
    in folder: TemporaryFolder, as name: String, _ edits: [Edit]
  ) throws -> String {
    let path = try folder.copy("rules", as: name)
    for edit in edits {
      let file = "\(name)/\(edit.file)"
      let text = try String(contentsOfFile: folder.path(file), encoding: .utf8)
      try #require(text.contains(edit.old), "\(edit.file) no longer says \(edit.old)")
      try folder.write(text.replacing(edit.old, with: edit.new), as: file)
    }
    return path
  }

  /// A sound rule set that differs in everything that a comparison names.
  static func everyKind(in folder: TemporaryFolder, as name: String) throws {
    let table = "azathioprine/starting-dose.yaml"
    let advice = """
      decision: illness-advice
      advises: azathioprine
      policy: all
      inputs:
        years-of-illness: {number-in: years, plausible: 0..120 years}
      rules:
        - id: old
          when: {years-of-illness: [at least 65 years]}
          kind: warning
          severity: minor
          says: both-normal
          policy: An example.
      """
    try copy(
      in: folder, as: name,
      [
        (table, "band: 20%..50% of target, start: 35%", "band: 20%..45% of target, start: 35%"),
        (table, "id: both-normal", "id: full-dose"),
        (table, "order: [order-tpmt-activity, monitor-nudt15]", "order: [order-tpmt-activity]"),
        ("azathioprine/interaction-advice.yaml", "severity: major", "severity: moderate"),
        ("azathioprine/interactions.yaml", "id: febuxostat-has-no-dose", "id: none-at-all"),
        ("azathioprine/drug.yaml", "ceiling: 3 mg", "ceiling: 4 mg"),
        ("azathioprine/uncertainty.yaml", "avoid-from: 95%", "avoid-from: 96%"),
        ("quality.yaml", "minimum-depth: 10", "minimum-depth: 12"),
        ("genes/NUDT15.yaml", "function: uncertain function", "function: no function"),
        ("azathioprine/sentences.en.yaml", "are both reduced", "are both somewhat reduced"),
        ("ruleset.yaml", "- febuxostat-has-no-dose", "- none-at-all"),
        (
          "ruleset.yaml", "  - azathioprine/uncertainty.yaml",
          "  - azathioprine/illness-advice.yaml\n  - azathioprine/uncertainty.yaml"
        ),
        (
          "profiles/dpwg-2025.yaml", "42.5%..52.5% of target, start: 50%",
          "42.5%..52.5% of target, start: 49%"
        ),
      ])
    try folder.write(advice, as: "\(name)/azathioprine/illness-advice.yaml")
  }
}
