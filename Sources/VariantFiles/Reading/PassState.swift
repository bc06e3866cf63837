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
  /// Canonical names of wanted contigs with a record.
  var contigsWithRecords: Set<String> = []

  init(
    path: String, wanted: WantedTable, header: VariantHeader, copier: consuming RecordCopier
  ) {
    self.path = path
    self.wanted = wanted
    declared = Set(header.contigs.map(\.name))
    columnCount = header.samples.isEmpty ? 8 : 9 + header.samples.count
    self.copier = copier
  }
}
