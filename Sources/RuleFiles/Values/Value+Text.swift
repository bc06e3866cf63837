import Rules

extension Value {
  /// A text that is not empty.
  var text: String? {
    guard let text = node.written else {
      report(.wrongType, "\(name) is a text, not \(node.kind)")
      return nil
    }
    guard !text.isEmpty else {
      report(
        .wrongType, "\(name) is empty", hint: "write a value after the colon, or leave the key out")
      return nil
    }
    return text
  }

  /// A list of texts with their places; items of another kind are reported and left out.
  var texts: [Located<String>]? {
    filledItems?.compactMap { item in item.text.map { Located($0, at: item.location) } }
  }

  /// `yes` or `no`.
  var yesNo: Bool? {
    switch node.written {
    case "yes": return true
    case "no": return false
    default:
      report(.wrongType, "\(name) is 'yes' or 'no', not \(node.kind)")
      return nil
    }
  }

  /// One word of a list that the grammar closes.
  func choice<Choice>(of type: Choice.Type) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let text else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Vocabulary("value", Choice.allCases.map(\.rawValue))
    report(.unknownName, "\(name) does not know '\(text)'", hint: known.hint(for: text))
    return nil
  }

  /// A name that must be defined elsewhere.
  func name(in vocabulary: Vocabulary) -> String? {
    guard let text else { return nil }
    return vocabulary.holds(text, at: location, findings) ? text : nil
  }

  /// A list of names that must be defined elsewhere, each at most once.
  func names(in vocabulary: Vocabulary) -> Set<String>? {
    guard let texts else { return nil }
    var names: Set<String> = []
    for text in texts where vocabulary.holds(text.value, at: text.location, findings) {
      if !names.insert(text.value).inserted {
        findings.report(
          .duplicateName, at: text.location,
          "\(vocabulary.kind) '\(text.value)' stands twice in \(name)")
      }
    }
    return names
  }
}
