/// The JSON Schema of one kind of rule file, for editors.
///
/// It knows the keys, the closed lists of words and the forms of numbers. Names that only the rule
/// set knows, and everything that rests on several files, are left to the check.
public struct DocumentSchema: Sendable {
  /// `gene`, `decision`: what the file of the schema is named after.
  public let kind: String
  /// What such a file holds, in one phrase.
  public let about: String
  /// The schema as JSON, the same bytes each time.
  public let text: String

  private init(_ kind: String, _ about: String, _ node: SchemaNode) {
    self.kind = kind
    self.about = about
    text =
      node.about(about)
      .with("$schema", .text("https://json-schema.org/draft/2020-12/schema"))
      .with("$id", .text("https://azadose.invalid/rules/\(kind).schema.json"))
      .with("title", .text("azadose rules: \(kind)"))
      .value.json() + "\n"
  }

  /// Every kind, as `azadose rules schema` lists them.
  public static var all: [DocumentSchema] {
    [
      DocumentSchema(
        "manifest", "What the rule set is called, and its files (ruleset.yaml).", Manifest.schema)
    ] + FileKind.allCases.map { DocumentSchema($0.rawValue, $0.about, $0.schema) } + [
      DocumentSchema(
        "cases", "Patients with the answer that a source gives (*.cases.yaml).",
        RuleCaseLoader.schema)
    ]
  }
}

extension FileKind {
  /// What a file of this kind holds, in one phrase.
  fileprivate var about: String {
    switch self {
    case .evidence: "Every citation, once."
    case .sentences: "What a report may say, in one language."
    case .quality: "When a record of a VCF counts as observed."
    case .gene: "Variants, alleles, functions and phenotypes of one gene."
    case .drug: "The target dose, the ceiling, the weights and the tablets."
    case .decision:
      "A table of rules: a dose, a change of it, advice, a follow-up, a guideline, or a word for others."
    case .uncertainty: "How much doubt a dose bears."
    case .profile: "What another guideline decides differently."
    case .patient: "What may be stated of a patient, with its values."
    case .schedules: "What is measured when after the first dose, and how the dose is reached."
    case .information: "Published facts beside an answer; they change no dose."
    case .codes: "Under which codes other systems know what a report says."
    }
  }

  fileprivate var schema: SchemaNode {
    switch self {
    case .evidence: EvidenceSection.schema
    case .sentences: SentencesSection.schema
    case .quality: QualitySection.schema
    case .gene: GeneReader.schema
    case .drug: DrugSection.schema
    case .decision: DecisionFile.schema
    case .uncertainty: UncertaintySection.schema
    case .profile: ProfileSections.schema
    case .patient: PatientSection.schema
    case .schedules: SchedulesSection.schema
    case .information: InformationSection.schema
    case .codes: CodesSection.schema
    }
  }
}
