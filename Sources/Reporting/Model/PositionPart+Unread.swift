/// Why a position has no genotype that counts, in a few words that many samples share: numbers and
/// names of filters stand in the JSON.
extension PositionPart {
  /// `not in the file`, `no call`, `failed its filter`, …; `nil` where both copies were read.
  public var unreadReason: String? {
    if isAssumedReference { return "not in the file, taken for reference" }
    return switch observation {
    case "called": nil
    case "absent": "not in the file"
    case "no call": observation
    case "filtered": Self.failures(reason ?? "")
    default: Self.surprise(reason ?? "")
    }
  }

  /// Each kind of failure once.
  private static func failures(_ reason: String) -> String {
    let kinds = reason.split(separator: ", ").compactMap(failure).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return kinds.isEmpty ? "failed its quality" : kinds.joined(separator: " and ")
  }

  /// The kind of one failure, as the check of qualities spells it; `nil` for the rest of a name.
  private static func failure(_ text: Substring) -> String? {
    let word = text.prefix { $0 != " " }
    let isMeasure = ["GQ", "DP", "AD", "R2", "DR2"].contains(String(word))
    if text == "imputed" { return "imputed" }
    if word == "FILTER" { return "failed its filter" }
    if text.hasSuffix("is not one number") { return "unreadable quality" }
    if word == "ALT" || text.contains("of the reads show another allele") {
      return "reads of the alleles out of balance"
    }
    guard isMeasure else { return nil }
    return text.contains(" below ") ? "\(word) too low" : String(text)
  }

  /// What kind of thing that no genotype should show.
  private static func surprise(_ reason: String) -> String {
    if reason.hasPrefix("records contradict") { return "records contradict each other" }
    if reason.contains("in no definition") { return "an allele in no definition" }
    if reason.hasSuffix("spans it") || reason.hasSuffix("takes the base away") {
      return "inside a larger change"
    }
    if reason.hasPrefix("no record lists") || reason.hasSuffix("has no call") {
      return "not every allele is listed and called"
    }
    if ["haploid call", "one allele missing"].contains(reason) { return reason }
    return reason.hasSuffix("one copy or on both") ? "on one copy or on both" : "unclear genotype"
  }
}
