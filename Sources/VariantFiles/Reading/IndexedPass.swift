/// A pass that can jump: it reads the wanted windows of one contig through an index.
protocol IndexedPass: ~Copyable {
  /// Called once a contig, before the first jump.
  mutating func prepareToJump()

  /// Reads from the file's place to the window's end.
  ///
  /// A record that begins at or before `previousLast` also reached the window before this one.
  mutating func readWindow(
    _ window: Windows.Window, after previousLast: Int, _ target: IndexTarget,
    _ indexFile: IndexFile, _ file: borrowing FileHandle, _ state: inout PassState,
    body: RecordBody
  ) throws(VariantFileError)
}

extension IndexedPass where Self: ~Copyable {
  /// Reads the wanted windows of one contig, each from where the index says it begins.
  mutating func read(
    _ target: IndexTarget, index: borrowing IndexHandle, indexFile: IndexFile,
    file: borrowing FileHandle, _ state: inout PassState, body: RecordBody
  ) throws(VariantFileError) {
    prepareToJump()
    var previousLast = 0
    for window in state.wanted.entries[target.entry].windows.all {
      // What begins before the last window's end has been read with it.
      let first = max(previousLast + 1, window.first - state.hiddenReach)
      let start = index.start(contig: target.number, first: first, last: window.last)
      if let start {
        try file.seek(to: start, indexFile: indexFile, path: state.path)
        try readWindow(window, after: previousLast, target, indexFile, file, &state, body: body)
      }
      previousLast = window.last
    }
  }
}
