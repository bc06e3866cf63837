extension CohortCounts.Call {
  private static let or = " or "
  private static let undefined = "undefined["
  private static let more = " more"

  /// Reads the diplotype, phenotype and certainty of one gene between tabs, as the table has them;
  /// `nil` where they are not three cells, or a diplotype is no pair.
  public init?(cells: String) {
    let parts = cells.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    var diplotypes: [[String]] = []
    for text in parts[0].split(separator: Self.or) where !text.hasSuffix(Self.more) {
      let pair = text.split(separator: "/").map { haplotype in
        haplotype.hasPrefix(Self.undefined) ? Self.unnamed : String(haplotype)
      }
      guard pair.count == 2 else { return nil }
      diplotypes.append(pair)
    }
    self.init(
      diplotypes: diplotypes, phenotype: String(parts[1]), certainty: String(parts[2]))
  }

  /// The one diplotype that is certain.
  var calledDiplotype: [String]? {
    certainty == "called" && diplotypes.count == 1 ? diplotypes[0] : nil
  }

  /// The most copies of an allele that one of the listed diplotypes has.
  func mostCopies(of allele: String) -> Int {
    diplotypes.map { pair in pair.count { $0 == allele } }.max() ?? 0
  }
}
