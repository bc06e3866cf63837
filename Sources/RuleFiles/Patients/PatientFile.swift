import Pharmacogenomics
public import Rules

/// Reads what a file states of one patient, in YAML or JSON.
public enum PatientFile {
  /// Reads a file to its end and collects every finding.
  ///
  /// Its keys are the facts that the rules know, `weight` and `tablets`; JSON is read as the YAML
  /// that it is.
  public static func load(_ file: RuleFile, for rules: RuleSet) -> DescribedPatient.Loaded {
    let findings = Findings()
    let patient = TreeReader(file, findings).read()
      .flatMap { PatientFileReader(rules: rules, findings: findings).read($0) }
    let diagnostics = findings.all.located(in: [file])
    return DescribedPatient.Loaded(
      patient: diagnostics.isEmpty ? patient : nil, diagnostics: diagnostics)
  }
}

/// Reads the mapping of a patient's file.
private struct PatientFileReader {
  let rules: RuleSet
  let findings: Findings

  private static let weight = "weight"
  private static let tablets = "tablets"

  func read(_ node: RuleNode) -> DescribedPatient? {
    let inputs = rules.statedInputs
    let keys = Keys([], optional: inputs.map(\.name) + [Self.weight, Self.tablets])
    guard let fields = keys.open(node, of: "the patient's file", findings) else { return nil }
    var facts: [String: StatedValue] = [:]
    for input in inputs {
      guard let text = fields[input.name]?.text, text != DecisionInput.unknown else { continue }
      do throws(StatedValueProblem) {
        facts[input.name] = try StatedValueReader(input, in: rules, spelling: .anyForm).read(text)
      } catch {
        fields[input.name]?.report(.unknownName, error.message, hint: error.hint)
      }
    }
    return DescribedPatient(
      facts: facts, weight: fields[Self.weight].flatMap(weight),
      stock: fields[Self.tablets].flatMap(stock))
  }

  private func weight(_ value: Value) -> BodyWeight? {
    guard let text = value.text else { return nil }
    do throws(WeightError) {
      return try BodyWeight(parsing: text)
    } catch {
      value.report(.badUnit, "\(error)")
      return nil
    }
  }

  private func stock(_ value: Value) -> TabletStock? {
    guard let text = value.text else { return nil }
    if let stock = TabletStock(parsing: text) { return stock }
    value.report(
      .wrongType, "'\(text)' is no list of tablets",
      hint: "write strengths in mg, as in \"25,50\"; 50s is a scored tablet")
    return nil
  }
}
