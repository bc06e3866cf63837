import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

/// Any spelling of a change calls the same.
@Suite struct SpellingTests {
  /// A defining change in an exon window.
  struct Known: Sendable, CustomTestStringConvertible {
    let gene: String
    let variant: DefiningVariant
    let window: ExonWindow

    var testDescription: String { "\(gene) \(variant.name)" }

    var change: SequenceChange { variant.change }

    /// The window's bases, and the same with the change made.
    var bases: [UInt8] { window.span.compactMap(window.base) }
    var edited: [UInt8] {
      let first = change.position - window.span.lowerBound
      return bases[..<first] + Array(change.alternate.utf8)
        + bases[(first + change.reference.utf8.count)...]
    }

    /// A record of the bases from `left` before the change to `right` behind it, `0/1`.
    func record(left: Int, right: Int) throws -> VariantRecord? {
      let first = change.position - window.span.lowerBound - left
      let last = first + left + change.reference.utf8.count + right
      guard first >= 0, last <= bases.count else { return nil }
      let end = last + edited.count - bases.count
      return try spelled(first, bases[first..<last], edited[first..<end])
    }

    /// Records of an insertion or deletion at every place that gives the same sequence.
    func shifted() throws -> [VariantRecord] {
      let length = abs(edited.count - bases.count)
      let longer = edited.count > bases.count ? edited : bases
      let shorter = edited.count > bases.count ? bases : edited
      guard length > 0 else { return [] }
      return try (1...shorter.count).compactMap { place -> VariantRecord? in
        guard longer[..<place] == shorter[..<place],
          longer[(place + length)...] == shorter[place...]
        else { return nil }
        let (long, short) = (longer[(place - 1)..<(place + length)], shorter[(place - 1)..<place])
        return edited.count > bases.count
          ? try spelled(place - 1, short, long) : try spelled(place - 1, long, short)
      }
    }

    private func spelled(
      _ first: Int, _ reference: ArraySlice<UInt8>, _ alternate: ArraySlice<UInt8>
    ) throws -> VariantRecord {
      try AlleleCallingTests.record(
        gene == "TPMT" ? "6" : "13", window.span.lowerBound + first,
        String(decoding: reference, as: UTF8.self) + ">"
          + String(decoding: alternate, as: UTF8.self), "0/1")
    }
  }

  static let all: [Known] = ["TPMT", "NUDT15"].flatMap { symbol -> [Known] in
    guard let gene = try? Shipped.gene(symbol) else { return [] }
    return gene.variants.compactMap { variant in
      gene.exons.first { $0.span.contains(variant.change.position) }
        .map { Known(gene: symbol, variant: variant, window: $0) }
    }
  }

  private func names(_ known: Known, _ record: VariantRecord) throws -> [String] {
    try Shipped.call(known.gene, [record]).names
  }

  @Test func `every defining change is tried`() {
    #expect(Self.all.count > 60)
    #expect(Self.all.count { !($0.change.isSingleBase) } >= 7)
  }

  @Test(arguments: all)
  func `bases written on either side of a change alter nothing`(known: Known) throws {
    let plain = try #require(try known.record(left: 0, right: 0))
    let expected = try names(known, plain)
    for (left, right) in [(1, 0), (0, 1), (3, 2), (7, 12)] {
      guard let padded = try known.record(left: left, right: right) else { continue }
      #expect(try names(known, padded) == expected, "\(padded.reference) \(padded.alternates)")
      var lower = padded
      lower.reference = padded.reference.lowercased()
      lower.alternates = padded.alternates.map { $0.lowercased() }
      #expect(try names(known, lower) == expected, "lower case")
    }
  }

  @Test(arguments: all.filter { !$0.change.isSingleBase })
  func `a length change is the same wherever its repeat lets it stand`(known: Known) throws {
    let expected = try names(known, try #require(try known.record(left: 0, right: 0)))
    let spellings = try known.shifted()
    #expect(!spellings.isEmpty)
    for record in spellings {
      #expect(
        try names(known, record) == expected,
        "\(record.position) \(record.reference)>\(record.alternates)")
    }
  }

  @Test(arguments: [
    ("NUDT15", "c.50_55dup", "*1/*6"), ("NUDT15", "c.50_55del", "*1/*9"),
    ("TPMT", "c.95_96insA", "*1/*42"), ("TPMT", "c.21_24del", "*1/*47"),
  ])
  func `a length change at any place of its repeat is its star allele`(
    gene: String, name: String, diplotype: String
  ) throws {
    let known = try #require(Self.all.first { $0.gene == gene && $0.variant.name == name })
    for record in try known.shifted() { #expect(try names(known, record) == [diplotype]) }
  }

  @Test(arguments: ["N", "Y", "R"])
  func `an ambiguity code is no base`(code: String) throws {
    let call = try Shipped.call("TPMT", [record("6", 18_130_687, "T>\(code)", "0/1")])
    #expect(call.status == .unknown)
  }

  @Test func `an ambiguous REF is named, and the ALT beside it not read`() throws {
    let evidence = try Shipped.evidence("TPMT", [record("6", 18_130_687, "Y>C", "1/1")])
    let seen = try #require(evidence.loci.first { $0.locus.label == "rs1142345" })
    #expect(seen.observation == .unexpected("REF Y at 6:18130687 is ambiguous"))
    #expect(seen.isOpen)
  }

  @Test func `a joined record of two changes is the two`() throws {
    let joined = try Shipped.call("NUDT15", [record("13", 48_045_719, "CG>TG,CA", "1/2")])
    let split = try Shipped.call(
      "NUDT15",
      [record("13", 48_045_719, "C>T", "0|1"), record("13", 48_045_720, "G>A", "1|0")])
    #expect(joined.names == split.names)
    #expect(joined.names == ["*3/*4"])
  }
}

extension SequenceChange {
  fileprivate var isSingleBase: Bool { reference.utf8.count == 1 && alternate.utf8.count == 1 }
}
