extension SchemaNode {
  /// A key as editors show it: one line, and the shape of its value.
  typealias Field = (about: String, node: SchemaNode)

  /// A mapping with the very keys that its reader opens it with.
  ///
  /// - Precondition: `fields` describes each of these keys, and no other.
  static func mapping(_ keys: Keys, _ fields: [String: Field], rules: [KeyRule] = []) -> SchemaNode
  {
    precondition(
      Set(fields.keys) == Set(keys.all), "a schema describes the keys of its reader: \(keys.all)")
    var node = SchemaNode([
      "type": .text("object"), "additionalProperties": .flag(false),
      "properties": .mapping(fields.mapValues { $0.node.about($0.about).value }),
    ])
    if !keys.required.isEmpty { node = node.with("required", .texts(keys.required.sorted())) }
    if !rules.isEmpty { node = node.with("allOf", .list(rules.map(\.value))) }
    return node
  }
}

/// What one key of a mapping says of the others.
struct KeyRule {
  let value: SchemaValue

  private init(if condition: [String: SchemaValue], then: [String: SchemaValue]) {
    value = .mapping(["if": .mapping(condition), "then": .mapping(then)])
  }

  private init(_ value: SchemaValue) { self.value = value }

  /// Where `key` says one of `words`, the mapping has these keys of all that it knows.
  static func says(_ key: String, _ words: [String], _ keys: Keys, of all: Keys) -> KeyRule {
    KeyRule(if: saying(key, words), then: narrowing(keys, of: all, [:]))
  }

  /// Where `key` stands, the mapping has these keys of all that it knows, some of them narrower.
  static func has(
    _ key: String, _ keys: Keys, of all: Keys, _ narrower: [String: SchemaNode] = [:]
  ) -> KeyRule {
    KeyRule(if: ["required": .texts([key])], then: narrowing(keys, of: all, narrower))
  }

  /// Where `key` stands, `other` stands too.
  static func has(_ key: String, needs other: String) -> KeyRule {
    KeyRule(if: ["required": .texts([key])], then: ["required": .texts([other])])
  }

  /// Where `key` says one of `words`, `other` stands too.
  static func says(_ key: String, _ words: [String], needs other: String) -> KeyRule {
    KeyRule(if: saying(key, words), then: ["required": .texts([other])])
  }

  /// What `key` demands and forbids, which says one of `words`.
  static func bound(_ keys: [BoundKey], by key: String, _ words: [String]) -> [KeyRule] {
    keys.flatMap { bound in
      let others = words.filter { !bound.words.contains($0) }
      return [
        says(key, bound.words, needs: bound.key),
        KeyRule(
          if: saying(key, others), then: ["properties": .mapping([bound.key: .flag(false)])]),
      ]
    }
  }

  /// Exactly one of these keys stands.
  static func one(of keys: [String]) -> KeyRule {
    KeyRule(.mapping(["oneOf": .list(keys.map { .mapping(["required": .texts([$0])]) })]))
  }

  /// These keys do not stand together.
  static func notBoth(_ one: String, _ other: String) -> KeyRule {
    KeyRule(.mapping(["not": .mapping(["required": .texts([one, other])])]))
  }

  private static func saying(_ key: String, _ words: [String]) -> [String: SchemaValue] {
    [
      "properties": .mapping([key: .mapping(["enum": .texts(words)])]),
      "required": .texts([key]),
    ]
  }

  private static func narrowing(
    _ keys: Keys, of all: Keys, _ narrower: [String: SchemaNode]
  ) -> [String: SchemaValue] {
    var properties = narrower.mapValues(\.value)
    for key in all.all where !keys.all.contains(key) { properties[key] = .flag(false) }
    return [
      "properties": .mapping(properties), "required": .texts(keys.required.sorted()),
    ]
  }
}
