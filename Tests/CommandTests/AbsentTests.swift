import AzadoseTestSupport
import Foundation
import Testing

/// Promise 1, from the file to the page.
struct AbsentTests {
  @Test(arguments: corePositions.map(\.rs))
  func `promise 1: absent is never read as reference`(rs: String) throws {
    let core = try #require(corePositions.first { $0.rs == rs })
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "normal.vcf").dropping(core.position).text
    let file = try folder.write(text, as: "gap.vcf")

    let found = try #require(try Azadose.report(file))
    #expect(found.decision.outcome == "withheld")
    #expect(found.decision.dose == nil)
    let seen = try #require(found.gene(core.gene)?.positions.first { $0.position == core.position })
    #expect(seen.observation == "absent")
    #expect(!seen.isAssumedReference)
    #expect(seen.genotype == nil)
    #expect(found.gene(core.gene)?.phenotype == nil)
    #expect(!found.decision.orders.isEmpty, "the test to order is named")
  }

  @Test(arguments: corePositions.map(\.rs))
  func `promise 1: a stated assumption is repeated beside the call that needs it`(rs: String) throws
  {
    let core = try #require(corePositions.first { $0.rs == rs })
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "normal.vcf").dropping(core.position).text
    let file = try folder.write(text, as: "gap.vcf")

    let found = try #require(try Azadose.report(file, ["--absent", "reference"]))
    #expect(found.decision.dose?.milligramsPerDay == 150)
    let seen = try #require(found.gene(core.gene)?.positions.first { $0.position == core.position })
    #expect(seen.observation == "absent", "it stays absent")
    #expect(seen.isAssumedReference)
    #expect(
      found.assumptions.contains { $0.contains("--absent reference") }, "\(found.assumptions)")
    for gene in found.genes {
      let isSaid = gene.notes.contains { $0.contains("reference") }
      #expect(isSaid == (gene.gene == core.gene), "\(gene.gene): \(gene.notes)")
    }

    let page = try report(file, "--absent", "reference", "--long").out
    let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(try Regex("\(rs) c[^ ]+ [^ ]+ - absent assumed reference")), "\(page)")
  }

  @Test func `promise 1: a whole gene without records gives no dose`() throws {
    let found = try #require(try Azadose.report("vcf-samples/variants-only.vcf"))
    #expect(found.decision.outcome == "withheld")
    #expect(found.genes.allSatisfy { $0.phenotype == nil && $0.status == "unknown" })
  }

  @Test func `a poor gene says avoid, whatever is absent in the other`() throws {
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "nudt15-poor.vcf").dropping(18_130_687).dropping(18_138_997)
      .dropping(18_143_724).text
    let found = try #require(try Azadose.report(try folder.write(text, as: "gap.vcf")))
    #expect(found.decision.outcome == "avoid")
  }

  @Test(arguments: ["tpmt-3c-het.vcf", "nudt15-3-het.vcf", "im-im.vcf", "normal.vcf", "panel.vcf"])
  func `promise 2: less evidence at a core position never raises the dose`(sample: String) throws {
    let folder = try TemporaryFolder()
    let full = try milligrams(try Azadose.report("vcf-samples/" + sample))
    let text = try VCFText(sample: sample)
    for core in corePositions {
      let poorer: [(String, VCFText)] = [
        ("dropped", text.dropping(core.position)),
        ("no call", text.columns(at: core.position) { $0[9] = "./." }),
        ("half a call", text.columns(at: core.position) { $0[9] = "0/.:30,0:30:80" }),
        ("filtered", text.columns(at: core.position) { $0[6] = "LowQual" }),
        ("low GQ", text.columns(at: core.position) { Self.replaceLast(&$0[9], with: "19") }),
      ]
      for (name, changed) in poorer {
        let file = try folder.write(changed.text, as: "poorer.vcf")
        let dose = try milligrams(try Azadose.report(file))
        #expect(dose <= full, "\(core.rs) \(name)")
      }
    }
  }

  /// mg per day; no dose counts as 0.
  private func milligrams(_ report: ReportJSON?) throws -> Decimal {
    try #require(report).decision.dose?.milligramsPerDay ?? 0
  }

  private static func replaceLast(_ field: inout String, with value: String) {
    field = field.split(separator: ":").dropLast().joined(separator: ":") + ":" + value
  }

  @Test func `promise 1: a file without any record is no reference, whatever is stated`() throws {
    let folder = try TemporaryFolder()
    let header = try PackageRoot.text(of: "vcf-samples/normal.vcf").split(separator: "\n")
      .filter { $0.hasPrefix("#") }.joined(separator: "\n")
    let file = try folder.write(header + "\n", as: "header.vcf")
    let outcome = try Azadose.run(
      ["report", file, "--weight", "72", "--absent", "reference"])
    #expect(outcome.exit == 1)
    #expect(outcome.out == "")
    #expect(outcome.err.contains("--absent reference rests on nothing"))
  }
}
