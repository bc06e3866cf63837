import Rules
import Yams

/// Turns the nodes of Yams into `RuleNode`s and refuses what rules do not use.
struct TreeBuilder {
  let path: String
  let findings: Findings
  let scan: TextScan
  /// The masked text that was read, if the file was read past an error.
  let masked: MaskedText?

  /// Deepest nesting that is read; the deepest rule file needs 6 levels.
  static let maximumDepth = 32

  /// Most entries of one list or mapping that are read; the shipped rules need fewer than 100.
  ///
  /// Some checks compare each entry with each other, so a file of 1 MiB could keep them busy for
  /// minutes.
  static let maximumCount = 1000

  /// A file with a value that is too deep or too long, which is reported and not read.
  struct TooLarge: Error {}

  /// The value with everything below it; `nil` for an alias, which no readable file holds.
  func build(_ node: Node, depth: Int) throws(TooLarge) -> RuleNode? {
    let location = location(of: node)
    guard depth <= Self.maximumDepth else {
      findings.report(
        .yamlSyntax, at: location, "a value is nested deeper than \(Self.maximumDepth) levels")
      throw TooLarge()
    }
    switch node {
    case .scalar(let scalar):
      return RuleNode(content: .text(written(scalar.string)), location: location)
    case .sequence(let nodes):
      try checkCount(nodes.count, at: location)
      var items: [RuleNode] = []
      for item in nodes {
        if let item = try build(item, depth: depth + 1) { items.append(item) }
      }
      return RuleNode(content: .list(items), location: location)
    case .mapping(let pairs):
      try checkCount(pairs.count, at: location)
      return RuleNode(content: .mapping(try entries(pairs, depth: depth)), location: location)
    case .alias: return nil
    }
  }

  private func checkCount(_ count: Int, at location: SourceLocation) throws(TooLarge) {
    guard count > Self.maximumCount else { return }
    findings.report(
      .yamlSyntax, at: location,
      "a list or mapping holds \(count) entries, and \(Self.maximumCount) are the most",
      hint: "split the file, or leave out what no rule uses")
    throw TooLarge()
  }

  private func entries(
    _ pairs: Node.Mapping, depth: Int
  ) throws(TooLarge) -> [RuleNode.Entry] {
    var entries: [RuleNode.Entry] = []
    entries.reserveCapacity(pairs.count)
    for (keyNode, valueNode) in pairs {
      let location = location(of: keyNode)
      guard case .scalar(let scalar) = keyNode else {
        findings.report(
          .yamlSyntax, at: location, "a key is a text, not a list or a mapping",
          hint: "put a text that begins with '{' or '[' in double quotes")
        continue
      }
      let key = written(scalar.string)
      if key == "<<" {
        findings.report(
          .yamlSyntax, at: location, "a merge key stands here, and rules have no merge keys",
          hint: "write the keys out")
        continue
      }
      if let first = duplicate(key, in: entries) {
        findings.report(
          .duplicateKey, at: location,
          "key '\(key)' occurs twice in this mapping, first in line \(first.keyLocation.line)",
          hint: "delete one of them")
        continue
      }
      guard let value = try build(valueNode, depth: depth + 1) else { continue }
      entries.append(RuleNode.Entry(key: key, keyLocation: location, value: value))
    }
    return entries
  }

  /// The earlier entry of this key; Yams already refuses it where nothing is masked.
  private func duplicate(_ key: String, in entries: [RuleNode.Entry]) -> RuleNode.Entry? {
    masked == nil ? nil : entries.first { $0.key == key }
  }

  private func written(_ text: String) -> String { masked?.restored(text) ?? text }

  private func location(of node: Node) -> SourceLocation {
    let place = scan.existing(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    return SourceLocation(file: path, line: place.line, column: place.column)
  }
}
