import Pharmacogenomics
import Rules

/// The inputs of all decisions: one name is one input, wherever it is asked.
struct InputRegistry {
  private let genes: GeneSections
  private let findings: Findings
  /// By name, as first declared.
  private var declared: [String: (input: DeclaredInput, decision: String)] = [:]
  /// Every interval that a condition names, by input.
  private var intervals: [String: [NumberInterval]] = [:]
  /// What each decision can answer, by its name.
  private let answers: [String: [String]]

  init(genes: GeneSections, answers: [String: [String]], findings: Findings) {
    self.genes = genes
    self.answers = answers
    self.findings = findings
  }

  /// Adds an input of a decision; one name means one thing everywhere.
  mutating func add(_ input: DeclaredInput, of decision: String) {
    guard let first = declared[input.name] else {
      declared[input.name] = (input, decision)
      return
    }
    if first.input.kind != input.kind {
      findings.report(
        .wrongType, at: input.location,
        "input '\(input.name)' is another kind of input in decision '\(first.decision)'",
        hint: "declare it alike in both, or choose another name")
    }
  }

  /// Notes where the conditions of a rule or an invariant cut numbers.
  mutating func note(conditions node: RuleNode?) {
    // The same text is read again, with findings, once every cut is known.
    let silent = Findings()
    for entry in node?.entries ?? [] {
      guard case .number(let unit, _, _) = declared[entry.key]?.input.kind else { continue }
      let value = Value(node: entry.value, name: "", findings: silent)
      guard case .list = entry.value.content else { continue }
      intervals[entry.key, default: []] += (value.items ?? []).compactMap { $0.interval(unit) }
    }
  }

  /// The input of this name with its vocabulary; `nil` where it could not be read.
  func input(_ name: String) -> DecisionInput? {
    guard let kind = declared[name]?.input.kind else { return nil }
    let unknown = [DecisionInput.unknown]
    let (typed, values): (DecisionInput.Kind, [String]) =
      switch kind {
      case .phenotype(let gene):
        (.phenotype(gene: gene), genes.phenotypes(of: gene).names + unknown)
      case .copies(let gene, let variant):
        (.copies(gene: gene, variant: variant), DecisionInput.copyValues + unknown)
      case .flag: (.flag, DecisionInput.flagValues + unknown)
      case .choice(let words): (.choice, words + unknown)
      case .answer(let decision): (.answer(of: decision), answers[decision] ?? [])
      case .number(let unit, let plausible, let worse):
        number(
          NumberScale(
            unit: unit, plausible: plausible, worsensAsItFalls: worse == .lower,
            intervals: intervals[name] ?? []))
      }
    return DecisionInput(name: name, kind: typed, vocabulary: values)
  }

  private func number(_ scale: NumberScale) -> (DecisionInput.Kind, [String]) {
    (.number(scale), scale.names + [DecisionInput.unknown])
  }

  /// Whether the values of an input are all known; not where its gene or decision is broken.
  func isComplete(_ name: String) -> Bool {
    switch declared[name]?.input.kind {
    case .phenotype(let gene): genes.phenotypes(of: gene).isComplete
    case .answer(let decision): answers[decision] != nil
    case nil: false
    default: true
    }
  }
}
