/// Everything that one place contributes to the possible worlds of a sample.
public struct SiteEvidence: Sendable, Hashable {
  /// The possible truths at this place, of equal weight: one where it is observed or open, several
  /// where a failed record shows a change or records contradict each other.
  public let readings: [CopyPair]
  /// The possible truths if every failed record that shows a change is true.
  public let accepted: [CopyPair]
  /// 1-based position, GRCh38.
  public let position: Int
  /// Whether the place must be known: a core position, or one that something unexpected hides.
  public let isCore: Bool
  /// Whether a change there, where it is open, may stand on any haplotype, with a name or without.
  public let isCompleted: Bool

  public init(
    readings: [CopyPair], accepted: [CopyPair]? = nil, position: Int, isCore: Bool,
    isCompleted: Bool = false
  ) {
    self.isCompleted = isCompleted
    self.readings = readings
    self.accepted = accepted ?? readings
    self.position = position
    self.isCore = isCore
  }

  /// The same place, if every failed record that shows a change is true.
  var ifAccepted: SiteEvidence {
    SiteEvidence(
      readings: accepted, position: position, isCore: isCore, isCompleted: isCompleted)
  }
}
