import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

extension ReportExplanation {
  /// What the rules say of every combination of phenotypes, and what the policy makes of all.
  func addReading(_ reading: TracedReading, to page: inout TextPage) {
    page.blank()
    if !reading.unknown.isEmpty {
      page.add(
        "UNKNOWN",
        "\(reading.unknown.joined(separator: ", ")): core positions leave several phenotypes open, "
          + "and they lead to different answers")
    }
    let unseen = lowerUnseen(reading)
    for (number, world) in reading.worlds.enumerated() {
      add(world, number + 1, unseen, to: &page)
    }
    page.add("POLICY", "uncertainty (\(rules.uncertainty.location.fileAndLine))")
    let shares = reading.likeliest.listed.average(input.ancestry)
    page.add("LIKELIEST", "\(phenotypes(of: reading.likeliest)): \(digits(shares))")
    if reading.steps.isEmpty {
      page.add("", "no other world has a lower answer, so there is no doubt")
    }
    for (number, step) in reading.steps.enumerated() {
      page.add("STEP \(number + 1)", text(of: step))
    }
    addResult(of: reading, to: &page)
  }

  private func add(
    _ world: JointWorld, _ number: Int, _ unseen: GroupProbabilities, to page: inout TextPage
  ) {
    let share =
      world.needsUnobserved
      ? "\(digits(value(world.overall, in: unseen))) (\(worst(unseen))), with a variant where "
        + "nothing was observed" : digits(world.listed.average(input.ancestry))
    page.add("WORLD \(number)", "\(phenotypes(of: world)): \(share)")
    let rule = world.answer.rule
    page.add("", "\(rule.action.rawValue) by \(place(rule))" + (rule.dose.map(shares) ?? ""))
    var band = rule.dose
    for modifier in world.answer.modifiers {
      band = band.flatMap { changed($0, by: modifier.effect) }
      let to = modifier.effect == .keep ? "" : band.map(shares) ?? ""
      page.add("THEN", "\(word(modifier.effect)) by \(place(modifier))\(to)")
    }
  }

  /// The sum that the policy asks for: of worlds that need an unobserved variant and have a lower
  /// answer than the likeliest.
  private func lowerUnseen(_ reading: TracedReading) -> GroupProbabilities {
    reading.worlds.filter { $0.needsUnobserved && $0.isLower(than: reading.likeliest) }
      .reduce(GroupProbabilities(repeating: 0)) { $0 + $1.overall }
  }

  private func phenotypes(of world: JointWorld) -> String {
    rules.starAlleleGenes.map { "\($0.symbol) \(world.values[$0.symbol] ?? DecisionInput.unknown)" }
      .joined(separator: ", ")
  }

  private func text(of step: PolicyStep) -> String {
    let sides = "\(digits(step.probability)), \(step.comparison.rawValue) \(step.threshold)?"
    let answer = step.holds ? "yes" : "no"
    let consequence = step.consequence.map { ": \(meaning(of: $0))" } ?? ""
    return "\(step.question.rawValue): \(sides) \(answer)\(consequence)"
  }

  private func meaning(of consequence: Doubt.Consequence) -> String {
    switch consequence {
    case .note: "the likeliest acts, with a note"
    case .caution: "the dose stands, with a caution and early counts"
    case .capped: "the dose ends at the top of the severe band, with early counts"
    case .severeRule: "the rule of the severe world acts"
    case .withheld: "no dose until a test settles it"
    case .avoid: "the world that says avoid acts"
    }
  }

  private func addResult(of reading: TracedReading, to page: inout TextPage) {
    let rule = reading.acting.answer.rule
    let capped = reading.cappedBand.map { ", capped" + shares($0) } ?? ""
    let what = reading.isWithheld ? "withhold" : reading.acting.answer.action.rawValue
    page.add("RESULT", "\(what), \(phenotypes(of: reading.acting)), \(place(rule))\(capped)")
  }

  /// The other readings, and that none of them is lower.
  func addOtherReadings(to page: inout TextPage) {
    if trace.others.isEmpty { return }
    page.add(
      "READINGS",
      "the sources can be read in \(trace.others.count + 1) ways, and the lowest answer holds. "
        + "Above: \(trace.acting.kind.rawValue).")
    for other in trace.others {
      page.blank()
      page.add("NOT", "the reading by which \(describe(other)):")
      addResult(of: other, to: &page)
    }
  }

  private func describe(_ reading: TracedReading) -> String {
    let genes = reading.genes.map { spread in
      let values = spread.entries.filter { !$0.needsUnobserved }.map(\.value)
      return "\(spread.gene) is \(values.joined(separator: " or "))"
    }
    let kind = reading.kind == .evidence ? "" : " (\(reading.kind.rawValue))"
    return genes.joined(separator: " and ") + kind
  }
}
