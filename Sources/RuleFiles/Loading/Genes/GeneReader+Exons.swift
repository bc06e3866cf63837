import Pharmacogenomics
import Rules

extension GeneReader {
  static let exonNumbers = 1...1000
  static let exonKeys = Keys(
    ["exon", "GRCh38", "GRCh37", "coding", "sequence"], optional: ["source"])

  /// `exons:` ascending in GRCh38.
  func readExons() -> [ReadExon] {
    var exons: [ReadExon] = []
    for item in fields["exons"]?.items ?? [] {
      guard let exon = readExon(item) else { continue }
      if let previous = exons.last, previous.window.span.upperBound >= exon.window.span.lowerBound {
        item.report(
          .badRange, "exon \(exon.window.exon) does not lie after exon \(previous.window.exon)",
          hint: "order the exons by their GRCh38 position")
      }
      if exons.contains(where: { $0.window.exon == exon.window.exon }) {
        item.report(.duplicateName, "exon \(exon.window.exon) stands twice in this gene")
      }
      exons.append(exon)
    }
    return exons
  }

  private func readExon(_ item: Value) -> ReadExon? {
    let what = "exon '\(item.node["exon"]?.written ?? "")'"
    guard let fields = item.fields(Self.exonKeys, of: what) else { return nil }
    let number = fields["exon"]?.integer(in: Self.exonNumbers)
    let grch38 = fields["GRCh38"]?.span
    let grch37 = fields["GRCh37"]?.span
    let coding = fields["coding"]?.span
    let sources = fields.sources(context)
    let bases = fields["sequence"].flatMap(bases)
    guard let number, let grch38, let grch37, let coding, let bases else { return nil }
    if coding.lowerBound < grch38.lowerBound || coding.upperBound > grch38.upperBound {
      fields["coding"]?.report(.referenceMismatch, "the coding bases leave the window of \(what)")
    }
    if bases.count != grch38.count {
      fields["sequence"]?.report(
        .referenceMismatch,
        "the sequence of \(what) has \(bases.count) bases, its window has \(grch38.count)")
    }
    if grch37.count != grch38.count {
      fields["GRCh37"]?.report(
        .buildMismatch,
        "the window of \(what) has \(grch37.count) bases in GRCh37 and \(grch38.count) in GRCh38")
    }
    let window = ExonWindow(
      exon: number, spans: [.grch38: grch38, .grch37: grch37], coding: coding, bases: bases,
      sources: sources)
    return ReadExon(
      window: window, codingLocation: fields["coding"]?.location ?? item.location,
      grch37Location: fields["GRCh37"]?.location ?? item.location)
  }

  /// Upper-case bases, with the line breaks taken out.
  private func bases(_ value: Value) -> [UInt8]? {
    guard let text = value.text else { return nil }
    let bases = text.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: " ") }
    guard let strange = bases.first(where: { !"ACGT".utf8.contains($0) }) else { return bases }
    value.report(
      .wrongType, "a sequence holds A, C, G and T, not '\(Character(Unicode.Scalar(strange)))'")
    return nil
  }
}
