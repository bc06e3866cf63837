public import Foundation

/// A JSON report as a reader outside the program decodes it.
public struct ReportJSON: Decodable, Sendable {
  public struct Weight: Decodable, Sendable {
    public let stated: String
    public let kilograms: Decimal
  }

  public struct Patient: Decodable, Sendable {
    public let sample: String?
    public let weight: Weight
  }

  public struct Fact: Decodable, Sendable {
    public let name: String
    public let asks: String
    public let value: String
  }

  public struct Given: Decodable, Sendable {
    public let used: [Fact]
    public let notUsedInTheDose: [Fact]
  }

  public struct Dose: Decodable, Sendable {
    public let milligramsPerDay: Decimal?
    public let startMilligramsPerDay: Decimal
    public let startMilligramsPerKilogram: Decimal
    public let bandMilligramsPerDay: [Decimal]
    public let bandPercentOfTarget: [Decimal]
    public let tablets: String?
    public let isBelowBand: Bool
  }

  public struct Rule: Decodable, Sendable {
    public let id: String
    public let location: String
    public let sources: [String]
  }

  public struct Policy: Decodable, Sendable {
    public let name: String
    public let location: String
    public let text: String
  }

  public struct Doubt: Decodable, Sendable {
    public let origin: String
    public let consequence: String
    public let probability: Double
    public let text: String
  }

  public struct Advice: Decodable, Sendable {
    public let rule: String
    public let kind: String
    public let severity: String?
    public let text: String
  }

  public struct Decision: Decodable, Sendable {
    public let outcome: String
    public let headline: String
    public let reason: String
    public let dose: Dose?
    public let rule: Rule
    public let inputs: [String: String]
    public let policies: [Policy]
    public let doubts: [Doubt]
    public let cautions: [String]
    public let advice: [Advice]
    public let orders: [String]
  }

  public struct Record: Decodable, Sendable {
    public let place: String
    public let reference: String
    public let alternates: [String]
    public let genotype: String
    public let genotypeQuality: Int?
    public let depth: Int?
    public let end: Int?
    public let filters: [String]
    public let imputation: Imputation?
  }

  public struct Imputation: Decodable, Sendable {
    public let field: String
    public let accuracy: Decimal?
  }

  public struct Position: Decodable, Sendable {
    public let label: String
    public let contig: String
    public let position: Int
    public let isCore: Bool
    public let observation: String
    public let reason: String?
    public let genotype: String?
    public let variantCopies: Int
    public let isAssumedReference: Bool
    public let records: [Record]
  }

  public struct Diplotype: Decodable, Sendable {
    public let name: String
    public let displayName: String
    public let phenotype: String
    public let probability: Double
  }

  public struct PossiblePhenotype: Decodable, Sendable {
    public let name: String
    public let probability: Double
  }

  public struct Uncatalogued: Decodable, Sendable {
    public let change: String
    public let coding: String?
    public let protein: String?
    public let consequence: String
    public let effect: String
    public let says: String
    public let function: String?
    public let settledBy: String?
    public let readWith: [String]
    public let failure: String?
    public let record: Record
  }

  public struct Gene: Decodable, Sendable {
    public let gene: String
    public let status: String
    public let diplotypes: [Diplotype]
    public let phenotypes: [PossiblePhenotype]
    public let phenotype: String?
    public let residualRisk: Double
    public let coveredCodingBases: Int
    public let codingBases: Int
    public let notes: [String]
    public let positions: [Position]
    public let uncatalogued: [Uncatalogued]
    public let synonymous: [Uncatalogued]
    public let results: [Result]
  }

  public struct Result: Decodable, Sendable {
    public let kind: String
    public let stated: String
    public let phenotype: String
    public let origin: String
    public let role: String
    public let translations: [String]
  }

  public struct Genotype: Decodable, Sendable {
    public let gene: String
    public let position: Position
    public let finding: String?
  }

  public struct Source: Decodable, Sendable {
    public let id: String
    public let title: String
  }

  public struct Provenance: Decodable, Sendable {
    public let version: String
    public let ruleSetDigest: String
    public let file: String?
    public let assembly: String?
    public let recordsDigest: String
  }

  public let patient: Patient
  public let given: Given
  public let decision: Decision
  public let titration: Titration?
  public let monitoring: Monitoring?
  public let guidelines: [Guideline]
  public let information: [Information]
  public let genes: [Gene]
  public let genotypes: [Genotype]
  public let assumptions: [String]
  public let warnings: [String]
  public let limits: String
  public let sources: [Source]
  public let provenance: Provenance

  /// - Throws: `DecodingError` when the bytes are no report.
  public init(_ data: Data) throws { self = try JSONDecoder().decode(Self.self, from: data) }

  /// Every position of the report: those of star alleles, then those of plain genotypes.
  public var positions: [Position] { genes.flatMap(\.positions) + genotypes.map(\.position) }

  /// The gene of this symbol.
  public func gene(_ symbol: String) -> Gene? { genes.first { $0.gene == symbol } }
}
