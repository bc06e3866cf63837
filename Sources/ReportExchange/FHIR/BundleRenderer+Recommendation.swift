import Pharmacogenomics
import Reporting
import Rules

extension BundleRenderer {
  /// The advice of the guide's list that holds: another drug where this one is avoided, less of it
  /// where the whole band lies below the target. Nothing else has a code.
  private var advice: CodedConcept? {
    if report.decision.outcome == "avoid" { return .considerAlternative }
    guard let upper = report.decision.dose?.bandPercentOfTarget.last?.value, upper < 100 else {
      return nil
    }
    return .decreaseDose
  }

  /// What is proposed. The guide's profile asks for a code of its list, so advice without one
  /// does not claim it.
  var recommendation: FHIRValue {
    let decision = report.decision
    let code = advice.flatMap(code(of:))
    let description =
      [decision.headline, decision.reason, decision.alternative]
      .compactMap { $0 } + decision.orders
    return [
      "resourceType": "Task",
      "meta": code == nil ? nil : .profile("medication-recommendation"),
      "status": "requested",
      "intent": "proposal",
      "code": .concept(code, text: decision.headline),
      "description": .text(description.joined(separator: "\n")),
      "for": reference("patient"),
      "authoredOn": recorded,
      "reasonReference": reference("implication"),
      "note": .notes(report.cautions),
    ]
  }

  /// The dose as a draft, once a day; none without a dose, or for somebody who takes the drug
  /// already, whose dose is not that of a first start.
  var order: FHIRValue? {
    guard let milligrams = report.milligramsPerDay, report.titration != nil else { return nil }
    return [
      "resourceType": "MedicationRequest",
      "status": "draft",
      "intent": "proposal",
      "medicationCodeableConcept": medication,
      "subject": reference("patient"),
      "authoredOn": recorded,
      "reasonReference": [reference("implication")],
      "supportingInformation": [reference("weight")],
      "dosageInstruction": [
        [
          "text": .text(report.decision.headline),
          "timing": ["repeat": ["frequency": .number(1), "period": .number(1), "periodUnit": "d"]],
          "doseAndRate": [["doseQuantity": .quantity(milligrams, "mg")]],
        ]
      ],
      "note": .notes(report.cautions + ways),
    ]
  }

  /// The ways to the dose, one a line.
  private var ways: [String] {
    (report.titration?.plans ?? []).map { plan in
      let steps = plan.steps.map { step in
        let last = step.days.last.map { "–\($0)" } ?? " on"
        return "day \(step.days.first)\(last) \(step.milligramsPerDay.value) mg/day"
      }
      return (["\(plan.title): \(steps.joined(separator: ", "))."] + [plan.condition])
        .compactMap { $0 }.joined(separator: " ")
    }
  }
}
