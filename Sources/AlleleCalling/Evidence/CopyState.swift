public import Pharmacogenomics

/// What is known of one chromosome copy at one place.
public enum CopyState: Sendable, Hashable {
  /// The copy carries exactly these known changes there; empty is the reference.
  case observed(Set<SequenceChange>)
  /// The copy carries none of these known changes there; another one may stand there, which is no
  /// change that the place must be asked about.
  case lacks(Set<SequenceChange>)
  /// Anything but these changes may stand there: a record denies them, and none answers what the
  /// place must be asked about.
  case unanswered(lacking: Set<SequenceChange>)
  /// Anything may stand there.
  case open

  /// Whether even a change that the place must be asked about may stand there.
  var isOpen: Bool {
    switch self {
    case .open, .unanswered: true
    case .observed, .lacks: false
    }
  }
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
  /// No record answers what the place must be asked about.
  static let unanswered = CopyPair(.unanswered(lacking: []), .unanswered(lacking: []))

  /// The same, where a copy that counts as the reference is only known to lack some changes.
  func lacking(_ changes: Set<SequenceChange>) -> CopyPair {
    let lacking = { (state: CopyState) -> CopyState in
      switch state {
      case .observed([]): .lacks(changes)
      case .unanswered(let others): .unanswered(lacking: others.union(changes))
      case .observed, .lacks, .open: state
      }
    }
    return CopyPair(lacking(first), lacking(second), phaseSet: phaseSet)
  }

  /// The copies in the other order.
  public var swapped: CopyPair { CopyPair(second, first, phaseSet: phaseSet) }

  /// Whether either copy counts as the reference.
  var showsReference: Bool { first == .observed([]) || second == .observed([]) }

  /// Whether either copy is open.
  public var isOpen: Bool { first.isOpen || second.isOpen }
}
