import RuleFiles
import Rules

/// What holds for every finding, whatever the files say.
struct Promises {
  /// Unicode scalars in each line, by file.
  private let widths: [String: [Int]]

  init(files: [RuleFile]) {
    let widths = files.map { ($0.path, Self.widths(of: $0.text)) }
    self.widths = Dictionary(widths) { first, _ in first }
  }

  /// One line for each promise that a finding breaks.
  func broken(by diagnostics: [Diagnostic]) -> [String] {
    diagnostics.flatMap { diagnostic in
      broken(by: diagnostic).map { "\($0): \(diagnostic.location): \(diagnostic.message)" }
    }
  }

  /// Rules with an error are no rules, and without an error they are there.
  static func broken(by loaded: LoadedRules) -> [String] {
    let hasError = loaded.diagnostics.contains { $0.severity == .error }
    return switch (hasError, loaded.ruleSet) {
    case (true, .some): ["rules in spite of an error"]
    case (false, nil): ["no rules and no error"]
    default: []
    }
  }

  private func broken(by diagnostic: Diagnostic) -> [String] {
    let location = diagnostic.location
    var broken: [String] = []
    if diagnostic.message.isEmpty { broken.append("empty message") }
    let lines = diagnostic.description.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 5 || lines.contains(where: Self.steersTheTerminal) {
      broken.append("control character on the screen")
    }
    guard let widths = widths[location.file] else { return broken + ["no such file"] }
    guard widths.indices.contains(location.line - 1) else { return broken + ["no such line"] }
    if !(1...(widths[location.line - 1] + 1)).contains(location.column) {
      broken.append("no such column")
    }
    if diagnostic.sourceLine?.unicodeScalars.count != widths[location.line - 1] {
      broken.append("another line is shown")
    }
    return broken
  }

  /// Whether a line has a character that would move the cursor, or end it.
  private static func steersTheTerminal(_ line: Substring) -> Bool {
    line.unicodeScalars.contains { scalar in
      if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
      return switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  /// Unicode scalars in each line, as YAML 1.1 ends lines (section 4.2).
  private static func widths(of text: String) -> [Int] {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var widths = [0]
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": widths.append(0)
      default: widths[widths.count - 1] += 1
      }
    }
    return widths
  }
}
