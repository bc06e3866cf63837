/// What a rule file is about, told by a key at its top level.
enum FileKind: String, CaseIterable {
  case evidence
  case sentences
  case quality
  case gene
  case drug
  case decision
  case uncertainty

  /// A decision also names its drug, so `drug` alone makes no drug file.
  init?(_ node: RuleNode) {
    let keys = Set(node.entries?.map(\.key) ?? [])
    if keys.contains(Self.decision.rawValue) {
      self = .decision
    } else if let kind = Self.allCases.first(where: { keys.contains($0.rawValue) }) {
      self = kind
    } else {
      return nil
    }
  }
}
