public import Pharmacogenomics

/// The doses that a rule allows, as fractions of the drug's target.
public struct DoseBand: Sendable, Hashable {
  /// Lower end, e.g. 0.30.
  public let lower: ExactDecimal
  /// Upper end; nothing may exceed it.
  public let upper: ExactDecimal
  /// The start point inside the band.
  public let start: ExactDecimal

  /// `nil` unless `0 < lower <= start <= upper`.
  public init?(lower: ExactDecimal, upper: ExactDecimal, start: ExactDecimal) {
    guard lower > 0, lower <= start, start <= upper else { return nil }
    self.lower = lower
    self.upper = upper
    self.start = start
  }
}

extension DoseBand {
  /// The band and its start times a share of at most 1.
  ///
  /// - Precondition: `0 < share <= 1`.
  public func multiplied(by share: ExactDecimal) -> DoseBand {
    precondition(share > 0 && share <= 1, "a modifier only lowers")
    return DoseBand(ordered: lower * share, upper * share, start * share)
  }

  /// The lower of this band and a cap, end by end and start by start.
  public func capped(by cap: DoseBand) -> DoseBand {
    DoseBand(ordered: min(lower, cap.lower), min(upper, cap.upper), min(start, cap.start))
  }

  /// Ends that are known to be in order.
  private init(ordered lower: ExactDecimal, _ upper: ExactDecimal, _ start: ExactDecimal) {
    self.lower = lower
    self.upper = upper
    self.start = start
  }
}

/// A number of weeks, or a range of them.
public struct WeekInterval: Sendable, Hashable {
  public let first: Int
  public let last: Int

  /// `nil` unless `0 < first <= last`.
  public init?(first: Int, last: Int) {
    guard first > 0, first <= last else { return nil }
    self.first = first
    self.last = last
  }
}

extension WeekInterval: CustomStringConvertible {
  /// `2 weeks` or `2–4 weeks`.
  public var description: String {
    first == last ? "\(first) weeks" : "\(first)–\(last) weeks"
  }
}
