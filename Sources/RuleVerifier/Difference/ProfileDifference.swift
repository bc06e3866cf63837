import Rules

/// What differs under another guideline, for those who choose its profile.
public struct ProfileDifference: Sendable, Hashable {
  public let profile: String
  public let presence: GeneDifference.Presence
  /// What its patients get otherwise; `nil` for a profile that only one rule set has.
  public let patients: PatientDifference?
  /// The genes as the profile has them.
  public let genes: [GeneDifference]
  /// What the profile says of itself.
  public let fields: [FieldChange]

  /// Every profile of which something differs, in the order of the new rule set, then of the old.
  static func differences(_ old: RuleSet, _ new: RuleSet) -> [ProfileDifference] {
    guard old.activeProfile == nil, new.activeProfile == nil else { return [] }
    let kept = new.profiles.compactMap { profile -> ProfileDifference? in
      guard let before = old.profile(named: profile.name) else {
        return ProfileDifference(profile, .added)
      }
      let difference = ProfileDifference(old, before, new, profile)
      return difference.isEmpty ? nil : difference
    }
    let gone = old.profiles.filter { new.profile(named: $0.name) == nil }
    return kept + gone.map { ProfileDifference($0, .removed) }
  }

  private init(_ profile: RuleProfile, _ presence: GeneDifference.Presence) {
    self.profile = profile.name
    self.presence = presence
    patients = nil
    genes = []
    fields = []
  }

  private init(_ old: RuleSet, _ before: RuleProfile, _ new: RuleSet, _ after: RuleProfile) {
    let (one, other) = (old.under(before), new.under(after))
    profile = after.name
    presence = .changed
    patients = PatientDifference(one.decisions, other.decisions)
    genes = GeneDifference.differences(one, other)
    fields = FieldChanges.of(before, after)
  }

  private var isEmpty: Bool { patients?.isEmpty ?? false && genes.isEmpty && fields.isEmpty }

  /// Whether some patient may get another decision under the profile; nobody could choose one that
  /// is new.
  public var changesDecisions: Bool {
    presence == .removed || patients?.changesDecisions ?? false || !genes.isEmpty
      || !fields.isEmpty
  }
}
