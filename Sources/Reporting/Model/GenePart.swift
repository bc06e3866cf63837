/// The call of one gene with its evidence.
public struct GenePart: Sendable, Encodable {
  public let gene: String
  /// `called`, `ambiguous` or `unknown`; `no file` where none was read for the gene.
  public let status: String
  /// Likeliest first.
  public let diplotypes: [DiplotypePart]
  /// Every phenotype that the listed diplotypes allow, mildest first.
  public let phenotypes: [PhenotypePart]
  /// The phenotype that is acted on, `null` when unknown.
  public let phenotype: String?
  /// Probability that an unseen variant makes the phenotype more severe.
  public let residualRisk: ReportNumber
  /// Probability of all diplotypes that need a variant at another unobserved position.
  public let unlistedProbability: ReportNumber
  /// Coding bases over which a record that counts lies, and none that is open or fails; a change
  /// that no star allele lists is seen only there.
  public let coveredCodingBases: Int
  public let codingBases: Int
  public let notes: [String]
  /// Those of the notes that a short page prints; no key of the JSON.
  let shortNotes: [String]
  /// Every defining position, ascending.
  public let positions: [PositionPart]
  /// Changes that no definition lists and that do something to the protein.
  public let uncatalogued: [UncataloguedPart]
  /// Changes of the code that no definition lists and that leave the protein as it is.
  public let synonymous: [UncataloguedPart]
  /// What was stated of the gene, in the order of the command line.
  public let results: [ResultPart]

  private enum CodingKeys: String, CodingKey {
    case gene, status, diplotypes, phenotypes, phenotype, residualRisk, unlistedProbability
    case coveredCodingBases, codingBases, notes, positions, uncatalogued, synonymous, results
  }
}

/// A result that was stated beside the file, or in place of one.
public struct ResultPart: Sendable, Encodable {
  /// `diplotype`, `phenotype`, `activity` or `assumption`.
  public let kind: String
  /// In today's words: `*1/*3.002`.
  public let stated: String
  /// The phenotype that follows from it.
  public let phenotype: String
  /// `--diplotype`, or a file with its place.
  public let origin: String
  /// `acts`, `agrees`, `settles`, `disagrees`, `not counted` or `assumed`.
  public let role: String
  /// What became of it, in one sentence.
  public let text: String
  /// Older words that were understood.
  public let translations: [String]
}

/// One possible diplotype.
public struct DiplotypePart: Sendable, Encodable {
  /// `*1/*3.002`.
  public let name: String
  /// `*1/*3.002 (formerly *2)`.
  public let displayName: String
  public let phenotype: String
  /// Among the listed diplotypes.
  public let probability: ReportNumber
}

/// One phenotype that the file allows.
public struct PhenotypePart: Sendable, Encodable {
  public let name: String
  /// Among the listed diplotypes.
  public let probability: ReportNumber
}

/// One defining position with what was seen there.
public struct PositionPart: Sendable, Encodable {
  /// rsID, or HGVS name where there is none.
  public let label: String
  /// HGVS names of the changes known there.
  public let variants: [String]
  /// Canonical name of the contig.
  public let contig: String
  /// 1-based position in the file's assembly.
  public let position: Int
  public let isCore: Bool
  /// `called`, `partial`, `no call`, `filtered`, `absent` or `unexpected`.
  public let observation: String
  public let reason: String?
  /// In site alleles.
  public let genotype: String?
  public let variantCopies: Int
  /// Whether a missing record was read as reference because the user said so.
  public let isAssumedReference: Bool
  public let records: [RecordPart]
}

/// One record behind an observation, as the file writes it.
public struct RecordPart: Sendable, Encodable {
  public let place: String
  public let reference: String
  public let alternates: [String]
  public let genotype: String
  /// The phase set, where the file names one.
  public let phaseSet: String?
  public let genotypeQuality: Int?
  public let depth: Int?
  /// Last base of a reference block, 1-based, in the file's assembly.
  public let end: Int?
  public let filters: [String]
  /// What an imputing program states of a record that it does not mark as typed.
  public let imputation: ImputationPart?
}

/// How well an imputing program says that it guessed a record.
public struct ImputationPart: Sendable, Encodable {
  /// The entry of INFO: `R2` or `DR2`.
  public let field: String
  /// `null` where none is readable.
  public let accuracy: ReportNumber?
}

/// A change that no definition lists.
public struct UncataloguedPart: Sendable, Encodable {
  /// GRCh38: `18143680A>AT`.
  public let change: String
  /// HGVS c. name, `null` where the rules do not hold the sequence that it needs.
  public let coding: String?
  /// HGVS p. name, predicted; `null` where the change cannot be read.
  public let protein: String?
  /// `missense`, `frameshift`, …
  public let consequence: String
  /// `silent`, `altered` or `truncating`: the class that the policy of the rules speaks of.
  public let effect: String
  /// What it does, in a sentence.
  public let says: String
  /// What its haplotype counts as; `null` where it changes nothing.
  public let function: String?
  /// How to learn what it does; `null` where it changes nothing.
  public let settledBy: String?
  /// HGVS c. names of other changes of its codon that were read together with it.
  public let readWith: [String]
  /// Why the record does not count, `null` when it does.
  public let failure: String?
  public let record: RecordPart
}

/// The plain genotype of one variant, which changes no dose.
public struct GenotypePart: Sendable, Encodable {
  public let gene: String
  /// What was seen, and in which records.
  public let position: PositionPart
  /// What one or two copies go with, `null` when none is seen.
  public let finding: String?
  /// What the genotype does to the dose.
  public let doseEffect: String?
}
