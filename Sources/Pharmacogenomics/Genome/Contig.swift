/// A chromosome under all the names that files give it.
///
/// `chr6`, `6` and `NC_000006.12` are one contig. The accession and the length
/// differ between assemblies and so tell them apart.
public struct Contig: Sendable, Hashable {
  /// Canonical name, without `chr`: `6`.
  public let name: String
  /// RefSeq accession per assembly, e.g. `NC_000006.12`.
  public let accessions: [GenomeAssembly: String]
  /// Length in bases per assembly, as the assembly's sequence report states it.
  public let lengths: [GenomeAssembly: Int]

  public init(
    name: String, accessions: [GenomeAssembly: String], lengths: [GenomeAssembly: Int]
  ) {
    self.name = name
    self.accessions = accessions
    self.lengths = lengths
  }

  /// Every spelling under which a file may hold this contig, canonical name first.
  public var spellings: [String] {
    [name, "chr" + name] + GenomeAssembly.allCases.compactMap { accessions[$0] }
  }
}
