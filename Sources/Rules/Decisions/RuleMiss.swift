/// Why a rule does not answer an input.
public struct RuleMiss: Sendable, Hashable {
  /// One input whose value the rule does not name.
  public struct Reason: Sendable, Hashable {
    public let input: String
    /// The value of the input; `nil` when it has none.
    public let value: String?
    /// The values that the rule names, in the order of the vocabulary.
    public let wanted: [String]
  }

  public let rule: String
  public let location: SourceLocation
  /// In the order of the inputs; empty for a rule whose conditions hold and that a stricter one
  /// overrules.
  public let reasons: [Reason]
}

extension DecisionTable {
  /// Every rule that does not answer these values, in the order of the file.
  public func misses(_ values: [String: String]) -> [RuleMiss] {
    let deciding = Set(deciding(values).map(\.id))
    return rules.filter { !deciding.contains($0.id) }.map { rule in
      let reasons = inputs.compactMap { input -> RuleMiss.Reason? in
        guard let wanted = rule.conditions[input.name] else { return nil }
        let value = values[input.name]
        if let value, wanted.contains(value) { return nil }
        return RuleMiss.Reason(
          input: input.name, value: value, wanted: input.vocabulary.filter(wanted.contains))
      }
      return RuleMiss(rule: rule.id, location: rule.location, reasons: reasons)
    }
  }
}
