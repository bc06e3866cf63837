import Yams

/// What stopped libyaml or Yams, in the words of a rule author.
enum SyntaxProblem {
  /// A star without quotes, YAML's alias sign.
  case bareStar(line: Int, column: Int)
  /// The first of the keys that a mapping holds twice, at its first occurrence, and how many
  /// there are.
  case duplicateKey(String, of: Int, line: Int, column: Int)
  case syntax(line: Int, column: Int, message: String, hint: String?)

  init(_ error: YamlError, in text: MaskedText) {
    switch error {
    case .scanner(let context?, _, _, _) where context.text.contains("alias"):
      self = .bareStar(line: context.mark.line, column: context.mark.column)
    case .composer(_, let problem, let mark, _) where problem.contains("alias"):
      self = .bareStar(line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      self = .duplicateKey(
        keys.first ?? "", of: keys.count, line: context.mark.line, column: context.mark.column)
    case .composer(_, _, let mark, _):
      self = Self.syntax(
        mark, "a second document begins here", hint: "keep one document in a file")
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      // At the end of the file there is nothing to see: show where the broken value begins.
      let isAtEnd = text.index(line: mark.line, column: mark.column) == nil
      self = Self.syntax(
        isAtEnd ? context?.mark ?? mark : mark, Self.phrase(problem, context, of: text),
        hint: Self.hint(problem))
    case .reader(_, _, let value, _):
      let index = text.scalars.firstIndex { Int32(bitPattern: $0.value) == value } ?? 0
      let place = text.place(of: index)
      self = .syntax(
        line: place.line, column: place.column,
        message: "a character stands here that YAML refuses",
        hint: "delete it")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self = .syntax(line: 1, column: 1, message: "the file cannot be read as YAML", hint: nil)
    }
  }

  private static func syntax(_ mark: Mark, _ message: String, hint: String?) -> SyntaxProblem {
    .syntax(line: mark.line, column: mark.column, message: message, hint: hint)
  }

  /// libyaml's own words, with the place where the broken value begins.
  private static func phrase(
    _ problem: String, _ context: YamlError.Context?, of text: MaskedText
  ) -> String {
    guard let context, !context.text.isEmpty else { return "this is not YAML: \(problem)" }
    if problem.contains("nesting level") { return "values are nested too deep" }
    let line = min(context.mark.line, text.lineCount)
    return "this is not YAML: \(problem) (\(context.text) that begins in line \(line))"
  }

  private static func hint(_ problem: String) -> String? {
    switch problem {
    case let problem where problem.contains("mapping values are not allowed"):
      "quote a text that holds ': ', and indent keys of one mapping alike"
    case let problem where problem.contains("cannot start any token"):
      "put a text that begins with this character in double quotes"
    case let problem where problem.contains("',' or"):
      "close the bracket, and put a comma between the entries"
    case let problem where problem.contains("expected key"),
      let problem where problem.contains("expected ':'"),
      let problem where problem.contains("block end"):
      "indent keys of one mapping alike, and put a colon and a space after each"
    case let problem where problem.contains("unexpected end of stream"):
      "close the quotation mark"
    case let problem where problem.contains("nesting level"):
      "close the brackets; rules need six levels at most"
    default: nil
    }
  }
}
