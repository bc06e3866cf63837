/// Reads a .tbi or .csi: everything of the wanted contigs, and of the others only whether they are
/// built as the specifications say and where they end.
///
/// The layouts are those of `CSIv1.tex` and `tabix.tex` of hts-specs. Every count must fit, and
/// nothing may remain. That no bin stands twice is asked of wanted contigs only: of others no bin
/// is used.
struct IndexReader: ~Copyable {
  private var bytes: IndexBytes
  private var scheme = BinScheme.tabix
  private var isCSI = false
  private var names: [String] = []
  private var contigs: [Int: ContigIndex] = [:]
  /// The greatest end in the summary bins.
  private var summaryEnd: UInt64?
  /// The greatest end of a chunk.
  private var chunkEnd: UInt64?

  /// `nil` when the index cannot be opened.
  private init?(path: String) {
    guard let bytes = IndexBytes(path: path) else { return nil }
    self.bytes = bytes
  }

  /// The index; `nil` for one that is not sound, or of another kind of table.
  ///
  /// - Parameter wanted: The numbers of the wanted contigs, given the contigs that the index names.
  /// - Complexity: O(bytes of the index).
  static func read(
    path: String, form: FileHandle.Form, wanted: (_ names: [String]) -> Set<Int>
  ) -> VariantIndex? {
    guard var reader = IndexReader(path: path), let count = reader.header(form) else { return nil }
    let wanted = wanted(reader.names)
    for number in 0..<count {
      let isSound = wanted.contains(number) ? reader.contig(number) : reader.passOver()
      guard isSound else { return nil }
    }
    guard let unplaced = reader.unplaced() else { return nil }
    // htslib, too, takes records without a place as the end of an index without summaries.
    let end = reader.summaryEnd ?? (unplaced > 0 ? 0 : reader.chunkEnd)
    return VariantIndex(
      contigNames: reader.names, end: end, scheme: reader.scheme, contigs: reader.contigs)
  }

  /// How many contigs follow; `nil` when there is something else than an index of variants.
  private mutating func header(_ form: FileHandle.Form) -> Int? {
    guard let magic = bytes.take(4) else { return nil }
    switch magic {
    case Array("TBI\u{1}".utf8):
      guard form == .text, let contigs = bytes.count(), table(form, within: nil) else { return nil }
      return contigs
    case Array("CSI\u{1}".utf8):
      isCSI = true
      // With depth 0, htslib 1.16 looks for ever for a bin that is not there; no chromosome has it.
      guard let shift = bytes.count(), let depth = bytes.count(), (1...30).contains(shift),
        (1...10).contains(depth), shift + 3 * depth < 63, let extra = bytes.count()
      else { return nil }
      scheme = BinScheme(shift: shift, depth: depth)
      // The extra bytes are tabix's columns and names; a BCF index has none.
      if extra > 0 {
        guard extra >= 28, table(form, within: extra) else { return nil }
      } else if form == .text {
        return nil
      }
      return bytes.count()
    default: return nil
    }
  }

  /// Tabix's columns and the names of the contigs, each ended by NUL; none may come twice.
  ///
  /// Beside a text, the columns must be those of VCF. Beside a BCF nobody asks for them.
  private mutating func table(_ form: FileHandle.Form, within size: Int?) -> Bool {
    guard let format = bytes.number(), form == .binary || format & 0xFFFF == Self.formatOfVCF,
      bytes.skip(20), let length = bytes.count(), size.map({ $0 == length + 28 }) ?? true,
      let text = bytes.take(length)
    else { return false }
    if text.isEmpty { return true }
    guard text.last == 0 else { return false }
    let parts = text.dropLast().split(separator: 0, omittingEmptySubsequences: false)
    if form == .text { names = parts.map { String(decoding: $0, as: UTF8.self) } }
    return Set(parts).count == parts.count && !parts.contains([])
  }

  /// The corresponding C macro is `TBX_VCF`.
  private static let formatOfVCF = 2

  /// Keeps the bins of a contig, then its windows of 16 kb (.tbi).
  private mutating func contig(_ number: Int) -> Bool {
    guard let bins = bytes.count() else { return false }
    var parts = ContigIndex.Parts()
    for _ in 0..<bins {
      guard let bin = bytes.next(UInt32.self), let least = leastOffset(), let count = bytes.count()
      else { return false }
      let isSummary = Int(bin) == scheme.summary
      let first = parts.chunks.count
      for place in 0..<count {
        guard let chunk = chunk(isSummary: isSummary, at: place) else { return false }
        if !isSummary { parts.chunks.append(chunk) }
      }
      guard !isSummary else { continue }
      parts.bins.append(
        ContigIndex.Parts.Bin(
          number: Int(bin), leastOffset: least, chunks: first..<parts.chunks.count))
    }
    if !isCSI {
      guard let count = bytes.count() else { return false }
      var windows: [UInt64] = []
      for _ in 0..<count {
        guard let window = bytes.next(UInt64.self) else { return false }
        windows.append(window)
      }
      parts.windows = windows
    }
    contigs[number] = ContigIndex(parts, scheme)
    return contigs[number] != nil
  }

  /// Passes over a contig, but for where it ends.
  private mutating func passOver() -> Bool {
    guard let bins = bytes.count() else { return false }
    for _ in 0..<bins {
      guard let bin = bytes.next(UInt32.self), leastOffset() != nil, let count = bytes.count()
      else { return false }
      let isSummary = Int(bin) == scheme.summary
      for place in 0..<count {
        guard chunk(isSummary: isSummary, at: place) != nil else { return false }
      }
    }
    if isCSI { return true }
    guard let windows = bytes.count() else { return false }
    return bytes.skip(8 * windows)
  }

  /// The least offset of a record that reaches into the bin; 0 in a .tbi, which has none.
  private mutating func leastOffset() -> UInt64? { isCSI ? bytes.next(UInt64.self) : 0 }

  /// The next chunk. Of a summary, only the first says where records lie; the second counts them.
  private mutating func chunk(isSummary: Bool, at place: Int) -> ContigIndex.Chunk? {
    guard let start = bytes.next(UInt64.self), let end = bytes.next(UInt64.self) else { return nil }
    if !isSummary {
      chunkEnd = max(chunkEnd ?? 0, end)
    } else if place == 0 {
      summaryEnd = max(summaryEnd ?? 0, end)
    }
    return ContigIndex.Chunk(start: start, end: end)
  }

  /// Records without a place, a number that may be left out; `nil` when the index does not end here.
  private mutating func unplaced() -> UInt64? {
    if bytes.isAtEnd { return 0 }
    guard let count = bytes.next(UInt64.self), bytes.isAtEnd else { return nil }
    return count
  }
}
