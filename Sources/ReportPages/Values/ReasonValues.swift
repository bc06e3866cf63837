import Reporting

/// One rule that made the answer.
struct ReasonValues: Sendable {
  let id: String
  /// `rules/azathioprine/starting-dose.yaml:40`.
  let location: String
  let does: String
  /// Why a number is the rule set's own.
  let policy: String?
  let references: [Reference]

  private init(
    id: String, location: String, does: String, policy: String?, sources: [String]
  ) {
    self.id = id
    self.location = location
    self.does = does
    self.policy = policy
    references = Reference.all(sources)
  }

  /// The acting rule, then those that changed its dose.
  static func all(of report: DoseReport) -> [Self] {
    let decision = report.decision
    let rule = decision.rule
    return [
      Self(
        id: rule.id, location: rule.location,
        does: (decision.isDoseOfRuleTaken ? "for the genotype alone: " : "")
          + "\(rule.action), \(report.ruleStrength)",
        policy: rule.policy, sources: rule.sources)
    ]
      + decision.modifiers.map { modifier in
        Self(
          id: modifier.id, location: modifier.location,
          does: "then \(modifier.effect)"
            + (modifier.reason.isEmpty ? "" : ": \(modifier.reason)"),
          policy: modifier.policy, sources: modifier.sources)
      }
  }

  /// What the rules were asked of.
  static func lead(of report: DoseReport) -> String {
    report.askedOfGenes
      + (report.decision.isDoseTakenByDoubt ? "; doubt takes the dose of the rule away" : "")
  }
}

/// A policy of the rule set that took part.
struct PolicyValues: Sendable {
  let name: String
  let location: String
  let text: String

  init(_ policy: PolicyPart) {
    name = policy.name
    location = policy.location
    text = policy.text
  }
}

/// What one guideline says, and how that stands to the answer.
struct GuidelineValues: Sendable {
  let title: String
  /// Where it reads the genotype otherwise than the report.
  let reading: String?
  let says: String
  let relation: String
  /// Whether it parts from the answer.
  let parts: Bool
  let references: [Reference]

  init(_ guideline: GuidelinePart, _ decision: DecisionPart) {
    title = guideline.title
    reading = decision.otherReading(of: guideline)
    says = guideline.text
    relation = guideline.relation
    parts = guideline.agrees == false
    references = Reference.all(guideline.rule.sources)
  }
}

/// Published facts beside the answer.
struct InformationValues: Sendable {
  let title: String
  let text: String
  /// Whether they are open at once, on paper too.
  let isOpen: Bool
  let entries: [Entry]

  struct Entry: Sendable {
    let about: String
    let facts: [Fact]
  }

  struct Fact: Sendable {
    let text: String
    let references: [Reference]
  }

  /// What else there is, always; what to expect of a drug, where it is given.
  static func all(of report: DoseReport) -> [Self] {
    report.information.filter { $0.applies || $0.shown != "with a dose" }.map { part in
      Self(
        title: part.title, text: part.text, isOpen: part.applies && part.shown != "with a dose",
        entries: part.entries.map { entry in
          Entry(
            about: entry.about,
            facts: entry.facts.map {
              Fact(text: $0.text, references: Reference.all($0.sources))
            })
        })
    }
  }
}
