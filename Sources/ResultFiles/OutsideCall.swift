/// What another program, or a laboratory, says of one gene, as its file writes it.
public struct OutsideCall: Sendable, Hashable {
  /// Two star alleles, or what is known of them.
  public enum Pair: Sendable, Hashable {
    /// Both alleles: `*1/*3A`.
    case complete(String)
    /// One allele beside one that the program could not name.
    case half(String)
  }

  /// The symbol as written.
  public let gene: String
  /// The diplotype, or several of which one is right.
  public let diplotypes: [Pair]
  /// Whether it has a diplotype beside these of which it names no allele.
  public let hasUnnamedDiplotype: Bool
  /// Each is one result: a phenotype, or several of which one is right.
  public let phenotypes: [[String]]
  /// An activity score, which no rule reads.
  public let activity: String?
  /// Where it stands: `calls.tsv:3` or `report.json: genes.X`.
  public let place: String
  /// What the program saw at each position; `nil` where its file does not list positions.
  public let positions: [ReportedPosition]?
  /// Whether it met an allele that no definition knows, at a position that it does not name.
  public let hasUndocumentedAllele: Bool
  /// What it bases its recommendation on, where that is not what it calls; `diplotypes` and
  /// `phenotypes` hold this too.
  public let contraryRecommendation: [String]

  public init(
    gene: String, diplotypes: [Pair], hasUnnamedDiplotype: Bool = false, phenotypes: [[String]],
    activity: String? = nil, place: String, positions: [ReportedPosition]? = nil,
    hasUndocumentedAllele: Bool = false, contraryRecommendation: [String] = []
  ) {
    self.gene = gene
    self.diplotypes = diplotypes
    self.hasUnnamedDiplotype = hasUnnamedDiplotype
    self.phenotypes = phenotypes
    self.activity = activity
    self.place = place
    self.positions = positions
    self.hasUndocumentedAllele = hasUndocumentedAllele
    self.contraryRecommendation = contraryRecommendation
  }
}
