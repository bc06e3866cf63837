import Rules

/// The counts of a group add up to no more than its total: no frequency is above 1.
///
/// They may add up to less, because haplotypes without a name are counted in the total only.
struct FrequencySumCheck {
  let findings: Findings

  func run(_ group: Value.Member, counts: [String: Int], total: Int) {
    let sum = counts.values.reduce(0, +)
    guard sum > total else { return }
    findings.report(
      .frequencySum, at: group.value.location,
      "the counts of '\(group.key)' add up to \(sum), above the total of \(total)",
      hint: "correct a count, or the total")
  }
}
