internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Cheap proof that an index belongs to the file beside which it lies.
struct IndexCheck {
  let path: String
  let index: IndexFile
  /// Names of the `##contig` lines; empty when the header lists none.
  let declared: Set<String>

  /// Throws when a contig of the index is not in the header, or when the index does not end
  /// exactly where the records end.
  ///
  /// The file must stand at its first record; afterwards it stands anywhere.
  func check(_ content: VariantIndex, file: borrowing FileHandle, size: Int64)
    throws(VariantFileError)
  {
    if !declared.isEmpty,
      let stranger = content.contigNames.first(where: { !declared.contains($0) })
    {
      throw .wrongIndex(path, index: index, "it lists contig '\(stranger)', the header does not")
    }
    guard let stream = unsafe file.stream else { return }
    if let end = content.end {
      guard Int64(end >> 16) < size, let offset = Int64(exactly: end),
        unsafe bgzf_seek(stream, offset, SEEK_SET) == 0
      else { throw .wrongIndex(path, index: index, "it ends beyond the file's end") }
    }
    var byte: UInt8 = 0
    switch unsafe bgzf_read(stream, &byte, 1) {
    case 0: return
    case 1: throw .wrongIndex(path, index: index, "the file goes on where the index ends")
    default: throw .wrongIndex(path, index: index, "no block of the file begins where it ends")
    }
  }
}
