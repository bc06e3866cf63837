public import Pharmacogenomics

/// A whole report as plain, ordered values: what the text prints and the JSON holds.
///
/// The JSON Schema is `docs/report.schema.json`; a test holds this type to it.
public struct DoseReport: Sendable, Encodable {
  /// Name and version of the JSON format.
  public var format = "azadose-report/1"
  public let patient: PatientLine
  /// What was stated beside genotypes.
  public let given: GivenPart
  public let decision: DecisionPart
  /// The ways to the dose; `null` without a dose.
  public let titration: TitrationPart?
  /// What is measured when; `null` without a dose.
  public let monitoring: MonitoringPart?
  /// What the guidelines that the rules compare say of this patient.
  public let guidelines: [GuidelinePart]
  /// Published facts beside the answer.
  public let information: [InformationPart]
  public let genes: [GenePart]
  public let genotypes: [GenotypePart]
  /// What was taken for granted, one sentence each.
  public let assumptions: [String]
  /// Things that the reader of the file noticed, one sentence each.
  public let warnings: [String]
  public let limits: String
  public let sources: [SourcePart]
  /// Under which codes other systems know drug, genes and phenotypes; `null` where the rules do not
  /// say.
  public let codes: CodesPart?
  public let provenance: Provenance
}

/// Whom the report is about.
public struct PatientLine: Sendable, Encodable {
  /// `null` without a file.
  public let sample: String?
  /// The weight as stated and in kilograms.
  public let weight: Weight

  public struct Weight: Sendable, Encodable {
    public let stated: String
    public let kilograms: ReportNumber
  }
}

/// A citation that the report's rules rest on.
public struct SourcePart: Sendable, Encodable {
  public let id: String
  public let title: String
  /// `CPIC`, where the rules name one.
  public let short: String?
  public let year: Int?
  public let doi: String?
  public let pmid: String?
  public let url: String?
  public let note: String?
}

/// What made the report: the same input gives the same bytes.
public struct Provenance: Sendable, Encodable {
  public let tool: String
  public let version: String
  public let ruleSet: String
  public let ruleSetVersion: String
  /// SHA-256 of the rule set, lower-case hex.
  public let ruleSetDigest: String
  public let guideline: String
  /// The file as the user named it; `null` without one, as all that follows from it.
  public let file: String?
  public let assembly: String?
  /// What told the assembly: `stated`, `header` or `reference`.
  public let assemblyBasis: String?
  /// Records at defining positions that confirm the assembly.
  public let confirmingRecords: Int?
  /// SHA-256 of the records and stated results that the decision rests on, lower-case hex.
  public let recordsDigest: String
  /// The stated group, or `not stated`.
  public let ancestry: String
  /// When the report was recorded, as the user said; `null` where nobody did.
  public let recorded: RecordedInstant?
}
