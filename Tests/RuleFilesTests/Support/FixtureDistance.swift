/// How far two fixtures are from each other.
enum FixtureDistance {
  /// Lines that differ between two fixtures, or a fixture and `good`.
  ///
  /// Comments, the byte order mark and the kind of line break do not count.
  static func between(_ one: String, and other: String) throws -> Int {
    let files = Set(try files(of: one) + files(of: other))
    return files.reduce(0) { sum, file in
      let changes = lines(of: file, in: one).difference(from: lines(of: file, in: other))
      return sum + max(changes.insertions.count, changes.removals.count)
    }
  }

  private static func files(of fixture: String) throws -> [String] {
    fixture == "good" ? [] : try Fixtures.files(of: fixture)
  }

  private static func lines(of file: String, in fixture: String) -> [Substring] {
    let text = Fixtures.text(of: file, in: fixture)
    let body = text.unicodeScalars.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    return body.split(whereSeparator: \.isNewline).filter {
      $0.drop { $0 == " " }.first != "#"
    }
  }
}
