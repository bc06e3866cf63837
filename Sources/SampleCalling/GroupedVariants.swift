public import Pharmacogenomics
public import Rules
public import VariantFiles

/// The wanted records of a file of many samples, each distinct evidence once.
public struct GroupedVariants: Sendable {
  /// Names of all samples, in file order.
  public let samples: [String]
  private let groupOfSample: [UInt32]
  /// By contig, for each group the first one that is like it in every record there.
  let firstLike: [String: [UInt32]]
  /// What was read, with one sample a group: the number of a group is the index of its sample.
  public let variants: ReadVariants

  /// Reads the records that the genes of a rule set ask for, and finds the assembly.
  ///
  /// - Parameters:
  ///   - file: A path; `-` is standard input.
  ///   - stated: The assembly, where somebody states it.
  ///   - progress: Told from time to time how many records were looked at.
  public init(
    _ file: String, stated: GenomeAssembly? = nil, rules: RuleSet, progress: RecordProgress? = nil
  ) throws(SampleCallingError) {
    let found: GroupedSelection
    do throws(VariantFileError) {
      let reader = try VariantFileReader(path: file)
      found = try reader.group(WantedRegions(genes: rules.genes).contigs, progress: progress)
    } catch {
      throw .reading(error)
    }
    samples = found.samples
    groupOfSample = found.groupOfSample
    firstLike = found.firstLike
    variants = try ReadVariants(file, found.selection, stated: stated, rules: rules)
  }

  /// How many kinds of evidence there are.
  public var groupCount: Int { variants.selection.samples.count }

  /// What the reader noticed; one line each, no genotype.
  public var warnings: [String] { variants.selection.warnings }

  /// The kind of evidence of a sample, below `groupCount`.
  public func group(ofSample index: Int) -> Int { Int(groupOfSample[index]) }
}
