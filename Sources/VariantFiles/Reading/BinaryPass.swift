internal import CHTSlib
import Pharmacogenomics

/// Records of a BCF, unpacked only as far as needed to know whether they are wanted.
struct BinaryPass: IndexedPass, ~Copyable {
  /// Records read so far; `nil` after a jump through an index.
  private var ordinal: Int? = 0
  /// The wanted entry of every contig number; looked up at first sight.
  private var entries: [Int32: Int?] = [:]

  /// Reads every record to the file's end and hands over the wanted ones.
  mutating func scan(
    _ file: borrowing FileHandle, _ state: inout PassState, body: RecordBody
  ) throws(VariantFileError) {
    while try next(file, &state) {
      state.count()
      let contig = unsafe state.copier.record.raw.pointee.rid
      guard let entry = entry(contig, &state) else { continue }
      if state.copier.touches(state.wanted.entries[entry].windows) {
        try emit(entry, &state, body: body)
      }
    }
    try file.checkEndBlock(state.path)
  }

  mutating func prepareToJump() { ordinal = nil }

  /// Reads records from the file's place to the stretch's end, as `TextPass` reads lines.
  mutating func readStretch(
    _ stretch: Windows.Window, after previousLast: Int, _ target: IndexTarget,
    _ indexFile: IndexFile, _ file: borrowing FileHandle, _ state: inout PassState,
    body: RecordBody
  ) throws(VariantFileError) {
    let windows = state.wanted.entries[target.entry].windows
    var previousPosition = 0
    while try next(file, &state) {
      guard unsafe state.copier.record.raw.pointee.rid == target.number else {
        if previousPosition > 0 { return }
        throw .wrongIndex(state.path, index: indexFile, "it leads to another contig")
      }
      let position = state.copier.position
      guard position >= previousPosition else {
        throw .wrongIndex(state.path, index: indexFile, "the records are not in order")
      }
      previousPosition = max(position, 1)
      if position > stretch.last { return }
      if position <= previousLast { continue }
      if state.copier.touches(windows) {
        try emit(target.entry, &state, body: body)
      }
    }
    guard previousPosition > 0 else {
      throw .wrongIndex(state.path, index: indexFile, "it leads beyond the last record")
    }
  }

  /// Reads the next record; `false` at the file's end. Wraps `bcf_read`.
  private mutating func next(_ file: borrowing FileHandle, _ state: inout PassState)
    throws(VariantFileError) -> Bool
  {
    let status = unsafe bcf_read(file.raw, state.copier.header.raw, state.copier.record.raw)
    if status == -1 { return false }
    ordinal = ordinal.map { $0 + 1 }
    let place = RecordPlace(path: state.path, ordinal: ordinal)
    guard status >= 0 else { throw .readFailed(place, isCompressed: file.packing != .plain) }
    try state.copier.check(status: status, at: place)
    return true
  }

  private mutating func entry(_ contig: Int32, _ state: inout PassState) -> Int? {
    if let known = entries[contig] { return known }
    let name = state.copier.header.contigName(contig)
    let entry = name.flatMap { state.wanted.entry(forWrittenName: $0) }
    entries[contig] = .some(entry)
    if let entry { state.contigsWithRecords.insert(state.wanted.entries[entry].name) }
    return entry
  }

  private func emit(_ entry: Int, _ state: inout PassState, body: RecordBody)
    throws(VariantFileError)
  {
    let name = unsafe state.copier.header.contigName(state.copier.record.raw.pointee.rid)
    let place = RecordPlace(
      path: state.path, ordinal: ordinal, contig: name, position: state.copier.position)
    try body(
      state.copier.copy(
        contig: state.wanted.entries[entry].name,
        writtenContig: name ?? state.wanted.entries[entry].name, at: place))
  }
}
