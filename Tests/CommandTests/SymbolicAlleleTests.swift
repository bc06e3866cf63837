import AzadoseTestSupport
import Foundation
import Testing

/// Records that name an allele by a symbol instead of bases.
struct SymbolicAlleleTests {
  @Test(arguments: ["0/1", "1/1"])
  func `a deletion of the whole gene is not passed over`(genotype: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try deletion(genotype), as: "deletion.vcf")
    let outcome = try report(file, "--format", "json")
    let decision = try ReportJSON(outcome.stdout).decision
    #expect(decision.dose == nil)
    #expect(decision.inputs["TPMT"] == "unknown")
  }

  @Test func `a deletion is told once for all that it hides, and beside each core position`() throws
  {
    let folder = try TemporaryFolder()
    let file = try folder.write(try deletion("0/1"), as: "deletion.vcf")
    let page = try Azadose.run(["report", file, "--weight", "72", "--long"]).out
    let lines = page.split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("<DEL> at chr6:18120000 spans it, core") } == 3)
    #expect(page.contains("42 other positions: 42 unexpected (<DEL> at chr6:18120000 spans it)"))
  }

  @Test func `a deletion that the sample does not carry changes nothing`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try deletion("0/0"), as: "deletion.vcf")
    let found = try #require(try Azadose.report(file))
    #expect(found.decision.dose?.milligramsPerDay == 150)
  }

  @Test(arguments: ["SVTYPE=DEL", "SVTYPE=DEL;END=18119000", "SVLEN=.", "SVLEN=0", "END="])
  func `a deletion that does not say where it ends may reach the gene`(information: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try deletion("1/1", information), as: "deletion.vcf")
    let decision = try #require(try Azadose.report(file)).decision
    #expect(decision.dose == nil)
    #expect(decision.inputs["TPMT"] == "unknown")
  }

  @Test(arguments: ["SVLEN=-5e4", "SVLEN=-50kb", "SVLEN=.,x", "END=abc"])
  func `a deletion whose end is no number is an error`(information: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try deletion("1/1", information), as: "deletion.vcf")
    let outcome = try Azadose.run(["report", file, "--weight", "72"])
    #expect(outcome.exit == 1)
    #expect(
      outcome.err.contains("chr6:18120000: END or SVLEN is no whole number"), "\(outcome.err)")
  }

  /// `normal.vcf` with a record that deletes TPMT and more.
  private func deletion(
    _ genotype: String, _ information: String = "SVTYPE=DEL;END=18150000"
  ) throws -> String {
    let depths = ["0/0": "30,0", "1/1": "0,30"][genotype] ?? "15,15"
    let record = [
      "chr6", "18120000", ".", "N", "<DEL>", "60", "PASS", information,
      "GT:AD:DP:GQ", "\(genotype):\(depths):30:80",
    ].joined(separator: "\t")
    let header = [
      "##ALT=<ID=DEL,Description=\"Deletion\">",
      "##INFO=<ID=END,Number=1,Type=Integer,Description=\"Last base\">",
      "##INFO=<ID=SVTYPE,Number=1,Type=String,Description=\"Kind\">",
      "##INFO=<ID=SVLEN,Number=A,Type=Integer,Description=\"Length\">",
    ]
    return try PackageRoot.text(of: "vcf-samples/normal.vcf").split(separator: "\n")
      .flatMap { line -> [String] in
        if line.hasPrefix("#CHROM") { return header + [String(line)] }
        return line.hasPrefix("chr6\t18130687\t") ? [record, String(line)] : [String(line)]
      }.joined(separator: "\n") + "\n"
  }
}
