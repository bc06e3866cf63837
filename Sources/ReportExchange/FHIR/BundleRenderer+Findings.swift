import Pharmacogenomics
import Reporting
import Rules

extension BundleRenderer {
  /// The genotype of one gene.
  func genotype(_ gene: GenePart) -> FHIRValue {
    let diplotype = gene.diplotypeText
    let isRead = gene.status != "no file"
    let absent: FHIRValue = .concept(
      .coding(FHIRAddress.absentReasons, isRead ? "unknown" : "not-performed"))
    return [
      "resourceType": "Observation",
      "meta": .profile("genotype"),
      "status": status(isFinal: isFinal(genotypeOf: gene)),
      "category": categories,
      "code": .concept(code(of: .genotype)),
      "subject": reference("patient"),
      "valueCodeableConcept": diplotype.map { .concept(text: "\(gene.gene) \($0)") },
      "dataAbsentReason": diplotype == nil ? absent : nil,
      "component": [component(.geneStudied, geneConcept(gene.gene))],
      "note": .notes(gene.notes),
    ]
  }

  /// What the phenotype of one gene says of the drug.
  func phenotype(_ gene: GenePart) -> FHIRValue {
    let name = gene.phenotype ?? ""
    let predicted: FHIRValue = [
      "code": .concept(.coding(FHIRAddress.guideCodes, "therapeutic-implication")),
      "valueCodeableConcept": .concept(
        codes.phenotypes[name].map { .coding($0) }, text: "\(gene.gene) \(name)"),
    ]
    return implication(
      derivedFrom: [gene], isFinal: isFinal(phenotypeOf: gene), citations: [],
      components: [predicted, component(.medicationAssessed, medication)])
  }

  /// What the genes together and everything else that was stated say of the drug.
  var implication: FHIRValue {
    let conclusion: FHIRValue = [
      "code": .concept(.coding(FHIRAddress.guideCodes, "conclusion-string")),
      "valueString": .text(report.decision.reason),
    ]
    return implication(
      derivedFrom: report.genes, isFinal: isFinal, citations: citations,
      components: [component(.medicationAssessed, medication), conclusion])
  }

  private func implication(
    derivedFrom genes: [GenePart], isFinal: Bool, citations: FHIRValue, components: [FHIRValue]
  ) -> FHIRValue {
    [
      "resourceType": "Observation",
      "meta": .profile("therapeutic-implication"),
      "extension": citations,
      "status": status(isFinal: isFinal),
      "category": categories,
      "code": .concept(.coding(FHIRAddress.guideCodes, "therapeutic-implication")),
      "subject": reference("patient"),
      "derivedFrom": .list(genes.map { reference(name(of: $0)) }),
      "component": .list(components),
    ]
  }

  private func geneConcept(_ symbol: String) -> FHIRValue {
    .concept(codes.genes[symbol].map { .coding($0) }, text: symbol)
  }

  /// What the acting rule rests on.
  private var citations: FHIRValue {
    let cited = report.decision.rule.sources.map { $0.prefix { $0 != "#" } }
    let sources = report.sources.filter { cited.contains($0.id[...]) }
    return .list(
      sources.map { source in
        let artifact: FHIRValue = [
          "type": "citation", "citation": .text(source.title),
          "url": (source.doi.map { "https://doi.org/" + $0 } ?? source.url).map(FHIRValue.text),
        ]
        return ["url": .text(FHIRAddress.artifact), "valueRelatedArtifact": artifact]
      })
  }
}
