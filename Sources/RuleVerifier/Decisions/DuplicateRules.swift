import Rules

/// Two rules of one decision hold for the same patients and do the same to them.
struct DuplicateRules<Rule: DecisionRule> {
  private let table: DecisionTable<Rule>
  /// Pairs of places in the table, the earlier rule first.
  private let pairs: [(first: Int, second: Int)]

  init(_ table: DecisionTable<Rule>) {
    self.table = table
    let rules = table.rules
    pairs = rules.indices.flatMap { second in
      rules.indices.prefix(second).filter { first in
        rules[first].givesSame(as: rules[second])
          && table.inputs.allSatisfy {
            Self.values(rules[first], $0) == Self.values(rules[second], $0)
          }
      }.prefix(1).map { ($0, second) }
    }
  }

  private static func values(_ rule: Rule, _ input: DecisionInput) -> Set<String> {
    rule.conditions[input.name] ?? Set(input.vocabulary)
  }

  /// Whether rules decide together only because they are duplicates of one another.
  func explains(_ rules: [Int]) -> Bool {
    rules.dropFirst().allSatisfy { rule in
      pairs.contains { $0.second == rule && rules.contains($0.first) }
    }
  }

  func findings() -> [Diagnostic] {
    pairs.map { pair in
      let (first, second) = (table.rules[pair.first], table.rules[pair.second])
      return Diagnostic(
        .duplicateRule, at: second.location,
        "rule '\(second.id)' holds for the same patients as '\(first.id)' in line "
          + "\(first.location.line) and does the same", hint: "delete one of them")
    }
  }
}
