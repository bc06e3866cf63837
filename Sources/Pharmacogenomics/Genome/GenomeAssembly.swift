/// The reference assembly whose coordinates a file uses.
///
/// A position means nothing without its assembly: 6:18130918 is *TPMT*
/// c.719A>G in GRCh37 and an intron in GRCh38.
public enum GenomeAssembly: String, Sendable, Hashable, CaseIterable, Codable {
  case grch37 = "GRCh37"
  case grch38 = "GRCh38"

  /// Reads the spellings that headers and users write: `GRCh38`, `hg38`, `b37`, `GRCh37.p13`.
  ///
  /// Returns `nil` for text that names neither assembly, or both.
  public init?(spelling text: String) {
    let lowered = text.lowercased()
    let found = Self.allCases.filter { assembly in
      assembly.spellings.contains { lowered.contains($0) }
    }
    guard found.count == 1 else { return nil }
    self = found[0]
  }

  /// The other assembly that azadose reads.
  public var other: GenomeAssembly { self == .grch37 ? .grch38 : .grch37 }

  private var spellings: [String] {
    switch self {
    case .grch37: ["grch37", "hg19", "b37", "hs37d5", "g1k_v37", "assembly19"]
    case .grch38: ["grch38", "hg38", "b38", "hs38", "g1k_v38", "assembly38"]
    }
  }
}

extension GenomeAssembly: CustomStringConvertible {
  public var description: String { rawValue }
}
