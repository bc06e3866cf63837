import Rules

/// Slips that any kind of rule can have: deleted, widened, narrowed, swapped.
struct ConditionMutants<Rule: ConditionedRule> {
  let inputs: [DecisionInput]
  let rules: [Rule]

  /// Every changed list of rules, with what was changed.
  var all: [(change: String, rules: [Rule])] { deleted + widened + withoutUnknown + swapped }

  private var deleted: [(String, [Rule])] {
    rules.indices.map { index in
      (
        "\(rules[index].id): deleted",
        rules.enumerated().filter { $0.offset != index }.map(\.element)
      )
    }
  }

  /// Each condition with one more value.
  private var widened: [(String, [Rule])] {
    changedConditions { rule, input in
      guard let values = rule.conditions[input.name] else { return [] }
      return input.vocabulary.filter { !values.contains($0) }
        .map { ("\(input.name) also \($0)", values.union([$0])) }
    }
  }

  /// Each condition that holds where the input is unknown, without that value.
  private var withoutUnknown: [(String, [Rule])] {
    changedConditions { rule, input in
      let values = rule.conditions[input.name] ?? Set(input.vocabulary)
      guard values.contains(DecisionInput.unknown), values.count > 1 else { return [] }
      return [("\(input.name) no longer unknown", values.subtracting([DecisionInput.unknown]))]
    }
  }

  /// Each pair of rules with one another's conditions.
  private var swapped: [(String, [Rule])] {
    rules.indices.flatMap { second in
      rules.indices[..<second].map { first in
        var changed = rules
        changed[first] = rules[first].with(conditions: rules[second].conditions)
        changed[second] = rules[second].with(conditions: rules[first].conditions)
        return ("\(rules[first].id) and \(rules[second].id): swapped", changed)
      }
    }
  }

  private func changedConditions(
    _ changes: (Rule, DecisionInput) -> [(String, Set<String>)]
  ) -> [(String, [Rule])] {
    rules.indices.flatMap { index in
      inputs.flatMap { input in
        changes(rules[index], input).map { change, values in
          var changed = rules
          var conditions = rules[index].conditions
          conditions[input.name] = values
          changed[index] = rules[index].with(conditions: conditions)
          return ("\(rules[index].id): \(change)", changed)
        }
      }
    }
  }
}
