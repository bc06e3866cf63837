import Pharmacogenomics
import Rules

/// The coding bases of the exons make one protein: a wrong interval would judge every change behind
/// it by another reading frame.
struct CodingCheck {
  let symbol: String
  let strand: GeneDefinition.Strand
  let findings: Findings

  func run(_ exons: [ReadExon]) {
    // What leaves its window, or whose length is another, has a finding already.
    let isReadable = exons.allSatisfy { exon in
      let window = exon.window
      return window.bases.count == window.span.count
        && window.span.contains(window.coding.lowerBound)
        && window.span.contains(window.coding.upperBound)
    }
    guard isReadable, !exons.isEmpty else { return }
    let inOrder = strand == .plus ? exons : exons.reversed()
    // One wrong interval breaks splice sites and frame; the site shows where it lies.
    if checkNumbers(inOrder), checkSpliceSites(inOrder) { checkFrame(inOrder) }
  }

  /// Coding exons follow one another without a gap.
  private func checkNumbers(_ exons: [ReadExon]) -> Bool {
    let pairs = zip(exons, exons.dropFirst())
    guard let gap = pairs.first(where: { $0.window.exon + 1 != $1.window.exon }) else {
      return true
    }
    report(
      gap.1, "exon \(gap.1.window.exon) follows exon \(gap.0.window.exon) on the coding strand",
      hint: "write every coding exon, numbered along the strand of the gene")
    return false
  }

  /// An intron begins with GT, seldom GC, and ends with AG; as far as the windows hold its ends.
  private func checkSpliceSites(_ exons: [ReadExon]) -> Bool {
    var areWhole = true
    for (before, after) in zip(exons, exons.dropFirst()) {
      let (behind, ahead) = (coding(before).last, coding(after).first)
      let sites = [
        (exon: before, bases: behind.map { read($0 + 1...$0 + 2, of: before) }, ["GT", "GC"]),
        (exon: after, bases: ahead.map { read($0 - 2...$0 - 1, of: after) }, ["AG"]),
      ]
      for (exon, bases, usual) in sites {
        guard let bases, bases.count == 2, !usual.contains(bases) else { continue }
        let side = usual == ["AG"] ? "before" : "behind"
        report(
          exon,
          "the intron \(side) exon \(exon.window.exon) has '\(bases)' beside the coding bases, not '\(usual[0])'",
          hint: "correct the first or last coding base, or the sequence")
        areWhole = false
      }
    }
    return areWhole
  }

  /// Whole codons from a start codon to the only stop codon.
  private func checkFrame(_ exons: [ReadExon]) {
    let bases = exons.flatMap { exon in
      coding(exon).map { (exon: exon, base: read($0...$0, of: exon)) }
    }
    guard let first = exons.first, let last = exons.last else { return }
    guard bases.count % 3 == 0 else {
      report(
        last, "the coding bases of \(symbol) are \(bases.count), which is no multiple of 3",
        hint: "correct the first or last coding base of an exon")
      return
    }
    let codons = stride(from: 0, to: bases.count, by: 3).map { start in
      (exon: bases[start].exon, text: bases[start..<start + 3].map(\.base).joined())
    }
    if let start = codons.first, start.text != "ATG" {
      report(
        first, "the coding bases of \(symbol) begin with '\(start.text)', not with 'ATG'",
        hint: "correct the strand of the gene, the first coding base or the sequence")
    } else if let early = codons.dropLast().firstIndex(where: { Self.stops.contains($0.text) }) {
      report(
        codons[early].exon,
        "codon \(early + 1) of the \(codons.count) of \(symbol) is the stop codon '\(codons[early].text)'",
        hint: "correct the coding bases or the sequence of this exon, or of one before it")
    } else if let end = codons.last, !Self.stops.contains(end.text) {
      report(
        last, "the coding bases of \(symbol) end with '\(end.text)', which is no stop codon",
        hint: "correct the last coding base, which belongs to the stop codon, or the sequence")
    }
  }

  private static let stops = ["TAA", "TAG", "TGA"]

  /// The coding places of an exon in strand coordinates: GRCh38, negative on the minus strand.
  private func coding(_ exon: ReadExon) -> ClosedRange<Int> {
    let coding = exon.window.coding
    return strand == .plus ? coding : -coding.upperBound...(-coding.lowerBound)
  }

  /// The bases on the coding strand; those outside the window are left out.
  private func read(_ places: ClosedRange<Int>, of exon: ReadExon) -> String {
    let bases = places.compactMap { exon.window.base(at: abs($0)) }
    return String(decoding: strand == .plus ? bases : bases.map(complement), as: UTF8.self)
  }

  private func complement(_ base: UInt8) -> UInt8 {
    switch base {
    case UInt8(ascii: "A"): UInt8(ascii: "T")
    case UInt8(ascii: "C"): UInt8(ascii: "G")
    case UInt8(ascii: "G"): UInt8(ascii: "C")
    default: UInt8(ascii: "A")
    }
  }

  private func report(_ exon: ReadExon, _ message: String, hint: String) {
    findings.report(.codingMismatch, at: exon.codingLocation, message, hint: hint)
  }
}
