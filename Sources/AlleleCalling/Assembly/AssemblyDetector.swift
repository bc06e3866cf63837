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
  /// - Throws: `CallingError` when the user, the header and the REF bases disagree, when contig
  ///   lengths are those of another assembly, or when none of them tells.
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
    if fitting.count > 1 { fitting.removeAll { $0.definingVariants.isEmpty } }
    if fitting.count == 1 {
      return AssemblyDecision(
        assembly: fitting[0].assembly, basis: .reference, confirmingRecords: fitting[0].matches)
    }
    let mismatches = evidence.compactMap(\.firstMismatch)
    if let first = mismatches.first, mismatches.count == evidence.count || fitting.isEmpty {
      let told = mismatches.first(where: \.isFlipped) ?? first
      throw .referenceFitsNeither(at: told.place, isFlipped: told.isFlipped)
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
    if let mismatch = own.firstMismatch {
      if other.firstMismatch != nil {
        throw .referenceFitsNeither(at: mismatch.place, isFlipped: mismatch.isFlipped)
      }
      throw .referenceContradiction(
        assembly: assembly, basis: basis, at: mismatch.place,
        fits: otherFits ? other.assembly : nil, isFlipped: !otherFits && mismatch.isFlipped)
    }
    // A gene without one record of its own, and a known variant where only the other assembly has it.
    if other.firstMismatch == nil,
      let place = other.definingVariants.first(where: { !own.genesWithMatches.contains($0.gene) })
    {
      throw .referenceContradiction(
        assembly: assembly, basis: basis, at: place.place, fits: other.assembly,
        isFlipped: false)
    }
    return AssemblyDecision(
      assembly: assembly, basis: basis, confirmingRecords: own.matches)
  }
}

/// What the REF bases of a file say about one assembly.
private struct ReferenceEvidence {
  let assembly: GenomeAssembly
  var matches = 0
  var firstMismatch: (place: String, isFlipped: Bool)?
  /// Records that list a change of a definition where this assembly has it.
  var definingVariants: [(gene: String, place: String)] = []
  /// Genes with at least one record at a defining position whose REF agrees.
  var genesWithMatches: Set<String> = []
}

extension AssemblyDetector {
  private func referenceEvidence(
    for assembly: GenomeAssembly, in records: [VariantRecord]
  ) -> ReferenceEvidence {
    var evidence = ReferenceEvidence(assembly: assembly)
    for gene in genes where gene.confirmsAssembly {
      let reference = ReferenceSequence(of: gene)
      let shift = assembly == .grch37 ? gene.offsetOfGRCh37 : 0
      let known = Set(gene.variants.map(\.change))
      let positions = Set(known.map(\.position))
      let normalizer = ChangeNormalizer(reference: reference, gene: gene)
      for record in records where record.contig == gene.contig.name {
        let first = record.position.coordinate - shift
        let span = first...(first + max(1, record.reference.utf8.count) - 1)
        guard positions.contains(where: span.contains) else { continue }
        let place = "\(record.writtenContig):\(record.position)"
        guard let agrees = reference.agrees(with: record.reference, at: first) else { continue }
        guard agrees else {
          let isFlipped = StrandFlip.isProbable(record, reference: reference.base(at: first))
          evidence.firstMismatch = evidence.firstMismatch ?? (place, isFlipped)
          continue
        }
        evidence.matches += 1
        evidence.genesWithMatches.insert(gene.symbol)
        let interpreted = InterpretedRecord(record, shift: shift, normalizer: normalizer)
        if !interpreted.listedChanges.isDisjoint(with: known) {
          evidence.definingVariants.append((gene.symbol, place))
        }
      }
    }
    return evidence
  }
}
