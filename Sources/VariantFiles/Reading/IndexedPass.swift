import Pharmacogenomics

/// A pass that can jump: it reads the records around the wanted windows of one contig through an
/// index.
protocol IndexedPass: ~Copyable {
  /// Called once a contig, before the first jump.
  mutating func prepareToJump()

  /// Reads from the file's place to the stretch's end and hands over what touches a window.
  ///
  /// A record that begins at or before `previousLast` has been looked at with the stretch before.
  mutating func readStretch(
    _ stretch: Windows.Window, after previousLast: Int, _ target: IndexTarget,
    _ indexFile: IndexFile, _ file: borrowing FileHandle, _ state: inout PassState,
    body: RecordBody
  ) throws(VariantFileError)
}

extension IndexedPass where Self: ~Copyable {
  /// Reads the wanted windows of one contig, each from where the index says it begins.
  ///
  /// An index files a record by REF and `END`. How far a symbol reaches by `SVLEN`, or a breakend
  /// to its mate, it does not know, and no header must announce them. So the records around each
  /// window are looked at as well, whatever the header says.
  mutating func read(
    _ target: IndexTarget, index: VariantIndex, indexFile: IndexFile,
    file: borrowing FileHandle, _ state: inout PassState, body: RecordBody
  ) throws(VariantFileError) {
    prepareToJump()
    var previousLast = 0
    let windows = state.wanted.entries[target.entry].windows
    for stretch in windows.widened(by: VariantRecord.longestSymbol).all {
      let start = index.start(contig: target.number, first: stretch.first, last: stretch.last)
      if let start {
        try file.seek(to: start, indexFile: indexFile, path: state.path)
        try readStretch(stretch, after: previousLast, target, indexFile, file, &state, body: body)
      }
      previousLast = stretch.last
    }
  }
}
