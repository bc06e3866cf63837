/// The JSON Schema of one value of a rule file.
///
/// Schemas use only keywords that draft 7 has as well, for editors that know no later one. The
/// grammar types text itself, so a text may look like a number or a truth value.
struct SchemaNode: Sendable {
  private(set) var keywords: [String: SchemaValue]

  init(_ keywords: [String: SchemaValue]) { self.keywords = keywords }

  var value: SchemaValue { .mapping(keywords) }

  /// This schema with one keyword more.
  func with(_ keyword: String, _ value: SchemaValue) -> SchemaNode {
    var copy = self
    copy.keywords[keyword] = value
    return copy
  }

  /// This schema with one line for the reader.
  func about(_ text: String) -> SchemaNode { with("description", .text(text)) }

  /// A text that is not empty.
  static let text = SchemaNode([
    "type": .texts(["string", "number", "boolean"]), "minLength": .whole(1),
  ])

  /// A text of this form; `example` is what an editor shows beside a text of another form.
  static func text(like pattern: String, example: String) -> SchemaNode {
    SchemaNode([
      "type": .text("string"), "pattern": .text("^(\(pattern))$"),
      "patternErrorMessage": .text("write it as in \(example)"),
      "examples": .texts([example]),
    ])
  }

  /// One word of a closed list.
  static func word(_ words: [String]) -> SchemaNode { SchemaNode(["enum": .texts(words)]) }

  /// One word of a closed list.
  static func word<Word>(of type: Word.Type) -> SchemaNode
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    word(Word.allCases.map(\.rawValue))
  }

  static let yesNo = word(["yes", "no"])

  /// A whole number, which may stand in quotes.
  static let whole = SchemaNode([
    "type": .texts(["integer", "string"]), "pattern": .text("^[0-9]+$"),
    "patternErrorMessage": .text("write a whole number"),
  ])

  /// A whole number in a range.
  static func whole(_ range: ClosedRange<Int>) -> SchemaNode {
    whole.with("minimum", .whole(range.lowerBound)).with("maximum", .whole(range.upperBound))
  }

  /// A list that holds at least one.
  static func list(of item: SchemaNode) -> SchemaNode {
    listOrEmpty(of: item).with("minItems", .whole(1))
  }

  static func listOrEmpty(of item: SchemaNode) -> SchemaNode {
    SchemaNode(["type": .text("array"), "items": item.value])
  }

  /// A mapping whose keys the author chooses.
  static func named(_ item: SchemaNode) -> SchemaNode {
    SchemaNode(["type": .text("object"), "additionalProperties": item.value])
  }

  static func either(_ nodes: SchemaNode...) -> SchemaNode {
    SchemaNode(["anyOf": .list(nodes.map(\.value))])
  }

  /// One citation or a list of them.
  static let source = SchemaNode([
    "type": .texts(["string", "array"]), "minLength": .whole(1), "minItems": .whole(1),
    "items": text.value, "examples": .texts(["guideline-2025#table-1"]),
  ])
}
