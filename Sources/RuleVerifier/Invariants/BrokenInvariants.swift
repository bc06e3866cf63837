import Rules

/// Patients who break one invariant, grouped by the rules that do it.
struct BrokenInvariants {
  private var groups: [(rules: [String], at: SourceLocation, first: String, count: Int)] = []
  private var numbers: [[String]: Int] = [:]

  /// - Parameters:
  ///   - answers: What the patient gets, and what a patient whom he is compared with gets.
  ///   - first: Says what happens to the patient; made only for the first of each group.
  mutating func add(_ answers: [DoseAnswer], count: Int, _ first: () -> String) {
    let rules = answers.flatMap { [$0.rule.id] + $0.modifiers.map(\.id) }
    if let number = numbers[rules] {
      groups[number].count += count
    } else {
      numbers[rules] = groups.count
      groups.append((rules, answers[answers.count - 1].place, first(), count))
    }
  }

  /// One finding a group, at the rule that gives the dose.
  func findings(_ invariant: Invariant, _ claim: String, hint: String) -> [Diagnostic] {
    groups.map { group in
      let more = group.count > 1 ? " (and \(group.count - 1) more)" : ""
      let place = invariant.location
      let stands = place.file == group.at.file ? "line \(place.line)" : place.fileAndLine
      return Diagnostic(
        .brokenInvariant, at: group.at,
        "invariant '\(invariant.id)' (\(stands)) demands \(claim), but "
          + group.first + more, hint: hint)
    }
  }
}

extension DoseAnswer {
  /// The rule that last shaped the dose.
  var place: SourceLocation {
    modifiers.last { $0.effect != .keep }?.location ?? rule.location
  }

  /// `rule 'both-normal', file:line` and every modifier likewise.
  var rulesText: String {
    let changing = modifiers.filter { $0.effect != .keep }
    return
      (["rule '\(rule.id)', \(rule.location.fileAndLine)"]
      + changing.map { "modifier '\($0.id)', \($0.location.fileAndLine)" })
      .joined(separator: ", ")
  }
}
