/// A decision whose answer others use comes to decide a patient, or no longer does.
///
/// Sound rule sets have none: each of their decisions decides everybody.
public struct DecidednessChange: Sendable, Hashable {
  public let decision: String
  /// Whether the new rules decide the patient; the old ones do the opposite.
  public let isDecided: Bool
}
