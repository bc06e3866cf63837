import Rules

extension AnswerSpace {
  /// What one condition of an invariant asks of a cell, worked out once for all cells.
  struct Meaning {
    /// The place of a shared input in `JointSpace.free`; -1 for the answer of a decision.
    let axis: Int
    /// The place of that decision in `JointSpace.decisions`.
    let decision: Int
    /// For each class of the input, or each outcome of the decision, whether it is meant.
    let isMeant: [Bool]
  }

  /// What the conditions ask of a cell.
  func meaning(of conditions: [String: Set<String>]) -> [Meaning] {
    conditions.compactMap { name, wanted in
      if let axis = joint.free.firstIndex(where: { $0.input.name == name }) {
        let classes = joint.free[axis].classes.indices
        return Meaning(
          axis: axis, decision: -1,
          isMeant: classes.map { wanted.contains(joint.free[axis].representative($0)) })
      }
      guard let decision = space.axes[name]?.input.answeredBy,
        let index = joint.decisions.firstIndex(where: { $0.decision.name == decision })
      else { return nil }
      return Meaning(
        axis: -1, decision: index,
        isMeant: joint.decisions[index].outcomes.map { outcome in
          outcome.answer.map { wanted.contains($0) } ?? false
        })
    }
  }

  /// Whether the patients of a cell are those whom all conditions mean.
  ///
  /// - Parameter outcomes: What the decisions make of the cell.
  func isMeant(_ cell: JointSpace.Cell, _ outcomes: [Int], _ meaning: [Meaning]) -> Bool {
    for index in meaning.indices {
      let axis = meaning[index].axis
      let place = axis >= 0 ? cell.classes[axis] : outcomes[meaning[index].decision]
      if place < 0 || !meaning[index].isMeant[place] { return false }
    }
    return true
  }
}
