public import Pharmacogenomics

/// What is known of one chromosome copy at one place.
public enum CopyState: Sendable, Hashable {
  /// The copy carries exactly these known changes there; empty is the reference.
  case observed(Set<SequenceChange>)
  /// Anything may stand there.
  case open
}

/// What is known of both copies at one place, with their phase.
public struct CopyPair: Sendable, Hashable {
  /// The copy before the separator of `GT`.
  public let first: CopyState
  /// The copy after it.
  public let second: CopyState
  /// Copies of one phase set keep their order among places; `nil` is unphased.
  public let phaseSet: PhaseSet?

  public init(_ first: CopyState, _ second: CopyState, phaseSet: PhaseSet? = nil) {
    self.first = first
    self.second = second
    self.phaseSet = phaseSet
  }

  /// Both copies are the reference.
  public static let reference = CopyPair(.observed([]), .observed([]))
  /// Nothing is known.
  public static let open = CopyPair(.open, .open)

  /// The copies in the other order.
  public var swapped: CopyPair { CopyPair(second, first, phaseSet: phaseSet) }

  /// Whether either copy is open.
  public var isOpen: Bool { first == .open || second == .open }
}
