internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension FileHandle {
  /// Moves to a virtual offset that an index gave. Wraps `bgzf_seek`.
  func seek(to offset: UInt64, indexFile: IndexFile, path: String) throws(VariantFileError) {
    guard let stream = unsafe stream, let offset = Int64(exactly: offset),
      unsafe bgzf_seek(stream, offset, SEEK_SET) == 0
    else {
      throw .wrongIndex(path, index: indexFile, "it leads outside the file")
    }
  }

  /// A bgzip file without its closing block was cut off. Wraps `hts_check_EOF`.
  ///
  /// Says nothing about streams; `checkEndBlock` does, once they are read to their end.
  func checkEndMarker(_ path: String) throws(VariantFileError) {
    if packing == .bgzip, unsafe hts_check_EOF(raw) == 0 { throw Self.cutOff(path) }
  }

  /// A bgzip stream that was read to its end must have ended with the closing block.
  func checkEndBlock(_ path: String) throws(VariantFileError) {
    guard packing == .bgzip, let stream = unsafe stream else { return }
    guard unsafe azadose_ended_with_eof_block(stream) != 0 else { throw Self.cutOff(path) }
  }

  private static func cutOff(_ path: String) -> VariantFileError {
    .truncated(path, "the file is cut off (its bgzip end block is missing)")
  }
}
