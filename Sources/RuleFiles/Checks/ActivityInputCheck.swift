import Rules

/// What makes an activity invalid is a yes or no input of a decision, so that it can be stated.
struct ActivityInputCheck {
  let findings: Findings

  func run(_ genes: [GeneDefinition], inputs: [DecisionInput]) {
    let flags = inputs.filter { $0.kind == .flag }.map(\.name)
    for input in genes.compactMap(\.activity).flatMap(\.invalidAfter)
    where !flags.contains(input.value) {
      findings.report(
        .unknownName, at: input.location, "no decision asks for '\(input.value)' as yes or no",
        hint: NearestName.hint(for: input.value, among: flags))
    }
  }
}
