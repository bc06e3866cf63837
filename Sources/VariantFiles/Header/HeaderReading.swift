internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension HeaderHandle {
  /// Reads the header and leaves the file at its first record.
  ///
  /// BCF wraps `bcf_hdr_read`. For VCF, `bcf_hdr_read` would also load the index and add the
  /// index's contigs to the header, so the lines are read here and given to `bcf_hdr_parse`.
  static func read(_ file: borrowing FileHandle, path: String) throws(VariantFileError)
    -> HeaderHandle
  {
    switch file.form {
    case .binary:
      guard let header = unsafe bcf_hdr_read(file.raw) else {
        throw .malformedHeader(path, "the BCF header cannot be read")
      }
      return unsafe HeaderHandle(owning: header)
    case .text:
      return try parse(readText(file, path: path), path: path)
    }
  }

  /// All lines up to and including `#CHROM`.
  private static func readText(_ file: borrowing FileHandle, path: String)
    throws(VariantFileError) -> String
  {
    let buffers = LineBuffers()
    var text: [UInt8] = []
    while true {
      let status = unsafe hts_getline(file.raw, LineBytes.newline, buffers.current)
      guard status >= -1, !file.isDamaged else {
        throw .truncated(path, "the header cannot be read: cut off or damaged")
      }
      guard status >= 0 else { throw .truncated(path, "the file ends inside its header") }
      let line = buffers.line
      if line.count == 0 { continue }
      guard line[0] == UInt8(ascii: "#") else {
        throw .malformedHeader(path, "the header has no #CHROM line")
      }
      for offset in 0..<line.count { text.append(line[offset]) }
      text.append(UInt8(ascii: "\n"))
      if line[1] != UInt8(ascii: "#") {
        try checkColumns(line.text(0..<line.count), path: path)
        return String(decoding: text, as: UTF8.self)
      }
    }
  }

  /// The `#CHROM` line names the fixed columns in order, and every sample once.
  private static func checkColumns(_ line: String, path: String) throws(VariantFileError) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let fixed = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]
    guard columns.prefix(fixed.count).elementsEqual(fixed) else {
      throw .malformedHeader(
        path, "the #CHROM line does not name the eight fixed columns, separated by tabs")
    }
    guard columns.count > fixed.count else { return }
    guard columns[fixed.count] == "FORMAT" else {
      throw .malformedHeader(path, "the ninth column of the #CHROM line is not FORMAT")
    }
    var seen: Set<String> = []
    for name in columns.dropFirst(fixed.count + 1) {
      guard !name.isEmpty else { throw .malformedHeader(path, "a sample has no name") }
      guard seen.insert(name).inserted else { throw .duplicateSample(path, name: name) }
    }
  }

  private static func parse(_ text: String, path: String) throws(VariantFileError) -> HeaderHandle {
    guard let empty = unsafe bcf_hdr_init("r") else { throw .outOfMemory(path) }
    let header = unsafe HeaderHandle(owning: empty)
    guard let copy = unsafe strdup(text) else { throw .outOfMemory(path) }
    defer { unsafe free(copy) }
    guard unsafe bcf_hdr_parse(header.raw, copy) == 0 else {
      throw .malformedHeader(path, "the header cannot be parsed")
    }
    return header
  }
}
