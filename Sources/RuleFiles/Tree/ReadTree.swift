package import Rules

/// What reading one file as YAML gives, before the rest of its rule set is looked at.
package struct ReadTree: Sendable {
  /// Texts, lists and mappings in the file; `nil` when it cannot be read.
  package let valueCount: Int?
  /// Every finding, in the order of their places.
  package let diagnostics: [Diagnostic]

  package init(_ file: RuleFile) {
    let findings = Findings()
    valueCount = TreeReader(file, findings).read()?.count
    diagnostics = findings.all.located(in: [file])
  }
}

extension RuleNode {
  /// This value and all values below it; keys are not counted.
  fileprivate var count: Int {
    switch content {
    case .text: 1
    case .list(let items): items.reduce(1) { $0 + $1.count }
    case .mapping(let entries): entries.reduce(1) { $0 + $1.value.count }
    }
  }
}
