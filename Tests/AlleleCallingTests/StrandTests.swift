import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

/// Bases written on the other strand are named, never taken for what they spell.
@Suite struct StrandTests {
  private func seen(_ gene: String, _ label: String, _ records: [VariantRecord]) throws
    -> LocusObservation
  {
    try #require(try Shipped.evidence(gene, records).loci.first { $0.locus.label == label })
  }

  @Test func `the complement of a known ALT is unexpected and named`() throws {
    let flipped = try record("6", 18_138_997, "C>A", "0/1")
    let seen = try seen("TPMT", "rs1800460", [flipped])
    #expect(
      seen.observation
        == .unexpected(
          "18138997C>A is in no definition and probably written on the other strand, "
            + "and the change that is asked about has no call"))
    #expect(seen.isOpen)
    #expect(try Shipped.call("TPMT", [flipped]).status == .unknown)
  }

  @Test(arguments: [("18130687", "T>A"), ("18143724", "C>T")])
  func `another allele is no flip`(position: String, change: String) throws {
    let place = try #require(Int(position))
    let records = [try record("6", place, change, "0/1")]
    let loci = try Shipped.evidence("TPMT", records).loci
    let seen = try #require(loci.first { $0.locus.position == place })
    let reason = try #require(seen.observation.reason)
    #expect(reason.contains("is in no definition") && !reason.contains("other strand"))
  }

  @Test(arguments: [("A>G", true), ("A>C", true), ("C>T", false), ("A>T", false)])
  func `a complemented REF without exon sequence is not assessed, with the reason`(
    change: String, isFlipped: Bool
  ) throws {
    let seen = try seen("SLC28A3", "rs10868138", [record("9", 84_302_386, change, "0/1")])
    #expect(seen.observation.word == "unexpected")
    #expect(seen.observation.reason?.hasPrefix("REF is not the reference base") == true)
    #expect(seen.observation.reason?.hasSuffix("written on the other strand") == isFlipped)
    #expect(seen.isOpen)
  }

  @Test func `an error about REF says that it is the complement`() throws {
    let header = VariantHeader(
      samples: ["S1"], contigs: [.init(name: "chr6", length: 170_805_979, assembly: nil)])
    let detector = AssemblyDetector(genes: try Shipped.rules().genes)
    let words = "complement of the reference base and probably written on the other strand"
    for (change, isFlipped) in [("A>G", true), ("G>A", false), ("A>T", false)] {
      let error = try #require(throws: CallingError.self) {
        try detector.decide(
          header: header, records: [record("6", 18_130_687, change, "0/1")], stated: nil)
      }
      #expect(error.description.contains(words) == isFlipped, "\(change)")
    }
  }

  @Test func `a carried change in an exon on the wrong strand says so`() throws {
    let exon = try #require(Shipped.gene("TPMT").exons.first { $0.exon == 5 })
    let base = try #require(exon.base(at: 18_139_700))
    let pairs: [UInt8: String] = [65: "T", 67: "G", 71: "C", 84: "A"]
    let complement = try #require(pairs[base])
    // A base that does not pair with the written one.
    let alternate = "AT".contains(complement) ? "C" : "A"
    let error = try #require(throws: CallingError.self) {
      try Shipped.call("TPMT", [record("6", 18_139_700, "\(complement)>\(alternate)", "1/1")])
    }
    #expect(error.description.contains("other strand"))
  }
}
