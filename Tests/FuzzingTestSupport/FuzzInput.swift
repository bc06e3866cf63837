import AzadoseTestSupport
import RuleFiles
import RuleVerifier
import Rules

/// Runs made-up bytes through one entry and says which promise of the loader they break.
public struct FuzzInput: Sendable {
  private let entry: FuzzEntry
  private let rules: TinyRules

  /// Reads the tiny rule set, once for all inputs.
  public init(_ entry: FuzzEntry) {
    self.entry = entry
    rules = TinyRules()
  }

  /// One line for each broken promise, none when the bytes are treated as they should be.
  public func run(_ bytes: [UInt8]) -> [String] {
    switch entry {
    case .tree: tree(bytes)
    case .load: bytes.first.map { load(bytes.dropFirst(), instead: rules.path(chosenBy: $0)) } ?? []
    }
  }

  private func tree(_ bytes: [UInt8]) -> [String] {
    guard let file = Self.file("ruleset.yaml", bytes) else { return [] }
    let read = ReadTree(file)
    var broken = Promises(files: [file]).broken(by: read.diagnostics)
    if read.valueCount == nil, read.diagnostics.isEmpty { broken.append("no tree and no finding") }
    // A byte opens at most a key, its value and the mapping around them; an alias opens more.
    if let count = read.valueCount, count > 3 * bytes.count + 1 {
      broken.append("\(count) values in \(bytes.count) bytes")
    }
    return broken
  }

  private func load(_ bytes: ArraySlice<UInt8>, instead path: String) -> [String] {
    guard let file = Self.file(path, Array(bytes)) else { return [] }
    let files = rules.files(with: file)
    let (rules, cases) = (files.filter { !$0.isCases }, files.filter(\.isCases))
    let promises = Promises(files: files)
    let loaded = RuleSetLoader.load(rules)
    var broken = promises.broken(by: loaded.diagnostics + loaded.unused.located(in: files))
    broken += Promises.broken(by: loaded)
    // By the bytes and not by a counter, so that an input alone repeats what it did.
    if bytes.reduce(0, &+).isMultiple(of: 64) {
      let again = RuleSetLoader.load(rules.reversed())
      if again.diagnostics != loaded.diagnostics { broken.append("another order, other findings") }
    }
    guard let ruleSet = loaded.ruleSet else { return broken }
    broken += promises.broken(by: RuleVerifier.verify(ruleSet).located(in: files))
    broken += promises.broken(by: RuleCaseLoader.load(cases, for: ruleSet).diagnostics)
    return broken
  }

  /// `nil` for bytes that are no text, which end here: the wall throws.
  private static func file(_ path: String, _ bytes: [UInt8]) -> RuleFile? {
    try? RuleFile(path: path, bytes: bytes)
  }
}

extension RuleFile {
  /// Whether this file holds cases, by its name.
  fileprivate var isCases: Bool { path.hasSuffix(".cases.yaml") }
}
