import AzadoseRules
import Foundation
import RuleCases
import RuleVerifier
import Rules
import Testing

/// The verifier and the cases catch the slips that rule authors make.
///
/// `docs/validation.md` holds the figures; a test compares them.
struct MutationTests {
  private static let tested = AzadoseRules.test(directory: PackageFolder.rules)
  /// Slips that change a patient's answer and that nothing catches, each explained in
  /// `docs/validation.md`.
  private static let explained: Set<String> = [
    "dpwg-2025: NUDT15 *4: not overridden", "dpwg-2025: NUDT15 *6: not overridden",
    "dpwg-2025: NUDT15 *7: not overridden", "dpwg-2025: NUDT15 *9: not overridden",
    "dpwg-2025: tpmt-poor: deleted", "dpwg-2025: nudt15-poor: deleted",
  ]

  @Test func `mutants of the shipped rules are caught, and every survivor is explained`() throws {
    let checked = Self.tested.checked
    let shipped = try #require(checked.ruleSet)
    let mutants = MutantFactory(shipped: shipped).all
    var (byProof, byCases, equivalent) = (0, 0, 0)
    var survivors: [String] = []
    for mutant in mutants {
      if !RuleVerifier.verify(mutant.rules).isEmpty {
        byProof += 1
      } else if checked.caseFiles.contains(where: { file in
        CaseRunner(rules: mutant.rules).run(file.readAgain(for: mutant.rules))
          .contains { $0.status == .failed }
      }) {
        byCases += 1
      } else if RuleDifference(shipped, mutant.rules).isEmpty {
        equivalent += 1
      } else {
        survivors.append(mutant.change)
      }
    }
    #expect(Set(survivors) == Self.explained)
    let counted = mutants.count - equivalent
    let caught = byProof + byCases
    #expect(caught * 100 >= counted * 95)
    let line =
      "\(mutants.count) mutants, \(equivalent) equivalent; of \(counted) caught \(caught) "
      + "(\(caught * 1000 / counted / 10).\(caught * 1000 / counted % 10) %): \(byProof) by checks "
      + "and invariants, \(byCases) by cases; \(survivors.count) survive"
    let page = try String(contentsOfFile: PackageFolder.validation, encoding: .utf8)
    #expect(page.contains(line), "docs/validation.md should say: \(line)")
  }
}

extension RuleCaseFile {
  /// The same cases, with the phenotypes that other rules give their diplotypes.
  fileprivate func readAgain(for rules: RuleSet) -> RuleCaseFile {
    let rules = profile.flatMap(rules.profile).map(rules.under) ?? rules
    return RuleCaseFile(
      path: path, decision: decision, profile: profile,
      cases: cases.map { ruleCase in
        var given = ruleCase.given
        for input in rules.decisions.inputs {
          guard let text = given[input.name]?.stated else { continue }
          given[input.name] = try? StatedValueReader(input, in: rules, spelling: .identifier)
            .read(text)
        }
        return ruleCase.with(given: given)
      })
  }
}

extension RuleCase {
  fileprivate func with(given: [String: StatedValue]) -> RuleCase {
    RuleCase(
      note: note, given: given, weight: weight, stock: stock, aim: aim, sources: sources,
      location: location)
  }
}

/// Paths of this package.
private enum PackageFolder {
  private static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let rules = top.appending(path: "rules").path
  static let validation = top.appending(path: "docs/validation.md").path
}
