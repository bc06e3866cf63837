import AlleleCalling
import Rules

/// The values of inputs that count copies of one variant.
enum GenotypeFacts {
  /// By input name; a variant whose genotype was not called is unknown and left out.
  static func values(
    of calls: [GenotypeCall], for inputs: [DecisionInput]
  ) -> [String: String] {
    var values: [String: String] = [:]
    for input in inputs {
      guard case .copies(let symbol, let variant) = input.kind,
        let call = calls.first(where: { $0.gene.symbol == symbol }),
        let locus = call.evidence.loci.first(where: { seen in
          seen.locus.variants.contains { $0.name == variant }
        }),
        locus.observation == .called, DecisionInput.copyValues.indices.contains(locus.variantCopies)
      else { continue }
      values[input.name] = DecisionInput.copyValues[locus.variantCopies]
    }
    return values
  }
}
