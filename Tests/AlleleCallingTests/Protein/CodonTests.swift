import AlleleCalling
import Pharmacogenomics
import Testing

/// Bases of one codon: which of them may stand on one copy decides what they are read as.
///
/// Codon 6 of NUDT15 is CAG, Gln: TAG is a stop, TGG Trp, CGG Arg, TGA a stop.
@Suite struct CodonTests {
  private func found(_ records: [VariantRecord]) throws -> [String] {
    let evidence = try Shipped.evidence("NUDT15", records, absent: .reference)
    return (evidence.uncatalogued + evidence.synonymous).map { found in
      let prediction = found.prediction
      let with = prediction.readWith.isEmpty ? [] : ["with"] + prediction.readWith
      return ([prediction.codingName, prediction.proteinName].compactMap { $0 } + with)
        .joined(separator: " ")
    }
  }

  private func row(
    _ position: Int, _ change: String, _ genotype: String, _ set: String? = nil,
    filter: String = "PASS"
  ) throws -> VariantRecord {
    try record("13", position, change, genotype, filter: filter, phaseSet: set)
  }

  private let joined = "c.16_17delinsTG p.(Gln6Trp)"

  @Test(arguments: ["0/1", "1/1", "0|1", "1|0"], ["PASS", "LowQual"])
  func `bases that one ALT changes are never read apart`(genotype: String, filter: String) throws {
    let record = try row(48_037_762, "CA>TG", genotype, filter: filter)
    #expect(try found([record]) == [joined, joined])
  }

  @Test(arguments: [
    ("0|1", "0|1", nil, nil), ("1|0", "1|0", "7", "7"), ("1/1", "1/1", nil, nil),
    ("1|1", "1/1", "7", "8"),
  ])
  func `rows that certainly share a copy are read together only`(
    one: String, other: String, set: String?, otherSet: String?
  ) throws {
    let rows = [
      try row(48_037_762, "C>T", one, set), try row(48_037_763, "A>G", other, otherSet),
    ]
    #expect(try found(rows) == [joined, joined])
  }

  @Test func `rows on different copies are never read together`() throws {
    // CTG > TTG is synonymous, > CAG missense, > TAG a stop.
    let apart = try found([row(48_045_695, "C>T", "0|1"), row(48_045_696, "T>A", "1|0")])
    #expect(apart == ["c.392T>A p.(Leu131Gln)", "c.391C>T p.(Leu131=)"])
    let stop = try found([row(48_037_762, "C>T", "0|1"), row(48_037_763, "A>G", "1|0")])
    #expect(stop == ["c.16C>T p.(Gln6Ter)", "c.17A>G p.(Gln6Arg)"])
  }

  @Test(arguments: [
    ("0/1", "0/1", nil, nil, "PASS"), ("0|1", "0/1", nil, nil, "PASS"),
    ("0|1", "0|1", "7", "8", "PASS"), ("0/1", "1/1", nil, nil, "PASS"),
    ("0|1", "1|0", nil, nil, "LowQual"), ("0|1", "0|1", nil, nil, "LowQual"),
    ("1/1", "1/1", nil, nil, "LowQual"),
  ])
  func `rows that need not share a copy are read as the worst that is possible`(
    one: String, other: String, set: String?, otherSet: String?, filter: String
  ) throws {
    let stop = try found([
      row(48_045_695, "C>T", one, set), row(48_045_696, "T>A", other, otherSet, filter: filter),
    ])
    #expect(stop.contains { $0.hasPrefix("c.391") && $0.contains("p.(Leu131Ter)") })
  }

  @Test func `each ALT of one row is read on its own copy`() throws {
    let found = try found([row(48_037_762, "CA>TG,TA", "1/2")])
    #expect(found == ["c.16C>T p.(Gln6Ter)", joined])
  }

  @Test func `what may stand beside a joint ALT is read with it as a whole`() throws {
    let joint = try row(48_037_762, "CA>TG", "0|1")
    let stop = try found([joint, row(48_037_764, "G>A", "0/1")])
    #expect(stop.first == "c.16_17delinsTG p.(Gln6Ter) with c.18G>A")
    let apart = try found([joint, row(48_037_764, "G>A", "1|0")])
    #expect(apart == [joined, joined, "c.18G>A p.(Gln6=)"])
  }

  @Test func `rows that contradict each other are read as the worst that is possible`() throws {
    let found = try found([
      row(48_045_695, "C>T", "0|1"), row(48_045_695, "C>A", "0|1"),
      row(48_045_696, "T>A", "0|1"),
    ])
    #expect(found.contains { $0.hasPrefix("c.391C>T p.(Leu131Ter)") })
  }
}
