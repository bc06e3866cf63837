internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension HeaderHandle {
  /// Reads the header and leaves the file at its first record.
  ///
  /// `bcf_hdr_read` would also load the index of a VCF and add the index's contigs, and it believes
  /// whatever a BCF says of itself. So the lines are read here and given to `bcf_hdr_parse`.
  static func read(_ file: borrowing FileHandle, path: String) throws(VariantFileError)
    -> (HeaderHandle, HeaderText)
  {
    let text =
      switch file.form {
      case .binary: try readBinary(file, path: path)
      case .text: try readText(file, path: path)
      }
    return (try parse(text.bytes, path: path), text)
  }

  /// The text in a BCF up to and including `#CHROM`.
  private static func readBinary(_ file: borrowing FileHandle, path: String)
    throws(VariantFileError) -> HeaderText
  {
    let start = try bytes(9, of: file, path: path)
    guard start.starts(with: Array("BCF\u{2}\u{2}".utf8)) else {
      throw .malformedHeader(path, "the BCF is not of version 2.2")
    }
    let length = start[5...].reversed().reduce(0) { $0 << 8 | Int($1) }
    // A NUL ends the text.
    let text = try bytes(length, of: file, path: path).prefix { $0 != 0 }
    let lines = text.split(separator: UInt8(ascii: "\n"))
    guard let last = lines.last, last.starts(with: Array("#CHROM".utf8)) else {
      throw .malformedHeader(path, "the header has no #CHROM line")
    }
    try checkColumns(last, path: path)
    var header = HeaderText()
    for (index, line) in lines.enumerated() { header.add(line, number: index + 1) }
    return header
  }

  /// The next bytes of a BCF, in pieces: the length that it states may be a lie. Wraps `bgzf_read`.
  private static func bytes(_ count: Int, of file: borrowing FileHandle, path: String)
    throws(VariantFileError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while bytes.count < count {
      let wanted = min(count - bytes.count, piece.count)
      guard let stream = unsafe file.stream, unsafe bgzf_read(stream, &piece, wanted) == wanted
      else { throw .truncated(path, "the header cannot be read: cut off or damaged") }
      bytes += piece[..<wanted]
    }
    return bytes
  }

  /// All lines up to and including `#CHROM`.
  private static func readText(_ file: borrowing FileHandle, path: String)
    throws(VariantFileError) -> HeaderText
  {
    let buffer = LineBuffer()
    var header = HeaderText()
    while true {
      let status = unsafe hts_getline(file.raw, LineBytes.newline, buffer.current)
      guard status >= -1, !file.isDamaged else {
        throw .truncated(path, "the header cannot be read: cut off or damaged")
      }
      guard status >= 0 else { throw .truncated(path, "the file ends inside its header") }
      let line = buffer.line
      if line.count == 0 { continue }
      guard line[0] == UInt8(ascii: "#") else {
        throw .malformedHeader(path, "the header has no #CHROM line")
      }
      guard !line.holdsNUL else {
        throw .malformedHeader(path, "the header holds a NUL byte")
      }
      header.add(line.bytes, number: file.lineNumber)
      if line[1] != UInt8(ascii: "#") {
        try checkColumns(line.bytes, path: path)
        return header
      }
    }
  }

  /// The `#CHROM` line names the fixed columns in order, and every sample.
  private static func checkColumns(
    _ line: some RandomAccessCollection<UInt8>, path: String
  ) throws(VariantFileError) {
    let tab = UInt8(ascii: "\t")
    let fixed = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]
    let columns = line.split(
      separator: tab, maxSplits: fixed.count + 1, omittingEmptySubsequences: false)
    guard columns.prefix(fixed.count).elementsEqual(fixed, by: { $0.elementsEqual($1.utf8) })
    else {
      throw .malformedHeader(
        path, "the #CHROM line does not name the eight fixed columns, separated by tabs")
    }
    guard columns.count > fixed.count else { return }
    guard columns[fixed.count].elementsEqual("FORMAT".utf8) else {
      throw .malformedHeader(path, "the ninth column of the #CHROM line is not FORMAT")
    }
    guard columns.count > fixed.count + 1 else { return }
    var before = tab
    for byte in columns[fixed.count + 1] {
      if byte == tab, before == tab { throw .malformedHeader(path, "a sample has no name") }
      before = byte
    }
    if before == tab { throw .malformedHeader(path, "a sample has no name") }
  }

  /// The first sample that the `#CHROM` line names twice; htslib refuses such a line, and does not
  /// say why.
  private static func repeatedSample(_ text: [UInt8]) -> String? {
    let line = text.split(separator: UInt8(ascii: "\n")).last ?? []
    var seen: Set<ArraySlice<UInt8>> = []
    return line.split(separator: UInt8(ascii: "\t")).dropFirst(9)
      .first { !seen.insert($0).inserted }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func parse(_ text: [UInt8], path: String) throws(VariantFileError)
    -> HeaderHandle
  {
    guard let empty = unsafe bcf_hdr_init("r") else { throw .outOfMemory(path) }
    let header = unsafe HeaderHandle(owning: empty)
    var text = text.map { CChar(bitPattern: $0) } + [0]
    try header.checkNumbers(&text, path: path)
    guard unsafe bcf_hdr_parse(header.raw, &text) == 0 else {
      if let name = repeatedSample(text.map { UInt8(bitPattern: $0) }.filter { $0 != 0 }) {
        throw .duplicateSample(path, name: name)
      }
      throw .malformedHeader(path, "the header cannot be parsed")
    }
    return header
  }

  /// htslib makes room for as many entries as `IDX` says. Wraps `bcf_hdr_parse_line`.
  private func checkNumbers(_ text: inout [CChar], path: String) throws(VariantFileError) {
    let problem: String? = unsafe text.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var offset = 0
      while offset < buffer.count - 1 {
        var length: Int32 = 0
        if let line = unsafe bcf_hdr_parse_line(raw, start + offset, &length) {
          defer { unsafe bcf_hrec_destroy(line) }
          let index = unsafe bcf_hrec_find_key(line, "IDX")
          if index >= 0, let value = unsafe line.pointee.vals[Int(index)] {
            let text = unsafe String(cString: value)
            guard let number = Int(text), (0...Self.largestNumber).contains(number) else {
              return "IDX=\(text) is no number of a header line"
            }
          }
        }
        while offset < buffer.count - 1, unsafe buffer[offset] != CChar(LineBytes.newline) {
          offset += 1
        }
        offset += 1
      }
      return nil
    }
    if let problem { throw .malformedHeader(path, problem) }
  }

  /// Lines that were removed leave gaps, but no such gaps.
  private static let largestNumber = 1 << 20
}
