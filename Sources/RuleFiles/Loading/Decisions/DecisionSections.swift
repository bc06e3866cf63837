import Rules

/// Every decision file, typed.
struct DecisionSections {
  private let files: [DecisionFile]
  private let drug: DrugDefinition?
  private let context: LoadContext
  private let registry: InputRegistry
  private let patient: PatientSection?
  private let profileNames: Vocabulary
  /// Whether every decision file says what it is.
  private let isComplete: Bool

  init(
    _ nodes: [RuleNode], profiles: [RuleNode], _ drug: DrugDefinition?, _ genes: GeneSections,
    patient: PatientSection?, _ context: LoadContext
  ) {
    let read = nodes.map { DecisionFile($0, context) }
    files = read.compactMap { $0 }
    isComplete = files.count == read.count
    self.drug = drug
    self.patient = patient
    let names = profiles.compactMap { $0["profile"]?.written }
    profileNames = Vocabulary("profile", names, isComplete: names.count == profiles.count)
    self.context = context
    let answers = files.compactMap { file in file.answerWords.map { (file.name, $0) } }
    var registry = InputRegistry(
      genes: genes, answers: Dictionary(answers) { first, _ in first },
      findings: context.findings)
    let reader = DeclaredInputReader(
      genes: genes, facts: patient?.facts.map(\.input) ?? [],
      decisions: Vocabulary("decision", files.map(\.name), isComplete: isComplete),
      answering: files.filter(\.kind.isAnswer).map(\.name))
    for fact in patient?.facts ?? [] { registry.add(fact.input, of: "patient") }
    for file in files {
      for member in file.fields["inputs"]?.entries ?? [] {
        if let input = reader.read(member) { registry.add(input, of: file.name) }
      }
    }
    for file in files {
      for key in ["rules", "invariants"] {
        guard case .list(let rows) = file.fields[key]?.node.content else { continue }
        for row in rows { registry.note(conditions: row["when"]) }
      }
    }
    for profile in profiles {
      guard case .list(let rows) = profile["rules"]?.content else { continue }
      for row in rows { registry.note(conditions: row["when"]) }
    }
    self.registry = registry
  }

  /// What reads the rules of the dose decision; `nil` where there is none.
  var doseReader: DoseRuleReader? {
    files.first { $0.kind == .dose }.map { file in
      DoseRuleReader(conditions: conditions(of: file), drug: drug, context: context)
    }
  }

  /// All decisions; `nil` after a finding that leaves one of them out.
  func graph(_ manifest: Manifest, _ genes: GeneSections) -> DecisionGraph? {
    context.findings.reportRepeated(
      "decision", files.map { Located($0.name, at: $0.fields.location) })
    let doses = files(of: .dose)
    for other in doses.dropFirst() {
      context.findings.report(
        .duplicateName, at: other.fields.location, "a second file decides the dose",
        hint: "the first is '\(doses[0].fields.location.file)'; put both into one")
    }
    if doses.isEmpty, isComplete, !files.isEmpty {
      context.findings.report(
        .missingKey, at: manifest.includesLocation, "no decision gives a dose",
        hint: "include a decision with 'drug:'")
    }
    // Each is read to its end, whatever is wrong with another.
    let dose = doses.first.flatMap { doseTable($0, genes) }
    let modifierFiles = files(of: .modifier)
    let modifiers = modifierFiles.compactMap { modifier($0, doses.first?.name) }
    let order = ModifierOrder(manifest, context.findings)
      .sort(Vocabulary("modifier", modifierFiles.map(\.name), isComplete: isComplete))
    let advice = files(of: .advice).compactMap(advice)
    let answers = files(of: .answer).compactMap(answer)
    let followUps = files(of: .followUp).compactMap(followUp)
    let comparisons = files(of: .comparison).compactMap(comparison)
    let dependencies = files.map { file in
      DecisionOrder.Decision(
        name: file.name, location: file.fields.place(of: "inputs"),
        uses: (file.inputNames ?? []).compactMap { registry.input($0)?.answeredBy })
    }
    guard let sorted = DecisionOrder(dependencies).sorted(context.findings), isComplete, let dose
    else { return nil }
    let ordered = order.compactMap { name in modifiers.first { $0.name == name } }
    let graph = DecisionGraph(
      dose: dose, modifiers: ordered, advice: advice, answers: answers, followUps: followUps,
      comparisons: comparisons, order: sorted)
    checkInvariantNames(graph)
    return graph
  }

