/// The patients whom one rule of a decision holds for.
struct RulePatients {
  private let decision: CompiledDecision
  private let rule: Int
  /// For each input the rules that hold in each class in which this one does.
  private let masks: [[RuleMask]]
  /// For each input the rules that hold whatever it and all later ones are.
  private let settled: [RuleMask]
  /// Stricter rules that cannot all be avoided, by the input that is next.
  private var unavoidable: [Set<RuleMask>]
  private var visited = 0

  init(of rule: Int, _ decision: CompiledDecision, _ axes: [Axis]) {
    self.decision = decision
    self.rule = rule
    let masks = axes.indices.map { place in
      axes[place].classes.indices.map { decision.mask(input: place, class: $0) }
        .filter { $0.contains(rule) }
    }
    self.masks = masks
    var settled = [decision.everyRule]
    for classes in masks.reversed() {
      var mask = settled[settled.count - 1]
      for other in classes { mask.set(mask, intersecting: other) }
      settled.append(mask)
    }
    self.settled = settled.reversed()
    unavoidable = Array(repeating: [], count: masks.count)
  }

  /// The rules that hold for the first of them; `nil` when there is none.
  var first: RuleMask? {
    var mask = decision.everyRule
    for classes in masks {
      guard let one = classes.first else { return nil }
      mask.set(mask, intersecting: one)
    }
    return mask
  }

  /// Whether one of them meets no stricter rule.
  ///
  /// Inputs are tried one after another; what is known to lead nowhere is not tried again.
  mutating func isLeftByStricter() throws(TooManyCells) -> Bool {
    if first == nil { return false }
    return try isLeft(decision.stricter(than: rule), from: 0)
  }

  private mutating func isLeft(
    _ stricter: RuleMask, from place: Int
  ) throws(TooManyCells) -> Bool {
    if stricter.isEmpty { return true }
    // Behind the last input every rule that is left holds.
    guard stricter.isDisjoint(with: settled[place]) else { return false }
    if unavoidable[place].contains(stricter) { return false }
    visited += 1
    guard visited <= CellLimit.mergedCells else {
      throw TooManyCells(limit: CellLimit.mergedCells, inputs: decision.inputs)
    }
    for mask in masks[place] {
      var left = stricter
      left.set(stricter, intersecting: mask)
      if try isLeft(left, from: place + 1) { return true }
    }
    unavoidable[place].insert(stricter)
    return false
  }
}
