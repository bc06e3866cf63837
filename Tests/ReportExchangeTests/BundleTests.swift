import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import ReportExchange
import Reporting
import Testing

@testable import AzadoseCommands

/// The codes of a bundle, which no validator without a network knows, and what refers to what.
struct BundleTests {
  private static let loinc = "http://loinc.org"
  private static let recorded = "2026-12-01T09:30:00+01:00"

  /// The codes that a bundle may hold, each read in its source once more for this list.
  private static let known: Set<String> = [
    "\(loinc) 51969-4", "\(loinc) 84413-4", "\(loinc) 48018-6", "\(loinc) 51963-7",
    "\(loinc) 29463-7", "\(loinc) LA26421-0", "\(loinc) LA26422-8", "\(loinc) LA25391-6",
    "\(loinc) LA10317-8", "\(loinc) LA9657-3",
    "http://www.nlm.nih.gov/research/umls/rxnorm 1256",
    "http://www.genenames.org HGNC:12014", "http://www.genenames.org HGNC:23063",
    "http://hl7.org/fhir/uv/genomics-reporting/CodeSystem/tbd-codes-cs therapeutic-implication",
    "http://hl7.org/fhir/uv/genomics-reporting/CodeSystem/tbd-codes-cs conclusion-string",
    "http://terminology.hl7.org/CodeSystem/observation-category laboratory",
    "http://terminology.hl7.org/CodeSystem/observation-category vital-signs",
    "http://terminology.hl7.org/CodeSystem/v2-0074 GE",
    "http://terminology.hl7.org/CodeSystem/data-absent-reason unknown",
    "http://terminology.hl7.org/CodeSystem/data-absent-reason not-performed",
    "http://terminology.hl7.org/CodeSystem/provenance-participant-type assembler",
  ]

  private func bundles() throws -> [(forms: SampleForms, bundle: FHIRBundle)] {
    try SampleForms.all.map { ($0, try FHIRBundle($0.texts[.fhir] ?? "{}")) }
  }

  @Test func `a bundle holds known codes and no others`() throws {
    var seen: Set<String> = []
    for (_, bundle) in try bundles() {
      seen.formUnion(FHIRBundle.codings(in: bundle.document).map { "\($0.system) \($0.code)" })
    }
    // Nobody recorded these.
    #expect(seen.subtracting(Self.known) == [])
    #expect(Self.known.subtracting(seen).map { $0.split(separator: " ")[1] } == ["assembler"])

  }

