/// One mapping of a rule file, and the keys that the grammar knows in it.
///
/// The tests hold `docs/rule-language.md` to these.
struct OpenedMapping {
  /// What messages call it: `rule 'both-normal'`.
  let what: String
  let keys: Keys
}
