import Pharmacogenomics
import Reporting
import Rules

extension BundleRenderer {
  /// Known by the name of the sample alone.
  var patient: FHIRValue {
    ["resourceType": "Patient", "identifier": patientIdentifiers]
  }

  private var patientIdentifiers: FHIRValue {
    guard let sample = report.patient.sample else { return [] }
    return [["value": .text(sample.printable)]]
  }

  /// The weight that the dose is for; when it was measured, nobody said.
  var weight: FHIRValue {
    let unknown: FHIRValue = ["url": .text(FHIRAddress.absentReason), "valueCode": "unknown"]
    return [
      "resourceType": "Observation",
      "status": "final",
      "category": [.concept(.coding(FHIRAddress.observationCategories, "vital-signs"))],
      "code": .concept(code(of: .bodyWeight)),
      "subject": reference("patient"),
      "_effectiveDateTime": ["extension": [unknown]],
      "valueQuantity": .quantity(report.patient.weight.kilograms.value, "kg"),
    ]
  }
}
