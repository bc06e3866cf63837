import Pharmacogenomics
import Rules

extension GeneReader {
  static let findingKeys = Keys(["direction", "sentence"], optional: ["source"])

  /// `findings:` of a gene of plain genotypes.
  func readFindings() -> [GenotypeFinding] {
    var findings: [GenotypeFinding] = []
    for member in fields["findings"]?.entries ?? [] {
      guard variantNames.holds(member.key, at: member.keyLocation, context.findings),
        let fields = member.value.fields(Self.findingKeys, of: "finding '\(member.key)'")
      else { continue }
      findings.append(
        GenotypeFinding(
          variant: member.key, direction: fields.text("direction"),
          sentence: fields.sentence("sentence", context) ?? "",
          sources: fields.sources(context), location: member.keyLocation))
    }
    return findings
  }

  /// The sentence on what the genotypes do to the dose, which is nothing.
  func readDoseEffect() -> String? {
    guard report == .genotypes else { return nil }
    if let value = fields["dose-multiplier"], let factor = value.quantity(.fraction), factor != 1 {
      value.report(
        .badRange, "plain genotypes do not change the dose",
        hint: "write 1, and put what changes the dose into a decision")
    }
    _ = fields.requiredPolicy()
    return fields.sentence("says", context)
  }
}
