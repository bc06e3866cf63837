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
      let shown = Self.window(of: sourceLine, around: location.column)
      let indent = String(repeating: " ", count: max(0, shown.column - 1))
      lines += [
        " \(number) | \(shown.text.replacing("\t", with: " "))", " \(gutter) | \(indent)^",
      ]
    }
    if let hint { lines.append("  = hint: \(hint)") }
    lines.append("  = help: \(code.page)")
    return lines.map(\.printable).joined(separator: "\n")
  }

  /// A line that fits a page, or of a longer one what stands around a column.
  private static func window(of line: String, around column: Int) -> (text: String, column: Int) {
    let width = 160
    let scalars = Array(line.unicodeScalars)
    guard scalars.count > width else { return (line, column) }
    let start = max(0, min(column - 1 - width / 2, scalars.count - width))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<min(start + width, scalars.count)])
    let (head, tail) = (start > 0 ? "…" : "", start + width < scalars.count ? "…" : "")
    return (head + String(text) + tail, column - start + head.count)
  }
}
