import Rules

extension PatientSection {
  static var schema: SchemaNode {
    let fact = SchemaNode.mapping(
      factKeys,
      [
        "asks": ("What is asked, as a form prints it.", .text),
        "value": ("The values that it can take.", DeclaredInputReader.schema),
        "from": (
          "What it is worked out from, where nobody states it.",
          .text(
            like: "weight|weight and height|.+ by .+|rise of .+ in [0-9]+ days",
            example: "weight and height")
        ),
      ])
    let group = SchemaNode.mapping(
      groupKeys,
      [
        "about": ("The heading of a form.", .text),
        "facts": ("Each fact under the name that decisions use.", .named(fact)),
      ])
    return .mapping(
      keys,
      [
        "patient": ("The drug for which a patient is described.", .text),
        "asks": ("The facts, in groups.", .list(of: group)),
      ])
  }
}
