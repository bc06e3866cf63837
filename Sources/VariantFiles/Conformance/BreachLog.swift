/// The breaches of one file: of each kind the first place, and how many there are.
struct BreachLog: Sendable {
  private struct Entry: Sendable {
    let kind: Breach
    let place: String
    let rule: String
    var others = 0
  }

  /// In the order in which they were met.
  private var entries: [Entry] = []

  /// Notes one breach. `rule` names what is wrong and never a genotype.
  mutating func note(
    _ kind: Breach, at place: @autoclosure () -> String, _ rule: @autoclosure () -> String
  ) {
    if let known = entries.firstIndex(where: { $0.kind == kind }) {
      entries[known].others += 1
    } else {
      entries.append(Entry(kind: kind, place: place(), rule: rule()))
    }
  }

  /// One line a kind for `VariantSelection.warnings`.
  func warnings(for path: String) -> [String] {
    entries.map { entry in
      let others =
        switch entry.others {
        case 0: ""
        case 1: " (and 1 other place)"
        default: " (and \(entry.others) other places)"
        }
      return "\(path): \(entry.place): \(entry.rule)\(others); it is read all the same, but ask "
        + "whoever made the file to correct it"
    }
  }
}
