public import Pharmacogenomics

/// Everything that the rules know of one gene.
public struct GeneDefinition: Sendable {
  /// What the report says of the gene.
  public enum Report: String, Sendable, Hashable, CaseIterable {
    /// Diplotypes of star alleles and a phenotype.
    case starAlleles = "star alleles"
    /// Plain genotypes with a finding each.
    case genotypes
  }

  /// The strand of the coding sequence.
  public enum Strand: String, Sendable, Hashable, CaseIterable {
    case plus
    case minus
  }

  /// HGNC symbol.
  public let symbol: String
  public let name: String
  public let report: Report
  /// Whether REF bases at its positions decide or confirm the assembly.
  public let confirmsAssembly: Bool
  public let contig: Contig
  public let strand: Strand
  /// Closed list of functions, mildest first.
  public let functions: [String]
  /// Closed list of phenotypes, mildest first.
  public let phenotypes: [Phenotype]
  public private(set) var phenotypeTable: PhenotypeTable
  public let undefinedHaplotypes: UndefinedHaplotypePolicy?
  /// In the order of the file.
  public let variants: [DefiningVariant]
  /// Known variants that change nothing.
  public let harmlessVariants: [DefiningVariant]
  /// In the order of the file; the first has no change and is the reference allele.
  public private(set) var alleles: [NamedAllele]
  public let frequencies: HaplotypeCounts?
  /// Ascending in GRCh38.
  public let exons: [ExonWindow]
  public let findings: [GenotypeFinding]
  /// Key of the sentence on what the genotypes do to the dose, for a gene of plain genotypes.
  public let doseEffect: String?
  /// Key of the sentence that names the tests which settle a phase question of this gene.
  public let confirmPhase: String?
  /// Key of the sentence that says how to learn what an uncatalogued change of this gene does.
  public let settleFunction: String?
  /// The activity test that a laboratory may send in place of a genotype.
  public let activity: ActivityTest?
  public let location: SourceLocation

  public init(
    symbol: String, name: String, report: Report, confirmsAssembly: Bool, contig: Contig,
    strand: Strand, functions: [String], phenotypes: [Phenotype], phenotypeTable: PhenotypeTable,
    undefinedHaplotypes: UndefinedHaplotypePolicy?, variants: [DefiningVariant],
    harmlessVariants: [DefiningVariant], alleles: [NamedAllele], frequencies: HaplotypeCounts?,
    exons: [ExonWindow], findings: [GenotypeFinding], doseEffect: String?,
    confirmPhase: String?, settleFunction: String? = nil, activity: ActivityTest? = nil,
    location: SourceLocation
  ) {
    self.symbol = symbol
    self.name = name
    self.report = report
    self.confirmsAssembly = confirmsAssembly
    self.contig = contig
    self.strand = strand
    self.functions = functions
    self.phenotypes = phenotypes
    self.phenotypeTable = phenotypeTable
    self.undefinedHaplotypes = undefinedHaplotypes
    self.variants = variants
    self.harmlessVariants = harmlessVariants
    self.alleles = alleles
    self.frequencies = frequencies
    self.exons = exons
    self.findings = findings
    self.doseEffect = doseEffect
    self.confirmPhase = confirmPhase
    self.settleFunction = settleFunction
    self.activity = activity
    self.location = location
  }

  /// GRCh37 minus GRCh38 position, the same at every variant (a check holds it).
  public var offsetOfGRCh37: Int {
    guard let variant = variants.first, let position = variant.positions[.grch37] else { return 0 }
    return position - variant.change.position
  }

  /// The named allele of this name, if defined.
  public func allele(named name: String) -> NamedAllele? {
    alleles.first { $0.name == name }
  }

  /// The phenotype of this identifier, if it is in the gene's list.
  public func phenotype(_ id: String) -> Phenotype? {
    phenotypes.first { $0.id == id }
  }

  /// This gene with another phenotype table.
  public func with(phenotypeTable: PhenotypeTable) -> GeneDefinition {
    with(alleles: alleles, phenotypeTable: phenotypeTable)
  }

  /// This gene with other functions and phenotypes, as a profile has them.
  func with(alleles: [NamedAllele], phenotypeTable: PhenotypeTable) -> GeneDefinition {
    var changed = self
    changed.alleles = alleles
    changed.phenotypeTable = phenotypeTable
    return changed
  }
}
