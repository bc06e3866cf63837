import Rules

/// A decision as sets of rules by the classes of its inputs.
struct CompiledDecision {
  /// What a decision makes of one cell.
  struct Outcome {
    /// Rules whose conditions hold, in the order of the file.
    let matching: [Int]
    /// Rules that decide, by the hit policy.
    let deciding: [Int]
    /// Whether the hit policy is kept: there is an answer, and only one.
    let isSound: Bool
    /// The word of the answer; `nil` where there is none, or several.
    let answer: String?
  }

  let name: String
  /// Names of the inputs, in the order of the file.
  let inputs: [String]
  let ruleCount: Int
  /// For each input the rules that hold in each of its classes.
  private let masks: [[RuleMask]]
  /// For each rule the first rule that gives the same.
  let sameAs: [Int]
  /// For each rule where its answer stands among the strictest; empty where no rule overrules.
  private let ranks: [Int]
  /// For each rule those that need not be looked at where it holds; empty where no rule overrules.
  private let overruled: [RuleMask]
  private let outcome: @Sendable ([Int]) -> Outcome

  /// - Parameter reading: How the inputs of the decision read the values of the axes.
  init<Rule>(
    _ table: DecisionTable<Rule>, axes: [String: Axis], reading: AxisReading = .plain
  ) {
    name = table.name
    inputs = table.inputs.map { reading.axis(of: $0.name) }
    ruleCount = table.rules.count
    masks = table.inputs.map { input in
      let classes = axes[reading.axis(of: input.name)]?.classes ?? []
      return classes.map { values in
        var mask = RuleMask(count: table.rules.count)
        guard let value = reading.value(values[0], of: input.name) else { return mask }
        for (index, rule) in table.rules.enumerated() {
          if rule.conditions[input.name].map({ $0.contains(value) }) ?? true {
            mask.insert(index)
          }
        }
        return mask
      }
    }
    sameAs = table.rules.map { rule in
      table.rules.firstIndex { $0.givesSame(as: rule) } ?? 0
    }
    ranks = table.hitPolicy == .strictest ? table.rules.map(table.rank) : []
    overruled = Self.overruled(in: table, ranks, sameAs)
    outcome = { matching in
      let rules = matching.map { table.rules[$0] }
      let best = table.hitPolicy == .strictest ? rules.map(table.rank).min() : nil
      let deciding =
        best.map { best in
          matching.filter { table.rank(of: table.rules[$0]) == best }
        } ?? matching
      let answers = deciding.map { table.rules[$0] }
      let isSound =
        switch table.hitPolicy {
        case .unique: deciding.count == 1
        case .strictest:
          !answers.isEmpty && answers.allSatisfy { $0.givesSame(as: answers[0]) }
            && rules.allSatisfy { answers[0].mayOverrule($0) }
        case .all: true
        }
      let word = isSound && table.hitPolicy != .all ? answers.first?.answer : nil
      return Outcome(matching: matching, deciding: deciding, isSound: isSound, answer: word)
    }
  }

  /// A decision by parts that are known already; two decisions looked at together, for example.
  init(
    name: String, inputs: [String], ruleCount: Int, masks: [[RuleMask]],
    outcome: @escaping @Sendable ([Int]) -> Outcome
  ) {
    self.name = name
    self.inputs = inputs
    self.ruleCount = ruleCount
    self.masks = masks
    sameAs = Array(0..<ruleCount)
    ranks = []
    overruled = []
    self.outcome = outcome
  }

  /// All rules, before any input is looked at.
  var everyRule: RuleMask { RuleMask(count: ruleCount, isFull: true) }

  /// The rules that hold in one class of one input.
  func mask(input: Int, class index: Int) -> RuleMask { masks[input][index] }

  /// These rules without those that cannot decide, because a stricter one of them is settled, and
  /// without those that do the same as it.
  func withoutOverruled(_ mask: RuleMask, settled: RuleMask) -> RuleMask {
    guard !ranks.isEmpty else { return mask }
    var left = mask
    left.set(mask, intersecting: settled)
    guard let best = left.indices.min(by: { ranks[$0] < ranks[$1] }) else { return mask }
    left = mask
    left.subtract(overruled[best])
    return left
  }

  /// The rules whose answers are stricter than that of one rule.
  func stricter(than rule: Int) -> RuleMask {
    var stricter = RuleMask(count: ruleCount)
    for other in ranks.indices where ranks[other] < ranks[rule] { stricter.insert(other) }
    return stricter
  }

  /// A rule is left out beside another one only where nobody who may decide there is forbidden to
  /// overrule it.
  private static func overruled<Rule>(
    in table: DecisionTable<Rule>, _ ranks: [Int], _ sameAs: [Int]
  ) -> [RuleMask] {
    ranks.indices.map { best in
      var overruled = RuleMask(count: ranks.count)
      let deciding = ranks.indices.filter { ranks[$0] <= ranks[best] }.map { table.rules[$0] }
      for rule in ranks.indices where rule != best {
        let isOverruled =
          ranks[rule] > ranks[best] && deciding.allSatisfy { $0.mayOverrule(table.rules[rule]) }
        if isOverruled || sameAs[rule] == sameAs[best] { overruled.insert(rule) }
      }
      return overruled
    }
  }

  /// What the hit policy makes of matching rules.
  func outcome(of mask: RuleMask) -> Outcome { outcome(mask.indices) }

  /// What the hit policy makes of matching rules, given by their places in the file.
  func outcome(ofRules matching: [Int]) -> Outcome { outcome(matching) }
}
