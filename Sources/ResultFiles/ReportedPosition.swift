import Pharmacogenomics
import Rules

/// What another program saw at one position.
public struct ReportedPosition: Sendable, Hashable {
  /// rs number in small letters.
  public let rsID: String?
  /// GRCh38.
  public let position: Int?
  /// REF as the program writes it, in capital letters.
  public let reference: String?
  /// The two alleles in capital letters; `nil` without a genotype of two readable alleles.
  public let alleles: [String]?
  /// Whether it met an allele that no definition knows.
  public let isUndocumented: Bool
  /// Whether it wrote a genotype that cannot be read, such as `./T`; dots alone are none.
  public let isUnreadable: Bool
  /// Whether the order of the alleles tells the chromosomes: `T|C`.
  public let isPhased: Bool
  /// The set within which the order holds; `nil` where the program names none. The corresponding
  /// VCF field is `FORMAT/PS`.
  public let phaseSet: Int?

  public init(
    rsID: String?, position: Int?, reference: String?, alleles: [String]?, isUndocumented: Bool,
    isUnreadable: Bool = false, isPhased: Bool = false, phaseSet: Int? = nil
  ) {
    self.rsID = rsID
    self.position = position
    self.reference = reference
    self.alleles = alleles
    self.isUndocumented = isUndocumented
    self.isUnreadable = isUnreadable
    self.isPhased = isPhased
    self.phaseSet = phaseSet
  }

  /// How messages name it.
  var label: String { rsID ?? position.map(String.init) ?? Self.unnamed }

  /// How messages name one of which nothing is said.
  static let unnamed = "an unnamed position"

  /// `rs1 at 100`, where the two do not go together.
  var labelWithPosition: String { label + (position.map { " at \($0)" } ?? "") }

  /// Whether this is the place of a variant, by its rs number or by its position.
  func isPlace(of variant: DefiningVariant) -> Bool {
    position == variant.change.position || isNamed(as: variant)
  }

  private func isNamed(as variant: DefiningVariant) -> Bool {
    guard let rsID else { return false }
    return rsID == variant.label.lowercased() || variant.mergedRSIDs.contains(rsID)
  }

  /// A file may anchor an insertion or a deletion in a repeat anywhere in it, or beside it.
  private static let anchorRange = 32

  /// Whether it shows another allele than its REF, or states no REF, where the gene has no place that
  /// it names: nothing can tell what that allele does.
  func isUnplaced(in gene: GeneDefinition) -> Bool {
    guard let alleles else { return false }
    return !gene.variants.contains(where: isPlace) && alleles.contains { $0 != reference }
  }

  /// Whether its rs number and its position name different places, or its REF is not the base there.
  func isMisplaced(in gene: GeneDefinition) -> Bool {
    isOfTwoPlaces(in: gene) || hasOtherReference(in: gene)
  }

  /// Whether the place is one of substitutions alone, and REF is the base of none of them.
  private func hasOtherReference(in gene: GeneDefinition) -> Bool {
    let here = gene.variants.filter(isPlace).map(\.change)
    guard let reference, !here.isEmpty,
      here.allSatisfy({ $0.reference.count == 1 && $0.alternate.count == 1 })
    else { return false }
    return !here.contains { $0.reference == reference }
  }

  private func isOfTwoPlaces(in gene: GeneDefinition) -> Bool {
    guard let position, rsID?.hasPrefix("rs") == true else { return false }
    let named = gene.variants.filter(isNamed)
    let here = gene.variants.filter { $0.change.position == position }
    if named.isEmpty {
      // A number of another place, unless the definitions have none for this one.
      return !here.isEmpty && here.allSatisfy { $0.rsID != nil }
    }
    if here.contains(where: named.contains) { return false }
    return !here.isEmpty
      || !named.contains { variant in
        variant.change.reference.count != variant.change.alternate.count
          && abs(variant.change.position - position) <= Self.anchorRange
      }
  }

  /// Whether haplotypes with these changes explain what was seen; every one is to be found, and
  /// where there are two nothing else. `true` where nothing can be compared.
  func isExplained(by haplotypes: [Set<SequenceChange>], of gene: GeneDefinition) -> Bool {
    guard let (seen, expected) = comparison(with: haplotypes, of: gene) else { return true }
    var left = seen
    for value in expected {
      guard let index = left.firstIndex(of: value) else { return false }
      left.remove(at: index)
    }
    return true
  }

  /// What was seen on each copy, and what haplotypes with these changes have there; `nil` where
  /// nothing can be compared.
  ///
  /// A substitution is compared by its base. An insertion or a deletion is compared by its
  /// length, because each program anchors it in its own way.
  func comparison(
    with haplotypes: [Set<SequenceChange>], of gene: GeneDefinition
  ) -> (seen: [String], expected: [String])? {
    let named = gene.variants.filter(isNamed)
    let here = (named.isEmpty ? gene.variants.filter(isPlace) : named).map(\.change)
    guard let alleles, let first = here.first else { return nil }
    if here.allSatisfy({ $0.reference.count == $0.alternate.count }) {
      return (
        alleles,
        haplotypes.map { carried in
          here.first(where: carried.contains)?.alternate ?? first.reference
        }
      )
    }
    let length = (reference ?? first.reference).count
    return (
      alleles.map { "\($0.count - length)" },
      haplotypes.map { carried in
        let change = here.first(where: carried.contains)
        return "\(change.map { $0.alternate.count - $0.reference.count } ?? 0)"
      }
    )
  }
}
