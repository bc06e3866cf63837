import AzadoseTestSupport
import Foundation
import Testing

/// The table of `call`: its columns are a promise to other programs.
struct CallTableTests {
  @Test(arguments: Samples.sound)
  func `call prints a row for every sample and gene`(file: String) throws {
    Samples.freshIndexes
    let outcome = try Azadose.run(
      ["call", "vcf-samples/" + file, "--all-samples", "--format", "tsv"])
    #expect(outcome.exit == 0, "\(outcome.err)")
    let rows = outcome.out.split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.first == ["sample", "gene", "diplotypes", "phenotype", "status", "note"])
    #expect(rows.allSatisfy { $0.count == 6 })
    let samples = file == "family.vcf" ? ["mother", "father", "child"] : ["patient"]
    let expected = samples.flatMap { sample in
      ["TPMT", "NUDT15", "SLC28A3"].map { [sample, $0] }
    }
    #expect(rows.dropFirst().map { Array($0.prefix(2)) } == expected)
    for row in rows.dropFirst() {
      #expect(["called", "ambiguous", "unknown"].contains(row[4]), "\(row)")
      #expect(!row[2].isEmpty && !row[3].isEmpty, "\(row)")
      if row[4] == "called" { #expect(!row[2].contains(";") || row[1] == "SLC28A3", "\(row)") }
    }
  }

  @Test func `a gene without its core positions is unknown`() throws {
    let rows = try table("vcf-samples/variants-only.vcf")
    for gene in ["TPMT", "NUDT15"] {
      #expect(rows[gene]?[3] == "unknown")
      #expect(rows[gene]?[4] == "unknown")
      #expect(rows[gene]?[2].hasPrefix("*1/*1;") == true, "likeliest first")
      #expect(rows[gene]?[5].contains("rs") == true, "the note names the positions")
    }
    #expect(rows["SLC28A3"]?[4] == "unknown")
  }

  @Test func `other positions that nobody looked at are summed in the note`() throws {
    let rows = try table("vcf-samples/panel.vcf")
    for gene in ["TPMT", "NUDT15"] {
      #expect(rows[gene]?[2] == "*1/*1")
      #expect(rows[gene]?[4] == "called")
      #expect(rows[gene]?[5].contains("%") == true, "\(rows[gene] ?? [])")
    }
  }

  @Test func `an open phase lists both diplotypes`() throws {
    let rows = try table("vcf-samples/tpmt-3a-unphased.vcf")
    #expect(rows["TPMT"]?[2] == "*1/*3A;*3B/*3C")
    #expect(rows["TPMT"]?[4] == "ambiguous")
    let phased = try table("vcf-samples/tpmt-3a-phased.vcf")
    #expect(phased["TPMT"]?[2] == "*1/*3A")
    #expect(phased["TPMT"]?[4] == "called")
  }

  @Test func `SLC28A3 prints its two genotypes`() throws {
    let row = try #require(try table("vcf-samples/slc28a3-carriers.vcf")["SLC28A3"])
    #expect(row[2] == "rs10868138 T/C;rs12378361 G/T")
    #expect(row[4] == "called")
  }

  @Test func `the text table holds the same diplotypes`() throws {
    let text = try Azadose.run("call vcf-samples/im-im.vcf").out
    for word in ["TPMT", "*1/*3C", "NUDT15", "*1/*3", "Intermediate Metabolizer", "called"] {
      #expect(text.contains(word), "\(text)")
    }
  }

  private func table(_ file: String) throws -> [String: [String]] {
    let lines = try Azadose.run(["call", file, "--format", "tsv"]).out.split(separator: "\n")
    let rows = lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(rows.map { ($0[1], $0) }, uniquingKeysWith: { first, _ in first })
  }
}
