/// A decision worked out for every cell, with the inputs that it shares with others kept apart.
///
/// Inputs that nobody else asks for (*private*) are factored out: of all their values only those
/// are kept that lead to different answers somewhere, one representative each. The result is
/// exact.
struct TabulatedDecision {
  /// Private inputs that lead to the same outcome in every shared cell.
  struct Variant {
    /// An index of `outcomes` for each shared cell.
    let outcomes: [Int]
    /// Classes of the private inputs, the first of them that behaves like this.
    let representative: [Int]
    /// How many combinations of private values behave like this.
    var count: Int
  }

  let decision: CompiledDecision
  /// Places of the shared inputs among the inputs of the decision.
  let shared: [Int]
  /// Places of the private inputs.
  let hidden: [Int]
  let outcomes: [CompiledDecision.Outcome]
  let variants: [Variant]
  /// Number of classes of each shared input.
  let sharedSizes: [Int]
  /// Number of classes of each private input.
  let hiddenSizes: [Int]
  /// The variant of each combination of private classes, the last input fastest; empty where
  /// outcomes were merged.
  let variantOfCombination: [Int32]

  /// - Parameters:
  ///   - shared: Places of the shared inputs, ascending.
  ///   - isMerging: Whether outcomes that do the same to a patient are one, whichever rules lead
  ///     to it.
  /// - Complexity: O(cells × rules / 64); with merging, of the combinations of private classes only
  ///   those that still differ count as cells.
  init(
    _ decision: CompiledDecision, axes: [Axis], shared: [Int], isMerging: Bool = false
  ) throws(TooManyCells) {
    self.decision = decision
    let hidden = decision.inputs.indices.filter { !shared.contains($0) }
    self.shared = shared
    self.hidden = hidden
    sharedSizes = shared.map { axes[$0].classes.count }
    hiddenSizes = hidden.map { axes[$0].classes.count }
    let states =
      isMerging ? try MergedWalk(decision, hidden: hidden, shared: shared, axes).states : []
    let hiddenCount = isMerging ? [states.count] : hiddenSizes
    guard CellLimit.product(sharedSizes + hiddenCount) != nil else {
      throw TooManyCells(inputs: decision.inputs)
    }
    let sharedMasks = Self.masks(of: decision, at: shared, axes)
    var table = OutcomeTable(decision, isMerging: isMerging)
    var variants = VariantTable()
    var cell = RuleMask(count: decision.ruleCount)
    var row = Array(repeating: 0, count: sharedMasks.count)
    if isMerging {
      for state in states {
        for index in sharedMasks.indices {
          cell.set(sharedMasks[index], intersecting: state.mask)
          row[index] = table.index(of: cell)
        }
        _ = variants.add(row, representative: state.classes, count: state.count)
      }
      outcomes = table.outcomes
      self.variants = variants.all
      variantOfCombination = []
      return
    }
    var combinations: [Int32] = []
    var walk = MaskWalk(decision, at: hidden, axes)
    repeat {
      let mask = walk.mask
      for index in sharedMasks.indices {
        cell.set(sharedMasks[index], intersecting: mask)
        row[index] = table.index(of: cell)
      }
      var count = 1
      for (place, index) in zip(hidden, walk.classes) { count *= axes[place].classes[index].count }
      let variant = variants.add(row, representative: walk.classes, count: count)
      combinations.append(Int32(variant))
    } while walk.advance()
    outcomes = table.outcomes
    self.variants = variants.all
    variantOfCombination = combinations
  }

  /// The rules that hold for every combination of classes, the last input fastest.
  private static func masks(
    of decision: CompiledDecision, at places: [Int], _ axes: [Axis]
  ) -> [RuleMask] {
    var masks: [RuleMask] = []
    var walk = MaskWalk(decision, at: places, axes)
    repeat { masks.append(walk.mask) } while walk.advance()
    return masks
  }
}

/// The distinct variants of a decision.
private struct VariantTable {
  private(set) var all: [TabulatedDecision.Variant] = []
  private var numbers: [[Int]: Int] = [:]
  /// Where there is one shared cell only, the variant of each of its outcomes; -1 for none yet.
  private var numberOfOutcome: [Int] = []

  /// The number of the variant.
  mutating func add(_ row: [Int], representative: [Int], count: Int) -> Int {
    if let number = number(of: row) {
      all[number].count += count
      return number
    } else {
      if row.count == 1 {
        numberOfOutcome += Array(repeating: -1, count: max(0, row[0] + 1 - numberOfOutcome.count))
        numberOfOutcome[row[0]] = all.count
      } else {
        numbers[row] = all.count
      }
      all.append(
        TabulatedDecision.Variant(outcomes: row, representative: representative, count: count))
      return all.count - 1
    }
  }

  private func number(of row: [Int]) -> Int? {
    guard row.count == 1 else { return numbers[row] }
    guard numberOfOutcome.indices.contains(row[0]), numberOfOutcome[row[0]] >= 0 else { return nil }
    return numberOfOutcome[row[0]]
  }
}

/// The distinct outcomes of a decision, numbered as they are met.
private struct OutcomeTable {
  private let decision: CompiledDecision
  private(set) var outcomes: [CompiledDecision.Outcome] = []
  private let isMerging: Bool
  private var numbers: [RuleMask: Int] = [:]
  /// The number of the sound outcome in which this rule, or one that gives the same, decides.
  private var numberOfAnswer: [Int: Int] = [:]
  private var last: (mask: RuleMask, number: Int)?

  init(_ decision: CompiledDecision, isMerging: Bool) {
    self.decision = decision
    self.isMerging = isMerging
  }

  mutating func index(of mask: RuleMask) -> Int {
    if let last, last.mask == mask { return last.number }
    let number: Int
    if let known = numbers[mask] {
      number = known
    } else {
      number = add(decision.outcome(of: mask))
      numbers[mask] = number
    }
    last = (mask, number)
    return number
  }

  private mutating func add(_ outcome: CompiledDecision.Outcome) -> Int {
    let answer = outcome.isSound ? outcome.deciding.first.map { decision.sameAs[$0] } : nil
    if isMerging, let answer, let known = numberOfAnswer[answer] { return known }
    outcomes.append(outcome)
    if let answer { numberOfAnswer[answer] = outcomes.count - 1 }
    return outcomes.count - 1
  }
}
