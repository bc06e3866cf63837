/// What a message proposes for a name that is not defined.
public enum NearestName {
  /// The nearest name, or all of them where they are few.
  public static func hint(for name: String, among names: [String]) -> String? {
    if let nearest = of(name, among: names) { return "did you mean '\(nearest)'?" }
    guard (1...8).contains(names.count) else { return nil }
    return "write one of: " + names.joined(separator: ", ")
  }

  /// The name that differs in the fewest letters, if these are few.
  public static func of(_ name: String, among names: [String]) -> String? {
    let limit = min(3, max(1, name.count / 2))
    let distances = names.map { (EditDistance.between(name, $0), $0) }
    guard let nearest = distances.min(by: { $0 < $1 }), nearest.0 <= limit else { return nil }
    return nearest.1
  }
}
