import Rules

/// Sorts decisions so that each stands after those whose answers it uses.
struct DecisionOrder {
  struct Decision {
    let name: String
    let location: SourceLocation
    /// Names of decisions whose answers it uses.
    let uses: [String]
  }

  private let decisions: [Decision]

  init(_ decisions: [Decision]) { self.decisions = decisions }

  /// `nil` after the finding that some of them wait for one another.
  func sorted(_ findings: Findings) -> [String]? {
    var order: [String] = []
    var waiting = decisions
    while !waiting.isEmpty {
      let ready = waiting.filter { decision in
        !decision.uses.contains { used in waiting.contains { $0.name == used } }
      }
      guard !ready.isEmpty else {
        reportCycles(among: waiting, findings)
        return nil
      }
      order += ready.map(\.name)
      waiting.removeAll { decision in ready.contains { $0.name == decision.name } }
    }
    return order
  }

  /// One finding for each group of decisions that wait for one another, without those that only
  /// wait for such a group.
  private func reportCycles(among waiting: [Decision], _ findings: Findings) {
    var named: Set<String> = []
    for decision in waiting where !named.contains(decision.name) {
      let cycle = waiting.filter {
        awaited(by: decision.name).contains($0.name) && awaited(by: $0.name).contains(decision.name)
      }
      guard !cycle.isEmpty else { continue }
      named.formUnion(cycle.map(\.name))
      findings.report(
        .decisionCycle, at: decision.location,
        cycle.count == 1
          ? "decision '\(decision.name)' waits for its own answer"
          : "decisions \(cycle.map { "'\($0.name)'" }.joined(separator: ", ")) wait for one another's "
            + "answers",
        hint: "let one of them do without the answer of another")
    }
  }

  /// The decisions whose answers a decision needs, itself or through others.
  private func awaited(by name: String) -> Set<String> {
    var found: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      for decision in decisions where decision.name == next {
        open += decision.uses.filter { found.insert($0).inserted }
      }
    }
    return found
  }
}
