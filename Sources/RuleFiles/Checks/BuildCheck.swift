import Pharmacogenomics
import Rules

/// GRCh37 minus GRCh38 is one number throughout a gene; any other is a slip of the pen.
struct BuildCheck {
  let findings: Findings

  func run(variants: [ReadVariant], exons: [ReadExon]) {
    let places = variants.compactMap(place) + exons.compactMap(place)
    guard let usual = mostFrequent(places.map(\.offset)) else { return }
    for place in places where place.offset != usual {
      findings.report(
        .buildMismatch, at: place.location,
        "\(place.what) lies \(place.offset) bases further in GRCh37, the rest of the gene \(usual)",
        hint: "correct one of the two positions")
    }
  }

  private struct Place {
    let what: String
    let offset: Int
    let location: SourceLocation
  }

  private func place(_ variant: ReadVariant) -> Place? {
    guard let grch37 = variant.variant.positions[.grch37] else { return nil }
    return Place(
      what: "variant '\(variant.variant.name)'",
      offset: grch37 - variant.variant.change.position, location: variant.grch37Location)
  }

  private func place(_ exon: ReadExon) -> Place? {
    guard let grch37 = exon.window.spans[.grch37] else { return nil }
    return Place(
      what: "exon \(exon.window.exon)",
      offset: grch37.lowerBound - exon.window.span.lowerBound, location: exon.grch37Location)
  }

  /// The commonest number; of equally common ones, the first.
  private func mostFrequent(_ offsets: [Int]) -> Int? {
    let counts = Dictionary(grouping: offsets) { $0 }.mapValues(\.count)
    guard let most = counts.values.max() else { return nil }
    return offsets.first { counts[$0] == most }
  }
}
