import Rules

extension GeneReader {
  static let activityKeys = Keys(
    ["classes", "invalid-after", "assumes", "source"], optional: ["policy"])

  /// `activity:` the laboratory's classes of the measured enzyme.
  func readActivity() -> ActivityTest? {
    guard let fields = fields["activity"]?.fields(Self.activityKeys, of: "'activity'") else {
      return nil
    }
    var classes: [ActivityTest.ActivityClass] = []
    for member in fields["classes"]?.entries ?? [] {
      guard let phenotype = member.value.name(in: phenotypeNames) else { continue }
      classes.append(ActivityTest.ActivityClass(name: member.key, phenotype: phenotype))
    }
    let inputs = (fields["invalid-after"]?.items ?? []).compactMap { item in
      item.text.map { Located($0, at: item.location) }
    }
    return ActivityTest(
      classes: classes, invalidAfter: inputs, assumes: fields.sentence("assumes", context) ?? "",
      sources: fields.sources(context), policy: fields["policy"]?.text, location: fields.location)
  }
}
