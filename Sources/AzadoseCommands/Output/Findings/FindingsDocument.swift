import AzadoseRules
import Reporting
import Rules

/// What `rules check` found, as one JSON document for programs.
///
/// The JSON Schema is `docs/findings.schema.json`; a test holds this type to it.
struct FindingsDocument: Encodable {
  /// Name and version of the JSON format.
  let format = "azadose-findings/1"
  /// As the user named it; `null` for the shipped rules.
  let folder: OrNull<String>
  let counts: Counts
  /// SHA-256 of the rule set, lower-case hex; `null` when it cannot be used.
  let digest: OrNull<String>
  /// In the order of files and places.
  let findings: [Finding]

  init(folder: String?, rules: CheckedRules) {
    self.folder = OrNull(folder)
    counts = Counts(rules)
    digest = OrNull(rules.ruleSet?.digest)
    findings = rules.diagnostics.map(Finding.init)
  }

  /// The document, with a newline at its end.
  var text: String { get throws { try JSONRenderer.text(of: self) } }
}

extension FindingsDocument {
  /// How many there are of each.
  struct Counts: Encodable {
    let errors: Int
    let warnings: Int
    let files: Int
    /// `null` when the rules could not be typed.
    let rules: OrNull<Int>
    let cases: Int

    init(_ checked: CheckedRules) {
      errors = checked.errorCount
      warnings = checked.warningCount
      files = checked.fileCount
      rules = OrNull(checked.ruleCount)
      cases = checked.caseCount
    }
  }

  /// One finding and its place.
  struct Finding: Encodable {
    let severity: String
    let code: String
    let file: String
    /// 1-based.
    let line: Int
    /// 1-based, in Unicode scalars.
    let column: Int
    let message: String
    let hint: OrNull<String>
    let sourceLine: OrNull<String>
    /// Where the code is explained, relative to the top of azadose's repository.
    let page: String

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      code = diagnostic.code.rawValue
      file = diagnostic.location.file
      line = diagnostic.location.line
      column = diagnostic.location.column
      message = diagnostic.message
      hint = OrNull(diagnostic.hint)
      sourceLine = OrNull(diagnostic.sourceLine)
      page = diagnostic.code.page
    }
  }
}
