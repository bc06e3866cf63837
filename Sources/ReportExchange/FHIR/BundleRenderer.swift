import Pharmacogenomics
public import Reporting
import Rules

/// Renders a report as a bundle of FHIR R4 (4.0.1) after HL7's Genomics Reporting guide.
///
/// Who the patient is stands outside: the bundle knows the sample's name alone. Resources refer to
/// one another by identifiers that follow from the content, so the same report gives the same
/// bytes. Codes come from the rules; what has none is told in words.
public struct BundleRenderer {
  let report: DoseReport
  let codes: CodesPart
  private let identity: ReportIdentity

  /// - Throws: `ExchangeError.noCodes`.
  public init(_ report: DoseReport) throws(ExchangeError) {
    guard let codes = report.codes else { throw .noCodes }
    self.report = report
    self.codes = codes
    identity = ReportIdentity(report)
  }

  /// The bundle as JSON.
  ///
  /// - Throws: only if a value cannot be encoded, which no report holds.
  public func text() throws -> String { try JSONRenderer.text(of: bundle) }

  private var bundle: FHIRValue {
    let entries = resources.map { name, resource -> FHIRValue in
      ["fullUrl": .text(address(of: name)), "resource": resource]
    }
    return [
      "resourceType": "Bundle",
      "type": "collection",
      "identifier": identifier(of: "bundle"),
      "timestamp": recorded,
      "entry": .list(entries),
    ]
  }

  /// Every resource under its name, in the order in which they are referred to.
  private var resources: [(name: String, resource: FHIRValue)] {
    var resources: [(name: String, resource: FHIRValue)] = [
      ("patient", patient), ("weight", weight),
    ]
    for gene in report.genes { resources.append((name(of: gene), genotype(gene))) }
    for gene in genesWithPhenotype { resources.append((phenotypeName(of: gene), phenotype(gene))) }
    resources.append(("implication", implication))
    resources.append(("recommendation", recommendation))
    if let order { resources.append(("order", order)) }
    resources.append(("report", diagnosticReport))
    if let provenance { resources.append(("provenance", provenance)) }
    return resources
  }

  /// Genes of which something follows for the drug.
  var genesWithPhenotype: [GenePart] { report.genes.filter { $0.phenotype != nil } }

  func name(of gene: GenePart) -> String { "genotype \(gene.gene)" }
  func phenotypeName(of gene: GenePart) -> String { "phenotype \(gene.gene)" }

  /// `urn:uuid:…`, by which a resource of this bundle is found.
  private func address(of name: String) -> String { "urn:uuid:" + identity.uuid(of: name) }

  func reference(_ name: String) -> FHIRValue { ["reference": .text(address(of: name))] }

  func identifier(of name: String) -> FHIRValue {
    ["system": "urn:ietf:rfc:3986", "value": .text(address(of: "identifier of \(name)"))]
  }

  /// The moment that the user stated.
  var recorded: FHIRValue? { report.provenance.recorded.map { .text("\($0)") } }
}
