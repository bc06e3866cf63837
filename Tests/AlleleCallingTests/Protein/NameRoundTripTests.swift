import Pharmacogenomics
import Rules
import Testing

@testable import AlleleCalling

/// A name is right when it says the sequence that the file says.
@Suite struct NameRoundTripTests {
  /// Changes spread over the exons and eight bases beside them, in normal form.
  private func changes(of gene: GeneDefinition) -> [SequenceChange] {
    var changes: [SequenceChange] = []
    for exon in gene.exons {
      for position in stride(
        from: exon.coding.lowerBound - 8, through: exon.coding.upperBound + 8, by: 2)
      {
        func bases(_ count: Int) -> String {
          let read = (0..<count).compactMap { exon.base(at: position + $0) }
          return String(decoding: read, as: UTF8.self)
        }
        let base = bases(1)
        let other = ["A", "C", "G", "T"].filter { $0 != base }[position % 3]
        let inserted = ["A", "GT", "TGA", base, "C", bases(3)][position % 6]
        let removed = bases(2 + position % 5)
        for (reference, alternate) in [(base, other), (base, base + inserted), (removed, base)] {
          changes.append(
            SequenceChange(position: position, reference: reference, alternate: alternate))
        }
      }
    }
    return changes
  }

  @Test(arguments: ["TPMT", "NUDT15"])
  func `a c. name means the sequence of the change, at its place farthest along the gene`(
    symbol: String
  ) throws {
    let gene = try Shipped.gene(symbol)
    let coding = CodingSequence(of: gene)
    let reader = CodingNameReader(gene)
    var named = 0
    for change in changes(of: gene) {
      let prediction = coding.prediction(of: change)
      guard let name = prediction.codingName else { continue }
      named += 1
      let meant = reader.applying(change.position, change.reference, change.alternate)
      #expect(reader.applying(name) == meant, "\(change) \(name)")
      // Moving an insertion or a copy along changes what is written, so only deletions move here.
      // At an exon's end they stop: the place behind is the splice site's.
      let isInside = name.wholeMatch(of: /c\.[0-9]+(_[0-9]+)?del/) != nil
      if isInside, prediction.consequence != .synonymous,
        let moved = reader.applying(name, movedBy: 1),
        moved == meant
      {
        let last = name.matches(of: /[0-9]+/).last.flatMap { Int($0.output) }
        #expect(ends(of: gene).contains(last ?? 0), "\(change) \(name)")
      }
    }
    #expect(named > 800)
  }

  /// The c. number of each exon's last coding base.
  private func ends(of gene: GeneDefinition) -> Set<Int> {
    let exons = gene.strand == .plus ? gene.exons : gene.exons.reversed()
    var total = 0
    return Set(
      exons.map { exon in
        total += exon.coding.count
        return total
      })
  }
}
