public import AlleleCalling
public import Dosing
public import Pharmacogenomics
public import Rules

/// Everything that a report is built from.
public struct ReportInput: Sendable {
  /// The file that the calls come from; `nil` where only results were stated.
  public let source: GenotypeSource?
  public let weight: BodyWeight
  public let ancestry: Ancestry?
  /// One for each gene that the file was read for.
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
  public let toolVersion: String
  /// What the tablets are chosen from.
  public let stock: TabletStock
  /// The day of the first dose; without it the calendar has no dates.
  public let startDate: CivilDay?
  /// The schedule that is followed; `nil` is the strictest union.
  public let schedule: String?
  /// When the report is recorded; without it the report holds no time.
  public let recorded: RecordedInstant?

  public init(
    source: GenotypeSource?, weight: BodyWeight, ancestry: Ancestry?, calls: [GeneCall],
    actingPhenotypes: [String: Phenotype], genotypeCalls: [GenotypeCall],
    facts: [String: StatedValue], decision: DoseDecision, otherDecisions: [OtherDecision],
    rules: RuleSet, toolVersion: String, stock: TabletStock, startDate: CivilDay?,
    schedule: String?, recorded: RecordedInstant? = nil
  ) {
    self.source = source
    self.weight = weight
    self.ancestry = ancestry
    self.calls = calls
    self.actingPhenotypes = actingPhenotypes
    self.genotypeCalls = genotypeCalls
    self.facts = facts
    self.decision = decision
    self.otherDecisions = otherDecisions
    self.rules = rules
    self.toolVersion = toolVersion
    self.stock = stock
    self.startDate = startDate
    self.schedule = schedule
    self.recorded = recorded
  }
}

/// The file that a report rests on.
public struct GenotypeSource: Sendable {
  public let file: String
  public let sample: String
  public let assembly: AssemblyDecision
  /// What the reader noticed.
  public let warnings: [String]
  /// Canonical names of the wanted contigs that hold at least one record.
  public let contigsWithRecords: Set<String>

  public init(
    file: String, sample: String, assembly: AssemblyDecision, warnings: [String],
    contigsWithRecords: Set<String>
  ) {
    self.file = file
    self.sample = sample
    self.assembly = assembly
    self.warnings = warnings
    self.contigsWithRecords = contigsWithRecords
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
