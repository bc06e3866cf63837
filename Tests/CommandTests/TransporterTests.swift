import AzadoseTestSupport
import Foundation
import Testing

/// SLC28A3 is shown and changes nothing: its factor is exactly 1.
struct TransporterTests {
  /// Whole sample columns; the allele balance of each is sound.
  private static let genotypes = [
    "0/0:35,0:35:70", "0/1:17,18:35:70", "1/1:0,35:35:70", "./.:0,0:0:0",
  ]

  @Test func `every answer is the same bytes, whatever the genotype`() throws {
    let folder = try TemporaryFolder()
    var answers: Set<Data> = []
    var findings: Set<[String?]> = []
    for first in Self.genotypes {
      for second in Self.genotypes {
        let file = try folder.write(try text(first, second), as: "patient.vcf")
        let outcome = try Azadose.run([
          "report", file, "--weight", "72", "--format", "json",
        ])
        try #require(outcome.exit == 0, "\(outcome.err)")
        var report = try #require(
          try JSONSerialization.jsonObject(with: outcome.stdout) as? [String: Any])
        let shown = try #require(report.removeValue(forKey: "genotypes") as? [[String: Any]])
        findings.insert(shown.map { $0["finding"] as? String })
        // The digest is over every record that was used, these too.
        report.removeValue(forKey: "provenance")
        answers.insert(try JSONSerialization.data(withJSONObject: report, options: .sortedKeys))
      }
    }
    #expect(answers.count == 1)
    #expect(findings.count == 9, "each position: none, higher or lower, not assessed")
  }

  @Test func `a carrier is told to measure 6-TGN after four weeks`() throws {
    let found = try Azadose.run("report vcf-samples/slc28a3-carriers.vcf --weight 72 --long")
    let text = found.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("consider it four weeks after the start"))
    #expect(text.contains("32 patients"))
  }

  /// The normal sample with these columns at both positions of the gene.
  private func text(_ first: String, _ second: String) throws -> String {
    let lines = try PackageRoot.text(of: "vcf-samples/normal.vcf").split(separator: "\n")
    let genotypes = ["rs10868138": first, "rs12378361": second]
    return lines.map { line -> String in
      var columns = line.split(separator: "\t").map(String.init)
      guard columns.count > 9, let genotype = genotypes[columns[2]] else { return String(line) }
      columns[9] = genotype
      return columns.joined(separator: "\t")
    }.joined(separator: "\n") + "\n"
  }
}
