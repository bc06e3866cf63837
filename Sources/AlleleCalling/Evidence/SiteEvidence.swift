/// Everything that one place contributes to the possible worlds of a sample.
public struct SiteEvidence: Sendable, Hashable {
  /// One reading of the place. A failed observation that shows a change has two, of equal weight.
  public let readings: [CopyPair]
  /// 1-based position, GRCh38.
  public let position: Int
  /// Whether the place is a core position.
  public let isCore: Bool

  public init(readings: [CopyPair], position: Int, isCore: Bool) {
    self.readings = readings
    self.position = position
    self.isCore = isCore
  }
}
