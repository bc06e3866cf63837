import Dosing
import Pharmacogenomics
public import Rules

extension ReportBuilder {
  /// The rules that ask for a change of the treatment that runs already.
  ///
  /// The dose of the report is that of a first start; what speaks against the next tablet of
  /// somebody who takes the drug is said by the rules of the follow-up, from the same facts.
  func presentTreatment() -> [FollowUpRule] {
    takesTheDrug ? input.decision.treatment.filter { $0.next >= .refer } : []
  }

  /// Whether a dose is stated to be taken now.
  var takesTheDrug: Bool { Self.takeTheDrug(input.facts) }

  /// Whether the facts of a patient tell that a dose is taken now.
  public static func takeTheDrug(_ facts: [String: StatedValue]) -> Bool {
    (facts[PatientFact.currentDose]?.number ?? 0) > 0
  }

  func treatmentFinding(_ rule: FollowUpRule) -> FollowUpFinding {
    FollowUpFinding(rule, isOverruled: false, in: rules)
  }
}
