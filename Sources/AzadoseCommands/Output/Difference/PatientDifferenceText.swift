import RuleVerifier
import Rules

/// What patients get otherwise: each change, and below it for whom.
struct PatientDifferenceText {
  private let difference: PatientDifference
  private let sets: ComparedSets

  init(_ difference: PatientDifference, of sets: ComparedSets) {
    self.difference = difference
    self.sets = sets
  }

  /// How many patients get another decision.
  var counts: [String] {
    let doses = [
      (DoseChange.Kind.dose, "get another dose"), (.told, "get the same dose, told otherwise"),
    ].compactMap { kind, what in
      let groups = difference.doses.filter { $0.change.kind == kind }
      return groups.first.map { first in
        let count = groups.reduce(0) { $0 + $1.patientCount }
        return "\(count) of \(first.totalCount) kinds of patients \(what)"
      }
    }
    let isAdvised = difference.advice.contains(where: \.change.isTold)
    return doses + (isAdvised ? ["some patients get other advice"] : [])
      + (difference.decidedness.isEmpty ? [] : ["some patients are decided by one rule set only"])
      + (difference.uncompared.isEmpty ? [] : ["not everything can be compared"])
  }

  var lines: [LabelledLine] {
    var lines: [LabelledLine] = []
    if !difference.doses.isEmpty, !difference.besides.isEmpty {
      let names = difference.besides.map { "'\($0)'" }.joined(separator: ", ")
      lines.append(LabelledLine("WHERE", "the same in both, these leave the dose: \(names)"))
    }
    for kind in DoseChange.Kind.allCases {
      for group in difference.doses where group.change.kind == kind {
        switch kind {
        case .dose: lines += block("DOSE", group.change.doseText, group)
        case .told: lines += block("SAYS", group.change.toldText, group)
        case .rule: lines += block("RULE", group.change.ruleText, group)
        }
      }
    }
    for group in difference.advice { lines += advice(group) }
    for group in difference.decidedness {
      let change = group.change
      let text = change.isDecided ? "now decides" : "no longer decides"
      lines += block("DECISION", "'\(change.decision)' \(text)", group)
    }
    return lines
  }

  private func advice(_ group: PatientGroup<AdviceChange>) -> [LabelledLine] {
    let change = group.change
    let rules = change.newRules.isEmpty ? sets.old.ruleSet : sets.new.ruleSet
    return block("ADVICE", "\(change.text): \(rules.sentences.text(change.item.says))", group)
  }

  private func block<Change>(
    _ label: String, _ text: String, _ group: PatientGroup<Change>
  ) -> [LabelledLine] {
    [LabelledLine(label, text)]
      + group.boxes.map { box in
        LabelledLine("", "  \(box): \(box.patientCount) of \(group.totalCount)")
      }
  }
}
