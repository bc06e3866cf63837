public import Pharmacogenomics

/// What one pass over a file of many samples brought back: each distinct evidence once.
public struct GroupedSelection: Sendable {
  /// Names of all samples, in file order.
  public let samples: [String]
  /// For each sample, which sample of the selection is like it.
  public let groupOfSample: [UInt32]
  /// One sample a group: the first of the file that is in it.
  public let selection: VariantSelection
  /// By contig, for each group the first one that is like it in every record there.
  public let firstLike: [String: [UInt32]]
}
