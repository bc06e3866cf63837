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

  /// - Complexity: O(cells × rules / 64).
  init(
    _ decision: CompiledDecision, axes: [Axis], shared isShared: (String) -> Bool
  ) throws(TooManyCells) {
    self.decision = decision
    let places = decision.inputs.indices
    let shared = places.filter { isShared(decision.inputs[$0]) }
    let hidden = places.filter { !isShared(decision.inputs[$0]) }
    self.shared = shared
    self.hidden = hidden
    sharedSizes = shared.map { axes[$0].classes.count }
    guard CellLimit.product(axes.map(\.classes.count)) != nil else {
      throw TooManyCells(inputs: decision.inputs)
    }
    let sharedMasks = Self.masks(of: decision, at: shared, axes, from: decision.everyRule)
    var table = OutcomeTable(decision)
    var variants: [Variant] = []
    var known: [[Int]: Int] = [:]
    var cell = RuleMask(count: decision.ruleCount)
    var row = Array(repeating: 0, count: sharedMasks.count)
    var odometer = Odometer(sizes: hidden.map { axes[$0].classes.count })
    repeat {
      let mask = Self.mask(of: decision, at: hidden, odometer.digits)
      for index in sharedMasks.indices {
        cell.set(sharedMasks[index], intersecting: mask)
        row[index] = table.index(of: cell)
      }
      let count = zip(hidden, odometer.digits).reduce(1) { $0 * axes[$1.0].classes[$1.1].count }
      if let variant = known[row] {
        variants[variant].count += count
      } else {
        known[row] = variants.count
        variants.append(
          Variant(outcomes: row, representative: odometer.digits, count: count))
      }
    } while odometer.advance()
    outcomes = table.outcomes
    self.variants = variants
  }

  /// The rules that hold for every combination of classes, the last input fastest.
  private static func masks(
    of decision: CompiledDecision, at places: [Int], _ axes: [Axis], from all: RuleMask
  ) -> [RuleMask] {
    var masks = [all]
    for place in places {
      masks = masks.flatMap { mask in
        axes[place].classes.indices.map { index in
          var cut = mask
          cut.set(mask, intersecting: decision.mask(input: place, class: index))
          return cut
        }
      }
    }
    return masks
  }

  private static func mask(
    of decision: CompiledDecision, at places: [Int], _ classes: [Int]
  ) -> RuleMask {
    var mask = decision.everyRule
    for (place, index) in zip(places, classes) {
      mask.set(mask, intersecting: decision.mask(input: place, class: index))
    }
    return mask
  }
}

/// The distinct outcomes of a decision, numbered as they are met.
private struct OutcomeTable {
  private let decision: CompiledDecision
  private(set) var outcomes: [CompiledDecision.Outcome] = []
  private var numbers: [RuleMask: Int] = [:]
  private var last: (mask: RuleMask, number: Int)?

  init(_ decision: CompiledDecision) { self.decision = decision }

  mutating func index(of mask: RuleMask) -> Int {
    if let last, last.mask == mask { return last.number }
    let number: Int
    if let known = numbers[mask] {
      number = known
    } else {
      number = outcomes.count
      numbers[mask] = number
      outcomes.append(decision.outcome(of: mask))
    }
    last = (mask, number)
    return number
  }
}
