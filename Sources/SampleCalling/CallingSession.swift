public import AlleleCalling
public import Pharmacogenomics
public import Rules

/// Calls any sample of a file that was read.
public struct CallingSession: Sendable {
  private let readers: [(gene: GeneDefinition, reader: EvidenceReader)]
  private let ancestry: Ancestry?
  private let file: String

  /// - Parameter variants: Read for the same rule set.
  public init(
    _ variants: ReadVariants, absent: AbsentPolicy, ancestry: Ancestry?, rules: RuleSet
  ) throws(SampleCallingError) {
    let selection = variants.selection
    if absent == .reference, selection.contigsWithRecords.isEmpty {
      throw .calling(.noRecordToTrust(rules.genes.map(\.contig.name)), file: variants.file)
    }
    file = variants.file
    self.ancestry = ancestry
    readers = rules.genes.map { gene in
      let reader = EvidenceReader(
        gene: gene, quality: rules.quality, selection: selection,
        assembly: variants.assembly.assembly, absent: absent)
      return (gene, reader)
    }
  }

  /// The calls of the sample at an index of the selection.
  public func calls(ofSample index: Int) throws(SampleCallingError) -> SampleCalls {
    var genes: [GeneCall] = []
    var genotypes: [GenotypeCall] = []
    for (gene, reader) in readers {
      let evidence = try evidence(reader, index)
      switch gene.report {
      case .starAlleles:
        genes.append(GeneCaller(gene: gene, ancestry: ancestry).call(evidence))
      case .genotypes: genotypes.append(GenotypeCall(gene: gene, evidence: evidence))
      }
    }
    return SampleCalls(genes: genes, genotypes: genotypes)
  }

  private func evidence(
    _ reader: EvidenceReader, _ index: Int
  ) throws(SampleCallingError) -> GeneEvidence {
    do throws(CallingError) {
      return try reader.evidence(ofSample: index)
    } catch {
      throw .calling(error, file: file)
    }
  }
}
