public import Rules

/// Turns the text of case files into the cases of a rule set.
public struct RuleCaseLoader {
  static let keys = Keys(["cases", "tests"], optional: ["profile"])

  private let findings: Findings
  private let rules: RuleSet

  private init(_ rules: RuleSet, _ findings: Findings) {
    self.rules = rules
    self.findings = findings
  }

  /// Reads every file to its end and collects every finding.
  public static func load(_ files: [RuleFile], for rules: RuleSet) -> LoadedCases {
    load(files, for: rules, Findings())
  }

  /// Likewise; the findings also tell which mappings were opened.
  static func load(
    _ files: [RuleFile], for rules: RuleSet, _ findings: Findings
  ) -> LoadedCases {
    let loader = RuleCaseLoader(rules, findings)
    let read = files.compactMap(loader.read)
    return LoadedCases(files: read, diagnostics: loader.findings.all.located(in: files))
  }

  private func read(_ file: RuleFile) -> RuleCaseFile? {
    guard let node = TreeReader(file, findings).read(),
      let fields = Self.keys.open(
        node, of: "the case file", findings)
    else { return nil }
    let names = rules.decisions.names
    // Under an unknown name the cases are still read, as those of the dose.
    let decision =
      fields["cases"]?.name(in: Vocabulary("decision", names)) ?? rules.decisions.dose.name
    let profile = fields["profile"]?.name(in: Vocabulary("profile", rules.profiles.map(\.name)))
    let rules = profile.flatMap(rules.profile).map(rules.under) ?? rules
    let reader = CaseReader(rules: rules, decision: decision, findings: findings)
    var cases: [RuleCase] = []
    for item in fields["tests"]?.filledItems ?? [] {
      guard let read = reader.read(item) else { continue }
      if !read.note.isEmpty, let first = cases.first(where: { $0.note == read.note }) {
        findings.report(
          .duplicateName, at: item.node["note"]?.location ?? item.location,
          "case '\(read.note)' is already in line \(first.location.line)",
          hint: "say in each note what the case shows")
      }
      cases.append(read)
    }
    return RuleCaseFile(path: file.path, decision: decision, profile: profile, cases: cases)
  }
}
