public import Rules

/// Which rules and which cells of all decisions the cases reach. Skipped cases reach nothing.
public struct CaseCoverage: Sendable {
  /// A rule that decides no case.
  public struct UnreachedRule: Sendable, Hashable {
    public let id: String
    public let location: SourceLocation
  }

  /// Rules of all decisions.
  public let ruleCount: Int
  /// Rules that decide no case, in the order of the decisions and files.
  public let unreachedRules: [UnreachedRule]
  /// Combinations of input values, added up over the decisions.
  public let cellCount: Int
  /// Combinations that no case of the decision has, as `decision: input=value` in the order of
  /// the inputs.
  public let unreachedCells: [String]

  public init(_ decisions: DecisionGraph, _ results: [CaseResult]) {
    var unreachedRules: [UnreachedRule] = []
    var unreachedCells: [String] = []
    var cellCount = 0
    for decision in decisions.outlines {
      let run = results.filter { $0.status != .skipped && $0.decision == decision.name }
      let rules = Set(run.flatMap(\.rules))
      unreachedRules += decision.rules.filter { !rules.contains($0.id) }
        .map { UnreachedRule(id: $0.id, location: $0.location) }
      let names = decision.inputs.map(\.name)
      let reached = Set(run.map { result in names.map { result.values[$0] ?? "" } })
      for cell in Self.cells(of: decision.inputs) {
        cellCount += 1
        if reached.contains(cell) { continue }
        let values = zip(names, cell).map { "\($0)=\($1)" }.joined(separator: ", ")
        unreachedCells.append("\(decision.name): \(values)")
      }
    }
    ruleCount = decisions.ruleCount
    self.unreachedRules = unreachedRules
    self.cellCount = cellCount
    self.unreachedCells = unreachedCells
  }

  /// Every combination of values, in the order of the inputs and their vocabularies.
  private static func cells(of inputs: [DecisionInput]) -> [[String]] {
    inputs.reduce([[]]) { cells, input in
      cells.flatMap { cell in input.vocabulary.map { cell + [$0] } }
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
