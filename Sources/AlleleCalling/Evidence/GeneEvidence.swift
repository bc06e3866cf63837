public import Pharmacogenomics
public import Rules

/// All that a file shows of one gene in one sample.
public struct GeneEvidence: Sendable {
  /// One entry a locus, ascending by position.
  public let loci: [LocusObservation]
  /// Changes in coding bases or splice sites that no definition lists, with what they do.
  public let uncatalogued: [UncataloguedChange]
  /// Changes in coding bases that no definition lists and that leave the protein as it is.
  ///
  /// They take no part in the worlds.
  public let synonymous: [UncataloguedChange]
  /// What the worlds are built from.
  public let sites: [SiteEvidence]
  /// The same, if ALTs that are probably written on the other strand are read on this one; `nil`
  /// where the sample carries none.
  public let otherStrand: [SiteEvidence]?
  /// The ALTs of the sample that are probably written on the other strand.
  public let strandFlips: [StrandFlipEvidence]
  /// How much of the coding sequence the file covers.
  public let exonCoverage: ExonCoverage
  /// Quality fields that the sample's records do not state.
  public let qualityNotStated: [String]
  /// Whether the file holds the gene's contig.
  public let isContigPresent: Bool

  /// Loci that must be known and of which a copy is open: the core loci, and others where
  /// something unexpected hides what stands there.
  public var openCoreLoci: [LocusObservation] {
    loci.filter { $0.isOpen && ($0.locus.isCore || $0.isBlocked) }
  }
}

/// An ALT that is a known change of its locus, if its bases are those of the other strand.
public struct StrandFlipEvidence: Sendable, Hashable {
  /// As it is written.
  public let change: SequenceChange
  /// What it is on the other strand.
  public let variant: DefiningVariant
  /// The record that shows it.
  public let record: RecordEvidence
  /// Why the record does not count, `nil` when it does.
  public let failure: String?
}

/// A change that no definition of the gene knows.
public struct UncataloguedChange: Sendable, Hashable {
  public let change: SequenceChange
  /// What it does to the protein, and its HGVS names.
  public let prediction: ProteinPrediction
  /// The record that shows it.
  public let record: RecordEvidence
  /// Why the record does not count, `nil` when it does.
  public let failure: String?
}
