import AzadoseTestSupport
import Pharmacogenomics
import Rules

/// Draws edits that no definition knows, at places where nothing else is known.
struct ExtraEdits {
  let gene: OracleGene

  /// Up to two edits, away from each other, from defining positions and from exon ends.
  func draw(_ random: inout SeededGenerator) -> [Edit] {
    var edits: [Edit] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      guard let exon = random.pick(gene.gene.exons) else { continue }
      let edge = random.chance(0.2)
      let span = edge ? exon.coding.lowerBound - 5...exon.coding.upperBound + 5 : exon.coding
      let position = Int.random(in: span, using: &random)
      let isNear = (gene.variants + edits + harmless).contains { edit in
        position > edit.position - 16 && position < edit.last + 16
      }
      guard !isNear, let old = gene.text.base(position) else { continue }
      let isInside =
        position > exon.coding.lowerBound + 12 && position < exon.coding.upperBound - 12
      if isInside, random.chance(0.35) {
        edits.append(indel(at: position, &random))
      } else if let new = random.pick(Array("ACGT".utf8).filter { $0 != old }) {
        edits.append(Edit(position, [old], [new]))
      }
    }
    return edits
  }

  /// Edits without consequence that the rules name.
  var harmless: [Edit] { gene.gene.harmlessVariants.map { Edit($0.change) } }

  /// Another base than the known ones, at a defining position.
  func undocumentedBase(_ random: inout SeededGenerator) -> Edit? {
    let places = gene.loci.filter { locus in
      locus.isBase
        && !gene.loci.contains {
          $0.position != locus.position && abs($0.position - locus.position) < 9
        }
    }
    guard let locus = random.pick(places), let old = gene.text.base(locus.position) else {
      return nil
    }
    let known = gene.edits(locus.mask).flatMap(\.new)
    return random.pick(Array("ACGT".utf8).filter { !(known + [old]).contains($0) }).map {
      Edit(locus.position, [old], [$0])
    }
  }

  private func indel(at position: Int, _ random: inout SeededGenerator) -> Edit {
    let length = Int.random(in: 1...4, using: &random)
    let bases = gene.text.bases(position...position + length) ?? []
    if random.chance(0.5) { return Edit(position, bases, bases.prefix(1)) }
    let inserted = (0..<length).compactMap { _ in random.pick(Array("ACGT".utf8)) }
    return Edit(position, bases.prefix(1), bases.prefix(1) + inserted)
  }
}
