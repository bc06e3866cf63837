import Rules

/// A star allele that is new, gone, or defined otherwise.
public struct AlleleChange: Sendable, Hashable {
  public let allele: String
  public let presence: GeneDifference.Presence
  /// `nil` where the allele is not defined.
  public let oldFunction: String?
  public let newFunction: String?
  /// Names of variants that define it now and did not before, and the other way round.
  public let addedVariants: [String]
  public let removedVariants: [String]

  static func changes(_ old: GeneDefinition, _ new: GeneDefinition) -> [AlleleChange] {
    if old.alleles == new.alleles { return [] }
    let before = Dictionary(old.alleles.map { ($0.name, $0) }) { first, _ in first }
    let after = Dictionary(new.alleles.map { ($0.name, $0) }) { first, _ in first }
    let kept = new.alleles.compactMap { allele in
      AlleleChange(before[allele.name], allele, old, new)
    }
    return kept
      + old.alleles.filter { after[$0.name] == nil }.compactMap { AlleleChange($0, nil, old, new) }
  }

  /// `nil` when both say the same.
  private init?(
    _ one: NamedAllele?, _ other: NamedAllele?, _ old: GeneDefinition, _ new: GeneDefinition
  ) {
    guard let name = (other ?? one)?.name else { return nil }
    let (before, after) = (one?.changes ?? [], other?.changes ?? [])
    allele = name
    presence = one == nil ? .added : other == nil ? .removed : .changed
    oldFunction = one?.function
    newFunction = other?.function
    addedVariants = after.subtracting(before).sorted().map(new.variantName)
    removedVariants = before.subtracting(after).sorted().map(old.variantName)
    if presence == .changed, oldFunction == newFunction, before == after { return nil }
  }
}
