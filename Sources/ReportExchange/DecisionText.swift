import Reporting

/// What several forms say of a decision, in the same words.
extension DoseReport {
  /// What must be read beside the answer, most urgent first.
  var cautions: [String] { cautions(beside: decision.cautions) }

  /// The same, where the weight changes what stands beside the decision.
  func cautions(beside weighed: [String]) -> [String] {
    weighed + shownDoubts.map(\.text)
      + decision.advice.filter { $0.kind == "warning" }.map { advice in
        advice.text + (advice.severity.map { " (\($0))" } ?? "")
      }
      + decision.presentTreatment.map { "Taken now, \($0.next): \($0.text)" }
  }
}

extension GenePart {
  /// The diplotype that was stated and decides.
  var statedDiplotype: String? {
    results.first { $0.kind == "diplotype" && ["acts", "settles"].contains($0.role) }?.stated
  }

  /// The possible diplotypes in a line, `*1/*3A or *3B/*3C`.
  ///
  /// `nil` where the evidence does not fix a phenotype: a list of what is still possible begins
  /// with the likeliest, and a reader of the first entry would take it for a result.
  var diplotypeText: String? {
    if let statedDiplotype { return statedDiplotype }
    guard status == "called" || status == "ambiguous", !diplotypes.isEmpty else { return nil }
    let shown = diplotypes.prefix(Self.most).map(\.name).joined(separator: " or ")
    let more = diplotypes.count - Self.most
    return more > 0 ? "\(shown) or \(more) more" : shown
  }

  /// Diplotypes that a line names.
  private static let most = 4
}
