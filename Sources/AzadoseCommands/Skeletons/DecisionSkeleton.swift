import Rules

/// The beginning of a decision: a file and its cases, sound as they are, to be filled in.
struct DecisionSkeleton {
  /// What the rules of the decision give.
  enum Kind: String, CaseIterable {
    case advice
    case answer
    case modifier
  }

  let kind: Kind
  let name: String
  /// The question that the skeleton asks of a patient.
  let input: String
  /// The drug of the rule set.
  let drug: String
  /// The decision that gives its dose.
  let dose: String
  /// The genes on which that dose rests, each with its mildest phenotype: `GENE: normal, `.
  let genotypes: String

  /// A sentence that every book has and that goes with anything.
  var sentence: String { SentenceKey.limits.rawValue }

  init(_ kind: Kind, named name: String, in rules: RuleSet) {
    self.kind = kind
    self.name = name
    // A name of its own: what a decision is called may be an input already, or `weight`.
    var input = "\(name)-fact"
    while rules.decisions.inputs.contains(where: { $0.name == input }) { input += "-fact" }
    self.input = input
    drug = rules.drug.name
    dose = rules.startingDose.name
    genotypes = rules.startingDose.inputs.filter { $0.phenotypeGene != nil }
      .map { "\($0.name): \($0.vocabulary[0]), " }.joined()
  }

  /// The text of the decision file.
  var decision: String {
    switch kind {
    case .advice: adviceDecision
    case .answer: answerDecision
    case .modifier: modifierDecision
    }
  }

  /// The text of the file of cases.
  var cases: String {
    switch kind {
    case .advice: adviceCases
    case .answer: answerCases
    case .modifier: modifierCases
    }
  }
}
