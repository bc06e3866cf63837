public import AlleleCalling
public import Dosing
public import Pharmacogenomics
public import Rules

/// Everything that a report is built from.
public struct ReportInput: Sendable {
  public let file: String
  public let sample: String
  public let weight: BodyWeight
  public let assembly: AssemblyDecision
  public let absent: AbsentPolicy
  public let ancestry: Ancestry?
  public let calls: [GeneCall]
  /// Phenotype acted on by gene symbol; missing is unknown.
  public let actingPhenotypes: [String: Phenotype]
  public let genotypeCalls: [GenotypeCall]
  /// Clinical facts that were stated, by the name of the input.
  public let facts: [String: StatedValue]
  public let decision: DoseDecision
  /// What the other guidelines of the rules decide.
  public let otherDecisions: [OtherDecision]
  public let rules: RuleSet
  /// What the reader noticed.
  public let warnings: [String]
  /// Canonical names of the wanted contigs that hold at least one record.
  public let contigsWithRecords: Set<String>
  public let toolVersion: String

  public init(
    file: String, sample: String, weight: BodyWeight, assembly: AssemblyDecision,
    absent: AbsentPolicy, ancestry: Ancestry?, calls: [GeneCall],
    actingPhenotypes: [String: Phenotype], genotypeCalls: [GenotypeCall],
    facts: [String: StatedValue], decision: DoseDecision, otherDecisions: [OtherDecision],
    rules: RuleSet, warnings: [String],
    contigsWithRecords: Set<String>, toolVersion: String
  ) {
    self.file = file
    self.sample = sample
    self.weight = weight
    self.assembly = assembly
    self.absent = absent
    self.ancestry = ancestry
    self.calls = calls
    self.actingPhenotypes = actingPhenotypes
    self.genotypeCalls = genotypeCalls
    self.facts = facts
    self.decision = decision
    self.otherDecisions = otherDecisions
    self.rules = rules
    self.warnings = warnings
    self.contigsWithRecords = contigsWithRecords
    self.toolVersion = toolVersion
  }
}

/// What another guideline decides for the same patient.
public struct OtherDecision: Sendable {
  /// The rules under that guideline.
  public let rules: RuleSet
  public let decision: DoseDecision

  public init(rules: RuleSet, decision: DoseDecision) {
    self.rules = rules
    self.decision = decision
  }
}
