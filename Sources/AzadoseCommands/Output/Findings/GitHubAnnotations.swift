import Rules

/// Findings as workflow commands, which GitHub Actions shows beside the lines of a change.
///
/// Authority: GitHub Docs, "Workflow commands for GitHub Actions"; the escaping is that of
/// `packages/core/src/command.ts` in GitHub's `actions/toolkit`.
struct GitHubAnnotations {
  private let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// One line a finding; empty without one.
  var text: String { diagnostics.map { command($0) + "\n" }.joined() }

  private func command(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    let properties = [
      "file=" + Self.property(ArtifactPath(place.file).plain),
      "line=\(place.line)", "col=\(place.column)",
      "title=" + Self.property(diagnostic.code.rawValue),
    ]
    let lines =
      [diagnostic.message] + (diagnostic.hint.map { ["hint: \($0)"] } ?? [])
      + ["help: \(diagnostic.code.page)"]
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::"
      + Self.message(lines.joined(separator: "\n"))
  }

  /// What stands behind the second `::`.
  static func message(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  /// What stands behind a `=`, where `:` and `,` would end it.
  static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  /// By scalars, for CR and LF side by side are one `Character`.
  private static func escaped(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { codes[$0] ?? String($0) }.joined()
  }
}
