import Pharmacogenomics
import Rules

extension GeneReader {
  static let counts = 0...1_000_000_000
  static let frequencyKeys = Keys(["counts"], optional: ["unit", "source"])

  /// `frequencies:` how often each allele was counted in each group.
  func readFrequencies() -> HaplotypeCounts? {
    guard
      let fields = fields["frequencies"]?.fields(Self.frequencyKeys, of: "'frequencies'")
    else { return nil }
    let sources = fields.sources(context)
    _ = fields["unit"]?.text
    var totals: [Ancestry: Int] = [:]
    var counts: [Ancestry: [String: Int]] = [:]
    let groups = Vocabulary("group", Ancestry.allCases.map(\.rawValue))
    for member in fields["counts"]?.entries ?? [] {
      guard groups.holds(member.key, at: member.keyLocation, context.findings),
        let group = Ancestry(rawValue: member.key), let row = readCounts(member)
      else { continue }
      totals[group] = row.total
      counts[group] = row.counts
    }
    if let value = fields["counts"], let written = value.node.entries {
      for group in groups.names where !written.contains(where: { $0.key == group }) {
        value.report(
          .missingKey, "'counts' has no '\(group)'", hint: "add the counts of this group")
      }
    }
    return HaplotypeCounts(totals: totals, counts: counts, sources: sources)
  }

  /// One group: the total, and the alleles that were seen.
  private func readCounts(_ member: Value.Member) -> (total: Int, counts: [String: Int])? {
    guard let entries = member.value.entries else { return nil }
    var counts: [String: Int] = [:]
    var total: Int?
    for entry in entries {
      if entry.key == "total" {
        total = entry.value.integer(in: Self.counts)
      } else if alleleNames.holds(entry.key, at: entry.keyLocation, context.findings) {
        counts[entry.key] = entry.value.integer(in: Self.counts)
      }
    }
    guard let total else {
      if !entries.contains(where: { $0.key == "total" }) {
        member.value.report(.missingKey, "group '\(member.key)' has no 'total'")
      }
      return nil
    }
    FrequencySumCheck(findings: context.findings).run(member, counts: counts, total: total)
    return (total, counts)
  }
}
