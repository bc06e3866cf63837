import AzadoseTestSupport
import Foundation
import Testing

/// One odd input, and the answer that `docs/odd-inputs.md` gives for it.
struct OddInput: Sendable, CustomTestStringConvertible {
  /// What comes of it.
  enum Answer: Sendable {
    case dose(Decimal)
    case avoid
    case withheld
    /// Exit 1, with these words in the message.
    case error(String)
  }

  /// The first cell of its row in the document.
  let name: String
  /// Diplotypes of TPMT and NUDT15, likeliest first; a last `…` for any others.
  let tpmt: [String]
  let nudt15: [String]
  let answer: Answer
  let text: @Sendable () throws -> String

  var testDescription: String { name }

  init(
    _ name: String, tpmt: [String] = ["*1/*1"], nudt15: [String] = ["*1/*1"], _ answer: Answer,
    _ text: @escaping @Sendable () throws -> String
  ) {
    (self.name, self.tpmt, self.nudt15, self.answer, self.text) = (
      name, tpmt, nudt15, answer, text
    )
  }

  /// The second cell of its row.
  var answerCell: String {
    let calls = [("TPMT", tpmt), ("NUDT15", nudt15)].filter { $0.1 != ["*1/*1"] }
      .map { "\($0.0) " + $0.1.joined(separator: " or ").replacing("*", with: "\\*") }
    let dose =
      switch answer {
      case .dose(let amount): "\(amount) mg"
      case .avoid: "avoid"
      case .withheld: "withheld"
      case .error(let words): "error: *\(words)*"
      }
    if case .error = answer { return dose }
    return (calls + [dose]).joined(separator: "; ")
  }

  /// Runs the program and compares calls and dose.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try text(), as: "patient.vcf")
    let outcome = try Azadose.run(["report", file, "--weight", "72", "--format", "json"])
    if case .error(let words) = answer {
      #expect(outcome.exit == 1, sourceLocation: sourceLocation)
      #expect(outcome.err.contains(words), "\(outcome.err)", sourceLocation: sourceLocation)
      #expect(outcome.out.isEmpty, sourceLocation: sourceLocation)
      return
    }
    try #require(outcome.exit == 0, "\(outcome.err)", sourceLocation: sourceLocation)
    let report = try ReportJSON(outcome.stdout)
    for (gene, wanted) in [("TPMT", tpmt), ("NUDT15", nudt15)] {
      let found = report.gene(gene)?.diplotypes.map(\.name) ?? []
      let shown =
        wanted.last == "…" ? Array(found.prefix(wanted.count - 1)) + ["…"] : found
      #expect(shown == wanted, "\(gene)", sourceLocation: sourceLocation)
    }
    let decision = report.decision
    switch answer {
    case .dose(let amount):
      #expect(decision.dose?.milligramsPerDay == amount, sourceLocation: sourceLocation)
    case .avoid: #expect(decision.outcome == "avoid", sourceLocation: sourceLocation)
    case .withheld, .error:
      #expect(decision.outcome == "withheld", sourceLocation: sourceLocation)
    }
  }
}

extension VCFText {
  /// `normal.vcf` with these records, `chr6 18130687 T>C 0/1`, in place of all at their positions.
  ///
  /// Reads fit the genotype. A sixth word is FILTER.
  static func normal(with records: String..., dropping: Int...) throws -> VCFText {
    var text = try VCFText(sample: "normal.vcf")
    let lines = records.map { $0.split(separator: " ").map(String.init) }
    for position in lines.compactMap({ Int($0[1]) }) + dropping { text = text.dropping(position) }
    return lines.reduce(text) { $0.adding(line($1)) }
  }

  /// A line of `GT:AD:DP:GQ`.
  private static func line(_ words: [String]) -> String {
    let change = words[2].split(separator: ">", maxSplits: 1).map(String.init)
    let alleles = change[1] == "." ? 1 : change[1].split(separator: ",").count + 1
    let copies = words[3].split { $0 == "/" || $0 == "|" }.compactMap { Int($0) }
    let reads = (0..<alleles).map { allele in "\(copies.count { $0 == allele } * 15)" }
    let filter = words.count > 4 ? words[4] : "PASS"
    let sample = "\(words[3]):\(reads.joined(separator: ",")):\(copies.count * 15):80"
    return [
      words[0], words[1], ".", change[0], change[1], "60", filter, ".", "GT:AD:DP:GQ", sample,
    ].joined(separator: "\t")
  }
}
