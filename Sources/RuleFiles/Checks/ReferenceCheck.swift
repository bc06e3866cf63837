import Pharmacogenomics
import Rules

/// REF of each variant is what the gene's own sequence and the variant's own name say.
struct ReferenceCheck {
  let exons: [ReadExon]
  let strand: GeneDefinition.Strand
  let findings: Findings

  func run(_ variants: [ReadVariant]) {
    for variant in variants {
      checkSequence(variant)
      checkName(variant)
    }
  }

  /// Every REF base that lies in an exon window.
  private func checkSequence(_ variant: ReadVariant) {
    let change = variant.variant.change
    for (offset, base) in change.reference.utf8.enumerated() {
      let position = change.position + offset
      guard let expected = base38(at: position), expected != base else { continue }
      findings.report(
        .referenceMismatch, at: variant.changeLocation,
        "REF of '\(variant.variant.name)' has \(letter(base)) at \(position), the exon sequence has \(letter(expected))",
        hint: "correct the position, or write the bases of the plus strand")
      return
    }
  }

  private func base38(at position: Int) -> UInt8? {
    for exon in exons where exon.window.span.contains(position) {
      return exon.window.base(at: position)
    }
    return nil
  }

  /// A substitution's name, `c.719A>G`, says the bases of the coding strand.
  private func checkName(_ variant: ReadVariant) {
    let name = variant.hgvs ?? variant.variant.name
    let parts = name.split(separator: ">", omittingEmptySubsequences: false)
    guard parts.count == 2, name.contains("c."), let coding = parts[0].last,
      let codingAlternate = parts[1].first, parts[1].count == 1,
      let reference = onPlusStrand(coding), let alternate = onPlusStrand(codingAlternate)
    else { return }
    let change = variant.variant.change
    guard change.reference != String(reference) || change.alternate != String(alternate) else {
      return
    }
    findings.report(
      .referenceMismatch, at: variant.changeLocation,
      "'\(name)' on the \(strand.rawValue) strand is '\(reference)>\(alternate)' in a VCF, not '\(change.reference)>\(change.alternate)'",
      hint: "write the bases of the plus strand")
  }

  private func onPlusStrand(_ base: Character) -> Character? {
    switch (base, strand) {
    case ("A", .plus), ("T", .minus): "A"
    case ("C", .plus), ("G", .minus): "C"
    case ("G", .plus), ("C", .minus): "G"
    case ("T", .plus), ("A", .minus): "T"
    default: nil
    }
  }

  private func letter(_ base: UInt8) -> Character { Character(Unicode.Scalar(base)) }
}
