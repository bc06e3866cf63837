public import Pharmacogenomics
public import Rules

/// Finds the assembly of a file from its header and confirms it by REF bases.
///
/// A contradiction is an error, never a guess.
public struct AssemblyDetector: Sendable {
  private let genes: [GeneDefinition]

  public init(genes: [GeneDefinition]) { self.genes = genes }

  /// The contigs of all genes.
  var contigs: [Contig] { genes.map(\.contig) }

  /// The assembly of the file.
  ///
  /// - Throws: `CallingError` when the user, the header and the REF bases disagree, or
  ///   when none of them tells.
  public func decide(
    header: VariantHeader, records: [VariantRecord], stated: GenomeAssembly?
  ) throws(CallingError) -> AssemblyDecision {
    let claimed = try headerClaim(header)
    if let stated, let claimed, stated != claimed.assembly {
      throw .assemblyContradiction(stated: stated, found: claimed.evidence)
    }
    let evidence = GenomeAssembly.allCases.map { referenceEvidence(for: $0, in: records) }
    if let assembly = stated ?? claimed?.assembly {
      return try confirm(assembly, stated == nil ? .header : .stated, by: evidence)
    }
    var fitting = evidence.filter { $0.matches > 0 && $0.firstMismatch == nil }
    if fitting.count > 1 { fitting.removeAll { $0.firstDefiningVariant == nil } }
    if fitting.count == 1 {
      return AssemblyDecision(
        assembly: fitting[0].assembly, basis: .reference, confirmingRecords: fitting[0].matches)
    }
    let mismatches = evidence.compactMap(\.firstMismatch)
    if let place = mismatches.first, mismatches.count == evidence.count || fitting.isEmpty {
      throw .referenceFitsNeither(at: place)
    }
    throw .assemblyUnknown
  }

  private func confirm(
    _ assembly: GenomeAssembly, _ basis: AssemblyDecision.Basis, by evidence: [ReferenceEvidence]
  ) throws(CallingError) -> AssemblyDecision {
    guard let own = evidence.first(where: { $0.assembly == assembly }),
      let other = evidence.first(where: { $0.assembly != assembly })
    else { throw .assemblyUnknown }
    let otherFits = other.matches > 0 && other.firstMismatch == nil
    if let place = own.firstMismatch {
      if otherFits {
        throw .referenceContradiction(
          assembly: assembly, basis: basis, at: place, fits: other.assembly)
      }
      throw other.firstMismatch == nil
        ? .referenceContradiction(assembly: assembly, basis: basis, at: place, fits: nil)
        : .referenceFitsNeither(at: place)
    }
    // Not one record of its own, and a known variant where only the other assembly has it.
    if own.matches == 0, otherFits, let place = other.firstDefiningVariant {
      throw .referenceContradiction(
        assembly: assembly, basis: basis, at: place, fits: other.assembly)
    }
    return AssemblyDecision(
      assembly: assembly, basis: basis, confirmingRecords: own.matches)
  }
}

/// What the REF bases of a file say about one assembly.
private struct ReferenceEvidence {
  let assembly: GenomeAssembly
  var matches = 0
  var firstMismatch: String?
  var firstDefiningVariant: String?
}

extension AssemblyDetector {
  private func referenceEvidence(
    for assembly: GenomeAssembly, in records: [VariantRecord]
  ) -> ReferenceEvidence {
    var evidence = ReferenceEvidence(assembly: assembly)
    for gene in genes where gene.confirmsAssembly {
      let reference = ReferenceSequence(of: gene)
      let shift = assembly == .grch37 ? gene.offsetOfGRCh37 : 0
      let positions = Set(gene.variants.map(\.change.position))
      for record in records where record.contig == gene.contig.name {
        let first = record.position.coordinate - shift
        let span = first...(first + max(1, record.reference.utf8.count) - 1)
        guard positions.contains(where: span.contains) else { continue }
        let place = "\(record.writtenContig):\(record.position)"
        guard let agrees = reference.agrees(with: record.reference, at: first) else { continue }
        guard agrees else {
          evidence.firstMismatch = evidence.firstMismatch ?? place
          continue
        }
        evidence.matches += 1
        let isDefining = gene.variants.contains { variant in
          variant.change.position == first && variant.change.reference == record.reference
            && record.alternates.contains(variant.change.alternate)
        }
        if isDefining { evidence.firstDefiningVariant = evidence.firstDefiningVariant ?? place }
      }
    }
    return evidence
  }
}
