public import Rules

/// One thing in which the answer differs from what a case wants.
public struct CaseMismatch: Sendable, Hashable {
  /// What differs: `start`.
  public let key: String
  /// What the case wants, as case files write it: `144 mg/day`.
  public let wanted: String
  /// What the rules give, likewise.
  public let got: String
  /// Whether it was read from the file of the case, and is no answer of a rule.
  public var isOfFile = false
  /// Where the case says what it wants.
  public let location: SourceLocation
}
