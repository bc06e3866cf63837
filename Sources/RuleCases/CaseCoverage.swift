public import Rules

/// Which rules and which cells of a decision its cases reach. Skipped cases reach nothing.
public struct CaseCoverage: Sendable {
  /// Rules of the decision.
  public let ruleCount: Int
  /// Rules that decide no case, in the order of the file.
  public let unreachedRules: [DoseRule]
  /// Combinations of input values.
  public let cellCount: Int
  /// Combinations that no case has, as `input=value` in the order of the inputs.
  public let unreachedCells: [String]

  public init(_ table: DecisionTable, _ results: [CaseResult]) {
    let run = results.filter { $0.status != .skipped }
    let rules = Set(run.compactMap { $0.rule?.id })
    let cells = Set(run.map { $0.ruleCase.given.mapValues(\.value) })
    ruleCount = table.rules.count
    unreachedRules = table.rules.filter { !rules.contains($0.id) }
    cellCount = table.cells.count
    unreachedCells = table.cells.filter { !cells.contains($0) }.map { cell in
      table.inputs.map { "\($0.name)=\(cell[$0.name] ?? "")" }.joined(separator: ", ")
    }
  }

  /// Rules that decide at least one case.
  public var reachedRuleCount: Int { ruleCount - unreachedRules.count }

  /// Percent of the rules that are reached, rounded down: 100 only if all are.
  public var percentOfRules: Int { ruleCount == 0 ? 100 : reachedRuleCount * 100 / ruleCount }
}

extension CaseCoverage: CustomStringConvertible {
  /// `16 of 16 rules (100 %), 30 of 36 cells`.
  public var description: String {
    "\(reachedRuleCount) of \(ruleCount) rules (\(percentOfRules) %), "
      + "\(cellCount - unreachedCells.count) of \(cellCount) cells"
  }
}
