import Pharmacogenomics
import Rules

/// Reads one row of a decision that modifies a dose.
struct ModifierRuleReader: RuleReading {
  let conditions: ConditionReader
  let drug: DrugDefinition?
  let context: LoadContext

  static let keys = Keys(
    ["id", "when", "effect"],
    optional: ["to", "by", "says", "caution", "order", "source", "policy"])

  static let boundKeys = [
    BoundKey("to", demandedBy: ["cap"]), BoundKey("by", demandedBy: ["multiply"]),
  ]

  func read(_ value: Value) -> ModifierRule? {
    guard let fields = open(value, Self.keys) else { return nil }
    let conditions = when(fields)
    let says = fields.sentence("says", context)
    let cautions = sentenceList("caution", of: fields)
    let orders = sentenceList("order", of: fields)
    guard let word = fields["effect"]?.name(in: Vocabulary("effect", ModifierRule.Effect.words))
    else { return nil }
    let isKept = word == "keep"
    check(Self.boundKeys, of: fields, saying: word)
    // A dose that is kept in silence needs no reason; one that is kept with a word needs it all.
    let isSilent = isKept && ["says", "caution", "order"].allSatisfy { fields[$0] == nil }
    if !isSilent, fields["says"] == nil {
      context.findings.report(
        .missingKey, at: fields.location,
        isKept
          ? "\(fields.what) keeps the dose with a caution or an order and has no 'says'"
          : "\(fields.what) says '\(word)' and has no 'says'",
        hint: "add 'says:'")
    }
    let hasNoAuthority = isSilent && fields["source"] == nil && fields["policy"] == nil
    let authority = hasNoAuthority ? ([], nil) : authority(of: fields)
    guard let effect = effect(word, fields) else { return nil }
    return ModifierRule(
      id: fields.text("id"), conditions: conditions, effect: effect, sources: authority.0,
      policy: authority.1, says: says, cautions: cautions, orders: orders,
      location: fields.location)
  }

  private func effect(_ word: String, _ fields: Fields) -> ModifierRule.Effect? {
    switch word {
    case "keep": return .keep
    case "withhold": return .withhold
    case "avoid": return .avoid
    case "cap": return fields["to"].flatMap { DoseBandReader(drug: drug).read($0) }.map { .cap($0) }
    default:
      guard let by = fields["by"], let share = by.quantity(.percent) else { return nil }
      guard share > 0, share <= 1 else {
        by.report(
          .badRange, "a modifier lowers the dose, so 'by' lies above 0% and at most at 100%")
        return nil
      }
      return .multiply(share)
    }
  }
}
