import AzadoseTestSupport
import Foundation
import Testing

/// Promise 7: from the page back to the rule, the citation and the record.
struct TracingTests {
  /// Sound samples of one person.
  private static let samples = Samples.sound.filter { $0 != "family.vcf" }

  @Test(arguments: samples)
  func `promise 7: every number traces to a rule and its citations`(sample: String) throws {
    Samples.freshIndexes
    let found = try #require(try Azadose.report("vcf-samples/" + sample))
    let rule = found.decision.rule
    let place = rule.location.split(separator: ":")
    try #require(place.count == 2, "\(rule.location)")
    let lines = try PackageRoot.text(of: String(place[0])).split(
      separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(Int(place[1]))
    try #require(lines.indices.contains(number - 1))
    #expect(lines[number - 1].contains("id: \(rule.id)"), "\(rule.location): \(lines[number - 1])")

    let evidence = try PackageRoot.files(below: "rules", extension: "yaml")
      .filter { $0.contains("/evidence.") }.map { try PackageRoot.text(of: $0) }.joined()
    #expect(!rule.sources.isEmpty)
    for source in rule.sources {
      let id = String(source.prefix { $0 != "#" })
      #expect(evidence.contains("\n  \(id):\n"), "no citation \(id)")
      #expect(found.sources.contains { $0.id == id }, "\(id) is not in the report")
    }
    for source in found.sources {
      #expect(evidence.contains("\n  \(source.id):\n"), "no citation \(source.id)")
      #expect(!source.title.isEmpty)
    }
  }

  @Test(arguments: [
    ("nudt15-3.002-unphased.vcf", "rules/azathioprine/uncertainty.yaml"),
    ("panel.vcf", "rules/azathioprine/uncertainty.yaml"),
    ("filtered-core.vcf", "rules/quality.yaml"),
    ("tpmt-frameshift-undefined.vcf", "rules/genes/TPMT.yaml"),
  ])
  func `promise 7: a policy that takes part is named with its place`(
    sample: String, file: String
  ) throws {
    let found = try #require(try Azadose.report("vcf-samples/" + sample))
    let policy = try #require(
      found.decision.policies.first { $0.location.hasPrefix(file + ":") },
      "\(found.decision.policies)")
    let lines = try PackageRoot.text(of: file).split(
      separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(policy.location.split(separator: ":").last.flatMap { Int($0) })
    try #require(lines.indices.contains(number - 1))
    let starts = /^ *(policy|uncertainty|quality|undefined-haplotypes|contains-named):/
    #expect(
      lines[number - 1].contains(starts), "\(policy.location): \(lines[number - 1])")
    #expect(try report("vcf-samples/" + sample, "--long").out.contains(policy.location))
  }

  @Test(arguments: samples)
  func `promise 7: every genotype traces to a record, its place and its quality`(
    sample: String
  ) throws {
    let found = try #require(try Azadose.report("vcf-samples/" + sample))
    for position in found.positions {
      #expect(position.records.isEmpty == (position.observation == "absent"), "\(position.label)")
      for record in position.records {
        let place = record.place.split(separator: ":")
        let first = try #require(place.last.flatMap { Int($0) }, "\(record.place)")
        // A repeat unit may be written up to its window's length away.
        let covered = first...max(first + max(record.reference.count, 20), record.end ?? 0)
        #expect(covered.contains(position.position), "\(record.place), \(position.position)")
        #expect(
          String(place[0]).replacing("chr", with: "") == position.contig, "\(record.place)")
        let isMeasured = record.genotypeQuality != nil && record.depth != nil
        #expect(isMeasured || record.imputation != nil, "\(record.place)")
        #expect(!record.genotype.isEmpty, "\(record.place)")
        // A caller states no FILTER for a reference block.
        #expect(!record.filters.isEmpty || record.end != nil, "\(record.place)")
      }
    }
  }

  @Test func `promise 7: the page names rule, citation, record and quality`() throws {
    let page = try report("vcf-samples/tpmt-2-het.vcf", "--long").out
    let file = try VCFText(sample: "tpmt-2-het.vcf").text
    let line = try #require(file.split(separator: "\n").first { $0.contains("\t18143724\t") })
    let fields = line.split(separator: "\t")[9].split(separator: ":")
    let shown = page.split(separator: "\n").first {
      $0.contains("rs1800462") && $0.contains("chr6")
    }
    let row = try #require(shown, "\(page)")
    #expect(row.contains("chr6:18143724"))
    #expect(row.contains("DP \(fields[2])"), "\(row)")
    #expect(row.contains("GQ \(fields[3])"), "\(row)")
    #expect(page.contains(/rules\/azathioprine\/starting-dose\.yaml:\d+/))
    #expect(page.contains("tpmt-intermediate"))
    #expect(page.contains("[cpic-2025#table-4]"))
  }
}
