public import Pharmacogenomics

/// Why a file gives no call at all. Broken input gives no dose.
///
/// Each message names the place and the next step, and no genotype.
public enum CallingError: Error, Sendable, Hashable {
  /// `--assembly` and the header name different assemblies.
  case assemblyContradiction(stated: GenomeAssembly, found: String)
  /// Two lines of the header name different assemblies.
  case headerContradiction(String, String)
  /// Wanted contigs whose lengths in the header are those of another reference.
  case lengthsFitNeither([String])
  /// REF bases contradict the assembly that the header or the user names.
  case referenceContradiction(
    assembly: GenomeAssembly, basis: AssemblyDecision.Basis, at: String, fits: GenomeAssembly?,
    isFlipped: Bool)
  /// REF bases fit neither assembly.
  case referenceFitsNeither(at: String, isFlipped: Bool)
  /// The sample carries a change in an exon whose REF is not the exon's sequence.
  case exonReferenceContradiction(gene: String, at: String, isFlipped: Bool)
  /// Nothing in the file tells the assembly.
  case assemblyUnknown
  /// The file holds none of the wanted contigs.
  case noWantedContig([String])
  /// `--absent reference` is given for a file without any record on a wanted contig.
  case noRecordToTrust([String])
  /// Two records disagree about a core position.
  case contradictoryRecords(gene: String, position: String, records: [String])
  /// A core position has a genotype of more than two alleles.
  case ploidy(gene: String, record: String, copies: Int)
}

extension CallingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .assemblyContradiction(let stated, let found):
      "the assembly is stated as \(stated), but \(found); correct --assembly, or check which"
        + " reference the file was made with"
    case .headerContradiction(let one, let other):
      "the header contradicts itself: \(one), but \(other); check which reference the file was"
        + " made with and correct the header"
    case .lengthsFitNeither(let contigs):
      "contig lengths of the header fit neither GRCh38 nor GRCh37 (\(contigs.joined(separator: ", ")));"
        + " the file was made with another reference: call the variants anew with GRCh38 or GRCh37"
    case .referenceContradiction(let assembly, let basis, let place, let fits, let isFlipped):
      "\(place): REF is not the base of \(assembly), which "
        + (basis == .stated ? "--assembly states" : "the header names")
        + (fits.map { "; the file's REF bases fit \($0)" } ?? "") + Self.flip(isFlipped)
        + "; check which reference the file was made with and correct "
        + (basis == .stated ? "--assembly" : "its header")
    case .referenceFitsNeither(let place, let isFlipped):
      "\(place): REF fits neither GRCh38 nor GRCh37\(Self.flip(isFlipped)); the file is corrupt or was made with"
        + " another reference: call the variants anew"
    case .exonReferenceContradiction(let gene, let place, let isFlipped):
      "\(place): REF is not the reference sequence of \(gene) there\(Self.flip(isFlipped)), so the"
        + " variant cannot be read; call the variants anew"
    case .assemblyUnknown:
      "the header does not say whether the file is GRCh38 or GRCh37, and no record at a wanted"
        + " position tells; state --assembly GRCh38 or --assembly GRCh37"
    case .noWantedContig(let contigs):
      "the file holds none of the wanted contigs (\(contigs.joined(separator: ", ")));"
        + " give a file that covers them"
    case .noRecordToTrust(let contigs):
      "the file holds no record at all on the wanted contigs (\(contigs.joined(separator: ", "))),"
        + " so --absent reference rests on nothing; check that the file is whole and covers them"
    case .contradictoryRecords(let gene, let position, let records):
      "\(position): records contradict each other at a core position of \(gene)"
        + " (\(records.joined(separator: " and "))); call the variants anew"
    case .ploidy(let gene, let record, let copies):
      "\(record): genotype of \(copies) alleles at a core position of \(gene); two are expected:"
        + " call the variants as diploid"
    }
  }
  /// The words for a REF that is the complement of the reference base.
  private static func flip(_ isFlipped: Bool) -> String {
    isFlipped
      ? "; it is the complement of the reference base and probably written on the other strand" : ""
  }
}
