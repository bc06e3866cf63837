/// A door of the reading path through which made-up bytes are sent.
public enum ReadingEntry: String, Sendable, CaseIterable {
  /// The bytes are a VCF as text.
  case text
  /// The bytes are a VCF packed by bgzip, whose check sums let no other content through.
  case bgzip
  /// The bytes are a BCF, packed or not.
  case bcf
  /// The first byte chooses a sound file, and the rest is its index.
  case index
}
