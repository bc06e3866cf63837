/// What a rule file is about, told by a key at its top level.
enum FileKind: String, CaseIterable {
  case evidence
  case sentences
  case quality
  case gene
  case drug
  case decision
  case uncertainty
  case profile
  case patient
  case schedules
  case information
  case codes

  /// Whether a rule set cannot do without it.
  var isRequired: Bool {
    ![.profile, .patient, .schedules, .information, .codes].contains(self)
  }

  /// The first key that names a kind; a decision also has a `drug`, further down.
  init?(_ node: RuleNode) {
    let kinds = (node.entries ?? []).lazy.compactMap { Self(rawValue: $0.key) }
    guard let kind = kinds.first else { return nil }
    self = kind
  }
}
