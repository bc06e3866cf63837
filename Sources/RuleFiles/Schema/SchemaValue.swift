/// A JSON value of a schema.
indirect enum SchemaValue: Sendable {
  case text(String)
  case whole(Int)
  case flag(Bool)
  case list([SchemaValue])
  case mapping([String: SchemaValue])

  static func texts(_ texts: [String]) -> SchemaValue { .list(texts.map(SchemaValue.text)) }

  /// As JSON, its keys sorted: the same value gives the same bytes.
  func json(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .whole(let number): return "\(number)"
    case .flag(let flag): return "\(flag)"
    case .list(let items):
      let lines = items.map { inner + $0.json(indent: inner) }
      return Self.block("[", lines, "]", indent)
    case .mapping(let members):
      let lines = members.sorted { $0.key < $1.key }
        .map { inner + Self.quoted($0.key) + ": " + $0.value.json(indent: inner) }
      return Self.block("{", lines, "}", indent)
    }
  }

  private static func block(
    _ open: String, _ lines: [String], _ close: String, _ indent: String
  ) -> String {
    if lines.isEmpty { return open + close }
    return open + "\n" + lines.joined(separator: ",\n") + "\n" + indent + close
  }

  /// Schemas hold no control character.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
