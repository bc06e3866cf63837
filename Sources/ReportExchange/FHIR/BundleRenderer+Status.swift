import Reporting

/// What is settled and what is open.
extension BundleRenderer {
  func status(isFinal: Bool) -> FHIRValue { isFinal ? "final" : "preliminary" }

  /// Whether one diplotype is left or was stated, or the phenotype was stated in place of a file.
  func isFinal(genotypeOf gene: GenePart) -> Bool {
    if gene.statedDiplotype != nil { return true }
    return gene.status == "no file" ? gene.phenotype != nil : gene.status == "called"
  }

  /// Whether the phenotype cannot be another one.
  func isFinal(phenotypeOf gene: GenePart) -> Bool {
    let isSettled = gene.results.contains { $0.role == "settles" || $0.role == "acts" }
    return gene.phenotype != nil && (gene.phenotypes.count <= 1 || isSettled)
      && report.shownDoubts.isEmpty
  }

  /// Whether nothing of the decision is open. A dose that every possible genotype allows is final,
  /// and its report is not while a genotype is open.
  var isFinal: Bool {
    report.shownDoubts.isEmpty && report.decision.outcome != "test first"
      && report.genes.allSatisfy { isFinal(phenotypeOf: $0) }
  }

  /// A report with a finding that is not final is partial (FHIR R4, DiagnosticReport.status).
  var reportStatus: FHIRValue {
    isFinal && report.genes.allSatisfy { isFinal(genotypeOf: $0) } ? "final" : "partial"
  }
}
