/// A whole rule set, checked and typed: everything clinical that azadose knows.
public struct RuleSet: Sendable {
  /// `azadose`.
  public let name: String
  public let version: String
  public let title: String
  /// The guideline that the rules follow by default.
  public let guideline: SourceReference
  public private(set) var genes: [GeneDefinition]
  public let drug: DrugDefinition
  public let quality: QualityThresholds
  public private(set) var decisions: DecisionGraph
  /// What may be stated of a patient beside genotypes, in the order of the file.
  public let patientFacts: [PatientFactGroup]
  /// The same one after another.
  public let facts: [PatientFact]
  private let asked: [String: String]
  /// What other guidelines decide differently, in the order of the files.
  public private(set) var profiles: [RuleProfile]
  /// The profile that these rules follow; `nil` for the rule set's own guideline.
  public private(set) var activeProfile: RuleProfile?
  /// Invariants that the manifest demands.
  public let requiredInvariants: [Located<String>]
  public let uncertainty: UncertaintyPolicy
  /// What happens after the first dose; `nil` where the rules do not say.
  public let schedules: Schedules?
  /// Published facts beside an answer, in the order of the files.
  public let information: [Information]
  /// Under which codes other systems know what a report says; `nil` where the rules do not say.
  public let codes: CodeBook?
  /// By identifier.
  public let evidence: [String: Citation]
  public let sentences: SentenceBook
  /// SHA-256 over the files of the rule set, lower-case hex.
  public let digest: String

  public init(
    name: String, version: String, title: String, guideline: SourceReference,
    genes: [GeneDefinition], drug: DrugDefinition, quality: QualityThresholds,
    decisions: DecisionGraph, patientFacts: [PatientFactGroup] = [], profiles: [RuleProfile],
    requiredInvariants: [Located<String>],
    uncertainty: UncertaintyPolicy, schedules: Schedules? = nil, information: [Information] = [],
    codes: CodeBook? = nil,
    evidence: [String: Citation], sentences: SentenceBook, digest: String
  ) {
    self.name = name
    self.version = version
    self.title = title
    self.guideline = guideline
    self.genes = genes
    self.drug = drug
    self.quality = quality
    self.decisions = decisions
    self.patientFacts = patientFacts
    facts = patientFacts.flatMap(\.facts)
    asked = Dictionary(facts.map { ($0.name, $0.asks) }) { first, _ in first }
    self.profiles = profiles
    self.requiredInvariants = requiredInvariants
    self.uncertainty = uncertainty
    self.schedules = schedules
    self.information = information
    self.codes = codes
    self.evidence = evidence
    self.sentences = sentences
    self.digest = digest
  }

  /// Genes that get a diplotype and a phenotype, in the order of the rule set.
  public var starAlleleGenes: [GeneDefinition] { genes.filter { $0.report == .starAlleles } }

  /// Genes that get plain genotypes.
  public var genotypeGenes: [GeneDefinition] { genes.filter { $0.report == .genotypes } }

  /// The gene of this symbol.
  public func gene(_ symbol: String) -> GeneDefinition? { genes.first { $0.symbol == symbol } }

  /// What a fact asks, as a form prints it; its name where no form does.
  public func words(forFact name: String) -> String { asked[name] ?? name }

  /// Everything that somebody may state of a patient and that no file of genotypes tells and
  /// nothing is worked out from: the facts, and what decisions ask beside them.
  public var statedInputs: [DecisionInput] {
    let names = Set(facts.map(\.name))
    return facts.filter(\.isStated).map(\.input)
      + decisions.patientInputs.filter { !$0.isGenotype && !names.contains($0.name) }
  }

  /// The decision that gives a dose.
  public var startingDose: DecisionTable<DoseRule> { decisions.dose }

  /// This rule set with another dose decision.
  public func with(startingDose: DecisionTable<DoseRule>) -> RuleSet {
    with(decisions: decisions.with(dose: startingDose))
  }

  /// This rule set with other decisions.
  public func with(decisions: DecisionGraph) -> RuleSet {
    var changed = self
    changed.decisions = decisions
    return changed
  }

  /// This rule set with other profiles.
  public func with(profiles: [RuleProfile]) -> RuleSet {
    var changed = self
    changed.profiles = profiles
    return changed
  }

  /// This rule set with another definition of one gene.
  public func with(_ gene: GeneDefinition) -> RuleSet {
    var changed = self
    changed.genes = genes.map { $0.symbol == gene.symbol ? gene : $0 }
    return changed
  }

  /// This rule set with other genes, as a profile has them.
  func with(genes: [GeneDefinition], activeProfile: RuleProfile) -> RuleSet {
    var changed = self
    changed.genes = genes
    changed.activeProfile = activeProfile
    return changed
  }

  /// The guideline that decides: the active profile's, or the rule set's own.
  public var decidingGuideline: SourceReference { activeProfile?.guideline ?? guideline }
}