  @Test func `a code stands where it is true`() throws {
    let genes = ["TPMT": "HGNC:12014", "NUDT15": "HGNC:23063"]
    let phenotypes = [
      "Normal Metabolizer": "LA25391-6", "Intermediate Metabolizer": "LA10317-8",
      "Poor Metabolizer": "LA9657-3",
    ]
    for (forms, bundle) in try bundles() {
      let report = forms.report
      let genotypes = bundle.observations("84413-4")
      try #require(genotypes.count == report.genes.count)
      for (gene, genotype) in zip(report.genes, genotypes) {
        #expect(
          Set(FHIRBundle.codes(in: genotype["component"])) == ["48018-6", genes[gene.gene] ?? ""])
      }
      let implications = bundle.observations("therapeutic-implication")
      for gene in report.genes {
        let own = implications.filter { implication in
          FHIRBundle.texts(of: "text", in: implication).contains { $0.hasPrefix(gene.gene + " ") }
        }
        #expect(own.count == (gene.phenotype == nil ? 0 : 1))
        let answers = FHIRBundle.codes(in: own).filter { $0.hasPrefix("LA") }
        #expect(answers == [gene.phenotype.flatMap { phenotypes[$0] }].compactMap { $0 })
      }
      let task = try #require(bundle.all("Task").first)
      let upper = report.decision.dose?.bandPercentOfTarget.last?.value
      let advice =
        report.decision.outcome == "avoid"
        ? ["LA26421-0"] : (upper.map { $0 < 100 } ?? false) ? ["LA26422-8"] : []
      #expect(FHIRBundle.codes(in: task["code"]) == advice, "\(forms.name)")
    }
  }

  @Test func `a reference leads to a resource of the bundle, and each has an address of its own`()
    throws
  {
    for (_, bundle) in try bundles() {
      let addresses = bundle.entries.compactMap { $0["fullUrl"] as? String }
      #expect(Set(addresses).count == bundle.entries.count)
      let version = /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
      #expect(addresses.allSatisfy { $0.wholeMatch(of: version) != nil })
      let referred = FHIRBundle.texts(of: "reference", in: bundle.document)
      #expect(Set(referred).subtracting(addresses) == [])
    }
  }

  @Test func `what differs between two patients gives them different addresses`() throws {
    var owners: [String: String] = [:]
    for (forms, bundle) in try bundles() {
      let address = try #require(bundle.entries.first?["fullUrl"] as? String)
      let patient = forms.report.patient
      let owner =
        "\(patient.sample ?? "") \(patient.weight.kilograms.value) \(forms.report.decision.headline)"
      #expect(owners.updateValue(owner, forKey: address).map { $0 == owner } ?? true)
    }
  }

  @Test func `a gene whose phenotype is open has no genotype that a reader could take for one`()
    throws
  {
    var open = 0
    for (forms, bundle) in try bundles() {
      let table = try #require(forms.texts[.tsv]).split(separator: "\n")
      let row = table.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      for (gene, genotype) in zip(forms.report.genes, bundle.observations("84413-4"))
      where gene.status == "unknown" && gene.results.isEmpty {
        open += 1
        #expect(genotype["valueCodeableConcept"] == nil)
        #expect(FHIRBundle.codes(in: genotype["dataAbsentReason"]) == ["unknown"])
        #expect(genotype["status"] as? String == "preliminary")
        let column = try #require(row[0].firstIndex(of: "\(gene.gene)_diplotype"))
        #expect(row[1][column...].prefix(3) == ["", "unknown", "unknown"])
      }
    }
    #expect(open > 10)
  }

  @Test func `a doubt that is open makes the report partial and its findings preliminary`() throws {
    var partial = 0
    for (forms, bundle) in try bundles() {
      let observations = bundle.all("Observation").compactMap { $0["status"] as? String }
      let status = bundle.all("DiagnosticReport").first?["status"] as? String
      let isOpen = observations.contains("preliminary")
      #expect(status == (isOpen ? "partial" : "final"), "\(forms.name)")
      let decision = forms.report.decision
      let isDoubted = decision.doubts.contains { $0.consequence != "note" }
      if isDoubted || decision.outcome == "test first" { #expect(isOpen, "\(forms.name)") }
      if isOpen { partial += 1 }
    }
    #expect(partial > 10)
  }

  @Test func `without a stated time a report holds none, and with one it holds that`() throws {
    let keys = ["timestamp", "issued", "authoredOn", "recorded"]
    for (_, bundle) in try bundles() {
      #expect(keys.flatMap { FHIRBundle.texts(of: $0, in: bundle.document) } == [])
      #expect(bundle.all("Provenance").isEmpty)
    }
    let command = "report vcf-samples/normal.vcf --weight 72"
    let forms = try SampleForms(
      "normal", command: command, more: ["--recorded", Self.recorded, "--format", "fhir"])
    let bundle = try FHIRBundle(try #require(forms.texts[.fhir]))
    #expect(keys.map { FHIRBundle.texts(of: $0, in: bundle.document).count } == [1, 1, 2, 1])
    for key in keys {
      #expect(Set(FHIRBundle.texts(of: key, in: bundle.document)) == [Self.recorded])
    }
    #expect(bundle.all("Provenance").count == 1)
    #expect(forms.texts[.json]?.contains("\"recorded\" : \"\(Self.recorded)\"") == true)
  }
}
