/// Whether the bytes of an index are built as the SAM and tabix specifications say.
enum IndexStructure {
  /// The last base that the index can hold; `nil` for an index that is not sound.
  ///
  /// Walks the whole index: every count must fit, and nothing may remain.
  ///
  /// The layouts are those of `CSIv1.tex` and `tabix.tex` of hts-specs.
  ///
  /// - Complexity: O(number of bins).
  static func extent(path: String) -> Int? {
    guard var bytes = IndexBytes(path: path) else { return nil }
    return walk(&bytes)
  }

  private static func walk(_ bytes: inout IndexBytes) -> Int? {
    guard let magic = bytes.take(4) else { return nil }
    switch magic {
    case Array("TBI\u{1}".utf8):
      guard let contigs = bytes.count(), bytes.skip(24), names(&bytes) else {
        return nil
      }
      return walk(contigs, offsetBytes: 0, hasWindows: true, &bytes) ? 1 << 29 : nil
    case Array("CSI\u{1}".utf8):
      // With depth 0, htslib 1.16 looks for ever for a bin that is not there; no chromosome has it.
      guard let shift = bytes.count(), let depth = bytes.count(), (1...30).contains(shift),
        (1...10).contains(depth), shift + 3 * depth < 63, let extra = bytes.count()
      else { return nil }
      // The extra bytes are tabix's columns and names; a BCF index has none.
      if extra > 0 {
        guard extra >= 28, bytes.skip(24), names(&bytes, within: extra - 24) else {
          return nil
        }
      }
      guard let contigs = bytes.count() else { return nil }
      return walk(contigs, offsetBytes: 8, hasWindows: false, &bytes)
        ? 1 << (shift + 3 * depth) : nil
    default: return nil
    }
  }

  /// Contig names, each ended by NUL; none may come twice.
  private static func names(_ bytes: inout IndexBytes, within size: Int? = nil) -> Bool {
    guard let length = bytes.count(), size.map({ $0 == length + 4 }) ?? true,
      let text = bytes.take(length)
    else { return false }
    if text.isEmpty { return true }
    guard text.last == 0 else { return false }
    let names = text.dropLast().split(separator: 0, omittingEmptySubsequences: false)
    return Set(names).count == names.count && !names.contains([])
  }

  /// The bins of every contig, then its windows of 16 kb (.tbi), then perhaps one more count.
  private static func walk(
    _ contigs: Int, offsetBytes: Int, hasWindows: Bool, _ bytes: inout IndexBytes
  ) -> Bool {
    for _ in 0..<contigs {
      guard let bins = bytes.count() else { return false }
      for _ in 0..<bins {
        guard bytes.skip(4 + offsetBytes), let chunks = bytes.count(),
          bytes.skip(16 * chunks)
        else { return false }
      }
      if hasWindows {
        guard let windows = bytes.count(), bytes.skip(8 * windows) else { return false }
      }
    }
    return bytes.isAtEnd || (bytes.skip(8) && bytes.isAtEnd)
  }
}
