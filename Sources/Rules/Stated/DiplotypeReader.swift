import Pharmacogenomics

/// Reads two star alleles with a slash, or a phase bar, between them.
struct DiplotypeReader {
  private let gene: GeneDefinition
  /// Whether older and foreign names are understood.
  private let translates: Bool

  init(_ gene: GeneDefinition, translates: Bool) {
    self.gene = gene
    self.translates = translates
  }

  /// What a text says of the gene.
  struct Reading {
    let diplotype: Diplotype
    /// In the order of the text.
    let alleles: [NamedAllele]
    let phenotype: Phenotype
    let translations: [NameTranslation]
  }

  /// The diplotype and the phenotype that the gene's phenotype table gives it.
  func read(_ text: String) throws(StatedValueProblem) -> Reading {
    if text.allSatisfy({ $0.isNumber || separators.contains($0) }) {
      throw StatedValueProblem(
        message: "'\(text)' may be a genotype of a VCF", hint: "write star alleles with their stars"
      )
    }
    let parts = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard parts.count == 2 else {
      throw StatedValueProblem(
        message: "'\(text)' is no diplotype of \(gene.symbol)",
        hint: "write two star alleles with a slash between them")
    }
    let one = try allele(String(parts[0]))
    let other = try allele(String(parts[1]))
    let diplotype = Diplotype(.named(one.0.name), .named(other.0.name))
    guard let row = gene.phenotypeTable.row(one.0.function, other.0.function) else {
      throw StatedValueProblem(
        message: "the phenotype table of \(gene.symbol) does not answer '\(diplotype)'", hint: nil)
    }
    return Reading(
      diplotype: diplotype, alleles: [one.0, other.0], phenotype: row.phenotype,
      translations: [one.1, other.1].compactMap { $0 })
  }

  private var separators: Set<Character> { translates ? ["/", "|"] : ["/"] }

  private func allele(
    _ name: String
  ) throws(StatedValueProblem) -> (NamedAllele, NameTranslation?) {
    if let allele = gene.allele(named: name) { return (allele, nil) }
    if translates { return try AlleleNameReader(gene).read(name) }
    let renamed = gene.alleles.first { $0.formerly == name || $0.alsoCalled.contains(name) }
    throw StatedValueProblem(
      message: "allele '\(name)' of \(gene.symbol) is not defined",
      hint: renamed.map { "it is now called '\($0.name)'" }
        ?? NearestName.hint(for: name, among: gene.alleles.map(\.name)))
  }
}
