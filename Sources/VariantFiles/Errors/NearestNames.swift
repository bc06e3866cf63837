/// Names that a user may have meant.
enum NearestNames {
  /// At most three names within edit distance 3 (and less than the name's length), nearest first.
  ///
  /// Letters of another case count as equal.
  static func of(_ name: String, among names: [String]) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    let limit = min(3, max(1, wanted.count - 1))
    var found: [(distance: Int, order: Int, name: String)] = []
    for (order, candidate) in names.enumerated() {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, letters)
      if distance <= limit { found.append((distance, order, candidate)) }
    }
    found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    return found.prefix(3).map(\.name)
  }

  /// Insertions, deletions and replacements that turn one text into the other (Levenshtein).
  static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
