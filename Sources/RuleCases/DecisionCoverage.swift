import Rules

/// What the cases of one decision reach.
public struct DecisionCoverage: Sendable {
  /// Above this number of cells only rules are counted.
  private static let cellLimit = 100_000

  public let name: String
  public let ruleCount: Int
  /// Rules that decide no case, in the order of the file.
  public let unreachedRules: [DecidingRule]
  /// Combinations of input values; `nil` where they are too many to list.
  public let cellCount: Int?
  /// Combinations that no case has, as `input=value` in the order of the inputs.
  public let unreachedCells: [String]

  /// - Parameter results: Those of the decision's cases that were run.
  init(_ decision: DecisionGraph.Outline, _ results: [CaseResult]) {
    name = decision.name
    ruleCount = decision.rules.count
    let rules = Set(results.flatMap(\.rules).map(\.id))
    unreachedRules = decision.rules.filter { !rules.contains($0.id) }.map(DecidingRule.init)
    let cells = Self.cells(of: decision.inputs)
    cellCount = cells?.count
    let names = decision.inputs.map(\.name)
    let reached = Set(results.map { result in names.map { result.values[$0] ?? "" } })
    unreachedCells = (cells ?? []).filter { !reached.contains($0) }.map { cell in
      zip(names, cell).map { "\($0)=\($1)" }.joined(separator: ", ")
    }
  }

  /// What the cases under a profile reach of the rules that it overrides or adds.
  init(_ profile: RuleProfile, of decision: String, _ results: [CaseResult]) {
    name = "\(decision) under \(profile.name)"
    ruleCount = profile.rules.count
    let rules = Set(results.filter { $0.decision == decision }.flatMap(\.rules).map(\.location))
    unreachedRules = profile.rules.filter { !rules.contains($0.location) }.map(DecidingRule.init)
    cellCount = nil
    unreachedCells = []
  }

  /// Every combination of values, in the order of the inputs and their vocabularies.
  private static func cells(of inputs: [DecisionInput]) -> [[String]]? {
    var count = 1
    for input in inputs {
      count *= max(1, input.vocabulary.count)
      if count > cellLimit { return nil }
    }
    return inputs.reduce([[]]) { cells, input in
      cells.flatMap { cell in input.vocabulary.map { cell + [$0] } }
    }
  }
}

extension DecisionCoverage: CustomStringConvertible {
  /// `starting-dose: 16 of 16 rules, 36 of 36 cells`.
  public var description: String {
    let cells = cellCount.map { ", \($0 - unreachedCells.count) of \($0) cells" } ?? ""
    return "\(name): \(ruleCount - unreachedRules.count) of \(ruleCount) rules\(cells)"
  }
}
