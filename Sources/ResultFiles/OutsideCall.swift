/// What another program, or a laboratory, says of one gene, as its file writes it.
public struct OutsideCall: Sendable, Hashable {
  /// The symbol as written.
  public let gene: String
  public let diplotype: String?
  public let phenotype: String?
  /// An activity score, which no rule reads.
  public let activity: String?
  /// Where it stands: `calls.tsv:3` or `report.json: genes.X`.
  public let place: String
  /// Positions at which the program had a genotype of two bases, by rs number in small letters
  /// and by GRCh38 position; `nil` where its file does not list positions.
  public let called: Set<String>?
  /// Positions at which it met an allele that no definition knows.
  public let undocumented: [String]

  public init(
    gene: String, diplotype: String?, phenotype: String?, activity: String? = nil, place: String,
    called: Set<String>? = nil, undocumented: [String] = []
  ) {
    self.gene = gene
    self.diplotype = diplotype
    self.phenotype = phenotype
    self.activity = activity
    self.place = place
    self.called = called
    self.undocumented = undocumented
  }
}
