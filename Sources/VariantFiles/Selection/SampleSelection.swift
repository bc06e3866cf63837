/// Which samples' fields a pass copies out of a file.
public enum SampleSelection: Sendable, Hashable {
  /// Every sample, in file order.
  case all
  /// The sample of this name.
  case named(String)
  /// The single sample of the file; several are an error that lists them.
  case only
}
