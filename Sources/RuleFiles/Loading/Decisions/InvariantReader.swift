import Pharmacogenomics
import Rules

/// `invariants:` what must hold for every patient of a decision.
struct InvariantReader {
  let conditions: ConditionReader
  let findings: Findings

  /// The keys of which exactly one says what an invariant claims.
  static let claims = [
    "never-more-as", "never-more-when-unknown", "dose-at-most", "dose-at-least", "band-within",
    "actions", "no-dose-for",
  ]
  static let keys = Keys(["id", "why"], optional: claims + ["when"])

  func read(_ value: Value?) -> [Invariant] {
    var invariants: [Invariant] = []
    for item in value?.items ?? [] {
      guard let invariant = invariant(item) else { continue }
      if let first = invariants.first(where: { $0.id == invariant.id }) {
        findings.report(
          .duplicateName, at: item.node["id"]?.location ?? item.location,
          "invariant '\(invariant.id)' is already in line \(first.location.line)",
          hint: "give each invariant its own id")
      }
      invariants.append(invariant)
    }
    return invariants
  }

  private func invariant(_ item: Value) -> Invariant? {
    let id = item.node["id"]?.written ?? ""
    let what = id.isEmpty ? "an invariant" : "invariant '\(id)'"
    guard let fields = item.fields(Self.keys, of: what) else { return nil }
    let claimed = Self.claims.filter { fields[$0] != nil }
    guard claimed.count == 1 else {
      findings.report(
        .missingKey, at: fields.location,
        "\(what) makes \(claimed.isEmpty ? "no claim" : "\(claimed.count) claims"), and one is needed",
        hint: "write one of: " + Self.claims.joined(separator: ", "))
      return nil
    }
    let conditions = fields["when"].map { self.conditions.read($0, of: what) } ?? [:]
    guard let claim = claim(claimed[0], fields) else { return nil }
    return Invariant(
      id: fields.text("id"), claim: claim, conditions: conditions, why: fields.text("why"),
      location: fields.location)
  }

  private func claim(_ key: String, _ fields: Fields) -> Invariant.Claim? {
    guard let value = fields[key] else { return nil }
    switch key {
    case "never-more-as": return inputs(value).map { .neverMoreAsWorsens(inputs: $0) }
    case "never-more-when-unknown": return inputs(value).map { .neverMoreWhenUnknown(inputs: $0) }
    case "dose-at-most": return value.quantity(.milligramsPerKilogramAndDay).map { .doseAtMost($0) }
    case "dose-at-least":
      return value.quantity(.milligramsPerKilogramAndDay).map { .doseAtLeast($0) }
    case "band-within": return value.range(.percentOfTarget).map { .bandWithin($0) }
    case "no-dose-for": return actions(value).map { .noDose($0) }
    default: return actions(value).map { .actions($0) }
    }
  }

  private func inputs(_ value: Value) -> [String]? {
    guard value.names(in: conditions.names) != nil, let texts = value.texts else { return nil }
    for text in texts {
      let input = conditions.inputs.first { $0.name == text.value }
      guard let decision = input?.answeredBy else { continue }
      findings.report(
        .unknownName, at: text.location,
        "patients are compared by what they bring, and '\(text.value)' is the answer of "
          + "'\(decision)'",
        hint: "state the invariant in '\(decision)', with its inputs that worsen")
    }
    return texts.map(\.value)
  }

  private func actions(_ value: Value) -> Set<DoseRule.Action>? {
    let known = Vocabulary("action", DoseRule.Action.allCases.map(\.rawValue))
    return value.names(in: known).map { Set($0.compactMap(DoseRule.Action.init)) }
  }
}
