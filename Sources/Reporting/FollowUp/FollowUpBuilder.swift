import Pharmacogenomics
public import Rules

/// Builds the page about a running treatment. Pure: the same input gives the same page.
public struct FollowUpBuilder: Sendable {
  private let rules: RuleSet
  private let topic: FollowUpRule.Topic
  private let facts: [String: StatedValue]
  private let series: MeasuredSeries?
  private let toolVersion: String

  /// - Parameters:
  ///   - facts: What is stated of the patient, with what follows from it, by name.
  ///   - series: The days on which it was measured, if they are known.
  public init(
    rules: RuleSet, topic: FollowUpRule.Topic, facts: [String: StatedValue],
    series: MeasuredSeries?, toolVersion: String
  ) {
    self.rules = rules
    self.topic = topic
    self.facts = facts
    self.series = series
    self.toolVersion = toolVersion
  }

  /// The page.
  public func report() throws(Undecided) -> FollowUpReport {
    let found = try rulesThatSpeak()
    let first = found.first?.next ?? .note
    let findings = found.map { finding($0, first: first) }
    let asked = askedFacts()
    let known = { (name: String) in facts[name] != nil }
    let all = rules.facts
    let derived = Set(all.filter { $0.derivation != nil && isDerived($0) }.map(\.name))
    let expired = all.map(\.name).filter { series?.newest[$0] != nil }
    // What stands in for a fact that was stated in another way is not missed.
    let missed = asked.filter { name in
      !known(name) && !derived.contains(name) && !expired.contains(name)
        && !all.contains { known($0.name) && $0.derivation?.facts.contains(name) == true }
    }
    return FollowUpReport(
      topic: topic.rawValue, next: first.rawValue,
      headline: findings.first?.text ?? "", findings: findings,
      measured: asked.filter { known($0) && !derived.contains($0) }.map(measured),
      expired: expired.filter { asked.contains($0) && !known($0) }.map(measured),
      workedOut: asked.filter { known($0) && derived.contains($0) }.map(measured),
      notStated: missed.map(asks),
      notUsed: rules.statedInputs.map(\.name).filter { known($0) && !asked.contains($0) }.map {
        FactPart(name: $0, asks: asks($0), value: text(facts[$0]))
      },
      trend: trends(), plane: plane(), sources: sources(of: found),
      limits: "Decision support; a pharmacist or physician verifies it before use.",
      madeBy: FollowUpProvenance(
        tool: "azadose", version: toolVersion, ruleSet: rules.name, ruleSetVersion: rules.version,
        ruleSetDigest: rules.digest))
  }

  /// The plane of two numbers, where one of them is known.
  private func plane() -> PlanePart? {
    let plane = PlaneBuilder(rules, topic: topic)?.plane(facts)
    return plane?.patientX == nil && plane?.patientY == nil ? nil : plane
  }

  /// The rules that speak of what counts as measured, the most urgent first.
  ///
  /// A value that is too old allows nothing any more, and does not stop to warn: a rule that asks
  /// for more than to keep the dose speaks of it too, until it is measured again.
  private func rulesThatSpeak() throws(Undecided) -> [FollowUpRule] {
    let found = try rules.decisions.followUp(topic, facts.mapValues(\.value))
    let newest = series?.newest.mapValues(\.value) ?? [:]
    let all = facts.merging(newest) { current, _ in current }
    guard all.count > facts.count else { return found }
    let old = try rules.decisions.followUp(topic, all.mapValues(\.value)).filter { rule in
      rule.next > .raise && !found.contains(rule)
    }
    // Stable: steps of equal urgency keep their order.
    return FollowUpRule.Step.allCases.flatMap { step in (found + old).filter { $0.next == step } }
  }

  /// Nothing is raised or kept while a more urgent step stands.
  private func finding(_ rule: FollowUpRule, first: FollowUpRule.Step) -> FollowUpFinding {
    let isOverruled = (rule.next == .raise || rule.next == .keep) && rule.next < first
    return FollowUpFinding(rule, isOverruled: isOverruled, in: rules)
  }

