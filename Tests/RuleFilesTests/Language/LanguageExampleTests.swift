import AzadoseRules
import AzadoseTestSupport
import Foundation
import RuleFiles
import Rules
import Testing

/// The examples of the grammar page are one rule set that is right.
@Suite struct LanguageExampleTests {
  private let page: LanguagePage

  init() throws { page = try LanguagePage() }

  @Test func `the examples check without a finding, and their cases hold`() throws {
    let folder = try page.folder()
    let tested = AzadoseRules.test(directory: folder.url.path)
    #expect(tested.diagnostics.map(\.description) == [])
    #expect(tested.hasPassed)
    #expect(tested.coverage.map { "\($0)" }?.contains("\n100 % of ") == true)
  }

  @Test func `every condition and every kind of input that the page lists is read`() throws {
    let inputs = try words(of: "input").map { form in
      form == "fact"
        ? ("filtration", form)
        : (form.matches(of: /^phenotype of (\w+)$/).first.map { String($0.1) } ?? "", form)
    }
    let named = inputs.enumerated().map { index, input in
      (name: input.0.isEmpty ? "input-\(index)" : input.0, form: input.1)
    }
    let asked = named.map { input in
      (input.name, input.form.hasPrefix("answer of") ? "[weak]" : "[unknown]")
    }
    let declared = named.map { "  \($0.name): \($0.form)\n" }.joined()
    try expectSound(inputs: declared, conditions: asked, named: "forms")

    let conditions = try words(of: "condition").filter { $0 != "others: any" }.map { condition in
      let parts = condition.split(separator: ": ", maxSplits: 1).map(String.init)
      return (parts[0] == "TPMT" ? "GENE1" : parts[0], parts[1])
    }
    try expectSound(
      inputs: """
          GENE1: phenotype of GENE1
          leukocytes: {number-in: x10^9/L, plausible: 0..50 x10^9/L}

        """, conditions: conditions, named: "conditions")
  }

  /// The first code word of each row of one table.
  private func words(of head: String) throws -> [String] {
    let table = try #require(page.tables.first { $0.head == head })
    return try table.rows.map { try #require(LanguagePage.words(in: $0[0]).first) }
  }

  /// A decision with one rule for each condition has no finding.
  private func expectSound(
    inputs: String, conditions: [(name: String, wanted: String)], named name: String
  ) throws {
    let names = inputs.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces).prefix { $0 != ":" }
    }
    let rules = conditions.enumerated().map { index, condition in
      let others = names.filter { $0 != condition.name }.map { ", \($0): any" }.joined()
      return """
          - {id: rule-\(index), kind: advice, says: full, source: guide,
             when: {\(condition.name): \(condition.wanted)\(others)}}
        """
    }.joined(separator: "\n")
    let decision = """
      decision: \(name)
      advises: testine
      policy: all
      inputs:
      \(inputs)rules:
      \(rules)

      """
    let manifest = try #require(page.examples.first { $0.path == "ruleset.yaml" }).text
      .replacing("includes:\n", with: "includes:\n  - \(name).yaml\n")
    let folder = try page.folder(adding: ["\(name).yaml": decision, "ruleset.yaml": manifest])
    #expect(AzadoseRules.test(directory: folder.url.path).diagnostics.map(\.description) == [])
  }
}
