/// Whether a position without a record counts as unknown or as reference.
public enum AbsentPolicy: String, Sendable, Hashable, CaseIterable {
  /// Absent is not reference.
  case unknown
  /// The user states that the file lists every difference: `--absent reference`.
  case reference
}
