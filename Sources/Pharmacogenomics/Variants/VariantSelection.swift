/// What one pass over a file brought back for the wanted regions.
public struct VariantSelection: Sendable {
  /// The file's header.
  public let header: VariantHeader
  /// Names of the samples whose fields the records hold, in that order.
  public let samples: [String]
  /// Every record that overlaps a wanted region, in file order.
  public let records: [VariantRecord]
  /// Canonical names of the wanted contigs that the header lists or a record lies on.
  ///
  /// A gene whose contig is missing here cannot be read as reference.
  public let contigsPresent: Set<String>
  /// Canonical names of the wanted contigs that hold at least one record anywhere
  /// in the file.
  public let contigsWithRecords: Set<String>
  /// Things that the reader noticed and the user should know, e.g. an index
  /// older than its file. One line each, no genotype.
  public let warnings: [String]

  public init(
    header: VariantHeader, samples: [String], records: [VariantRecord],
    contigsPresent: Set<String>, contigsWithRecords: Set<String>, warnings: [String]
  ) {
    self.header = header
    self.samples = samples
    self.records = records
    self.contigsPresent = contigsPresent
    self.contigsWithRecords = contigsWithRecords
    self.warnings = warnings
  }
}
