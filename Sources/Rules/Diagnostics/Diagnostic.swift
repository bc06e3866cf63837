import Pharmacogenomics

/// One finding in a rule file.
///
/// Its first line is complete by itself: `file:line:col: severity: text [code]`.
public struct Diagnostic: Sendable, Hashable {
  /// How bad a finding is.
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case warning
    case error

    public static func < (lhs: Self, rhs: Self) -> Bool { lhs == .warning && rhs == .error }
  }

  public let severity: Severity
  /// The check that found it.
  public let code: DiagnosticCode
  public let location: SourceLocation
  /// One phrase without a full stop that states the rule and names things in quotes.
  public let message: String
  /// What to do, if one thing is right.
  public let hint: String?
  /// The line of the file, for display under the message.
  public var sourceLine: String?

  public init(
    _ code: DiagnosticCode, at location: SourceLocation, _ message: String, hint: String? = nil,
    severity: Severity = .error
  ) {
    self.code = code
    self.location = location
    self.message = message
    self.hint = hint
    self.severity = severity
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The GNU line, the source line, a caret, the hint and the page of the code; no control
  /// character out of a rule file.
  public var description: String {
    var lines = ["\(location): \(severity.rawValue): \(message) [\(code.rawValue)]"]
    if let sourceLine {
      let number = "\(location.line)"
      let gutter = String(repeating: " ", count: number.count)
      let indent = String(repeating: " ", count: max(0, location.column - 1))
      lines += [" \(number) | \(sourceLine.replacing("\t", with: " "))", " \(gutter) | \(indent)^"]
    }
    if let hint { lines.append("  = hint: \(hint)") }
    lines.append("  = help: \(code.page)")
    return lines.map(\.printable).joined(separator: "\n")
  }
}
