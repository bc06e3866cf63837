/// One change against the reference sequence, in its normal form.
///
/// Bases shared by REF and ALT are trimmed and indels are left-aligned with one
/// anchor base, so that every spelling of a change is one value (Tan 2015,
/// doi 10.1093/bioinformatics/btv112). Coordinates are GRCh38, 1-based, plus strand.
public struct SequenceChange: Sendable, Hashable {
  /// First base of `reference`, 1-based, GRCh38.
  public let position: Int
  /// Reference bases, upper case.
  public let reference: String
  /// Alternate bases, upper case.
  public let alternate: String

  public init(position: Int, reference: String, alternate: String) {
    self.position = position
    self.reference = reference
    self.alternate = alternate
  }

  /// Last reference base that the change replaces, 1-based.
  public var lastBase: Int { position + reference.utf8.count - 1 }

  /// By position alone: few changes share one, and sets of changes are made all the time.
  public func hash(into hasher: inout Hasher) { hasher.combine(position) }
}

extension SequenceChange: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.position, lhs.reference, lhs.alternate) < (rhs.position, rhs.reference, rhs.alternate)
  }
}

extension SequenceChange: CustomStringConvertible {
  /// `18143680A>AT`.
  public var description: String { "\(position)\(reference)>\(alternate)" }
}
