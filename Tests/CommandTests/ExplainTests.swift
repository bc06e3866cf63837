import AzadoseTestSupport
import Testing

/// `azadose rules explain`: a decision without a file.
struct ExplainTests {
  private func explain(_ stated: String...) throws -> Tool.Outcome {
    try Azadose.run(["rules", "explain"] + stated)
  }

  @Test func `a dose is explained with its rule, tablets, sources and policy`() throws {
    let outcome = try explain("TPMT=intermediate", "NUDT15=normal", "weight=70kg")
    #expect(outcome.exit == 0, "\(outcome.err)")
    for text in [
      "DECISION   start reduced: rule 'tpmt-intermediate' (rules/azathioprine/starting-dose.yaml:",
      "start 70 mg/day, band 42..112 mg/day", "75 mg/day: 1 × 50 mg + 1 × 25 mg",
      "[cpic-2025#table-4]", "POLICY",
      "rule 'both-normal' (rules/azathioprine/starting-dose.yaml:26): TPMT is not normal\n",
    ] {
      #expect(outcome.out.contains(text), "\(text)")
    }
    let misses = outcome.out.split(separator: "\n").filter { $0.hasPrefix("NOT ") }
    #expect(misses.count { $0.contains("/starting-dose.yaml:") } == 17)
  }

  @Test(arguments: ["intermediate", "IM", "im", "Intermediate Metabolizer", "*1/*3C", "*3C/*1"])
  func `a phenotype in any form, or a diplotype, is the same input`(value: String) throws {
    let outcome = try explain("TPMT=\(value)", "nudt15=NM")
    #expect(outcome.exit == 0, "\(outcome.err)")
    #expect(outcome.out.contains("rule 'tpmt-intermediate'"))
    #expect(outcome.out.contains("start 50 % of 2 mg/kg/day, band 30..80 %"))
    #expect(!outcome.out.contains("TABLETS"))
  }

  @Test func `no result names the test to order`() throws {
    let outcome = try explain("TPMT=unknown", "NUDT15=NM", "weight=70")
    #expect(outcome.out.hasPrefix("DECISION   withhold"))
    #expect(outcome.out.contains("ORDER      Order a TPMT genotype"))
    #expect(!outcome.out.contains("DOSE"))
  }

  @Test func `another stock changes the tablets`() throws {
    let line = ["TPMT=IM", "NUDT15=NM", "weight=75"]
    let whole = try Azadose.run(["rules", "explain"] + line + ["tablets=50"])
    let scored = try Azadose.run(["rules", "explain"] + line + ["tablets=50s"])
    #expect(whole.out.contains("TABLETS    50 mg/day"))
    #expect(scored.out.contains("TABLETS    75 mg/day"))
  }

  @Test(arguments: [
    (
      ["TPMT=IM", "NUDT51=NM"],
      "input 'NUDT51' is not defined\n  NUDT51=NM\n  ^\n  = hint: did you mean 'NUDT15'?"
    ),
    (
      ["TPMT=poro", "NUDT15=NM"],
      "value of TPMT 'poro' is not defined\n  TPMT=poro\n       ^\n  = hint: did you mean 'poor'?"
    ),
    (["TPMT=IM", "NUDT15=*1/*99"], "allele '*99' of NUDT15 is not defined"),
    (["TPMT=IM", "NUDT15=*1/*1O"], "did you mean '*1'?"),
    (["TPMT=*1", "NUDT15=NM"], "write two star alleles with a slash between them"),
    (["TPMT=IM"], "'NUDT15' is not stated"),
    (["TPMT=IM", "TPMT=IM", "NUDT15=NM"], "'TPMT' is stated twice"),
    (["TPMT=IM", "NUDT15=NM", "weight=72,5"], "decimal point"),
    (["TPMT=IM", "NUDT15=NM", "tablets=big"], "is no list of tablets"),
  ])
  func `a slip is shown where it stands`(stated: [String], message: String) throws {
    let outcome = try Azadose.run(["rules", "explain"] + stated)
    #expect(outcome.exit == 64)
    #expect(outcome.out == "")
    #expect(outcome.err.contains(message), "\(outcome.err)")
  }

  @Test func `an older name is understood, and the name of today told`() throws {
    let outcome = try Azadose.run(["rules", "explain", "TPMT=IM", "NUDT15=*1/*2"])
    #expect(outcome.exit == 0, "\(outcome.err)")
    #expect(outcome.out.contains("*1/*3.002, *3.002 for the older *2"), "\(outcome.out)")
  }

  @Test func `a weight outside the limits is refused`() throws {
    let outcome = try explain("TPMT=IM", "NUDT15=NM", "weight=5kg")
    #expect(outcome.exit == 1)
    #expect(outcome.err.contains("outside 10–300 kg"))
  }
}
