import AlleleCalling
import AzadoseRules
import AzadoseTestSupport
import Foundation
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
    /// `nil` is all groups together.
    let group: Ancestry?
    /// Without smoothing; `nil` where neither pair was counted.
    let raw: Double?
    /// With half a count added to each haplotype.
    let smoothed: Double
    /// The smoothed figure of the table that the rows come from.
    let published: Double

    var testDescription: String { "\(gene) \(group.map { "\($0)" } ?? "all")" }

    /// In the order of the two on one chromosome, `*1` first, and the two on different ones.
    var alleles: [String] { ["*1", cis] + trans }
  }

  static let rows =
    [
      (Ancestry?.some(.eur), 1.0, 0.99997), (.eas, nil, 0.97770), (.amr, 1, 0.99966),
      (.sas, 1, 0.99844), (.afr, 1, 0.99206), (nil, 1, 0.99978),
    ].map { group, raw, smoothed in
      Row(
        gene: "TPMT", cis: "*3A", trans: ["*3B", "*3C"], group: group, raw: raw,
        smoothed: smoothed, published: smoothed)
    }
    + [
      (.eur, 0, 0.98283, 0.98283), (.eas, 0.97012, 0.96943, 0.96943), (.amr, 1, 0.99994, 0.99994),
      (.sas, 0, 0.72600, 0.72600), (.afr, 0, 0.99209, 0.99210), (nil, 0.98927, 0.98911, 0.98911),
    ].map { group, raw, smoothed, published in
      Row(
        gene: "NUDT15", cis: "*3.002", trans: ["*3", "*6"], group: group, raw: raw,
        smoothed: smoothed, published: published)
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
    let rules = try row.group == nil ? Self.pooled(proof.rules) : proof.rules
    let group = row.group ?? .eur
    let variants = try ReadVariants(
      try Container.write(file, genes: proof.definitions, in: folder), samples: .only,
      rules: rules)
    let call = try CallingSession(variants, absent: .unknown, ancestry: group, rules: rules)
      .calls(ofSample: 0).genes[gene]
    let cis = try #require(
      call.listed.first { $0.diplotype == Diplotype(.named("*1"), .named(row.cis)) })
    #expect(abs(cis.listed[group] - row.smoothed) < 0.000_005_1)
  }

  @Test(arguments: rows)
  func `the counts of the rules give the figure without smoothing`(row: Row) throws {
    let counts = try Self.counts(row).map(Double.init)
    if let raw = row.raw {
      #expect(abs(Self.odds(counts) - raw) < 0.000_005_1)
    } else {
      #expect(Self.odds(counts).isNaN)
    }
  }

  /// The table begins from frequencies with six decimals and not from counts. That moves one of
  /// its figures in the fifth place.
  @Test(arguments: rows)
  func `frequencies rounded to six decimals give the published figure`(row: Row) throws {
    let gene = try #require(try Proof().rules.gene(row.gene)?.frequencies)
    let total = Double(row.group.flatMap { gene.totals[$0] } ?? gene.pooledTotal)
    let counts = try Self.counts(row).map { count in
      (Double(count) / total * 1_000_000).rounded() / 1_000_000 * total + 0.5
    }
    #expect((Self.odds(counts) * 100_000).rounded() == (row.published * 100_000).rounded())
  }

  private static func counts(_ row: Row) throws -> [Int] {
    let counts = try #require(try Proof().rules.gene(row.gene)?.frequencies)
    return row.alleles.map { name in
      row.group.map { counts.count(of: name, in: $0) } ?? counts.pooledCount(of: name)
    }
  }

  /// The share of the first pair.
  private static func odds(_ weights: [Double]) -> Double {
    let (cis, trans) = (weights[0] * weights[1], weights[2] * weights[3])
    return cis / (cis + trans)
  }

  /// The rules with the sum of all groups in the place of each group.
  private static func pooled(_ rules: RuleSet) throws -> RuleSet {
    let folder = try TemporaryFolder()
    try folder.copy("rules")
    for gene in rules.starAlleleGenes {
      let counts = try #require(gene.frequencies)
      let names = Set(counts.counts.values.flatMap(\.keys)).sorted()
      let sums = names.map { "\"\($0)\": \(counts.pooledCount(of: $0))" }
      let path = "rules/genes/\(gene.symbol).yaml"
      let text = try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        guard line.contains(": {total: "), let end = line.firstIndex(of: "{") else {
          return String(line)
        }
        return line[..<end]
          + "{total: \(counts.pooledTotal), \(sums.joined(separator: ", "))}"
      }
      try folder.write(lines.joined(separator: "\n"), as: path)
    }
    return try #require(
      AzadoseRules.load(directory: folder.url.appending(path: "rules").path).ruleSet)
  }
}
