/// A wanted contig under one of its spellings, as an indexed file knows it.
struct IndexTarget {
  /// The contig's number in the index.
  let number: Int32
  /// The contig as the file writes it.
  let writtenName: String
  /// The entry in the `WantedTable`.
  let entry: Int

  /// The wanted contigs that the index may hold, in the order of their numbers.
  ///
  /// - Parameter names: The contigs that the index of a text names.
  static func all(
    _ wanted: WantedTable, names: [String], form: FileHandle.Form, header: HeaderHandle
  ) -> [IndexTarget] {
    var numbers: [String: Int32] = [:]
    if form == .text {
      for (number, name) in names.enumerated() { numbers[name] = Int32(number) }
    }
    var targets: [IndexTarget] = []
    for (entry, item) in wanted.entries.enumerated() {
      for spelling in Set(item.spellings) {
        guard let number = form == .text ? numbers[spelling] : header.contigID(spelling) else {
          continue
        }
        targets.append(IndexTarget(number: number, writtenName: spelling, entry: entry))
      }
    }
    return targets.sorted { $0.number < $1.number }
  }
}
