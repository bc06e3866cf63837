public import Rules

/// Which rules and which cells of all decisions the cases reach. Skipped cases reach nothing.
public struct CaseCoverage: Sendable {
  /// One for each decision, then one for the rules of each profile, in the order of the rule set.
  public let decisions: [DecisionCoverage]

  public init(_ rules: RuleSet, _ results: [CaseResult]) {
    let run = results.filter { $0.status != .skipped }
    let own = run.filter { $0.profile == nil }
    decisions =
      rules.decisions.outlines.map { decision in
        DecisionCoverage(decision, own.filter { $0.decision == decision.name })
      }
      + rules.profiles.map { profile in
        DecisionCoverage(
          profile, of: rules.startingDose.name, run.filter { $0.profile == profile.name })
      }
  }

  /// Rules of all decisions.
  public var ruleCount: Int { decisions.reduce(0) { $0 + $1.ruleCount } }

  /// Rules that decide no case, in the order of the decisions and files.
  public var unreachedRules: [DecidingRule] { decisions.flatMap(\.unreachedRules) }

  /// Combinations that no case of the decision has, as `decision: input=value`.
  public var unreachedCells: [String] {
    decisions.flatMap { decision in decision.unreachedCells.map { "\(decision.name): \($0)" } }
  }

  /// Percent of the rules that are reached, rounded down: 100 only if all are.
  public var percentOfRules: Int {
    ruleCount == 0 ? 100 : (ruleCount - unreachedRules.count) * 100 / ruleCount
  }
}

extension CaseCoverage: CustomStringConvertible {
  /// One line a decision: `starting-dose: 16 of 16 rules, 36 of 36 cells`; then the percentage.
  public var description: String {
    (decisions.map(\.description) + ["\(percentOfRules) % of \(ruleCount) rules"])
      .joined(separator: "\n")
  }
}
