/// The lines in which two texts differ, for a failed test.
enum LineDiff {
  /// `- 12: expected` and `+ 12: actual`, at most 40 lines.
  static func text(expected: String, actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = new.difference(from: old).map { change -> (line: Int, text: String) in
      switch change {
      case .remove(let offset, let line, _): (offset, "- \(offset + 1): \(line)")
      case .insert(let offset, let line, _): (offset, "+ \(offset + 1): \(line)")
      }
    }
    let sorted = changes.sorted { $0.line < $1.line }.map(\.text)
    let more = sorted.count > 40 ? ["… \(sorted.count - 40) more lines differ"] : []
    return (sorted.prefix(40) + more).joined(separator: "\n")
  }
}
