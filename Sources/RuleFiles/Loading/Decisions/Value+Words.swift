import Rules

extension Value {
  /// The words of a closed list that the author chooses, each once; `nil` when it is no list, or
  /// empty.
  var words: [String]? {
    guard let texts, !texts.isEmpty else { return nil }
    var words: [String] = []
    for text in texts {
      if text.value == ConditionReader.any {
        findings.report(
          .unknownName, at: text.location,
          "'\(text.value)' is the word for every value, not a value", hint: "choose another word")
      }
      if words.contains(text.value) {
        findings.report(
          .duplicateName, at: text.location, "the word '\(text.value)' stands twice in \(name)",
          hint: "delete one of them")
      } else {
        words.append(text.value)
      }
    }
    return words
  }
}
