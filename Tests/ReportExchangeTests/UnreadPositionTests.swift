import AzadoseTestSupport
import Foundation
import Reporting
import Testing

/// Which positions have no genotype that counts, and why.
struct UnreadPositionTests {
  private static let all = ["rs1", "rs2", "rs3", "c.3G>C", "rs5"]

  @Test(arguments: [
    ("G rs1: no call", ["rs1"]), ("G rs1, c.3G>C: no call", ["rs1", "c.3G>C"]),
    ("G all but rs2, rs5: not in the file", ["rs1", "rs3", "c.3G>C"]),
    ("G: not in the file, taken for reference", all),
  ])
  func `the text is read back`(text: String, labels: [String]) throws {
    let read = try #require(UnreadPositions(text))
    #expect(read.gene == "G")
    #expect(read.among(Self.all) == labels)
    #expect(read.description == text)
  }

  @Test(arguments: ["", "G", "G rs1", ": no call", "G: "])
  func `another text is none`(text: String) { #expect(UnreadPositions(text) == nil) }

  /// Files with something amiss, by what the column says of them.
  @Test(arguments: [
    ("normal.vcf", ""), ("variants-only.vcf", "TPMT: not in the file | NUDT15: not in the file"),
    ("filtered-core.vcf", "TPMT rs1142345: failed its filter and GQ too low and DP too low"),
    (
      "panel.vcf",
      "TPMT rs1142345: not every allele is listed and called"
        + " | TPMT all but rs1142345, rs1800460, rs1800462: not in the file"
        + " | NUDT15 all but rs116855232: not in the file"
    ),
  ])
  func `the column names each position once, and why`(file: String, text: String) throws {
    #expect(try unread(file) == text)
  }

  @Test func `what is taken for reference was not read`() throws {
    #expect(
      try unread("variants-only.vcf", ["--absent", "reference"])
        == "TPMT: not in the file, taken for reference"
        + " | NUDT15: not in the file, taken for reference")
  }

  /// The JSON says it of each position; nothing has a reason that this file does not know.
  @Test(arguments: Samples.sound + Samples.answeredFinds)
  func `the column says what the JSON says of each position`(file: String) throws {
    guard let report = try Azadose.report("vcf-samples/" + file, ["--absent", "unknown"]) else {
      return
    }
    let items = try unread(file).components(separatedBy: " | ").compactMap(UnreadPositions.init)
    for gene in report.genes {
      let labels = gene.positions.map(\.label)
      #expect(Set(labels).count == labels.count)
      let told = items.filter { $0.gene == gene.gene }.flatMap { $0.among(labels) }
      let meant = gene.positions.filter { $0.observation != "called" }.map(\.label)
      #expect(told.sorted() == meant.sorted())
    }
    #expect(
      !items.map(\.reason).contains { ["failed its quality", "unclear genotype"].contains($0) })
  }

  private func unread(_ file: String, _ more: [String] = []) throws -> String {
    let outcome = try Azadose.run(
      ["report", "vcf-samples/" + file, "--weight", "72", "--format", "tsv"] + more)
    let lines = outcome.out.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    let column = try #require(lines.first?.firstIndex(of: "unread_positions"))
    return try #require(lines.last.map { String($0[column]) })
  }
}
