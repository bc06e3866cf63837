public import RuleCases
import RuleFiles
public import Rules

/// A folder of rules after its cases were run.
public struct TestedRules: Sendable {
  /// The rules and cases as they were loaded.
  public let checked: CheckedRules
  /// What became of each case, in the order of files and places; empty when the rules or the
  /// cases have errors.
  public let results: [CaseResult]
  /// What the cases reach; `nil` when the rules or the cases have errors.
  public let coverage: CaseCoverage?
  /// Every finding of the check, then one for each thing that a failed case wants otherwise.
  public let diagnostics: [Diagnostic]

  init(_ checked: CheckedRules) {
    let calls = checked.calls
    let runner = checked.ruleSet.map { CaseRunner(rules: $0) { calls?[$0, profile: $1] } }
    let results = runner.map { checked.caseFiles.flatMap($0.run) } ?? []
    self.checked = checked
    self.results = results
    coverage = checked.ruleSet.map { CaseCoverage($0, results) }
    diagnostics =
      checked.diagnostics + results.flatMap(\.diagnostics).located(in: checked.texts)
  }

  /// Cases that hold.
  public var passedCount: Int { count(.passed) }
  /// Cases that do not hold.
  public var failedCount: Int { count(.failed) }
  /// Cases that say `todo:`.
  public var skippedCount: Int { count(.skipped) }

  /// Whether the rules can be used, at least one case was run, and every one that was run holds.
  public var hasPassed: Bool { passedCount > 0 && failedCount == 0 }

  /// `PASS: 41/41`, `FAIL: 2 of 41` or `PASS: 40/40, 1 skipped`; skipped cases do not count as
  /// run, and without a case that was run there is no pass.
  public var summary: String {
    let run = passedCount + failedCount
    let skipped = skippedCount == 0 ? "" : ", \(skippedCount) skipped"
    return (hasPassed ? "PASS: \(passedCount)/\(run)" : "FAIL: \(failedCount) of \(run)") + skipped
  }

  private func count(_ status: CaseResult.Status) -> Int { results.count { $0.status == status } }
}

extension TestedRules: CustomStringConvertible {
  /// Every finding, and the summary.
  public var description: String {
    (diagnostics.map(\.description) + [summary]).joined(separator: "\n")
  }
}
