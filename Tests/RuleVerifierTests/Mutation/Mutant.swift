import Pharmacogenomics
import Rules

/// The shipped rules with one change, as a slip of a rule author might make it.
struct Mutant {
  /// What was changed: `tpmt-poor: deleted`.
  let change: String
  let rules: RuleSet
}

/// A rule that can be changed in its conditions.
protocol ConditionedRule: DecisionRule {
  func with(conditions: [String: Set<String>]) -> Self
}

extension DoseRule: ConditionedRule {
  func with(conditions: [String: Set<String>]) -> DoseRule { with(id: id, conditions: conditions) }
}

extension ModifierRule: ConditionedRule {
  func with(conditions: [String: Set<String>]) -> ModifierRule {
    ModifierRule(
      id: id, conditions: conditions, effect: effect, sources: sources, policy: policy,
      says: says, cautions: cautions, orders: orders, location: location)
  }

  func with(effect: Effect) -> ModifierRule {
    ModifierRule(
      id: id, conditions: conditions, effect: effect, sources: sources, policy: policy,
      says: says, cautions: cautions, orders: orders, location: location)
  }
}

extension AdviceRule: ConditionedRule {
  func with(conditions: [String: Set<String>]) -> AdviceRule {
    AdviceRule(
      id: id, conditions: conditions, kind: kind, severity: severity, says: says,
      sources: sources, policy: policy, location: location)
  }
}
