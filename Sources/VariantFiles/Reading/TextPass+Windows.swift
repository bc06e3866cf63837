internal import CHTSlib
import Pharmacogenomics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension TextPass: IndexedPass {
  mutating func prepareToJump() {}

  /// Reads lines from the file's place to the stretch's end.
  mutating func readStretch(
    _ stretch: Windows.Window, after previousLast: Int, _ target: IndexTarget,
    _ indexFile: IndexFile, _ file: borrowing FileHandle, _ state: inout PassState,
    body: RecordBody
  ) throws(VariantFileError) {
    let windows = state.wanted.entries[target.entry].windows
    var previousPosition = 0
    contig = CurrentContig()
    lines.begin(line: file.lineNumber)
    while try next(file, state) {
      let line = lines.line
      if !lines.hasColumn() {
        guard previousPosition == 0 else { return }
        let contigEnd = line.fieldEnd(from: 0)
        guard contigEnd < line.count, line.text(0..<contigEnd) == target.writtenName else {
          throw .wrongIndex(state.path, index: indexFile, "it leads to another contig")
        }
        contig = CurrentContig(
          length: contigEnd, entry: target.entry, name: target.writtenName)
        lines.keepColumn(contigEnd)
      }
      let positionEnd = line.fieldEnd(from: contig.length + 1)
      let position = try position(line, contig.length + 1, positionEnd, nil, state)
      guard position >= previousPosition else {
        throw .wrongIndex(state.path, index: indexFile, "the records are not in order")
      }
      previousPosition = max(position, 1)
      if position > stretch.last { return }
      if position <= previousLast { continue }
      if line.touches(windows, position: position, positionEnd: positionEnd) {
        try emit(target.entry, position, line: nil, &state, body: body)
      }
    }
    guard previousPosition > 0 else {
      throw .wrongIndex(state.path, index: indexFile, "it leads beyond the last record")
    }
  }
}
