import Pharmacogenomics
import Reporting
import Rules

extension BundleRenderer {
  /// The whole report, with what no resource has a place for in its conclusion.
  var diagnosticReport: FHIRValue {
    let results =
      report.genes.map(name(of:)) + genesWithPhenotype.map(phenotypeName(of:)) + ["implication"]
    return [
      "resourceType": "DiagnosticReport",
      "meta": .profile("genomic-report"),
      "extension": [
        [
          "url": .text(FHIRAddress.profile("recommended-action")),
          "valueReference": reference("recommendation"),
        ]
      ],
      "identifier": [identifier(of: "report")],
      "status": reportStatus,
      "category": [.concept(.coding(FHIRAddress.diagnosticServices, "GE"))],
      "code": .concept(code(of: .report)),
      "subject": reference("patient"),
      "issued": recorded,
      "result": .list(results.map(reference)),
      "conclusion": .text(conclusion.joined(separator: "\n")),
    ]
  }

  private var conclusion: [String] {
    let made = report.provenance
    let given = report.given.used.map { "\($0.asks): \($0.value)" }
    return [report.decision.headline, report.decision.reason] + report.cautions
      + report.decision.orders + [report.decision.alternative].compactMap { $0 } + given
      + report.assumptions + report.warnings + [
        report.limits,
        "\(made.tool) \(made.version), rules \(made.ruleSetVersion) (\(made.guideline)), rule "
          + "\(report.decision.rule.id); SHA-256 of rules \(made.ruleSetDigest), of records "
          + made.recordsDigest,
      ]
  }

  /// What made the report of what; none without a time, which FHIR asks for.
  var provenance: FHIRValue? {
    guard let recorded else { return nil }
    let made = report.provenance
    let targets = ["report", "recommendation"] + (order == nil ? [] : ["order"])
    return [
      "resourceType": "Provenance",
      "target": .list(targets.map(reference)),
      "recorded": recorded,
      "agent": [
        [
          "type": .concept(.coding(FHIRAddress.participants, "assembler")),
          "who": ["display": .text("\(made.tool) \(made.version)")],
        ]
      ],
      "entity": [
        source(made.recordsDigest, "the records"),
        source(made.ruleSetDigest, "the rules, \(made.ruleSet) \(made.ruleSetVersion)"),
      ],
    ]
  }

  private func source(_ digest: String, _ text: String) -> FHIRValue {
    [
      "role": "source",
      "what": ["identifier": ["value": .text("sha256:\(digest)")], "display": .text(text)],
    ]
  }
}
