import Pharmacogenomics
import Rules

/// `invariants:` what must hold for every patient of a decision.
struct InvariantReader {
  let inputs: DecisionInputs
  let findings: Findings

  /// The keys of which exactly one says what an invariant claims.
  private static let claims = ["never-more-as", "dose-at-most", "actions"]
  private static let keys = Keys(["id", "why"], optional: claims + ["when"])

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
    if claimed[0] != "actions", fields["when"] != nil {
      findings.report(
        .unknownKey, at: fields.place(of: "when"), "'when' goes with 'actions' only",
        hint: "delete it, or claim actions")
    }
    guard let claim = claim(claimed[0], fields) else { return nil }
    return Invariant(
      id: fields.text("id"), claim: claim, why: fields.text("why"), location: fields.location)
  }

  private func claim(_ key: String, _ fields: Fields) -> Invariant.Claim? {
    switch key {
    case "never-more-as":
      guard let texts = fields[key]?.texts else { return nil }
      let known = texts.filter { inputs.names.holds($0.value, at: $0.location, findings) }
      return .neverMoreAsWorsens(inputs: known.map(\.value))
    case "dose-at-most":
      return fields[key]?.quantity(.milligramsPerKilogramAndDay).map(Invariant.Claim.doseAtMost)
    default:
      let actions = Vocabulary("action", DoseRule.Action.allCases.map(\.rawValue))
      guard let names = fields[key]?.names(in: actions) else { return nil }
      return .actions(
        Set(names.compactMap(DoseRule.Action.init)),
        when: fields["when"].map { inputs.conditions($0, of: fields.what) } ?? [:])
    }
  }
}
