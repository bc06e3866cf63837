/// The two rule sets of a comparison.
struct ComparedSets {
  let old: NamedRules
  let new: NamedRules
}
