import AlleleCalling
import AzadoseTestSupport
import Pharmacogenomics
import Rules
import SampleCalling
import Testing
import VariantFiles

/// The chance that two changes lie on one chromosome, against figures worked out elsewhere from
/// the haplotype counts of the 1000 Genomes 30x panel.
@Suite struct PhaseOddsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let gene: String
    let cis: String
    let trans: [String]
    let group: Ancestry
    /// Without smoothing; `nil` where neither pair was counted.
    let raw: Double?
    /// With half a count added to each haplotype.
    let smoothed: Double

    var testDescription: String { "\(gene) \(group)" }
  }

  static let rows =
    [
      (Ancestry.eur, 1.0, 0.99997), (.eas, nil, 0.97770), (.amr, 1, 0.99966), (.sas, 1, 0.99844),
      (.afr, 1, 0.99206),
    ].map { group, raw, smoothed in
      Row(
        gene: "TPMT", cis: "*3A", trans: ["*3B", "*3C"], group: group, raw: raw,
        smoothed: smoothed)
    }
    // The table has 0.99210 for AFR: it counts one *15 as *1.
    + [
      (.eur, 0, 0.98283), (.eas, 0.97012, 0.96943), (.amr, 1, 0.99994), (.sas, 0, 0.72600),
      (.afr, 0, 0.99209),
    ].map { group, raw, smoothed in
      Row(
        gene: "NUDT15", cis: "*3.002", trans: ["*3", "*6"], group: group, raw: raw,
        smoothed: smoothed)
    }

  @Test(arguments: rows)
  func `the caller has the smoothed figure to five places`(row: Row) throws {
    let proof = try Proof()
    let gene = try #require(proof.definitions.firstIndex { $0.symbol == row.gene })
    let allele = try #require(proof.definitions[gene].alleles.firstIndex { $0.name == row.cis })
    let form = RoundTripForm(
      assembly: .grch38, isPhased: false, style: .plain, grouping: .joined)
    var random = SeededGenerator(seed: 1)
    let file = RoundTripFile(genes: proof.genes, form: form).file(
      proof.genes.indices.map { $0 == gene ? [(0, allele)] : [(0, 0)] }, &random)
    let folder = try TemporaryFolder()
    let variants = try ReadVariants(
      try Container.write(file, genes: proof.definitions, in: folder), samples: .only,
      rules: proof.rules)
    let call = try CallingSession(
      variants, absent: .unknown, ancestry: row.group, rules: proof.rules
    ).calls(ofSample: 0).genes[gene]
    let cis = try #require(
      call.listed.first { $0.diplotype == Diplotype(.named("*1"), .named(row.cis)) })
    #expect(abs(cis.listed[row.group] - row.smoothed) < 0.000_005_1)
  }

  @Test(arguments: rows)
  func `the counts of the rules give the figure without smoothing`(row: Row) throws {
    let gene = try #require(try Proof().rules.gene(row.gene))
    let counts = try #require(gene.frequencies)
    let count = { (name: String) in Double(counts.count(of: name, in: row.group)) }
    let cis = count("*1") * count(row.cis)
    let trans = count(row.trans[0]) * count(row.trans[1])
    if let raw = row.raw {
      #expect(abs(cis / (cis + trans) - raw) < 0.000_005_1)
    } else {
      #expect(cis + trans == 0)
    }
  }
}
