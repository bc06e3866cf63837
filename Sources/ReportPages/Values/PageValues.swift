import Pharmacogenomics
import Reporting

/// Everything that the templates print, ready to be printed.
///
/// A template asks for the names of stored properties. What may be missing is asked for with a
/// leading dot, so that a name that is not there is not looked for further out.
struct PageValues: Sendable {
  let title: String
  let patient: PatientValues
  let decision: DecisionValues
  /// What the dose rests on, one sentence each.
  let assumptions: [String]
  /// What could change it, or holds beside it.
  let changes: [ChangeValues]
  let hasAssumptions: Bool
  let hasChanges: Bool
  let reasons: [ReasonValues]
  let reasonsLead: String
  let policies: [PolicyValues]
  let hasPolicies: Bool
  let titration: TitrationValues?
  let monitoring: MonitoringValues?
  let timeline: Timeline?
  let genes: GenesValues
  let guidelines: [GuidelineValues]
  let hasGuidelines: Bool
  let information: [InformationValues]
  let hasInformation: Bool
  /// Whether some of it is open at once, on paper too.
  let isInformationOpen: Bool
  let limits: String
  let sources: [SourceValues]
  let provenance: ProvenanceValues

  init(_ report: DoseReport) {
    title = "\(report.decision.headline), \(report.patient.sample ?? "stated results")"
    patient = PatientValues(report)
    decision = DecisionValues(report)
    assumptions = report.assumptions
    hasAssumptions = !assumptions.isEmpty
    changes = ChangeValues.all(of: report)
    hasChanges = !changes.isEmpty
    reasons = ReasonValues.all(of: report)
    reasonsLead = ReasonValues.lead(of: report)
    policies = report.decision.policies.map(PolicyValues.init)
    hasPolicies = !policies.isEmpty
    titration = report.titration.map(TitrationValues.init)
    monitoring = report.monitoring.map(MonitoringValues.init)
    timeline = Timeline(report.titration, report.monitoring)
    genes = GenesValues(report)
    guidelines = report.guidelines.map { GuidelineValues($0, report.decision) }
    hasGuidelines = !guidelines.isEmpty
    information = InformationValues.all(of: report)
    hasInformation = !information.isEmpty
    isInformationOpen = information.contains(where: \.isOpen)
    limits = report.limits
    sources = report.sources.map(SourceValues.init)
    provenance = ProvenanceValues(report)
  }
}

/// Whom the page is about.
struct PatientValues: Sendable {
  let sample: String
  let weight: String
  let given: [FactPart]
  let unused: [FactPart]
  let hasUnused: Bool

  init(_ report: DoseReport) {
    let patient = report.patient
    sample = patient.sample ?? "no file"
    weight = patient.weightText
    given = report.given.used
    unused = report.given.notUsedInTheDose
    hasUnused = !unused.isEmpty
  }
}

/// What made the page, and from what.
struct ProvenanceValues: Sendable {
  let madeBy: String
  let rules: String
  let from: String
  let ancestry: String
  let ruleSetDigest: String
  let recordsDigest: String

  init(_ report: DoseReport) {
    let made = report.provenance
    madeBy = "\(made.tool) \(made.version)"
    rules = "\(made.ruleSet) \(made.ruleSetVersion) (\(made.guideline))"
    from = report.origin
    ancestry = made.ancestry
    ruleSetDigest = made.ruleSetDigest
    recordsDigest = made.recordsDigest
  }
}
