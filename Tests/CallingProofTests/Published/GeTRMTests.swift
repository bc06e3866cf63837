import AlleleCalling
import AzadoseTestSupport
import Pharmacogenomics
import Rules
import SampleCalling
import Testing
import VariantFiles

/// The reference materials of the GeT-RM programme, each as a file that this test writes.
///
/// Consensus diplotypes: Pratt 2022, J Mol Diagn 24:1079, PMID 35850928, read in a secondary copy;
/// NUDT15 `*2` of that paper is today's `*3.002`.
@Suite struct GeTRMTests {
  struct Material: Sendable, CustomTestStringConvertible {
    let gene: String
    let sample: String
    let one: String
    let other: String

    var testDescription: String { "\(sample) \(gene) \(one)/\(other)" }
  }

  static let materials = [
    Material(gene: "TPMT", sample: "HG00133", one: "*1", other: "*2"),
    Material(gene: "TPMT", sample: "HG01083", one: "*1", other: "*2"),
    Material(gene: "TPMT", sample: "HG00589", one: "*1", other: "*3C"),
    Material(gene: "TPMT", sample: "NA18855", one: "*1", other: "*3C"),
    Material(gene: "TPMT", sample: "NA12753", one: "*1", other: "*3A"),
    Material(gene: "TPMT", sample: "NA15245", one: "*1", other: "*3A"),
    Material(gene: "NUDT15", sample: "HG00599", one: "*3.002", other: "*3.002"),
    Material(gene: "NUDT15", sample: "HG00524", one: "*3", other: "*3"),
    Material(gene: "NUDT15", sample: "NA18992", one: "*1", other: "*3"),
    Material(gene: "NUDT15", sample: "NA18564", one: "*1", other: "*3"),
    Material(gene: "NUDT15", sample: "HG00437", one: "*1", other: "*5"),
    Material(gene: "NUDT15", sample: "NA19079", one: "*3.002", other: "*5"),
    Material(gene: "NUDT15", sample: "HG01359", one: "*1", other: "*4"),
  ]

  @Test(arguments: materials, GenomeAssembly.allCases)
  func `a reference material is called as its consensus`(
    material: Material, assembly: GenomeAssembly
  ) throws {
    let proof = try Proof()
    let gene = try #require(proof.definitions.firstIndex { $0.symbol == material.gene })
    let alleles = proof.definitions[gene].alleles
    let one = try #require(alleles.firstIndex { $0.name == material.one })
    let other = try #require(alleles.firstIndex { $0.name == material.other })
    let pairs = proof.genes.indices.map { $0 == gene ? [(one, other)] : [(0, 0)] }
    let truth = Diplotype(.named(material.one), .named(material.other))
    for isPhased in [true, false] {
      let form = RoundTripForm(
        assembly: assembly, isPhased: isPhased, style: .plain, grouping: .joined)
      var random = SeededGenerator(seed: 1)
      let file = RoundTripFile(genes: proof.genes, form: form).file(pairs, &random)
      let folder = try TemporaryFolder()
      let path = try Container.write(file, genes: proof.definitions, in: folder)
      let variants = try ReadVariants(path, samples: .only, rules: proof.rules)
      let session = try CallingSession(
        variants, absent: .unknown, ancestry: nil, rules: proof.rules)
      let call = try session.calls(ofSample: 0).genes[gene]
      if isPhased {
        #expect(call.diplotypes == [truth])
      } else {
        #expect(call.diplotypes.contains(truth))
      }
    }
  }
}
