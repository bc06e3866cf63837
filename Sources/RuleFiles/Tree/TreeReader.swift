import Rules
import Yams

/// Reads the YAML of one file into `RuleNode`s.
///
/// Rules use a small part of YAML: no anchor, alias, tag or merge key, one document, at most
/// 32 levels. The rest is refused where it stands.
struct TreeReader {
  private let path: String
  private let findings: Findings
  private let body: Substring
  private let scan: TextScan

  init(_ file: RuleFile, _ findings: Findings) {
    path = file.path
    self.findings = findings
    let text = file.text
    let hasMark = text.unicodeScalars.first == SourceLines.byteOrderMark
    body = hasMark ? Substring(text.unicodeScalars.dropFirst()) : text[...]
    scan = TextScan(body.utf8)
  }

  /// The root of the file; `nil` when it cannot be read, with the reason in the findings.
  func read() -> RuleNode? {
    if let refused = scan.refused {
      report(.yamlSyntax, refused.line, refused.column, refused.problem, refused.hint)
      return nil
    }
    if scan.mayHoldProperties, refusesProperties() { return nil }
    var masked: MaskedText?
    guard let root = compose(&masked) else { return nil }
    let builder = TreeBuilder(path: path, findings: findings, scan: scan, masked: masked)
    return try? builder.build(root, depth: 1)
  }

  /// Composes the file, past every bare star and duplicate key.
  private func compose(_ masked: inout MaskedText?) -> Node? {
    var text = String(body)
    for repairsLeft in (0...Self.maximumRepairs).reversed() {
      do {
        // `.basic` resolves no types, so that `no` and dates stay text.
        if let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() {
          return root
        }
        report(.yamlSyntax, 1, 1, "the file is empty", nil)
        return nil
      } catch {
        var attempt = masked ?? MaskedText(body)
        guard repair(&attempt, after: error, repairsLeft: repairsLeft) else { return nil }
        text = attempt.text
        masked = attempt
      }
    }
    return nil
  }

  /// Files that need more are not worth reading on.
  private static let maximumRepairs = 24

  /// Masks what stopped the parser; false, with a finding, when that is a real syntax error.
  private func repair(
    _ text: inout MaskedText, after error: any Error, repairsLeft: Int
  ) -> Bool {
    switch SyntaxProblem(error as? YamlError ?? .no, in: text) {
    case .bareStar(let line, let column):
      guard let index = text.index(line: line, column: column) else { return false }
      let name = String(String.UnicodeScalarView(text.scalars[index...].prefix(while: isNamePart)))
      report(
        .unquotedStar, line, column,
        "'\(name)' stands without quotes, and a bare star is YAML's alias sign",
        "write \"\(name)\" in double quotes")
      return repairsLeft > 0 && text.mask(at: index)
    case .duplicateKey(let key, let count, let line, let column):
      // Duplicates are reported by the tree, which sees the second occurrence.
      if count <= repairsLeft, text.maskKeys(named: key) { return true }
      let key = text.restored(key)
      report(.duplicateKey, line, column, "key '\(key)' occurs twice in this mapping", nil)
      return false
    case .syntax(let line, let column, let message, let hint):
      report(.yamlSyntax, line, column, message, hint)
      return false
    }
  }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    !" \t\r\n,:[]{}".unicodeScalars.contains(scalar)
  }

  /// Reports every anchor and tag; the file is read once without aliases, which might explode.
  private func refusesProperties() -> Bool {
    var copy = MaskedText(body)
    for index in copy.scalars.indices where copy.scalars[index] == "*" {
      guard copy.mask(at: index) else {
        report(
          .yamlSyntax, 1, 1, "the file holds too many stars", "split it, and include the parts")
        return true
      }
    }
    let scratch = Findings()
    var masked: MaskedText? = copy
    let reader = TreeReader(RuleFile(path: path, text: copy.text), scratch)
    guard let root = reader.compose(&masked) else {
      // Read again with its aliases, the file might explode.
      scratch.all.forEach(findings.report)
      return true
    }
    let properties = NodeProperty.all(in: root, of: copy)
    for property in properties {
      report(.yamlSyntax, property.mark.line, property.mark.column, property.message, property.hint)
    }
    return !properties.isEmpty
  }

  private func report(
    _ code: DiagnosticCode, _ line: Int, _ column: Int, _ message: String, _ hint: String?
  ) {
    let place = scan.existing(line: line, column: column)
    let location = SourceLocation(file: path, line: place.line, column: place.column)
    findings.report(code, at: location, message, hint: hint)
  }
}
