import Pharmacogenomics

/// Reads what somebody states of one input of the decisions.
public struct StatedValueReader: Sendable {
  /// Which spellings of a phenotype are read.
  public enum Spelling: Sendable {
    /// Its identifier in the rules.
    case identifier
    /// Also its short and its long form, in capital or small letters.
    case anyForm
  }

  private let input: DecisionInput
  private let rules: RuleSet
  private let spelling: Spelling

  public init(_ input: DecisionInput, in rules: RuleSet, spelling: Spelling) {
    self.input = input
    self.rules = rules
    self.spelling = spelling
  }

  /// A word of the vocabulary; for a phenotype also a diplotype, two star alleles with a slash
  /// between them; for a number the number with its unit.
  ///
  /// The phenotype of a diplotype is that of the gene's phenotype table.
  public func read(_ text: String) throws(StatedValueProblem) -> StatedValue {
    if text == DecisionInput.unknown { return try word(text) }
    switch input.kind {
    case .phenotype(let symbol):
      guard let gene = rules.gene(symbol) else { return try word(text) }
      return try StatedPhenotypeReader(input, of: gene, spelling: spelling).read(text)
    case .number(let scale): return try number(text, on: scale)
    case .flag, .choice, .copies, .answer: return try word(text)
    }
  }

  private func word(_ text: String) throws(StatedValueProblem) -> StatedValue {
    if input.vocabulary.contains(text) { return StatedValue(value: text) }
    if spelling == .anyForm,
      let found = input.vocabulary.first(where: { $0.lowercased() == text.lowercased() })
    {
      return StatedValue(value: found)
    }
    throw .notDefined(text, in: input)
  }

  private func number(
    _ text: String, on scale: NumberScale
  ) throws(StatedValueProblem) -> StatedValue {
    let unit = scale.unit.rawValue
    guard let value = scale.unit.number(in: text) else {
      throw StatedValueProblem(
        message: "\(input.name) is a number in \(unit), not '\(text)'",
        hint: "write the number and its unit, as in \(scale.plausible.upperBound) \(unit)")
    }
    guard scale.plausible.contains(value) else {
      throw StatedValueProblem(
        message: "\(input.name) lies between \(scale.plausible.lowerBound) and "
          + "\(scale.plausible.upperBound) \(unit), and \(value) does not",
        hint: "check the number and its unit")
    }
    return StatedValue(value, on: scale)
  }
}

extension StatedValueProblem {
  static func notDefined(_ text: String, in input: DecisionInput) -> StatedValueProblem {
    StatedValueProblem(
      message: "value of \(input.name) '\(text)' is not defined",
      hint: NearestName.hint(for: text, among: input.vocabulary))
  }
}