  /// What the decisions ask for, and what that is worked out from, in the order of the rules.
  private func askedFacts() -> [String] {
    let facts = rules.facts
    var asked = Set(rules.decisions.patientInputs(of: topic).map(\.name))
    // A fact is worked out from others that stand before it.
    for fact in facts.reversed() where asked.contains(fact.name) {
      guard let derivation = fact.derivation, isDerived(fact) else { continue }
      asked.formUnion(derivation.facts)
    }
    let others = rules.decisions.patientInputs.map(\.name).filter { name in
      !facts.contains { $0.name == name }
    }
    return (others + facts.map(\.name)).filter(asked.contains)
  }

  /// Whether a fact was worked out, and not stated.
  private func isDerived(_ fact: PatientFact) -> Bool {
    !fact.isStated || (facts[fact.name] != nil && series?.newest[fact.name] == nil)
  }

  private func measured(_ name: String) -> MeasuredPart {
    let newest = series?.newest[name]
    let day = newest?.day
    return MeasuredPart(
      name: name, asks: asks(name), value: text(facts[name] ?? newest?.value), day: day,
      isOlder: day.map { day in (series?.days.last?.day).map { day < $0 } ?? false } ?? false)
  }

  private func text(_ value: StatedValue?) -> String {
    value.map { $0.stated ?? $0.value } ?? DecisionInput.unknown
  }

  private func asks(_ name: String) -> String {
    rules.words(forFact: name)
  }

  /// Every citation of the rules that speak, each once.
  private func sources(of found: [FollowUpRule]) -> [SourcePart] {
    var ids: [String] = []
    for source in found.flatMap(\.sources) where !ids.contains(source.citation) {
      ids.append(source.citation)
    }
    return ids.compactMap { rules.evidence[$0] }.map(SourcePart.init)
  }

  private func trends() -> [TrendPart] {
    guard let series else { return [] }
    return rules.facts.compactMap { fact in
      let numbers = series.numbers(of: fact.name)
      guard case .number(let scale) = fact.input.kind, numbers.count > 1 else { return nil }
      return TrendPart(fact, unit: scale.unit, numbers)
    }
  }
}

extension TrendPart {
  fileprivate init(
    _ fact: PatientFact, unit: MeasureUnit, _ numbers: [(day: CivilDay, number: ExactDecimal)]
  ) {
    name = fact.name
    asks = fact.asks
    self.unit = unit.rawValue
    points = numbers.map { Point(day: $0.day, value: ReportNumber($0.number)) }
    let (first, last) = (numbers[0].number, numbers[numbers.count - 1].number)
    changePercent =
      first == 0
      ? nil : ReportNumber(((last - first) * 100).divided(by: first, places: 1))
    let steps = zip(numbers, numbers.dropFirst())
    course =
      if first == last, steps.allSatisfy({ $0.number == $1.number }) {
        "steady"
      } else if steps.allSatisfy({ $0.number >= $1.number }) {
        "falling"
      } else if steps.allSatisfy({ $0.number <= $1.number }) {
        "rising"
      } else {
        "varying"
      }
  }
}

extension FollowUpFinding {
  /// What a rule says, in the sentences of its rule set.
  init(_ rule: FollowUpRule, isOverruled: Bool, in rules: RuleSet) {
    next = rule.next.rawValue
    self.isOverruled = isOverruled
    text = rules.sentences.text(rule.says)
    consider = isOverruled ? [] : rule.consider.map { rules.sentences.text($0) }
    decision = rules.decisions.followUps.first { $0.rules.contains(rule) }?.name ?? ""
    self.rule = rule.id
    location = rule.location.fileAndLine
    sources = rule.sources.map(\.description)
    policy = rule.policy
  }
}

extension SourcePart {
  /// A citation as a report prints it.
  init(_ citation: Citation) {
    self.init(
      id: citation.id, title: citation.title, short: citation.short, year: citation.year,
      doi: citation.doi,
      pmid: citation.pmid, url: citation.url, note: citation.note)
  }
}
