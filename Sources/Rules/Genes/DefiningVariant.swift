public import Pharmacogenomics

/// A variant that a gene definition knows, under its HGVS coding name.
public struct DefiningVariant: Sendable, Hashable {
  /// HGVS c. name, the key of the gene file: `c.719A>G`.
  public let name: String
  /// dbSNP identifier; the two ALTs of a triallelic site share it.
  public let rsID: String?
  /// Older rs numbers that dbSNP merged into `rsID`.
  public let mergedRSIDs: [String]
  /// 1-based position of `change` in each assembly, plus strand.
  public let positions: [GenomeAssembly: Int]
  /// The change in GRCh38, plus strand.
  public let change: SequenceChange
  /// HGVS p. name.
  public let protein: String?
  public let note: String?
  /// Whether the names were checked against a primary source.
  public let isVerified: Bool

  public init(
    name: String, rsID: String?, mergedRSIDs: [String] = [], positions: [GenomeAssembly: Int],
    change: SequenceChange,
    protein: String?, note: String?, isVerified: Bool
  ) {
    self.name = name
    self.rsID = rsID
    self.mergedRSIDs = mergedRSIDs
    self.positions = positions
    self.change = change
    self.protein = protein
    self.note = note
    self.isVerified = isVerified
  }

  /// The rsID where there is one, else the HGVS name.
  public var label: String { rsID ?? name }
}
