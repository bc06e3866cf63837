/// A door of the rule loader through which made-up bytes are sent.
public enum FuzzEntry: String, Sendable, CaseIterable {
  /// The bytes are one file; its text is read as a tree.
  case tree
  /// The first byte chooses a file of the tiny rule set and the rest replaces it; the set is
  /// loaded, proved, and its cases are read.
  case load
}
