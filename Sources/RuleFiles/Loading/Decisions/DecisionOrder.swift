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
        let names = waiting.map { "'\($0.name)'" }.joined(separator: ", ")
        findings.report(
          .decisionCycle, at: waiting[0].location,
          "decisions \(names) wait for one another's answers",
          hint: "let one of them do without the answer of another")
        return nil
      }
      order += ready.map(\.name)
      waiting.removeAll { decision in ready.contains { $0.name == decision.name } }
    }
    return order
  }
}
