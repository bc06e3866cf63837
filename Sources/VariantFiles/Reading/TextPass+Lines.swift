internal import CHTSlib
import Pharmacogenomics

extension TextPass {
  /// Looks up a contig when the lines come to it.
  mutating func enter(
    _ line: LineBytes, contigEnd: Int, line number: Int?, _ state: inout PassState
  ) throws(VariantFileError) {
    let place = RecordPlace(path: state.path, line: number)
    guard contigEnd > 0, contigEnd < line.count else {
      throw place.malformed("the line has no tab-separated columns")
    }
    guard line[0] != UInt8(ascii: "#") else {
      throw place.malformed("a header line stands among the records")
    }
    let name = line.text(0..<contigEnd)
    guard state.declared.isEmpty || state.declared.contains(name) else {
      throw place.undeclaredContig(name)
    }
    let entry = state.wanted.entry(forWrittenName: name)
    state.conformance.enter(name, at: place)
    contig = CurrentContig(
      length: contigEnd, entry: entry, name: name,
      lastPosition: state.lengths[name].map { $0 + 1 } ?? .max)
    if let entry { state.contigsWithRecords.insert(state.wanted.entries[entry].name) }
  }

  /// POS of the line, 1-based; 0 is let through.
  func position(
    _ line: LineBytes, _ start: Int, _ end: Int, _ number: Int?, _ state: borrowing PassState
  ) throws(VariantFileError) -> Int {
    // htslib's tools take `0123` for an octal number, and an index made by them leads elsewhere.
    let hasLeadingZero = end - start > 1 && line[start] == UInt8(ascii: "0")
    guard start < end, !hasLeadingZero, let position = line.number(start..<end) else {
      let place = RecordPlace(path: state.path, line: number, contig: contig.name)
      throw place.malformed("POS is not a number")
    }
    return position
  }

  /// Parses the current line, copies it and hands it over.
  mutating func emit(
    _ entry: Int, _ position: Int, line number: Int?, _ state: inout PassState, body: RecordBody
  ) throws(VariantFileError) {
    let place = RecordPlace(
      path: state.path, line: number, contig: contig.name, position: position)
    guard position >= 1 else { throw place.positionZero() }
    let contig = state.wanted.entries[entry].name
    let record: VariantRecord
    if try narrowsLine(at: place, &state) {
      defer { state.copier.widen() }
      currentIsParsed = true
      record = try parsed(areAllSelected: true, contig: contig, at: place, &state)
    } else {
      try checkColumns(lines.line, at: place, state)
      guard buffer.take(lines.line) else { throw .outOfMemory(place.path) }
      currentIsParsed = true
      record = try parsed(areAllSelected: false, contig: contig, at: place, &state)
    }
    try body(record)
  }

  /// Checks the line of the buffer, parses it, which overwrites it, and copies the record.
  private func parsed(
    areAllSelected: Bool, contig: String, at place: RecordPlace, _ state: inout PassState
  ) throws(VariantFileError) -> VariantRecord {
    let line = buffer.line
    guard !line.holdsControl else { throw place.malformed("the line holds a control character") }
    guard !line.hasUnreadableExtent else {
      throw place.malformed("END or SVLEN is no whole number")
    }
    guard !line.hasMalformedGenotype else { throw place.malformedGenotype() }
    let text = line.bytes
    buffer.dropPhasePrefixes()
    unsafe try state.copier.parse(buffer.current, at: place)
    let record = try state.copier.copy(
      contig: contig, writtenContig: self.contig.name, at: place)
    state.conformance.check(text, areAllSelected: areAllSelected, at: place)
    return record
  }

  /// Copies the current line with one cell for all samples that are alike; `false` where each sample
  /// is copied for itself, or too few are alike.
  private func narrowsLine(
    at place: RecordPlace, _ state: inout PassState
  ) throws(VariantFileError) -> Bool {
    guard let sampleCount = state.copier.groupedSampleCount else { return false }
    let cells = SampleCells(lines.line, fields: RecordCopier.fields)
    guard let (columns, examples) = cells.distinct(sampleCount: sampleCount),
      let usual = examples.first, let width = state.copier.narrow(to: columns)
    else { return false }
    let filled = examples + Array(repeating: usual, count: width - examples.count)
    guard buffer.take(lines.line, fixed: cells.start, filled) else {
      throw .outOfMemory(place.path)
    }
    return true
  }

  /// A file that was cut off ends in a line with too few columns.
  func checkLastLine(line number: Int, _ state: borrowing PassState) throws(VariantFileError) {
    let last = lines.line
    guard !currentIsParsed, last.count > 0 else { return }
    try checkColumns(last, at: RecordPlace(path: state.path, line: number), state)
  }

  private func checkColumns(
    _ line: LineBytes, at place: RecordPlace, _ state: borrowing PassState
  ) throws(VariantFileError) {
    let found = line.columnCount
    let isSitesOnly = state.columnCount == 8 && found == 9
    guard found == state.columnCount || isSitesOnly else {
      throw place.wrongColumnCount(found: found, expected: state.columnCount)
    }
  }
}
