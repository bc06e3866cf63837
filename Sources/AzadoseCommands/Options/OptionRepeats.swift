/// Options that stand twice on a command line, of which the parser would take the last in silence:
/// a second weight or a second patient's file would replace the first.
enum OptionRepeats {
  /// Options that take a list; each of their entries is checked by itself.
  static let lists: Set<String> = [
    "given", "diplotype", "phenotype", "activity", "named-activity", "assume", "outside-calls",
    "cases",
  ]

  /// The first option that stands twice and takes no list, without its dashes.
  static func first(in arguments: [String]) -> String? {
    var seen: Set<String> = []
    for argument in arguments {
      // What follows the terminator is no option.
      if argument == "--" { return nil }
      guard argument.hasPrefix("--") else { continue }
      let name = String(argument.dropFirst(2).prefix { $0 != "=" })
      if !lists.contains(name), !seen.insert(name).inserted { return name }
    }
    return nil
  }
}
