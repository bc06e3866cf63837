import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

/// Reads that speak against the genotype of their record.
@Suite struct AlleleBalanceTests {
  private func call(_ genotype: String, _ depths: [Int]) throws -> GeneCall {
    let other = try record("13", 48_045_690, "C>G", "0/1", depths: [10, 10])
    return try Shipped.call(
      "NUDT15", [other, try record("13", 48_045_719, "C>T", genotype, depths: depths)])
  }

  /// How many copies of each diplotype carry the change.
  private func copies(_ call: GeneCall) -> Set<Int> {
    Set(
      call.diplotypes.map { diplotype in
        let texts = diplotype.haplotypes.map(\.description)
        return texts.count { $0 == "*3" || $0.contains("48045719") }
      })
  }

  @Test(
    arguments: [
      ("0/0", [20, 20], [0, 1]), ("1/1", [20, 20], [0, 1, 2]), ("0/0", [3, 27], [0, 1, 2]),
      ("0/0", [0, 30], [0, 1, 2]), ("0/0", [8, 32], [0, 1]),
    ])
  func `a homozygote with many reads of another allele may be a heterozygote`(
    genotype: String, depths: [Int], copies: [Int]
  ) throws {
    #expect(self.copies(try call(genotype, depths)) == Set(copies))
  }

  @Test func `a change that reads show and a genotype denies is doubted in an exon too`() throws {
    let truncating = { (genotype: String, depths: [Int]) in
      try Shipped.call(
        "NUDT15", [try record("13", 48_045_690, "C>CA", genotype, depths: depths)])
    }
    #expect(try truncating("0/0", [5, 25]).evidence.uncatalogued.count == 1)
    #expect(try truncating("0/0", [30, 0]).evidence.uncatalogued.isEmpty)
  }

  @Test func `a heterozygote with nearly all reads of the ALT may be a homozygote`() throws {
    let call = try call("0/1", [2, 38])
    #expect(copies(call) == [0, 1, 2])
  }

  @Test(arguments: [("0/0", [20, 20]), ("0/0", [31, 9]), ("1/1", [20, 20])])
  func `a homozygote with many reads of another allele is filtered`(
    genotype: String, depths: [Int]
  ) throws {
    let locus = try #require(
      try call(genotype, depths).evidence.loci.first { $0.locus.position == 48_045_719 })
    #expect(locus.observation.word == "filtered")
    #expect(locus.observation.reason?.contains("of the reads show another allele") == true)
  }

  @Test(arguments: [("0/0", [32, 8]), ("0/0", [40, 0]), ("1/1", [1, 39]), ("0/1", [20, 20])])
  func `reads that fit the genotype are no objection`(genotype: String, depths: [Int]) throws {
    let locus = try #require(
      try call(genotype, depths).evidence.loci.first { $0.locus.position == 48_045_719 })
    #expect(locus.observation == .called)
  }
}
