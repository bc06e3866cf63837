public import Rules

/// A patient's file to fill in: every fact that the rules know, as a comment.
public enum PatientTemplate {
  /// The text of the file. As it stands it states nothing.
  public static func text(for rules: RuleSet) -> String {
    var lines = [
      "# What is known of one patient. Delete the '#' before a line and write the value; what stays a comment is",
      "# unknown. Write no name, number or date of birth: the report needs none of them.",
      "",
      "# weight: 72 kg",
      "# tablets: \"25,50\"          # in mg; 50s is a scored tablet that may be halved",
    ]
    for group in rules.patientFacts {
      lines += ["", "# " + group.about, ""]
      for fact in group.facts where fact.isStated {
        lines.append("# \(fact.name): \(example(fact.input))".padded(to: 44) + "# " + fact.asks)
        if case .choice = fact.input.kind {
          lines.append("#     one of: " + fact.input.ladder.joined(separator: ", "))
        }
      }
    }
    return lines.map { $0.trimmedAtEnd }.joined(separator: "\n") + "\n"
  }

  private static func example(_ input: DecisionInput) -> String {
    switch input.kind {
    case .number(let scale): "… \(scale.unit.rawValue)"
    case .flag: "no"
    default: input.ladder.first ?? ""
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }

  fileprivate var trimmedAtEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
