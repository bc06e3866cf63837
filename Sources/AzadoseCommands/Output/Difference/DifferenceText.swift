import Pharmacogenomics
import RuleVerifier
import Rules

/// What differs between two rule sets, for a reviewer: the patients first, then the facts.
struct DifferenceText {
  private let difference: RuleDifference
  private let sets: ComparedSets
  private let isVerbose: Bool

  init(_ difference: RuleDifference, of sets: ComparedSets, isVerbose: Bool) {
    self.difference = difference
    self.sets = sets
    self.isVerbose = isVerbose
  }

  /// One sentence if nothing differs, else a line for each change and one for each group of
  /// patients below it; no control character out of a rule file.
  var text: String {
    if difference.isEmpty { return Self.nobody + "\n" }
    let patients = PatientDifferenceText(difference.patients, of: sets)
    var lines = [head("OLD", sets.old), head("NEW", sets.new)]
    lines += result(patients).map { LabelledLine("RESULT", $0) }
    lines += difference.inputs.map { LabelledLine("INPUT", $0.text) }
    lines += patients.lines
    lines += genes(difference.genes)
    lines += difference.drug.map { LabelledLine("DRUG", $0.text) }
    lines += difference.quality.map { LabelledLine("QUALITY", $0.text) }
    lines += difference.uncertainty.map { LabelledLine("DOUBT", $0.text) }
    lines += difference.invariants.map { LabelledLine("INVARIANT", $0.text) }
    lines += sentences.map { LabelledLine("SENTENCE", $0) }
    lines += difference.profiles.flatMap(profile)
    return lines.map { $0.description.printable + "\n" }.joined()
  }

  private static let nobody = "no patient gets another decision"

  private func head(_ label: String, _ rules: NamedRules) -> LabelledLine {
    let set = rules.ruleSet
    return LabelledLine(
      label, "\(rules.place): \(set.name) \(set.version), SHA-256 \(set.digest)")
  }

  private func result(_ patients: PatientDifferenceText) -> [String] {
    if !difference.changesDecisions { return [Self.nobody] }
    if difference.patients.changesDecisions { return patients.counts }
    return ["no kind of patient gets another decision, but the facts below can give a patient one"]
  }

  private func genes(_ genes: [GeneDifference]) -> [LabelledLine] {
    genes.flatMap { gene in
      GeneDifferenceText(gene).lines.map { LabelledLine(gene.gene, $0) }
    }
  }

  private func profile(_ profile: ProfileDifference) -> [LabelledLine] {
    let head = { (text: String) in LabelledLine("PROFILE", "'\(profile.profile)' \(text)") }
    guard let patients = profile.patients else {
      return [head(profile.presence == .added ? "is new" : "is gone")]
    }
    let isRepeated = patients == difference.patients && profile.genes == difference.genes
    let changes =
      isRepeated ? [] : PatientDifferenceText(patients, of: sets).lines + genes(profile.genes)
    let text =
      isRepeated
      ? "differs likewise" : changes.isEmpty ? "gives the same as before" : "differs otherwise:"
    return [head(text)] + changes + profile.fields.map { LabelledLine("", $0.text) }
  }

  private var sentences: [String] {
    let changes = difference.sentences
    if changes.isEmpty { return [] }
    if !isVerbose { return ["\(changes.count) read otherwise; --verbose prints them"] }
    return changes.map { "\($0.key): \($0.old ?? "none") -> \($0.new ?? "none")" }
  }
}

/// A line with what it is about before it.
struct LabelledLine: CustomStringConvertible {
  let description: String

  init(_ label: String, _ text: String) {
    description = label + String(repeating: " ", count: max(1, 11 - label.count)) + text
  }
}
