extension PassState {
  /// Notes an empty line with a record behind it; at the end of a file it says nothing.
  mutating func noteEmptyLine(_ number: Int) {
    conformance.note(
      .emptyLine, RecordPlace(path: path, line: number), "an empty line stands among the records")
  }

  /// Notes a POS before that of the line before, or behind the end of the contig.
  mutating func noteDisorder(of position: Int, in contig: TextPass.CurrentContig, line: Int?) {
    let place = RecordPlace(path: path, line: line, contig: contig.name, position: position)
    if position < contig.position {
      conformance.note(.order, place, "the records of a contig are not in the order of POS")
    }
    if position > contig.lastPosition {
      conformance.note(.position, place, "POS lies behind the end of its contig")
    }
  }
}
