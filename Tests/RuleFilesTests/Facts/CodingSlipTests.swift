import Pharmacogenomics
import Rules
import Testing

@testable import RuleFiles

/// Slips in the exons of the shipped genes, each of which would shift the reading frame or cut the
/// protein short.
struct CodingSlipTests {
  @Test(arguments: ["TPMT", "NUDT15"])
  func `the shipped exons make one protein`(symbol: String) throws {
    let gene = try Shipped.gene(symbol)
    #expect(gene.exons.count > 2)
    #expect(Self.findings(in: gene.exons, of: gene) == [])
  }

  @Test(arguments: ["TPMT", "NUDT15"], [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5])
  func `a coding interval that is some bases off is found in its exon`(
    symbol: String, bases: Int
  ) throws {
    let gene = try Shipped.gene(symbol)
    for (index, exon) in gene.exons.enumerated() {
      let (lower, upper) = (exon.coding.lowerBound, exon.coding.upperBound)
      for coding in [lower + bases...upper, lower...upper + bases] {
        var exons = gene.exons
        exons[index] = exon.with(coding: coding)
        #expect(Self.findings(in: exons, of: gene).count > 0, "exon \(exon.exon): \(coding)")
      }
    }
  }

  @Test(arguments: ["TPMT", "NUDT15"])
  func `a forgotten exon or the other strand is found`(symbol: String) throws {
    let gene = try Shipped.gene(symbol)
    for index in gene.exons.indices {
      var exons = gene.exons
      exons.remove(at: index)
      #expect(Self.findings(in: exons, of: gene).count == 1, "without \(gene.exons[index].exon)")
    }
    let other: GeneDefinition.Strand = gene.strand == .plus ? .minus : .plus
    #expect(Self.findings(in: gene.exons, of: gene, strand: other).count == 1)
  }

  private static func findings(
    in exons: [ExonWindow], of gene: GeneDefinition, strand: GeneDefinition.Strand? = nil
  ) -> [DiagnosticCode] {
    let findings = Findings()
    let read = exons.map { exon in
      ReadExon(window: exon, codingLocation: gene.location, grch37Location: gene.location)
    }
    CodingCheck(symbol: gene.symbol, strand: strand ?? gene.strand, findings: findings).run(read)
    return findings.all.map(\.code)
  }
}

extension ExonWindow {
  fileprivate func with(coding: ClosedRange<Int>) -> ExonWindow {
    ExonWindow(exon: exon, spans: spans, coding: coding, bases: bases, sources: sources)
  }
}
