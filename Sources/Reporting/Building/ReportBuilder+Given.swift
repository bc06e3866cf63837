import Dosing
import Rules

extension ReportBuilder {
  /// Every stated fact, in the order of the rules, apart by whether the dose rests on it.
  func givenPart() -> GivenPart {
    let graph = rules.decisions
    let asked = Set(
      ([graph.dose.name] + graph.modifiers.map(\.name))
        .flatMap { graph.patientInputs(of: $0) }.map(\.name))
    let derived = rules.facts.filter { $0.derivation != nil }
    let stated = rules.statedInputs.filter { input.facts[$0.name] != nil }
    // The height is used where the body mass index is.
    let isHeightUsed = derived.contains {
      $0.derivation == .weightAndHeight && asked.contains($0.name)
    }
    let isUsed = { (name: String) in
      asked.contains(name) || (name == PatientFact.height && isHeightUsed)
    }
    return GivenPart(
      used: stated.filter { isUsed($0.name) }.map(factPart),
      notUsedInTheDose: stated.filter { !isUsed($0.name) }.map(factPart))
  }

  private func factPart(_ asked: DecisionInput) -> FactPart {
    let value = input.facts[asked.name]
    return FactPart(
      name: asked.name, asks: factText(asked.name),
      value: value.map { $0.stated ?? $0.value } ?? DecisionInput.unknown)
  }

  /// What a fact asks, as a form prints it; its name where no form does.
  func factText(_ name: String) -> String {
    rules.words(forFact: name)
  }

  /// The advice of one kind; rules that say the same sentence of several facts say it once.
  func adviceTexts(_ kind: AdviceRule.Kind) -> [String] {
    merged(input.decision.advice.filter { $0.kind == kind }).map { adviceText($0.rule, $0.facts) }
  }

  /// Rules that say one sentence as one, with the facts that the sentence is about.
  func merged(_ rules: [AdviceRule]) -> [(rule: AdviceRule, facts: [String])] {
    var merged: [(rule: AdviceRule, facts: [String])] = []
    let graph = self.rules.decisions
    for rule in rules {
      let facts = graph.inOrder(rule.conditions.keys).filter { isAbout($0, rule) }
      if let index = merged.firstIndex(where: { $0.rule.givesSame(as: rule) }) {
        merged[index].facts += facts.filter { !merged[index].facts.contains($0) }
      } else {
        merged.append((rule, facts))
      }
    }
    return merged
  }

  /// Whether the sentence of a rule is about a fact: an assumption is about what nobody stated, not
  /// about what is stated beside it.
  private func isAbout(_ fact: String, _ rule: AdviceRule) -> Bool {
    guard let values = rule.conditions[fact] else { return false }
    return rule.kind != .assumption || values.contains(DecisionInput.unknown)
  }

  func adviceText(_ rule: AdviceRule, _ facts: [String]) -> String {
    sentences.text(rule.says, ["facts": facts.map(factText).joined(separator: ", ")])
  }
}
