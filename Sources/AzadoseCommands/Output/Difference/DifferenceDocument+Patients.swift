import Pharmacogenomics
import RuleVerifier
import Rules

extension DifferenceDocument {
  /// What patients get otherwise.
  struct Patients: Encodable {
    let doses: [Dose]
    let besides: [String]
    let advice: [Advice]
    let decidedness: [Decidedness]
    let uncompared: [Uncompared]

    init(_ difference: PatientDifference) {
      doses = difference.doses.map(Dose.init)
      besides = difference.besides
      advice = difference.advice.map(Advice.init)
      decidedness = difference.decidedness.map(Decidedness.init)
      uncompared = difference.uncompared.map {
        Uncompared(decisions: $0.decisions, inputs: $0.inputs)
      }
    }
  }

  /// Decisions with too many kinds of patients.
  struct Uncompared: Encodable {
    let decisions: [String]
    let inputs: [String]
  }

  /// Who is meant: combinations of the values of all inputs that were looked at.
  struct Whom: Encodable {
    let count: Int
    let of: Int
    /// Products of sets of values; none overlaps another.
    let groups: [Group]

    init<Change>(_ group: PatientGroup<Change>) {
      count = group.patientCount
      of = group.totalCount
      groups = group.boxes.map(Group.init)
    }
  }

  /// A product of sets of values; an input that is left out may have any value.
  struct Group: Encodable {
    let count: Int
    let inputs: [Condition]

    init(_ box: PatientBox) {
      count = box.patientCount
      inputs = box.conditions.map { Condition(name: $0.input, values: $0.values) }
    }
  }

  /// The values that one input may have.
  struct Condition: Encodable {
    let name: String
    let values: [String]
  }

  /// The dose of some patients under both rule sets.
  struct Dose: Encodable {
    /// `dose`, `told` or `rule`: what is another.
    let change: String
    /// `null` where the rules do not decide.
    let old: OrNull<Decided>
    let new: OrNull<Decided>
    /// What is told otherwise beside the dose.
    let told: [Told]
    let whom: Whom

    init(_ group: PatientGroup<DoseChange>) {
      change = group.change.kind.rawValue
      old = OrNull(group.change.old.map(Decided.init))
      new = OrNull(group.change.new.map(Decided.init))
      told = group.change.told.map { Told(key: $0.key, old: $0.old, new: $0.new) }
      whom = Whom(group)
    }
  }

  /// What a rule set gives.
  struct Decided: Encodable {
    let action: String
    /// `null` without a dose.
    let band: OrNull<Band>
    /// The rule of the dose, then the modifiers that spoke.
    let rules: [String]

    init(_ dose: DecidedDose) {
      action = dose.action.rawValue
      band = OrNull(dose.band.map(Band.init))
      rules = dose.rules
    }
  }

  /// Fractions of the target.
  struct Band: Encodable {
    let lower: ExactDecimal
    let upper: ExactDecimal
    let start: ExactDecimal

    init(_ band: DoseBand) {
      lower = band.lower
      upper = band.upper
      start = band.start
    }
  }

  /// One key of the rule files that says something else.
  struct Told: Encodable {
    let key: String
    let old: [String]
    let new: [String]
  }

  /// A sentence that some patients are told, or no longer told.
  struct Advice: Encodable {
    /// `assumption`, `advice` or `warning`.
    let kind: String
    /// `null` unless it is a warning.
    let severity: OrNull<String>
    let says: String
    /// `DPWG 2025, reduced dose, 50–50 %`; `null` unless a guideline says it.
    let guideline: OrNull<String>
    /// Rules that say it; none where it is not said.
    let oldRules: [String]
    let newRules: [String]
    let whom: Whom

    init(_ group: PatientGroup<AdviceChange>) {
      kind = group.change.item.word
      severity = OrNull(group.change.item.severity?.rawValue)
      says = group.change.item.says
      guideline = OrNull(group.change.item.guidelineText)
      oldRules = group.change.oldRules
      newRules = group.change.newRules
      whom = Whom(group)
    }
  }

  /// A decision that comes to decide some patients, or no longer does.
  struct Decidedness: Encodable {
    let decision: String
    let isDecided: Bool
    let whom: Whom

    init(_ group: PatientGroup<DecidednessChange>) {
      decision = group.change.decision
      isDecided = group.change.isDecided
      whom = Whom(group)
    }
  }
}
