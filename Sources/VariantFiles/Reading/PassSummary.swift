/// What a pass learned besides the records.
public struct PassSummary: Sendable, Hashable {
  /// Names of the samples whose fields the records held, in that order.
  public let samples: [String]
  /// Canonical names of the wanted contigs that the header lists or a record lies on.
  public let contigsPresent: Set<String>
  /// Canonical names of the wanted contigs with at least one record anywhere in the file.
  public let contigsWithRecords: Set<String>
  /// Things the user should know, one line each, no genotype.
  public let warnings: [String]
}
