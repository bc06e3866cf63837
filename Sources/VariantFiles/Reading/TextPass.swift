internal import CHTSlib
import Pharmacogenomics

/// Lines of a VCF, looked at as bytes; only wanted ones are parsed.
struct TextPass: ~Copyable {
  /// What is known about the contig of the current line.
  struct CurrentContig {
    /// Bytes of the name; −1 before the first line.
    var length = -1
    /// The wanted entry; `nil` when the contig is not wanted.
    var entry: Int?
    var name = ""
    /// The highest POS that the header allows: one behind the last base, for the telomere.
    var lastPosition = Int.max
    /// POS of the line before.
    var position = 0
  }

  var buffers = LineBuffers()
  /// The current line with one cell for all samples that are alike.
  let narrow = NarrowLine()
  var contig = CurrentContig()
  /// Whether `vcf_parse` took the current line apart.
  var currentIsParsed = false

  /// Reads every line to the file's end and hands over the wanted records.
  mutating func scan(
    _ file: borrowing FileHandle, _ state: inout PassState, body: RecordBody
  ) throws(VariantFileError) {
    var emptyLine: Int?
    while try next(file, state) {
      state.count()
      currentIsParsed = false
      let line = buffers.line
      if line.count == 0 {
        contig.length = -1
        emptyLine = file.lineNumber
        continue
      }
      if let number = emptyLine {
        state.noteEmptyLine(number)
        emptyLine = nil
      }
      let contigEnd = line.fieldEnd(from: 0)
      if !continues(line, contigEnd: contigEnd) {
        try enter(line, contigEnd: contigEnd, line: file.lineNumber, &state)
      }
      guard let entry = contig.entry else { continue }
      let positionEnd = line.fieldEnd(from: contigEnd + 1)
      let position = try position(line, contigEnd + 1, positionEnd, file.lineNumber, state)
      if position < contig.position || position > contig.lastPosition {
        state.noteDisorder(of: position, in: contig, line: file.lineNumber)
      }
      contig.position = position
      let windows = state.wanted.entries[entry].windows
      if line.touches(windows, position: position, positionEnd: positionEnd) {
        try emit(entry, position, line: file.lineNumber, &state, body: body)
      }
    }
    try checkLastLine(line: file.lineNumber - 1, state)
    try file.checkEndBlock(state.path)
  }

  /// Reads the next line; `false` at the file's end. Wraps `hts_getline`.
  mutating func next(_ file: borrowing FileHandle, _ state: borrowing PassState)
    throws(VariantFileError) -> Bool
  {
    buffers.turn()
    let status = unsafe hts_getline(file.raw, LineBytes.newline, buffers.current)
    let isDamaged = file.isDamaged
    if status >= 0, !isDamaged { return true }
    guard status == -1, !isDamaged else {
      let place = RecordPlace(path: state.path, line: file.lineNumber)
      throw .readFailed(place, isCompressed: file.packing != .plain)
    }
    return false
  }

  /// Whether the line lies on the same contig as the line before.
  @inline(__always)
  func continues(_ line: LineBytes, contigEnd: Int) -> Bool {
    contigEnd == contig.length
      && line.hasSamePrefix(contigEnd, as: unsafe LineBytes(buffers.previous.pointee))
  }
}
