/// VCF `GT` as written: allele indexes with their separators.
///
/// `0` is REF, `n` is the n-th ALT, `nil` is `.`. The order is the file's.
public struct GenotypeField: Sendable, Hashable {
  /// One allele index a chromosome copy; `nil` is `.`.
  public let alleles: [Int?]
  /// Whether every separator is `|`. A haploid call is not phased.
  public let isPhased: Bool

  public init(alleles: [Int?], isPhased: Bool) {
    self.alleles = alleles
    self.isPhased = isPhased
  }

  /// Number of chromosome copies that the call states.
  public var ploidy: Int { alleles.count }
}

extension GenotypeField: CustomStringConvertible {
  /// The VCF spelling: `0/1`, `1|0`, `./.`.
  public var description: String {
    alleles.map { $0.map(String.init) ?? "." }.joined(separator: isPhased ? "|" : "/")
  }
}
