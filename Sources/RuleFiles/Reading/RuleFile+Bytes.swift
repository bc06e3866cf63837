extension RuleFile {
  /// The text that the bytes of a file hold.
  ///
  /// Throws when they are more than `RuleDirectory.maximumSize`, or not UTF-8.
  package init(path: String, bytes: [UInt8]) throws(RuleReadingError) {
    guard bytes.count <= RuleDirectory.maximumSize else {
      throw RuleReadingError(
        path: path, problem: "the file is larger than 1 MiB",
        hint: "check that it is the right file; a rule file is a few pages of text")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RuleReadingError(
        path: path, line: Self.lineOfInvalidText(bytes), problem: "the file is not UTF-8",
        hint: "save it as UTF-8")
    }
    self.init(path: path, text: text)
  }

  /// The first line that is not UTF-8.
  private static func lineOfInvalidText(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }
}
