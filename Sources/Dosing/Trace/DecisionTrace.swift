public import Rules

/// How a decision came about: enough to work it out again by hand.
public struct DecisionTrace: Sendable {
  /// The reading of the evidence whose answer holds.
  public let acting: TracedReading
  /// The other readings, whose answers are no lower.
  public let others: [TracedReading]
}

/// One reading of what the sources say of every gene, decided world by world.
public struct TracedReading: Sendable {
  /// What a reading takes for true.
  public enum Kind: String, Sendable, Hashable {
    /// What the sources say; a failed record is half believed.
    case evidence = "what the sources say"
    /// Every failed record that shows a change is true.
    case failedRecordsTrue = "every failed record is true"
    /// What does not count, or what sources that disagree found between them, is true.
    case feared = "what is only feared is true"
  }

  public internal(set) var kind: Kind = .evidence
  /// What each gene may be, in the order of the rules.
  public internal(set) var genes: [PhenotypeSpread] = []
  /// Genes that count as unknown because core positions leave them open.
  public internal(set) var unknown: [String] = []
  /// Every combination of phenotypes, with the answer of the rules.
  public let worlds: [JointWorld]
  /// The likeliest world, among `worlds`.
  public let likeliest: JointWorld
  /// The world whose rule acts, among `worlds`.
  public let acting: JointWorld
  /// What the uncertainty policy asked, in its order; the last one of each origin decided.
  public let steps: [PolicyStep]
  /// A band in place of the acting rule's.
  public let cappedBand: DoseBand?
  /// Whether doubt takes the dose away.
  public let isWithheld: Bool
}
