internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A loaded index: of VCF (`tbx_t`, from .tbi or .csi) or of BCF (`hts_idx_t`, from .csi).
///
/// Offsets are virtual: compressed address << 16 | offset in the block.
@safe struct IndexHandle: ~Copyable {
  private let tabix: UnsafeMutablePointer<tbx_t>?
  private let raw: OpaquePointer
  /// The last base that the index can hold.
  private let extent: Int

  /// Loads an index; `nil` when it is damaged. Wraps `tbx_index_load3` and `hts_idx_load3`.
  init?(_ index: IndexFile, of path: String, form: FileHandle.Form) {
    guard let extent = IndexStructure.extent(path: index.path) else { return nil }
    switch form {
    case .text:
      guard let loaded = unsafe tbx_index_load3(path, index.path, 0) else { return nil }
      guard unsafe loaded.pointee.conf.preset & 0xFFFF == TBX_VCF,
        let idx = unsafe loaded.pointee.idx
      else {
        unsafe tbx_destroy(loaded)
        return nil
      }
      unsafe tabix = loaded
      unsafe raw = idx
    case .binary:
      guard let loaded = unsafe hts_idx_load3(path, index.path, HTS_FMT_CSI, 0) else { return nil }
      unsafe tabix = nil
      unsafe raw = loaded
    }
    self.extent = extent
    HandleCount.opened()
  }

  deinit {
    if let tabix = unsafe tabix { unsafe tbx_destroy(tabix) } else { unsafe hts_idx_destroy(raw) }
    HandleCount.closed()
  }

  /// The contigs of a VCF index in file order; empty for BCF. Wraps `tbx_seqnames`.
  var contigNames: [String] {
    guard let tabix = unsafe tabix else { return [] }
    var count: Int32 = 0
    guard let names = unsafe tbx_seqnames(tabix, &count) else { return [] }
    defer { unsafe free(names) }
    return (0..<Int(count)).compactMap { index in
      unsafe names[index].map { unsafe String(cString: $0) }
    }
  }

  /// Where to start reading for the closed 1-based interval; `nil` when nothing overlaps it.
  func start(contig: Int32, first: Int, last: Int) -> UInt64? {
    query(contig, first, last)?.start
  }

  /// Whether the index knows a record on the contig; asked near the windows first, which is cheap.
  func hasRecords(contig: Int32, near windows: Windows) -> Bool {
    windows.all.contains { start(contig: contig, first: $0.first, last: $0.last) != nil }
      || start(contig: contig, first: 1, last: Self.farthest) != nil
  }

  /// Where the last indexed record ends; `nil` for an index of no records.
  ///
  /// The summary bin that htslib writes answers at once; other writers leave it out, and then the
  /// last chunk of each of `contigs` numbers is looked up.
  func end(contigs: Int32) -> UInt64? {
    if let end = unsafe IndexQuery.summaryEnd(raw) { return end }
    var end: UInt64?
    for contig in 0..<max(contigs, 0) {
      guard let last = query(contig, 1, Self.farthest)?.end else { continue }
      end = max(end ?? 0, last)
    }
    return end
  }

  /// Asks for the part of the interval that the index can hold.
  private func query(_ contig: Int32, _ first: Int, _ last: Int) -> IndexQuery? {
    guard first <= extent else { return nil }
    return unsafe IndexQuery(raw, contig: contig, first: first, last: min(last, extent))
  }

  /// Beyond every contig that a .tbi or .csi can index.
  private static let farthest = 1 << 31 - 1
}

/// One question to an index. The corresponding C type is `hts_itr_t`.
@safe private struct IndexQuery: ~Copyable {
  private let raw: UnsafeMutablePointer<hts_itr_t>

  /// Wraps `hts_itr_query`.
  init?(_ index: OpaquePointer, contig: Int32, first: Int, last: Int) {
    guard
      let made = unsafe hts_itr_query(index, contig, Int64(first - 1), Int64(last), nil)
    else { return nil }
    unsafe raw = made
    HandleCount.opened()
  }

  deinit {
    unsafe hts_itr_destroy(raw)
    HandleCount.closed()
  }

  /// Start of the first chunk; chunks are sorted and merged by htslib.
  var start: UInt64? {
    unsafe raw.pointee.n_off > 0 ? unsafe raw.pointee.off[0].u : nil
  }

  /// End of the last chunk.
  var end: UInt64? {
    unsafe (0..<Int(raw.pointee.n_off)).map { unsafe raw.pointee.off[$0].v }.max()
  }

  /// The greatest end in the summary bins; `nil` when the index has none.
  static func summaryEnd(_ index: OpaquePointer) -> UInt64? {
    guard let made = unsafe hts_itr_query(index, HTS_IDX_NOCOOR, 0, 0, nil) else { return nil }
    defer { unsafe hts_itr_destroy(made) }
    return unsafe made.pointee.curr_off
  }
}
