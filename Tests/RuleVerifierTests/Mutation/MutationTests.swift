import Foundation
import RuleCases
import Rules
import Testing

@testable import AzadoseRules
@testable import RuleVerifier

/// The verifier and the cases catch the slips that rule authors make.
///
/// `docs/validation.md` holds the figures; a test compares them.
struct MutationTests {
  private static let tested = AzadoseRules.test(
    directory: PackageFolder.rules, cases: [PackageFolder.samples])
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
    #expect(Self.failing(checked.caseFiles, shipped, try #require(checked.calls)) == [])
    // Genotypes from files are tried on the mutants below.
    let stated = checked.caseFiles.map { file in
      file.with(file.cases.filter { $0.genotypes == nil })
    }
    var (byProof, byCases, equivalent) = (0, 0, 0)
    var survivors: [String] = []
    for mutant in mutants {
      if !RuleVerifier.verify(mutant.rules, unlike: shipped).isEmpty {
        byProof += 1
      } else if stated.contains(where: { file in
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

  /// Slips in limits that no case of the repository has a file for, explained on the same page.
  private static let explainedLimits: Set<String> = [
    "quality: filter '.' fails", "uncertainty: avoid-from 100%",
    "uncertainty: severe-rule-above 0%",
    "uncertainty: severe-rule-above 100%",
    "undefined haplotypes of NUDT15: otherwise normal function",
  ]

  @Test
  func `mutants of limits and of what results mean are caught, and every survivor is explained`()
    throws
  {
    let checked = Self.tested.checked
    let mutants = LimitMutants(shipped: try #require(checked.ruleSet))
    let count = mutants.ofCalls.count + mutants.ofAnswers.count
    let calls = try #require(checked.calls)
    let survivors =
      mutants.ofCalls.filter { mutant in
        !checked.caseFiles.contains { Self.fails($0, mutant.rules) }
      }
      + mutants.ofAnswers.filter { mutant in
        let runner = CaseRunner(rules: mutant.rules) { calls[$0, profile: $1] }
        return !checked.caseFiles.contains { file in
          runner.run(file.readAgain(for: mutant.rules)).contains { $0.status == .failed }
        }
      }
    #expect(Set(survivors.map(\.change)) == Self.explainedLimits)
    let line =
      "\(count) mutants of limits and results; caught \(count - survivors.count) "
      + "by cases; \(survivors.count) survive"
    let page = try String(contentsOfFile: PackageFolder.validation, encoding: .utf8)
    #expect(page.contains(line), "docs/validation.md should say: \(line)")
  }

  /// Cases that fail although nothing was changed: they would catch every mutant.
  private static func failing(
    _ files: [RuleCaseFile], _ rules: RuleSet, _ calls: CaseCalls
  ) -> [String] {
    let runner = CaseRunner(rules: rules) { calls[$0, profile: $1] }
    return files.flatMap { runner.run($0.readAgain(for: rules)) }
      .filter { $0.status == .failed }.map { "\($0)" }
  }

  /// Whether a case of a file fails under other rules, its genotypes called by them. Calling takes
  /// its time, so nothing is called behind the first case that fails.
  private static func fails(_ file: RuleCaseFile, _ rules: RuleSet) -> Bool {
    let file = file.readAgain(for: rules)
    return file.cases.contains { one in
      let alone = file.with([one])
      let calls = CaseCalls(of: [alone], rules: rules)
      return CaseRunner(rules: rules) { calls[$0, profile: $1] }.run(alone)
        .contains { $0.status == .failed }
    }
  }
}

extension RuleCaseFile {
  /// The same file with some of its cases.
  fileprivate func with(_ cases: [RuleCase]) -> RuleCaseFile {
    RuleCaseFile(path: path, decision: decision, profile: profile, cases: cases)
  }

  /// The same cases, with the phenotypes that other rules give their diplotypes and activities.
  fileprivate func readAgain(for rules: RuleSet) -> RuleCaseFile {
    let rules = profile.flatMap(rules.profile).map(rules.under) ?? rules
    return RuleCaseFile(
      path: path, decision: decision, profile: profile,
      cases: cases.map { ruleCase in
        var given = ruleCase.given
        // A number or a word means the same under all rules.
        for input in rules.decisions.inputs where input.phenotypeGene != nil {
          guard let text = given[input.name]?.stated else { continue }
          given[input.name] = try? StatedValueReader(input, in: rules, spelling: .identifier)
            .read(text)
        }
        let results = ruleCase.results.map { result in
          guard let gene = rules.gene(result.gene) else { return result }
          let reader = GeneResultReader(gene, origin: result.origin)
          return (try? reader.read(result.stated, as: result.kind)) ?? result
        }
        return ruleCase.with(given: given, results: results)
      })
  }
}

extension RuleCase {
  fileprivate func with(given: [String: StatedValue], results: [GeneResult]) -> RuleCase {
    RuleCase(
      note: note, given: given, genotypes: genotypes, results: results, weight: weight,
      stock: stock, aim: aim, sources: sources,
      location: location)
  }
}

/// Paths of this package.
private enum PackageFolder {
  private static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let rules = top.appending(path: "rules").path
  static let samples = top.appending(path: "vcf-samples/samples.cases.yaml").path
  static let validation = top.appending(path: "docs/validation.md").path
}
