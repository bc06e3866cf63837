import Rules

extension FieldChanges {
  /// What differs between what two profiles of one name say of themselves.
  static func of(_ old: RuleProfile, _ new: RuleProfile) -> [FieldChange] {
    var fields = FieldChanges()
    fields.compare("guideline", old.guideline, new.guideline)
    let (before, after) = (old.notDefined, new.notDefined)
    fields.compare(
      each: { "not defined, phenotypes of \($0)" }, before.phenotypes.mapValues(text),
      after.phenotypes.mapValues(text))
    fields.compare(
      each: { "not defined, alleles of \($0)" }, before.alleles.mapValues(text),
      after.alleles.mapValues(text))
    fields.compare(
      "not defined, rules", text(Set(before.rules.map(\.value))),
      text(Set(after.rules.map(\.value))))
    fields.compare("not defined, says", before.says, after.says)
    return fields.changes
  }

  static func text(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }
}
