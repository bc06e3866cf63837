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

  public init(
    rsID: String?, position: Int?, reference: String?, alleles: [String]?, isUndocumented: Bool,
    isUnreadable: Bool = false
  ) {
    self.rsID = rsID
    self.position = position
    self.reference = reference
    self.alleles = alleles
    self.isUndocumented = isUndocumented
    self.isUnreadable = isUnreadable
  }

  /// How messages name it.
  var label: String { rsID ?? position.map(String.init) ?? "an unnamed position" }

  /// Whether this is the place of a variant, by its rs number or by its position.
  func isPlace(of variant: DefiningVariant) -> Bool {
    position == variant.change.position || isNamed(as: variant)
  }

  private func isNamed(as variant: DefiningVariant) -> Bool {
    guard let rsID else { return false }
    return rsID == variant.label.lowercased() || variant.mergedRSIDs.contains(rsID)
  }

  /// Whether haplotypes with these changes explain what was seen; every one is to be found, and
  /// where there are two nothing else. `true` where nothing can be compared.
  ///
  /// A substitution is compared by its base. An insertion or a deletion is compared by its
  /// length, because each program anchors it in its own way.
  func isExplained(by haplotypes: [Set<SequenceChange>], of gene: GeneDefinition) -> Bool {
    let named = gene.variants.filter(isNamed)
    let here = (named.isEmpty ? gene.variants.filter(isPlace) : named).map(\.change)
    guard let alleles, let first = here.first else { return true }
    if here.allSatisfy({ $0.reference.count == $0.alternate.count }) {
      return Self.holds(
        alleles,
        haplotypes.map { carried in
          here.first(where: carried.contains)?.alternate ?? first.reference
        })
    }
    let length = (reference ?? first.reference).count
    return Self.holds(
      alleles.map { $0.count - length },
      haplotypes.map { carried in
        here.first(where: carried.contains).map { $0.alternate.count - $0.reference.count } ?? 0
      })
  }

  /// Whether each expected value is among the seen ones, as often as it is expected.
  private static func holds<Value: Equatable>(_ seen: [Value], _ expected: [Value]) -> Bool {
    var left = seen
    for value in expected {
      guard let index = left.firstIndex(of: value) else { return false }
      left.remove(at: index)
    }
    return true
  }
}
