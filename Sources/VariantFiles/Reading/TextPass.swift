internal import CHTSlib
import Pharmacogenomics

/// Lines of a VCF, looked at as bytes; only wanted ones are parsed.
struct TextPass: ~Copyable {
  /// What is known about the contig of the current line.
  struct CurrentContig {
    /// Bytes of the name; 0 before the first line.
    var length = 0
    /// The wanted entry; `nil` when the contig is not wanted.
    var entry: Int?
    var name = ""
    /// The highest POS that the header allows: one behind the last base, for the telomere.
    var lastPosition = Int.max
    /// POS of the line before.
    var position = 0
  }

  /// A copy of the current line, where it is wanted: to parse it is to overwrite it.
  let buffer = LineBuffer()
  var contig = CurrentContig()
  /// Whether `vcf_parse` took the current line apart.
  var currentIsParsed = false
  /// The lines as they are read.
  var lines = LineReader()

  /// Reads every line to the file's end and hands over the wanted records.
  mutating func scan(
    _ file: borrowing FileHandle, _ state: inout PassState, body: RecordBody
  ) throws(VariantFileError) {
    var emptyLine: Int?
    lines.begin(line: file.lineNumber)
    while try next(file, state) {
      state.count()
      currentIsParsed = false
      let line = lines.line
      if line.count == 0 {
        lines.dropColumn()
        emptyLine = lines.number
        continue
      }
      if let number = emptyLine {
        state.noteEmptyLine(number)
        emptyLine = nil
      }
      if !lines.hasColumn() {
        try enter(line, contigEnd: line.fieldEnd(from: 0), line: lines.number, &state)
        lines.keepColumn(contig.length)
      }
      guard let entry = contig.entry else { continue }
      let positionEnd = line.fieldEnd(from: contig.length + 1)
      let position = try position(line, contig.length + 1, positionEnd, lines.number, state)
      if position < contig.position || position > contig.lastPosition {
        state.noteDisorder(of: position, in: contig, line: lines.number)
      }
      contig.position = position
      let windows = state.wanted.entries[entry].windows
      if line.touches(windows, position: position, positionEnd: positionEnd) {
        try emit(entry, position, line: lines.number, &state, body: body)
      }
    }
    try checkLastLine(line: lines.number, state)
    try file.checkEndBlock(state.path)
  }

  /// Reads the next line; `false` at the file's end.
  @inline(__always)
  mutating func next(_ file: borrowing FileHandle, _ state: borrowing PassState)
    throws(VariantFileError) -> Bool
  {
    switch lines.advance(file) {
    case .line: return true
    case .end: return false
    case .failure:
      let place = RecordPlace(path: state.path, line: lines.number + 1)
      throw .readFailed(place, isCompressed: file.packing != .plain)
    }
  }
}
