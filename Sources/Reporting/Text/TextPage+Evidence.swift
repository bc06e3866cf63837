extension TextPage {
  /// Columns to the left of evidence, which needs the room.
  private static let evidenceIndent = 2

  /// One position: what was seen there, and what that is worth.
  mutating func add(_ position: PositionPart) {
    let record = position.records.first
    let stated = [
      record?.genotypeQuality.map { "GQ \($0)" }, record?.depth.map { "DP \($0)" },
      record?.phaseSet, record?.imputation.flatMap(Self.accuracy),
    ].compactMap { $0 }
    // What fails is said once, with its limit.
    let reason = position.reason ?? ""
    let quality = [
      stated.filter { !reason.contains("\($0) below") }.joined(separator: ", "), reason,
      position.isAssumedReference ? "assumed reference" : "", position.isCore ? "core" : "",
    ].filter { !$0.isEmpty }
    let names = position.variants.filter { $0 != position.label }
    addEvidence(
      position.label, names.joined(separator: ","),
      record?.place ?? "\(position.contig):\(position.position)", position.genotype ?? "-",
      position.observation, quality.joined(separator: ", "))
  }

  /// One change that no definition lists.
  mutating func add(_ found: UncataloguedPart) {
    let quality = [
      found.record.genotypeQuality.map { "GQ \($0)" }, found.record.depth.map { "DP \($0)" },
      found.record.imputation.flatMap(Self.accuracy),
      found.failure,
    ].compactMap { $0 }
    addEvidence(
      found.change, found.coding ?? found.consequence, found.record.place, found.record.genotype,
      "unlisted", quality.joined(separator: ", "))
  }

  private mutating func addEvidence(
    _ label: String, _ names: String, _ place: String, _ genotype: String, _ word: String,
    _ quality: String
  ) {
    row(
      [
        (label, 12), (names, 17), (place, 14), (genotype, 4), (word, 8), (quality, 0),
      ], indent: Self.evidenceIndent)
  }

  /// `DR2 0.97`, of a record that may be a guess.
  private static func accuracy(_ imputation: ImputationPart) -> String? {
    imputation.accuracy.map { "\(imputation.field) \($0.value)" }
  }
}
