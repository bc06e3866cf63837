public import Rules

/// What differs between two rule sets, for the patients and in the facts.
///
/// Decisions are compared over every patient of both rule sets together, or not at all: what has
/// too many kinds of patients is named. Sources, policies, places and the order of rules are not
/// compared; they change no answer.
public struct RuleDifference: Sendable, Hashable {
  /// Questions to the patient.
  public let inputs: [InputChange]
  /// Under the rule sets' own guideline.
  public let patients: PatientDifference
  /// Under the other guidelines.
  public let profiles: [ProfileDifference]
  public let invariants: [InvariantChange]
  public let genes: [GeneDifference]
  public let drug: [FieldChange]
  /// When a record counts as observed.
  public let quality: [FieldChange]
  /// How much doubt a dose bears.
  public let uncertainty: [FieldChange]
  public let sentences: [SentenceChange]

  /// Compares two rule sets, which need not be sound.
  public init(_ old: RuleSet, _ new: RuleSet) {
    inputs = InputChange.changes(old.decisions, new.decisions)
    patients = PatientDifference(old.decisions, new.decisions)
    profiles = ProfileDifference.differences(old, new)
    invariants = InvariantChange.changes(old.decisions, new.decisions)
    genes = GeneDifference.differences(old, new)
    drug = FieldChanges.of(old.drug, new.drug)
    quality = FieldChanges.of(old.quality, new.quality)
    uncertainty = FieldChanges.of(old.uncertainty, new.uncertainty)
    sentences = SentenceChange.changes(old.sentences, new.sentences)
  }

  /// Whether nothing differs, and everything was compared.
  public var isEmpty: Bool {
    inputs.isEmpty && patients.isEmpty && profiles.isEmpty && invariants.isEmpty && genes.isEmpty
      && drug.isEmpty && quality.isEmpty && uncertainty.isEmpty && sentences.isEmpty
  }

  /// Whether the decision for some patient or some file may be another: the dose, what is told
  /// beside it, a phenotype, a fact of the drug, a threshold; or whether it cannot be told.
  ///
  /// The same answer by another rule is no other decision, nor is another text of a sentence.
  public var changesDecisions: Bool {
    patients.changesDecisions || profiles.contains(where: \.changesDecisions) || !genes.isEmpty
      || !drug.isEmpty || !quality.isEmpty || !uncertainty.isEmpty
  }

  /// What could not be compared, under any guideline.
  public var uncompared: [UncomparedDecisions] {
    patients.uncompared + profiles.flatMap { $0.patients?.uncompared ?? [] }
  }
}
