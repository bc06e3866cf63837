/// Walks through every combination of classes of some inputs, with the rules that hold for each.
///
/// Only what a step changes is worked out again, which makes the walk through 10⁷ cells a matter
/// of seconds.
struct MaskWalk {
  /// The class of each input.
  var classes: [Int] { odometer.digits }
  /// The rules that hold for them.
  var mask: RuleMask { prefixes[prefixes.count - 1] }

  private let masks: [[RuleMask]]
  private var odometer: Odometer
  /// The rules that hold for the first inputs: none, one, two, …
  private var prefixes: [RuleMask]

  /// - Parameter places: Inputs of the decision, the last one changing fastest.
  init(_ decision: CompiledDecision, at places: [Int], _ axes: [Axis]) {
    masks = places.map { place in
      axes[place].classes.indices.map { decision.mask(input: place, class: $0) }
    }
    odometer = Odometer(sizes: masks.map(\.count))
    prefixes = Array(repeating: decision.everyRule, count: places.count + 1)
    refill(from: 0)
  }

  /// Moves on; `false` after the last combination.
  mutating func advance() -> Bool {
    guard let changed = odometer.advance() else { return false }
    refill(from: changed)
    return true
  }

  private mutating func refill(from place: Int) {
    for level in place..<masks.count {
      prefixes[level + 1].set(prefixes[level], intersecting: masks[level][odometer.digits[level]])
    }
  }
}
