public import Rules

/// What a rule set gives some patients.
public struct DecidedDose: Sendable, Hashable {
  public let action: DoseRule.Action
  /// After every modifier; `nil` without a dose.
  public let band: DoseBand?
  /// The rule of the dose decision, then the modifiers that spoke.
  let spoken: [SpokenRule]

  init(_ answer: DoseAnswer) {
    action = answer.action
    band = answer.dose
    spoken =
      [SpokenRule(answer.rule, givesDose: answer.dose != nil)]
      + answer.modifiers.map(SpokenRule.init)
  }

  private init(_ dose: DecidedDose, spoken: [SpokenRule]) {
    action = dose.action
    band = dose.band
    self.spoken = spoken
  }

  /// Identifiers of the rules, that of the dose decision first.
  public var rules: [String] { spoken.map(\.id) }

  /// What the rules say under one of their keys.
  func told(_ key: ToldKey) -> [String] { spoken.flatMap { $0.told[key] ?? [] } }

  /// Without a dose, with none but these rules, where one of them speaks: of all that would withhold
  /// a dose as well, those that are another in the other rule set.
  func narrowed(to ids: Set<String>) -> DecidedDose {
    let named = spoken.filter { ids.contains($0.id) }
    return band != nil || named.isEmpty ? self : DecidedDose(self, spoken: named)
  }

  /// Without the rules that also speak, and say the same, elsewhere.
  func without(_ other: DecidedDose) -> DecidedDose {
    DecidedDose(self, spoken: spoken.filter { !other.spoken.contains($0) })
  }
}

/// A rule and what it says beside a dose.
struct SpokenRule: Hashable {
  let id: String
  let told: [ToldKey: [String]]

  /// Weeks until the dose may be judged are told beside a dose only.
  init(_ rule: DoseRule, givesDose: Bool) {
    id = rule.id
    told = [
      .says: [rule.says],
      .order: rule.orders,
      .guidelineSays: [rule.guidelineSays].compactMap { $0 },
      .alternative: [rule.alternative].compactMap { $0 },
      .steadyState: givesDose ? [rule.steadyState].compactMap { $0?.description } : [],
      .strength: [rule.strength.rawValue],
    ]
  }

  init(_ rule: ModifierRule) {
    id = rule.id
    told = [
      .says: [rule.says].compactMap { $0 }, .order: rule.orders, .caution: rule.cautions,
    ]
  }
}

/// The keys of rule files whose values a report says beside a dose.
enum ToldKey: String, CaseIterable {
  case says
  case order
  case caution
  case guidelineSays = "guideline-says"
  case alternative
  case steadyState = "steady-state"
  case strength
}
