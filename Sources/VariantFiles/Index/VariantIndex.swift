/// What an index says of the wanted contigs of a VCF (.tbi or .csi) or BCF (.csi).
///
/// Its answers are those of htslib's `hts_itr_query`. Offsets are virtual: compressed address << 16
/// | offset in the block.
struct VariantIndex {
  /// The contigs of a VCF index in file order; empty for BCF.
  let contigNames: [String]
  /// Where the last indexed record ends; `nil` for an index of no records.
  ///
  /// The summary bins that htslib writes tell; other writers leave them out, and then it is where
  /// the last chunk ends.
  let end: UInt64?
  let scheme: BinScheme
  /// The wanted contigs by their numbers.
  let contigs: [Int: ContigIndex]

  /// Where to start reading for the closed 1-based interval; `nil` when nothing overlaps it.
  ///
  /// - Parameter contig: The number of a wanted contig.
  func start(contig: Int32, first: Int, last: Int) -> UInt64? {
    let last = min(last, scheme.extent)
    guard first <= last else { return nil }
    return contigs[Int(contig)]?.start(first - 1...last - 1)
  }

  /// Whether the index knows a record on the contig; asked near the windows first, which is cheap.
  func hasRecords(contig: Int32, near windows: Windows) -> Bool {
    windows.all.contains { start(contig: contig, first: $0.first, last: $0.last) != nil }
      || start(contig: contig, first: 1, last: scheme.extent) != nil
  }
}
