import AzadoseTestSupport
import Foundation
import Testing

/// Changes that no star allele definition lists, as the report prints them.
struct UncataloguedReportTests {
  @Test func `a new missense change at a core position is named, judged and has its test`() throws {
    let report = try #require(try Azadose.report("vcf-samples/tpmt-novel-missense.vcf"))
    let gene = try #require(report.gene("TPMT"))
    let found = try #require(gene.uncatalogued.first)
    #expect(gene.uncatalogued.count == 1)
    #expect(found.coding == "c.719A>T")
    #expect(found.protein == "p.(Tyr240Phe)")
    #expect(found.consequence == "missense")
    #expect(found.effect == "altered")
    #expect(found.function == "uncertain function")
    #expect(found.record.place == "chr6:18130687")
    #expect(found.record.genotypeQuality != nil)
    let settledBy = try #require(found.settledBy)
    #expect(report.decision.orders.contains(settledBy))
    #expect(gene.diplotypes.map(\.displayName) == ["*1/undefined[18130687T>A] (c.719A>T)"])
    #expect(gene.notes.contains { $0.contains("c.719A>T, p.(Tyr240Phe)") })
  }

  @Test func `a synonymous change is listed and counts for nothing`() throws {
    let report = try #require(try Azadose.report("vcf-samples/nudt15-synonymous.vcf"))
    let gene = try #require(report.gene("NUDT15"))
    #expect(gene.uncatalogued.isEmpty)
    #expect(gene.synonymous.map(\.coding) == ["c.36A>C"])
    #expect(gene.synonymous.map(\.effect) == ["silent"])
    #expect(gene.synonymous.map(\.function) == [nil])
    #expect(gene.synonymous.map(\.settledBy) == [nil])
    #expect(gene.phenotype == "Normal Metabolizer")
    #expect(report.decision.orders.isEmpty)
  }

  @Test func `two changes of one codon say that they were read together`() throws {
    let gene = try #require(
      try report(adding: [
        "chr13\t48045695\t.\tC\tT\t60\tPASS\t.\tGT:AD:DP:GQ\t0/1:15,15:30:80",
        "chr13\t48045696\t.\tT\tA\t60\tPASS\t.\tGT:AD:DP:GQ\t0/1:15,15:30:80",
      ]).gene("NUDT15"))
    #expect(gene.uncatalogued.map(\.readWith) == [["c.392T>A"], ["c.391C>T"]])
    #expect(gene.uncatalogued.allSatisfy { $0.says.contains("read together with c.39") })
  }

  @Test func `bases that one ALT changes in one codon have one note`() throws {
    let gene = try #require(
      try report(adding: [
        "chr13\t48037762\t.\tCA\tTG\t60\tPASS\t.\tGT:AD:DP:GQ\t1/1:0,30:30:80"
      ]).gene("NUDT15"))
    #expect(gene.uncatalogued.map(\.consequence) == ["missense", "missense"])
    #expect(gene.notes.count { $0.contains("c.16_17delinsTG, p.(Gln6Trp)") } == 1)
    #expect(gene.phenotypes.map(\.name) == ["Indeterminate"])
  }

  @Test func `a measured activity leaves no activity to order`() throws {
    let with = try report(
      adding: [], "vcf-samples/tpmt-novel-missense.vcf", ["--tpmt-activity", "low"])
    #expect(!with.decision.orders.contains { $0.contains("c.719A>T") })
  }

  /// The report of a sample with lines written before its first record of chromosome 22.
  private func report(
    adding lines: [String], _ sample: String = "vcf-samples/normal.vcf", _ options: [String] = []
  ) throws -> ReportJSON {
    let folder = try TemporaryFolder()
    let text = try PackageRoot.text(of: sample).split(separator: "\n")
      .flatMap { $0.hasPrefix("chr22\t") ? lines + [String($0)] : [String($0)] }
      .joined(separator: "\n")
    let file = try folder.write(text + "\n", as: "added.vcf")
    return try #require(try Azadose.report(file, options))
  }
}
