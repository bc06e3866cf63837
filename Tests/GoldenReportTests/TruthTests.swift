import AzadoseTestSupport
import Testing

/// The calls and doses that the guideline gives, worked out by hand in `vcf-samples/`.
///
/// A golden proves that nothing changed; this proves that it is right.
struct TruthTests {
  @Test(arguments: Samples.sound + Samples.answeredFinds)
  func `the call is the guideline's`(file: String) throws {
    let printed = try calls(file)
    for row in try Samples.table("truth.tsv") where row["file"] == file {
      let found = printed.first { $0.sample == row["sample"] && $0.gene == row["gene"] }
      let call = try #require(found, "no row of \(row["sample"] ?? ""), \(row["gene"] ?? "")")
      let expected = row["diplotypes"] ?? ""
      if expected.hasSuffix(";...") {
        #expect(call.diplotypes.hasPrefix(expected.dropLast(3)))
      } else {
        #expect(call.diplotypes == expected)
      }
      #expect(call.phenotype == row["phenotype"])
    }
  }

  @Test(arguments: Samples.sound + Samples.answeredFinds)
  func `the dose is the guideline's`(file: String) throws {
    for row in try Samples.table("truth-doses.tsv") where row["file"] == file {
      let more = row["arguments"] == "-" ? "" : row["arguments"] ?? ""
      let arguments =
        ["--sample", row["sample"] ?? ""] + more.split(separator: " ").map(String.init)
      let report = try #require(try Azadose.report("vcf-samples/" + file, arguments), "no report")
      let decision = report.decision
      #expect(decision.outcome == row["outcome"])
      #expect(decision.dose?.milligramsPerDay.map { "\($0)" } ?? "-" == row["mg_per_day"])
      #expect(decision.dose?.tablets ?? "-" == row["tablets"])
      if row["rule"] != "-" { #expect(decision.rule.id == row["rule"]) }
    }
  }

  @Test func `every sample has its rows in the truth tables`() throws {
    let calls = try Samples.table("truth.tsv")
    let doses = try Samples.table("truth-doses.tsv")
    for file in Samples.sound + Samples.answeredFinds {
      let samples = Set(try self.calls(file).map(\.sample))
      #expect(!samples.isEmpty, "\(file)")
      for sample in samples {
        let genes = calls.filter { $0["file"] == file && $0["sample"] == sample }
        #expect(genes.compactMap { $0["gene"] } == ["TPMT", "NUDT15"], "\(file)")
        #expect(doses.contains { $0["file"] == file && $0["sample"] == sample }, "\(file)")
      }
    }
    #expect(
      Set((calls + doses).compactMap { $0["file"] }) == Set(Samples.sound + Samples.answeredFinds))
    #expect(calls.allSatisfy { $0["why"]?.isEmpty == false })
  }

  @Test func `no find has a dose above the start of an intermediate metabolizer`() throws {
    #expect(Samples.answeredFinds.count >= 14)
    for row in try Samples.table("truth-doses.tsv") {
      guard row["file"]?.hasPrefix("malformed/") == true else { continue }
      #expect((row["mg_per_day"].flatMap(Int.init) ?? 0) <= 75)
    }
  }

  @Test func `the README of the samples lists every one`() throws {
    let text = try PackageRoot.text(of: "vcf-samples/README.md")
    #expect(Samples.all.filter { !text.contains("| `\($0)` |") } == [])
  }

  @Test(
    .enabled(
      if: Tool.areInstalled("python3", "bgzip", "tabix", "bcftools"),
      "needs python3, bgzip, tabix and bcftools"))
  func `the samples are what their script makes`() throws {
    let python = try #require(Tool.find("python3"))
    let outcome = try Tool.run(python, ["scripts/make-samples.py", "--check"])
    #expect(outcome.exit == 0, "\(outcome.out)\(outcome.err)")
  }

  private struct Call {
    let sample: String
    let gene: String
    let diplotypes: String
    let phenotype: String
  }

  private func calls(_ file: String) throws -> [Call] {
    Samples.freshIndexes
    let outcome = try Azadose.run(
      ["call", "vcf-samples/" + file, "--all-samples", "--format", "tsv"])
    #expect(outcome.exit == 0, "\(outcome.err)")
    return outcome.out.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 6 else { return nil }
      return Call(
        sample: columns[0], gene: columns[1], diplotypes: columns[2], phenotype: columns[3])
    }
  }
}
