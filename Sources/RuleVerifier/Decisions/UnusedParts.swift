import Rules

/// Parts of decisions that make no difference: answers that nobody uses, inputs that no rule
/// distinguishes.
enum UnusedParts {
  /// Warnings only.
  static func findings(of graph: DecisionGraph) -> [Diagnostic] {
    let used = Set(graph.inputs.compactMap(\.answeredBy))
    let outputs = graph.answers.filter { !used.contains($0.name) }.map { table in
      Diagnostic(
        .unusedOutput, at: table.location, "no decision uses the answers of '\(table.name)'",
        hint: "use it as an input, as in 'answer of \(table.name)', or delete it",
        severity: .warning)
    }
    return outputs + graph.outlines.flatMap(inputs)
  }

  private static func inputs(of decision: DecisionGraph.Outline) -> [Diagnostic] {
    decision.inputs.filter { input in
      let conditions = decision.rules.map { $0.conditions[input.name] }
      return conditions.allSatisfy { $0.map { $0 == Set(input.vocabulary) } ?? true }
    }.map { input in
      Diagnostic(
        .unusedInput, at: decision.location,
        "no rule of '\(decision.name)' distinguishes the values of '\(input.name)'",
        hint: "delete the input, or say in a rule which values it holds for", severity: .warning)
    }
  }
}
