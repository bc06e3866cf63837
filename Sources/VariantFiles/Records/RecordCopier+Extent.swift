internal import CHTSlib
import Pharmacogenomics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension RecordCopier {
  /// POS of the current record, 1-based; 0 for a telomere. The corresponding field is `bcf1_t.pos`.
  var position: Int { unsafe Int(record.raw.pointee.pos) + 1 }

  /// Whether the current record speaks about a base of the windows; `LineBytes` asks the same.
  func touches(_ windows: Windows) -> Bool {
    let position = position
    let next = windows.window(endingAtOrAfter: position)
    if let next, position >= next.first { return true }
    let first = firstBase()
    guard next != nil || first < position else { return false }
    return windows.overlap(first...max(position, next == nil ? position : lastBase()))
  }

  /// The first base that the current record speaks about, as
  /// `VariantRecord.firstBase(contig:position:alternates:)` defines it.
  private func firstBase() -> Int {
    // What cannot be unpacked is wanted, so that it is refused.
    guard unsafe azadose_unpack_alleles(record.raw) == 0 else { return min(0, position) }
    let count = unsafe Int(record.raw.pointee.n_allele)
    let hasBreakend = (1..<max(count, 1)).contains { index in
      unsafe record.raw.pointee.d.allele[index].map { unsafe strpbrk($0, "[]") != nil } ?? false
    }
    guard hasBreakend else { return position }
    return VariantRecord.firstBase(
      contig: header.contigName(unsafe record.raw.pointee.rid) ?? "", position: position,
      alternates: Array(copyAlleles().dropFirst()))
  }

  /// The last base that the current record speaks about, 1-based, as
  /// `VariantRecord.lastBase(contig:position:referenceLength:end:alternates:symbolicLengths:)` defines it.
  private func lastBase() -> Int {
    guard unsafe azadose_unpack_info(record.raw) == 0 else { return Int.max }
    let alleles = copyAlleles()
    return VariantRecord.lastBase(
      contig: header.contigName(unsafe record.raw.pointee.rid) ?? "", position: position,
      referenceLength: alleles.first?.utf8.count ?? 1,
      end: InfoField.number("END", in: record, header: header),
      alternates: Array(alleles.dropFirst()),
      symbolicLengths: InfoField.lengths("SVLEN", in: record, header: header))
  }
}
