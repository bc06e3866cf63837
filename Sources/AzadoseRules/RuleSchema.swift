import RuleFiles

/// The JSON Schema (draft 2020-12) of one kind of rule file, for editors.
///
/// It knows keys, closed lists and the forms of numbers; what rests on several files is the check's.
public struct RuleSchema: Sendable {
  /// `gene`, `decision`.
  public let kind: String
  /// What such a file holds, in one phrase.
  public let about: String
  /// The schema as JSON, the same bytes each time.
  public let text: String

  /// Every kind.
  public static var all: [RuleSchema] {
    DocumentSchema.all.map { RuleSchema(kind: $0.kind, about: $0.about, text: $0.text) }
  }
}
