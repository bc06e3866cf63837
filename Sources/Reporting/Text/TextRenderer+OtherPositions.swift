extension TextRenderer {
  /// More positions than this with one observation and reason are counted, not listed.
  private static let limitOfEqual = 3

  /// The positions with a line of their own, and the others.
  ///
  /// Core positions and carried variants have one. So has whatever is neither the reference nor
  /// absent nor filtered, unless one reason, such as a deletion of the gene, holds for many.
  static func split(_ positions: [PositionPart]) -> (own: [PositionPart], others: [PositionPart]) {
    let isOwn = { (position: PositionPart) -> Bool in
      if position.isCore || position.variantCopies > 0 { return true }
      if ["called", "absent", "filtered"].contains(position.observation) { return false }
      let equal = positions.count {
        $0.observation == position.observation && $0.reason == position.reason
      }
      return equal <= limitOfEqual
    }
    return (positions.filter(isOwn), positions.filter { !isOwn($0) })
  }

  /// `43 other positions: 39 called reference, 1 filtered (DP 4 below 10), 3 absent`.
  static func summary(of positions: [PositionPart]) -> String {
    let assumed = positions.count(where: \.isAssumedReference)
    let absent = positions.count { $0.observation == "absent" } - assumed
    let counts = ["called", "partial", "no call", "filtered", "unexpected"].map { word in
      count(positions.filter { $0.observation == word }, word)
    }
    let parts =
      counts + [
        assumed > 0 ? "\(assumed) absent, assumed reference" : nil,
        absent > 0 ? "\(absent) absent" : nil,
      ]
    return "\(positions.count) other positions: "
      + parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// How many, and why: each reason once, two of them at most.
  private static func count(_ positions: [PositionPart], _ word: String) -> String? {
    if positions.isEmpty { return nil }
    if word == "called" { return "\(positions.count) called reference" }
    let reasons = positions.compactMap(\.reason).reduce(into: [String]()) { list, reason in
      if !list.contains(reason) { list.append(reason) }
    }
    let shown = reasons.prefix(2) + (reasons.count > 2 ? ["others"] : [])
    return "\(positions.count) \(word)"
      + (shown.isEmpty ? "" : " (\(shown.joined(separator: "; ")))")
  }
}
