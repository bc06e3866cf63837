public import AlleleCalling
public import Pharmacogenomics
public import Rules

/// Calls any sample of a file that was read.
public struct CallingSession: Sendable {
  let readers: [(gene: GeneDefinition, reader: EvidenceReader, caller: GeneCaller)]
  private let file: String
  /// Every wanted record of the file.
  let records: [VariantRecord]

  /// - Parameter variants: Read for the same rule set.
  public init(
    _ variants: ReadVariants, absent: AbsentPolicy, ancestry: Ancestry?, rules: RuleSet
  ) throws(SampleCallingError) {
    let selection = variants.selection
    if absent == .reference, selection.contigsWithRecords.isEmpty {
      throw .calling(.noRecordToTrust(rules.genes.map(\.contig.name)), file: variants.file)
    }
    file = variants.file
    records = selection.records
    readers = rules.genes.map { gene in
      let reader = EvidenceReader(
        gene: gene, quality: rules.quality, selection: selection,
        assembly: variants.assembly.assembly, absent: absent)
      return (gene, reader, GeneCaller(gene: gene, ancestry: ancestry))
    }
  }

  /// The calls of the sample at an index of the selection.
  public func calls(ofSample index: Int) throws(SampleCallingError) -> SampleCalls {
    let carried = CarriedQuality(records, ofSample: index)
    var calls: [AnyCall] = []
    for place in readers.indices {
      calls.append(try call(place, ofSample: index, carried: carried))
    }
    return SampleCalls(calls)
  }

  /// The call of one gene; by the gene's place among those of the rules.
  func call(
    _ place: Int, ofSample index: Int, carried: CarriedQuality
  ) throws(SampleCallingError) -> AnyCall {
    let (gene, reader, caller) = readers[place]
    let evidence: GeneEvidence
    do throws(CallingError) {
      evidence = try reader.evidence(ofSample: index, carried: carried)
    } catch {
      throw .calling(error, file: file)
    }
    switch gene.report {
    case .starAlleles: return .gene(caller.call(evidence))
    case .genotypes: return .genotypes(GenotypeCall(gene: gene, evidence: evidence))
    }
  }
}

/// The call of one gene, of star alleles or of plain genotypes.
enum AnyCall {
  case gene(GeneCall)
  case genotypes(GenotypeCall)
}

extension SampleCalls {
  init(_ calls: [AnyCall]) {
    self.init(
      genes: calls.compactMap { if case .gene(let call) = $0 { call } else { nil } },
      genotypes: calls.compactMap { if case .genotypes(let call) = $0 { call } else { nil } })
  }
}
