import Pharmacogenomics

/// What a pass over a file needs at every record, and what it learns on the way.
struct PassState: ~Copyable {
  let path: String
  let wanted: WantedTable
  /// Names of the `##contig` lines; empty when the header lists none.
  let declared: Set<String>
  /// Number of columns of a complete line.
  let columnCount: Int
  var copier: RecordCopier
  var conformance: RecordConformance
  /// Lengths of the contigs that state one, as written; the first of two lines counts.
  let lengths: [String: Int]
  /// Canonical names of wanted contigs with a record.
  var contigsWithRecords: Set<String> = []

  init(
    path: String, wanted: WantedTable, values: HeaderValues, copier: consuming RecordCopier,
    conformance: RecordConformance
  ) {
    self.path = path
    self.wanted = wanted
    declared = Set(values.header.contigs.map(\.name))
    columnCount = values.header.samples.isEmpty ? 8 : 9 + values.header.samples.count
    self.copier = copier
    self.conformance = conformance
    lengths = values.header.contigs.reduce(into: [:]) { lengths, contig in
      if lengths[contig.name] == nil { lengths[contig.name] = contig.length }
    }
  }
}
