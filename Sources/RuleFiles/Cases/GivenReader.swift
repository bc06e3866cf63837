import Pharmacogenomics
import Rules

/// Reads `given:` of a case: a value for each input or a file that tells it, weight and tablets.
struct GivenReader {
  /// What a case states.
  struct Given {
    /// By the name of the input.
    let values: [String: StatedValue]
    let genotypes: CaseGenotypes?
    let results: [GeneResult]
    let weight: BodyWeight?
    let stock: TabletStock?
  }

  let rules: RuleSet
  /// The decision that is tested.
  let decision: String
  /// What messages call the case.
  let what: String
  let findings: Findings

  /// What is stated of a patient beside the inputs; no input is called so.
  static let besideInputs = ["weight", "tablets", "results"] + GenotypesReader.keys

  /// `nil` when it is no mapping. Every input that the tested decision rests on is stated, or told
  /// by the file or a result; one that only other decisions ask for may be left out, and is then unknown.
  func read(_ value: Value) -> Given? {
    let derived = rules.facts.filter { !$0.isStated }.map(\.name)
    let asked = rules.decisions.patientInputs.filter { !derived.contains($0.name) }
    // Facts that no decision asks for, and from which others follow.
    let inputs = asked + rules.statedInputs.filter { !asked.contains($0) }
    let isFromFile = GenotypesReader.concerns(value)
    let withResult = Set(value.node["results"]?.entries?.map(\.key) ?? [])
    let needed = rules.decisions.patientInputs(of: decision)
      .filter { (!isFromFile || !$0.isGenotype) && !derived.contains($0.name) }
      .filter { $0.phenotypeGene.map(withResult.contains) != true }.map(\.name)
    let others = inputs.map(\.name).filter { !needed.contains($0) }
    let left = othersAreUnknown(value)
    let keys = Keys(
      left ? needed.filter { name in isGenotype(name, inputs) } : needed,
      optional: (left ? needed : []) + others + [ConditionReader.others] + Self.besideInputs)
    guard let fields = value.fields(keys, of: "'given' of \(what)") else { return nil }
    var values: [String: StatedValue] = [:]
    for input in inputs {
      guard let stated = fields[input.name] else { continue }
      if input.isGenotype, fields["vcf"] != nil {
        findings.report(
          .unknownKey, at: fields.place(of: input.name),
          "\(fields.what) has 'vcf' and states '\(input.name)'", hint: "delete one of them")
      } else if let gene = input.phenotypeGene, withResult.contains(gene) {
        findings.report(
          .unknownKey, at: fields.place(of: input.name),
          "\(fields.what) has a result of \(gene) and states '\(input.name)'",
          hint: "delete one of them")
      }
      values[input.name] = read(stated, as: input)
    }
    return Given(
      values: values, genotypes: GenotypesReader().read(fields),
      results: fields["results"].map(ResultsReader(rules: rules).read) ?? [],
      weight: fields["weight"].flatMap(weight), stock: fields["tablets"].flatMap(stock))
  }

  /// `others: unknown` stands for every fact that is not named; genotypes are named.
  private func othersAreUnknown(_ value: Value) -> Bool {
    guard let others = value.node[ConditionReader.others] else { return false }
    if others.written != DecisionInput.unknown {
      findings.report(
        .wrongType, at: others.location, "'\(ConditionReader.others)' of a case is unknown",
        hint: "write '\(ConditionReader.others): \(DecisionInput.unknown)', and name what is known")
    }
    return true
  }

  private func isGenotype(_ name: String, _ inputs: [DecisionInput]) -> Bool {
    inputs.first { $0.name == name }?.isGenotype ?? false
  }

  private func read(_ value: Value, as input: DecisionInput) -> StatedValue? {
    guard let text = value.text else { return nil }
    do throws(StatedValueProblem) {
      return try StatedValueReader(input, in: rules, spelling: .identifier).read(text)
    } catch {
      value.report(.unknownName, error.message, hint: error.hint)
      return nil
    }
  }

  private func weight(_ value: Value) -> BodyWeight? {
    guard let kilograms = value.quantity(.kilograms) else { return nil }
    let accepted = rules.drug.acceptedWeight
    if !accepted.contains(kilograms) {
      value.report(
        .badRange,
        "'weight' lies between \(accepted.lowerBound) and \(accepted.upperBound) kg,"
          + " and \(kilograms) kg does not")
    }
    return BodyWeight(kilograms: kilograms, stated: "\(kilograms) kg")
  }

  private func stock(_ value: Value) -> TabletStock? {
    var strengths: [TabletStock.Strength] = []
    for item in value.filledItems ?? [] {
      guard let strength = strength(item) else { continue }
      if strengths.contains(where: { $0.milligrams == strength.milligrams }) {
        item.report(
          .duplicateName, "the strength \(strength.milligrams) mg stands twice in 'tablets'")
      }
      strengths.append(strength)
    }
    return strengths.isEmpty ? nil : TabletStock(strengths: strengths)
  }

  /// `25 mg`, or `50 mg scored` for a tablet that may be halved.
  private func strength(_ item: Value) -> TabletStock.Strength? {
    let mark = " scored"
    var plain = item
    var isScored = false
    if let text = item.node.written, text.hasSuffix(mark) {
      isScored = true
      let node = RuleNode(
        content: .text(String(text.dropLast(mark.count))), location: item.location)
      plain = Value(node: node, name: item.name, findings: item.findings)
    }
    guard let milligrams = plain.strength else { return nil }
    return TabletStock.Strength(milligrams: milligrams, isScored: isScored)
  }
}
