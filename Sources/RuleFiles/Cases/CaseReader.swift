import Rules

/// Reads one case.
struct CaseReader {
  let rules: RuleSet
  /// The decision that is tested.
  let decision: String
  let findings: Findings

  static let keys = Keys(["note", "given"], optional: ["want", "todo", "source"])

  /// `nil` when the case is no mapping, or says neither what it wants nor why it waits.
  func read(_ value: Value) -> RuleCase? {
    let note = value.node["note"]?.written ?? ""
    let what = note.isEmpty ? "a case" : "case '\(note)'"
    guard let fields = value.fields(Self.keys, of: what) else { return nil }
    let given = fields["given"].flatMap {
      GivenReader(rules: rules, decision: decision, what: what, findings: findings).read($0)
    }
    let aim = aim(of: fields)
    if case .want(let want) = aim, let given {
      if given.weight == nil { check(want, of: fields) }
      let isFromFile = fields["given"].map(GenotypesReader.concerns) ?? false
      if !isFromFile { checkFile(want, of: fields) }
    }
    let sources = fields["source"]?.sources(context) ?? []
    guard let aim else { return nil }
    return RuleCase(
      note: fields.text("note"), given: given?.values ?? [:], genotypes: given?.genotypes,
      results: given?.results ?? [], weight: given?.weight, stock: given?.stock, aim: aim,
      sources: sources,
      location: fields.location)
  }

  private func aim(of fields: Fields) -> RuleCase.Aim? {
    if fields["todo"] != nil, fields["want"] != nil {
      findings.report(
        .unknownKey, at: fields.place(of: "todo"), "a case with 'want' has no 'todo'",
        hint: "delete one of them")
    }
    if let want = fields["want"] {
      return WantReader(rules: rules, decision: decision, what: fields.what).read(want).map(
        RuleCase.Aim.want)
    }
    if let todo = fields["todo"] { return todo.text.map(RuleCase.Aim.todo) }
    findings.report(
      .missingKey, at: fields.location, "\(fields.what) has no 'want'",
      hint: "add 'want:', or 'todo:' and why it must wait")
    return nil
  }

  /// Amounts need a weight.
  private func check(_ want: WantedAnswer, of fields: Fields) {
    let needing: [(key: String, place: SourceLocation?)] = [
      ("start", want.start?.location), ("band", want.band?.location),
      ("tablets", want.tablets?.location),
    ]
    for (key, place) in needing {
      guard let place else { continue }
      findings.report(
        .missingKey, at: place, "\(fields.what) wants '\(key)' and gives no weight",
        hint: "add 'weight:' to 'given'")
    }
  }

  /// Diplotypes need a file.
  private func checkFile(_ want: WantedAnswer, of fields: Fields) {
    for place in want.diplotypes.values.map(\.location).sorted() {
      findings.report(
        .missingKey, at: place, "\(fields.what) wants diplotypes and gives no file",
        hint: "add 'vcf:' to 'given'")
    }
  }

  private var context: LoadContext {
    LoadContext(
      findings: findings, citations: Vocabulary("citation", rules.evidence.keys.sorted()),
      sentences: Vocabulary("sentence", []))
  }
}