  /// The facts of the patient, cut where the rules distinguish numbers.
  var patientFacts: [PatientFactGroup] {
    (patient?.groups ?? []).map { about, facts in
      PatientFactGroup(
        about: about,
        facts: facts.compactMap { fact in
          registry.input(fact.input.name).map {
            PatientFact(asks: fact.asks, input: $0, derivation: fact.derivation)
          }
        })
    }
  }

  private func files(of kind: DecisionFile.Kind) -> [DecisionFile] {
    files.filter { $0.kind == kind }
  }

  /// The manifest names invariants by their id alone.
  private func checkInvariantNames(_ graph: DecisionGraph) {
    var seen: [String: Invariant] = [:]
    for invariant in graph.invariants {
      guard let first = seen[invariant.id] else {
        seen[invariant.id] = invariant
        continue
      }
      // Two of one file are reported where they are read.
      guard first.location.file != invariant.location.file else { continue }
      context.findings.report(
        .duplicateName, at: invariant.location,
        "invariant '\(invariant.id)' is already in \(first.location.fileAndLine)",
        hint: "give each invariant its own id")
    }
  }

  private func doseTable(_ file: DecisionFile, _ genes: GeneSections) -> DecisionTable<DoseRule>? {
    checkDrug(file, key: "drug")
    let reader = DoseRuleReader(conditions: conditions(of: file), drug: drug, context: context)
    let conditions = reader.conditions
    let asked = conditions.inputs.compactMap(\.phenotypeGene)
    // A slip in an input is reported as that slip, not as a missing input too.
    if let value = file.fields["inputs"], conditions.inputs.count == file.inputNames?.count,
      genes.starAlleleGenes.isComplete
    {
      for gene in genes.starAlleleGenes.names where !asked.contains(gene) {
        value.report(
          .missingKey, "no input asks for the phenotype of '\(gene)'",
          hint: "add '\(gene): phenotype of \(gene)'")
      }
    }
    return table(file, reader, words: DoseRule.Action.allCases.map(\.rawValue))
  }

  private func modifier(_ file: DecisionFile, _ dose: String?) -> DecisionTable<ModifierRule>? {
    if let dose { _ = file.fields["modifies"]?.name(in: Vocabulary("decision", [dose])) }
    let reader = ModifierRuleReader(
      conditions: conditions(of: file), drug: drug, context: context)
    return table(file, reader, words: ModifierRule.Effect.words)
  }

  private func advice(_ file: DecisionFile) -> DecisionTable<AdviceRule>? {
    checkDrug(file, key: "advises")
    return table(
      file, AdviceRuleReader(conditions: conditions(of: file), context: context), words: [])
  }

  private func answer(_ file: DecisionFile) -> DecisionTable<AnswerRule>? {
    let words = file.answerWords ?? []
    let reader = AnswerRuleReader(
      conditions: conditions(of: file), words: Vocabulary("answer", words), context: context)
    return table(file, reader, words: words)
  }

  private func followUp(_ file: DecisionFile) -> DecisionTable<FollowUpRule>? {
    guard let topic = file.fields["follow-up"]?.choice(of: FollowUpRule.Topic.self) else {
      return nil
    }
    let reader = FollowUpRuleReader(
      conditions: conditions(of: file), topic: topic, context: context)
    return table(file, reader, words: [])
  }

  private func comparison(_ file: DecisionFile) -> DecisionTable<GuidelineRule>? {
    checkDrug(file, key: "compares")
    let guideline = GuidelineRule.Guideline(
      name: file.name, title: file.fields.text("title"),
      profile: file.fields["profile"]?.name(in: profileNames))
    let reader = GuidelineRuleReader(
      conditions: conditions(of: file), guideline: guideline, context: context)
    return table(file, reader, words: [])
  }

  private func checkDrug(_ file: DecisionFile, key: String) {
    if let drug { _ = file.fields[key]?.name(in: Vocabulary("drug", [drug.name])) }
  }

  private func conditions(of file: DecisionFile) -> ConditionReader {
    ConditionReader(names: file.inputNames, registry: registry)
  }

  private func table<Reader: RuleReading>(
    _ file: DecisionFile, _ reader: Reader, words: [String]
  ) -> DecisionTable<Reader.Rule>? {
    let rules = reader.readAll(file.fields["rules"])
    let invariants = InvariantReader(conditions: reader.conditions, findings: context.findings)
      .read(file.fields["invariants"])
    let strictestFirst = file.strictestFirst(words)
    guard let hitPolicy = file.hitPolicy else { return nil }
    return DecisionTable(
      name: file.name, hitPolicy: hitPolicy, strictestFirst: strictestFirst,
      inputs: reader.conditions.inputs, rules: rules, invariants: invariants,
      location: file.fields.location)
  }
}
