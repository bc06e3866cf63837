/// The combinations of private classes of a decision, as far as they differ in what they may lead
/// to.
///
/// Inputs are taken one after another. After each, combinations for which the same rules are left
/// become one; and once a rule holds whatever the other inputs are, rules that it overrules are
/// left out. So a list of independent objections to a drug, of which each alone withholds it, has
/// a handful of states instead of a power of two.
struct MergedWalk {
  /// Combinations that behave alike.
  struct State {
    /// Rules that hold so far and may still decide.
    var mask: RuleMask
    /// The first such combination.
    var classes: [Int]
    /// How many combinations of values.
    var count: Int
  }

  let states: [State]

  /// - Parameters:
  ///   - hidden: Places of the private inputs.
  ///   - shared: Places of the other inputs, about which nothing is known yet.
  /// - Throws: `TooManyCells` when even merged combinations are more than a proof may visit.
  init(
    _ decision: CompiledDecision, hidden: [Int], shared: [Int], _ axes: [Axis]
  ) throws(TooManyCells) {
    var visited = 0
    var states = [State(mask: decision.everyRule, classes: [], count: 1)]
    for (step, place) in hidden.enumerated() {
      visited += states.count * axes[place].classes.count
      guard visited <= CellLimit.mergedCells else {
        throw TooManyCells(limit: CellLimit.mergedCells, inputs: decision.inputs)
      }
      let open = Array(hidden[(step + 1)...]) + shared
      let settled = Self.settled(decision, open, axes)
      var next: [State] = []
      var known: [RuleMask: Int] = [:]
      for state in states {
        for (index, values) in axes[place].classes.enumerated() {
          var mask = state.mask
          mask.set(state.mask, intersecting: decision.mask(input: place, class: index))
          mask = decision.withoutOverruled(mask, settled: settled)
          let (count, isOverflow) = state.count.multipliedReportingOverflow(by: values.count)
          let added = isOverflow ? Int.max : count
          if let place = known[mask] {
            next[place].count = next[place].count.addingUpToMaximum(added)
          } else {
            known[mask] = next.count
            next.append(State(mask: mask, classes: state.classes + [index], count: added))
          }
        }
      }
      states = next
    }
    self.states = states
  }

  /// The rules that do not ask about inputs still to come.
  private static func settled(
    _ decision: CompiledDecision, _ open: [Int], _ axes: [Axis]
  ) -> RuleMask {
    var settled = decision.everyRule
    for place in open {
      for index in axes[place].classes.indices {
        settled.set(settled, intersecting: decision.mask(input: place, class: index))
      }
    }
    return settled
  }
}

extension Int {
  fileprivate func addingUpToMaximum(_ other: Int) -> Int {
    let (sum, isOverflow) = addingReportingOverflow(other)
    return isOverflow ? .max : sum
  }
}
