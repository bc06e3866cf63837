import Pharmacogenomics

/// Is told how many records a scan has looked at so far.
public typealias RecordProgress = @Sendable (_ records: Int) -> Void

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
  /// Records that a scan has looked at.
  private var lookedAt = 0
  private let progress: RecordProgress?

  init(
    path: String, wanted: WantedTable, values: HeaderValues, copier: consuming RecordCopier,
    progress: RecordProgress?, conformance: RecordConformance
  ) {
    self.progress = progress
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

  /// Counts one more record of a scan, and tells of it from time to time.
  @inline(__always)
  mutating func count() {
    lookedAt += 1
    if lookedAt.isMultiple(of: 1 << 14) { progress?(lookedAt) }
  }
}
