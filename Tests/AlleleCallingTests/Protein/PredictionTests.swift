import Pharmacogenomics
import Testing

@testable import AlleleCalling

/// What a change does to the protein, and its names by HGVS.
@Suite struct PredictionTests {
  /// The changes of a sample that carries these records, as predicted beside each other.
  private func found(
    _ symbol: String, _ records: [VariantRecord]
  ) throws -> [UncataloguedChange] {
    let evidence = try Shipped.evidence(symbol, records, absent: .reference)
    return evidence.uncatalogued + evidence.synonymous
  }

  @Test(arguments: PredictedChange.substitutions + PredictedChange.indels)
  func `a change has the consequence and the names that its exon gives`(
    expected: PredictedChange
  ) throws {
    let record = try record(expected.contig, expected.position, expected.change, "0/1")
    let found = try found(expected.gene, [record]).first?.prediction
    if expected.consequence == .noncoding {
      #expect(found == nil)
      let parts = expected.change.split(separator: ">").map(String.init)
      let prediction = CodingSequence(of: try Shipped.gene(expected.gene)).prediction(
        of: SequenceChange(
          position: expected.position, reference: parts[0], alternate: parts[1]))
      #expect(prediction.consequence == .noncoding)
      #expect(prediction.codingName == expected.coding)
    } else {
      #expect(found?.consequence == expected.consequence)
      #expect(found?.codingName == expected.coding)
      #expect(found?.proteinName == expected.protein)
    }
  }

  @Test(arguments: [
    // GTT GGG behind AG: the exon loses six bases, the intron still ends in AG.
    ("NUDT15", 48_045_658, "AGGTTGG>A", "c.356_361del"),
    // CAG in front of GTAAG, on the minus strand: the intron still begins with GT.
    ("TPMT", 18_148_987, "CTGA>C", "c.138_140del"),
    // ATG ACG > ATG GCC: the start codon is whole.
    ("NUDT15", 48_037_748, "TGAC>T", "c.4_6del"),
  ])
  func `a change that one spelling keeps clear of splice site and start codon is judged there`(
    symbol: String, position: Int, change: String, name: String
  ) throws {
    let contig = symbol == "TPMT" ? "6" : "13"
    let found = try #require(
      try found(symbol, [record(contig, position, change, "0/1")]).first?.prediction)
    #expect(found.codingName == name)
    #expect(found.consequence.effect == .altered)
  }

  @Test func `bases of one codon in one record are one change of it`() throws {
    let found = try found("NUDT15", [record("13", 48_045_722, "TG>GA", "0/1")])
    #expect(found.map(\.prediction.codingName) == ["c.418_419delinsGA", "c.418_419delinsGA"])
    #expect(found.map(\.prediction.proteinName) == ["p.(Cys140Asp)", "p.(Cys140Asp)"])
    #expect(found.map(\.prediction.readWith) == [[], []])
  }

  @Test func `bases of one codon in two records are read together where that is worse`() throws {
    // CTG > TTG is synonymous, > CAG missense, > TAG a stop.
    let found = try found(
      "NUDT15",
      [record("13", 48_045_695, "C>T", "0/1"), record("13", 48_045_696, "T>A", "0/1")])
    #expect(found.map(\.prediction.consequence) == [.stopGained, .stopGained])
    #expect(found.map(\.prediction.codingName) == ["c.391C>T", "c.392T>A"])
    #expect(found.map(\.prediction.proteinName) == ["p.(Leu131Ter)", "p.(Leu131Ter)"])
    #expect(found.map(\.prediction.readWith) == [["c.392T>A"], ["c.391C>T"]])
  }

  @Test(arguments: ["<DEL>", "N", "*"])
  func `an ALT without readable bases is unreadable and has no name`(alt: String) throws {
    let found = try #require(
      try found("TPMT", [record("6", 18_143_680, "A>\(alt)", "0/1")]).first?.prediction)
    #expect(found.consequence == .unreadable)
    #expect(found.codingName == nil)
    #expect(found.consequence.effect == .truncating)
  }
}
