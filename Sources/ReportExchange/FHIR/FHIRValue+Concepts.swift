import Pharmacogenomics
import Reporting
import Rules

extension FHIRValue {
  /// A coding; `display` is what the terminology calls it.
  static func coding(_ system: String, _ code: String, _ display: String? = nil) -> FHIRValue {
    ["system": .text(system), "code": .text(code), "display": display.map(FHIRValue.text)]
  }

  static func coding(_ code: CodePart) -> FHIRValue {
    coding(code.system, code.code, code.display)
  }

  /// A concept with or without a code.
  static func concept(_ codes: FHIRValue?..., text: String? = nil) -> FHIRValue {
    ["coding": .list(codes.compactMap { $0 }), "text": text.map(FHIRValue.text)]
  }

  /// An amount in a unit of UCUM.
  static func quantity(_ value: ExactDecimal, _ unit: String) -> FHIRValue {
    [
      "value": .number(value), "unit": .text(unit), "system": .text(FHIRAddress.units),
      "code": .text(unit),
    ]
  }

  /// Annotations, one a text.
  static func notes(_ texts: [String]) -> FHIRValue {
    .list(texts.map { ["text": .text($0)] })
  }

  static func profile(_ name: String) -> FHIRValue {
    ["profile": [.text(FHIRAddress.profile(name))]]
  }
}

extension BundleRenderer {
  /// The code of a part of the report; the rules have one for each.
  func code(of concept: CodedConcept) -> FHIRValue? { codes.concepts[concept].map { .coding($0) } }

  /// One member of an observation, whose code is a concept.
  func component(_ concept: CodedConcept, _ value: FHIRValue) -> FHIRValue {
    ["code": .concept(code(of: concept)), "valueCodeableConcept": value]
  }

  /// The categories of every finding of the guide.
  var categories: FHIRValue {
    [
      .concept(.coding(FHIRAddress.observationCategories, "laboratory")),
      .concept(.coding(FHIRAddress.diagnosticServices, "GE")),
    ]
  }

  var medication: FHIRValue {
    .concept(.coding(codes.medication), text: codes.medication.display)
  }
}
