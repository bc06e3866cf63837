/// Addresses by which FHIR R4 and the Genomics Reporting guide know profiles, extensions and lists.
enum FHIRAddress {
  private static let guide = "http://hl7.org/fhir/uv/genomics-reporting"
  private static let terminology = "http://terminology.hl7.org/CodeSystem"

  /// A profile or an extension of the guide.
  static func profile(_ name: String) -> String { guide + "/StructureDefinition/" + name }

  /// The guide's own codes, until others are found.
  static let guideCodes = guide + "/CodeSystem/tbd-codes-cs"
  static let units = "http://unitsofmeasure.org"
  static let observationCategories = terminology + "/observation-category"
  static let diagnosticServices = terminology + "/v2-0074"
  static let absentReasons = terminology + "/data-absent-reason"
  static let participants = terminology + "/provenance-participant-type"
  static let absentReason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
  static let artifact = "http://hl7.org/fhir/StructureDefinition/workflow-relatedArtifact"
}
