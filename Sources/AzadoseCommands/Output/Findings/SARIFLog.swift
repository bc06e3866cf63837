import Reporting
import Rules

/// Findings as one run of SARIF 2.1.0, which code scanning and editors read.
///
/// Authority: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus
/// Errata 01", sections 3.13 (the log), 3.14 (run), 3.19 (driver), 3.27 (result) and 3.49 (rule);
/// names are the standard's. Nothing tells a time or a machine.
struct SARIFLog: Encodable {
  let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }

  init(_ diagnostics: [Diagnostic], toolVersion: String) {
    runs = [
      Run(
        tool: Tool(driver: Driver(version: toolVersion)),
        results: diagnostics.map(Result.init))
    ]
  }

  /// The document, with a newline at its end.
  var text: String { get throws { try JSONRenderer.text(of: self) } }
}

extension SARIFLog {
  struct Run: Encodable {
    let tool: Tool
    /// Empty, and not left out, when the run found nothing.
    let results: [Result]
    let columnKind = "unicodeCodePoints"
    /// Where libyaml begins a new line; the longest stands first.
    let newlineSequences = ["\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  /// The standard calls it `toolComponent`.
  struct Driver: Encodable {
    let name = "azadose"
    let version: String
    /// Every check, also those that found nothing: a viewer lists them all.
    let rules = DiagnosticCode.allCases.map(Rule.init)
  }

  /// A check; the standard calls it `reportingDescriptor`.
  struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    /// GitHub's code scanning demands one; what is longer stands on the page.
    let fullDescription: Message
    /// A path and no `helpUri`: the repository may lie at any address.
    let help: Message

    init(_ code: DiagnosticCode) {
      id = code.rawValue
      shortDescription = Message(code.summary)
      fullDescription = Message(code.summary)
      help = Message("Meaning, example and remedy: \(code.page)")
    }
  }

  struct Message: Encodable {
    let text: String

    /// A single brace would begin a placeholder (section 3.11.5).
    init(_ text: String) {
      self.text = text.replacing("{", with: "{{").replacing("}", with: "}}")
    }
  }
}
