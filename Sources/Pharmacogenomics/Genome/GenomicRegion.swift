/// A closed, 1-based interval on a contig; prints `6:18130687-18130688`.
public struct GenomicRegion: Sendable, Hashable {
  /// The contig's canonical name (`6`), whatever the file calls it.
  public let contig: String
  /// First base, 1-based.
  public let first: Int
  /// Last base, 1-based and included.
  public let last: Int

  /// `nil` when the interval is empty or begins before base 1.
  public init?(contig: String, first: Int, last: Int) {
    guard first >= 1, last >= first else { return nil }
    self.contig = contig
    self.first = first
    self.last = last
  }

  /// Whether the closed interval `first...last` of the same contig touches this region.
  public func overlaps(first otherFirst: Int, last otherLast: Int) -> Bool {
    otherFirst <= last && otherLast >= first
  }
}

extension GenomicRegion: CustomStringConvertible {
  public var description: String { "\(contig):\(first)-\(last)" }
}
