import Rules

extension InformationSection {
  static var schema: SchemaNode {
    let fact = SchemaNode.mapping(
      factKeys,
      [
        "shows": ("What was found, in one sentence.", .text),
        "source": ("Where it was read.", .source),
      ])
    let entry = SchemaNode.mapping(
      entryKeys,
      [
        "id": ("The name of the entry.", .text),
        "about": ("What the facts are about, as the report prints it.", .text),
        "facts": ("What is published, each with its source.", .list(of: fact)),
      ])
    return .mapping(
      keys,
      [
        "information": ("The drug.", .text),
        "section": ("The name of the section, once in a rule set.", .text),
        "title": ("What the report calls it.", .text),
        "shown": ("For which answers it is meant.", .word(of: Information.Occasion.self)),
        "says": ("The sentence on what the facts are, and what they are not.", .text),
        "entries": ("The subjects, in the order of the report.", .list(of: entry)),
      ])
  }
}
