public import Pharmacogenomics

/// Which assembly a file uses, and what told so.
public struct AssemblyDecision: Sendable, Hashable {
  /// What the assembly rests on before REF confirms it.
  public enum Basis: String, Sendable, Hashable {
    /// `--assembly`.
    case stated
    /// Contig lengths, accessions, `##reference` or `##contig assembly=`.
    case header
    /// REF bases at defining positions alone.
    case reference
  }

  public let assembly: GenomeAssembly
  public let basis: Basis
  /// Records at defining positions whose REF bases are those of the assembly.
  public let confirmingRecords: Int

  public init(assembly: GenomeAssembly, basis: Basis, confirmingRecords: Int) {
    self.assembly = assembly
    self.basis = basis
    self.confirmingRecords = confirmingRecords
  }

  /// Whether at least one record at a defining position confirms the assembly.
  public var isConfirmed: Bool { confirmingRecords > 0 }
}
