extension CodingSequence {
  /// Two bases of an intron that splicing needs.
  struct SpliceSite: Sendable {
    let places: ClosedRange<Int>
    /// `spliceDonor` or `spliceAcceptor`.
    let consequence: ProteinConsequence
  }

  /// The two intron bases beside each exon end.
  ///
  /// The outer ends of the first and the last coding exon are untranslated sequence, not introns.
  var spliceSites: [SpliceSite] {
    zip(exons, exons.dropFirst()).flatMap { exon, next in
      [
        SpliceSite(
          places: exon.upperBound + 1...exon.upperBound + 2, consequence: .spliceDonor),
        SpliceSite(
          places: next.lowerBound - 2...next.lowerBound - 1, consequence: .spliceAcceptor),
      ]
    }
  }

  /// The splice site that a single base belongs to.
  func spliceSite(at place: Int) -> SpliceSite? {
    spliceSites.first { $0.places.contains(place) }
  }

  /// The splice site from which an edit takes a base, or into which it writes one.
  func spliceSite(brokenBy edit: StrandEdit) -> SpliceSite? {
    spliceSites.first { site in
      edit.isInsertion
        ? site.places.contains(edit.start - 1) && site.places.contains(edit.start)
        : site.places.overlaps(edit.start...edit.end - 1)
    }
  }
}
