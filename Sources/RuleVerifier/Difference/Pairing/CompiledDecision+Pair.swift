import Rules

/// Two decisions as one: the rules of the old decision, then those of the new one.
///
/// What only the two of them ask is factored out together, so that a comparison needs no more
/// cells than the proofs of both.
extension CompiledDecision {
  init(_ old: CompiledDecision?, _ new: CompiledDecision?, named name: String, axes: [String: Axis])
  {
    let first = old?.ruleCount ?? 0
    let count = first + (new?.ruleCount ?? 0)
    var inputs: [String] = []
    for input in (old?.inputs ?? []) + (new?.inputs ?? []) where !inputs.contains(input) {
      inputs.append(input)
    }
    let masks = inputs.map { input in
      (axes[input]?.classes ?? []).indices.map { index in
        var mask = RuleMask(count: count)
        for rule in old?.rules(in: index, of: input) ?? [] { mask.insert(rule) }
        for rule in new?.rules(in: index, of: input) ?? [] { mask.insert(rule + first) }
        return mask
      }
    }
    self.init(name: name, inputs: inputs, ruleCount: count, masks: masks) { matching in
      let parts = OutcomePair(matching, old, new)
      return Outcome(
        matching: matching,
        deciding: (parts.old?.deciding ?? []) + (parts.new?.deciding ?? []).map { $0 + first },
        isSound: parts.old?.isSound ?? true && parts.new?.isSound ?? true,
        answer: AnswerPair.label(parts.old?.answer, parts.new?.answer))
    }
  }

  /// The rules that hold in a class of an axis, which several inputs may ask.
  private func rules(in index: Int, of input: String) -> [Int] {
    var rules = everyRule
    for place in inputs.indices where inputs[place] == input {
      rules.set(rules, intersecting: mask(input: place, class: index))
    }
    return rules.indices
  }
}

/// What the old and the new decision of a pair make of one cell.
struct OutcomePair {
  let old: CompiledDecision.Outcome?
  let new: CompiledDecision.Outcome?

  /// - Parameter matching: Places of rules, those of the old decision first.
  init(_ matching: [Int], _ old: CompiledDecision?, _ new: CompiledDecision?) {
    let first = old?.ruleCount ?? 0
    self.old = old?.outcome(ofRules: matching.filter { $0 < first })
    self.new = new?.outcome(ofRules: matching.filter { $0 >= first }.map { $0 - first })
  }
}

/// What the old and the new decision of a pair answer, as one value of one axis.
struct AnswerPair {
  /// Every value.
  let labels: [String]
  /// The word that each value is to a rule set; none for a value at which its decision gives none.
  let old: [String: String]
  let new: [String: String]

  init(old: [String], new: [String]) {
    var labels: [String] = []
    var (olds, news): ([String: String], [String: String]) = ([:], [:])
    for one in [nil] + old.map(Optional.some) {
      for other in [nil] + new.map(Optional.some) {
        let label = Self.label(one, other)
        labels.append(label)
        olds[label] = one
        news[label] = other
      }
    }
    self.labels = labels
    self.old = olds
    self.new = news
  }

  /// The lengths keep two pairs apart whatever stands in the words.
  static func label(_ old: String?, _ new: String?) -> String {
    "\(old?.utf8.count ?? -1) \(new?.utf8.count ?? -1) \(old ?? "")\(new ?? "")"
  }
}
