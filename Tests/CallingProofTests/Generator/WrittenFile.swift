import Pharmacogenomics

/// One sample's fields in one record, as the file writes them.
struct Cell: Sendable {
  var genotype: String
  var genotypeQuality: Int?
  var depth: Int?
  var minimumDepth: Int?
  var phaseSet: Int?
}

/// One record as the file writes it, but for its position, which is that of GRCh38.
struct WrittenRow: Sendable {
  /// The gene's place among the genes of star alleles.
  let gene: Int
  let position: Int
  let reference: String
  let alternates: [String]
  var filter = "PASS"
  var end: Int?
  var cells: [Cell]
}

/// A file of several samples, before it is put into a container.
struct WrittenFile: Sendable {
  enum Container: String, CaseIterable, Sendable {
    case text = "vcf"
    case bgzip = "vcf.gz"
    case binary = "bcf"
  }

  let assembly: GenomeAssembly
  let container: Container
  /// The place of a contig's spelling among `Contig.spellings`.
  let spelling: Int
  let statesGenotypeQuality: Bool
  let statesDepth: Bool
  var rows: [WrittenRow]
  var samples: Int

  /// The same file with one sample and some of the rows.
  func cut(toSample sample: Int, rows kept: [Int]? = nil) -> WrittenFile {
    var file = self
    file.rows = (kept ?? Array(rows.indices)).map { rows[$0] }
    for index in file.rows.indices { file.rows[index].cells = [file.rows[index].cells[sample]] }
    file.samples = 1
    return file
  }
}
