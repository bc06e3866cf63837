/// One data line of a VCF or BCF, as plain values.
///
/// Copied out of htslib once; nothing here points into C memory. The values are
/// those of the file: no normalisation, no quality decision.
public struct VariantRecord: Sendable, Hashable {
  /// The contig's canonical name (`6`).
  public var contig: String
  /// The contig as the file writes it (`chr6`). VCF `CHROM`.
  public var writtenContig: String
  /// VCF `POS`, 1-based.
  public var position: GenomicPosition
  /// VCF `ID`, split at `;`; empty for `.`.
  public var identifiers: [String]
  /// VCF `REF` as written, lower case and IUPAC codes included.
  public var reference: String
  /// VCF `ALT` as written, symbolic (`<NON_REF>`) and `*` included; empty for `.`.
  public var alternates: [String]
  /// VCF `FILTER`: `["PASS"]`, the failed filters, or empty for `.` (not stated).
  public var filters: [String]
  /// `INFO/END`, the last base of a reference block, 1-based.
  public var end: Int?
  /// `INFO/MIN_DP`, the least depth inside a reference block, as bcftools writes it.
  public var minimumDepth: Int?
  /// Whether `INFO/MIN_DP` stands there and is not one number.
  public var isMinimumDepthUnreadable: Bool
  /// The lengths of `INFO/SVLEN`, one an ALT, whatever the sign; `nil` for `.`.
  public var symbolicLengths: [Int?]
  /// Whether INFO carries `IMP` or `IMPUTED`, or lacks the `TYPED` that the header declares: the
  /// genotype is a guess from a panel.
  public var isImputed: Bool
  /// Whether INFO carries `TYPED` or a like mark: the genotype was read and not guessed.
  public var isMarkedTyped: Bool
  /// `INFO/R2` or `INFO/DR2`, which imputing programs write.
  public var imputationAccuracy: ImputationAccuracy?
  /// One entry a selected sample, in the order of the selection.
  public var samples: [SampleFields]

  public init(
    contig: String, writtenContig: String? = nil, position: GenomicPosition,
    identifiers: [String] = [], reference: String,
    alternates: [String], filters: [String] = [], end: Int? = nil, minimumDepth: Int? = nil,
    symbolicLengths: [Int?] = [], isImputed: Bool = false, isMarkedTyped: Bool = false,
    imputationAccuracy: ImputationAccuracy? = nil, isMinimumDepthUnreadable: Bool = false,
    samples: [SampleFields]
  ) {
    self.contig = contig
    self.writtenContig = writtenContig ?? contig
    self.position = position
    self.identifiers = identifiers
    self.reference = reference
    self.alternates = alternates
    self.filters = filters
    self.end = end
    self.minimumDepth = minimumDepth
    self.isMinimumDepthUnreadable = isMinimumDepthUnreadable
    self.symbolicLengths = symbolicLengths
    self.isImputed = isImputed
    self.isMarkedTyped = isMarkedTyped
    self.imputationAccuracy = imputationAccuracy
    self.samples = samples
  }
}
