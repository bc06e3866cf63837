public import AlleleCalling
public import Pharmacogenomics
public import Rules
public import VariantFiles

/// The wanted records of one file, read in one pass, and the assembly that they are in.
public struct ReadVariants: Sendable {
  /// The path that messages show.
  public let file: String
  public let selection: VariantSelection
  public let assembly: AssemblyDecision

  /// Reads the records that the genes of a rule set ask for, and finds the assembly.
  ///
  /// - Parameters:
  ///   - file: A path; `-` is standard input.
  ///   - stated: The assembly, where somebody states it.
  ///   - progress: Told from time to time how many records were looked at.
  public init(
    _ file: String, stated: GenomeAssembly? = nil, samples: SampleSelection, rules: RuleSet,
    progress: RecordProgress? = nil
  ) throws(SampleCallingError) {
    let selection: VariantSelection
    do throws(VariantFileError) {
      let reader = try VariantFileReader(path: file)
      selection = try reader.select(
        WantedRegions(genes: rules.genes).contigs, samples: samples, progress: progress)
    } catch {
      throw .reading(error)
    }
    try self.init(file, selection, stated: stated, rules: rules)
  }

  /// What was read, with its assembly.
  init(
    _ file: String, _ selection: VariantSelection, stated: GenomeAssembly?, rules: RuleSet
  ) throws(SampleCallingError) {
    self.file = file
    self.selection = selection
    do throws(CallingError) {
      assembly = try Self.assembly(of: selection, stated: stated, genes: rules.genes)
    } catch {
      throw .calling(error, file: file)
    }
  }

  private static func assembly(
    of selection: VariantSelection, stated: GenomeAssembly?, genes: [GeneDefinition]
  ) throws(CallingError) -> AssemblyDecision {
    if !genes.contains(where: { selection.contigsPresent.contains($0.contig.name) }) {
      throw .noWantedContig(genes.map(\.contig.name))
    }
    return try AssemblyDetector(genes: genes)
      .decide(header: selection.header, records: selection.records, stated: stated)
  }
}
