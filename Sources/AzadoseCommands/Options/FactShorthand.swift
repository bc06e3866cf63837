import Rules

/// `--<fact> value` for `--given fact=value`: every fact of the rules is an option of its own.
enum FactShorthand {
  /// The arguments with every fact of the rules written out; others stay as they are.
  static func expanded(_ arguments: [String]) -> [String] {
    let folder = arguments.firstIndex(of: "--rules").flatMap { index in
      arguments.indices.contains(index + 1) ? arguments[index + 1] : nil
    }
    var options = RuleOptions()
    options.folder = folder
    options.profile = nil
    guard let rules = try? RuleSource.load(options) else { return arguments }
    return expanded(arguments, facts: Set(rules.statedInputs.map(\.name)))
  }

  static func expanded(_ arguments: [String], facts: Set<String>) -> [String] {
    var expanded: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      // What follows the terminator is no option.
      if argument == "--" { return expanded + [argument] + rest }
      guard argument.hasPrefix("--") else {
        expanded.append(argument)
        continue
      }
      let parts = argument.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let written = String(parts[0])
      // `--mcv` is as good as `--MCV`.
      let spelled = facts.filter { $0.lowercased() == written.lowercased() }
      guard let name = facts.contains(written) ? written : spelled.count == 1 ? spelled.first : nil
      else {
        expanded.append(argument)
        continue
      }
      let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() ?? ""
      expanded += ["--given", "\(name)=\(value)"]
    }
    return expanded
  }
}
