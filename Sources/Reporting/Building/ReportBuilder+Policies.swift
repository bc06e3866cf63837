import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

extension ReportBuilder {
  /// The policies that took part in this answer, each with its place in the rules.
  func policies() -> [PolicyPart] {
    var policies: [PolicyPart] = []
    if !input.decision.doubts.isEmpty {
      let policy = rules.uncertainty
      policies.append(
        PolicyPart(
          name: "uncertainty", location: policy.location.fileAndLine, text: policy.policy))
    }
    for call in input.calls where !call.evidence.uncatalogued.isEmpty || hasUndefined(call) {
      guard let policy = call.gene.undefinedHaplotypes else { continue }
      policies.append(
        PolicyPart(
          name: "undefined haplotypes of \(call.gene.symbol)",
          location: policy.location.fileAndLine, text: policy.policy))
    }
    if input.calls.contains(where: { hasFailedQuality($0) || ImputedPositions($0.evidence) != nil })
    {
      let policy = rules.quality
      policies.append(
        PolicyPart(name: "quality", location: policy.location.fileAndLine, text: policy.policy))
    }
    return policies
  }

  private func hasUndefined(_ call: GeneCall) -> Bool {
    call.diplotypes.contains { $0.haplotypes.contains(where: \.isUndefined) }
  }

  private func hasFailedQuality(_ call: GeneCall) -> Bool {
    call.evidence.loci.contains { $0.observation.word == "filtered" }
      || call.evidence.uncatalogued.contains { $0.failure != nil }
  }
}
