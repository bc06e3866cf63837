extension DiagnosticCode {
  /// Where the check is explained with an example, relative to the top of this repository.
  public var page: String { "docs/diagnostics/\(rawValue).md" }
}
