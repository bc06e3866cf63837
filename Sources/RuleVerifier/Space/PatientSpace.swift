import Rules

/// The inputs of a rule set as axes, and its decisions compiled on them.
struct PatientSpace {
  let graph: DecisionGraph
  let axes: [String: Axis]
  private let compiled: [String: CompiledDecision]
  /// The decisions whose answers each decision uses.
  private let usedAnswers: [String: [String]]
  /// What many proofs ask again, worked out once.
  let known = KnownParts()

  init(_ graph: DecisionGraph) {
    self.graph = graph
    var conditions: [String: [Set<String>]] = [:]
    let outlines = graph.outlines
    usedAnswers = Dictionary(
      outlines.map { ($0.name, $0.inputs.compactMap(\.answeredBy)) }
    ) { first, _ in first }
    let all =
      outlines.flatMap { $0.rules.map(\.conditions) } + graph.invariants.map(\.conditions)
    for condition in all {
      for (input, values) in condition { conditions[input, default: []].append(values) }
    }
    let axes = Dictionary(
      graph.inputs.map { ($0.name, Axis($0, conditions: conditions[$0.name] ?? [])) }
    ) { first, _ in first }
    self.axes = axes
    let decisions =
      [CompiledDecision(graph.dose, axes: axes)]
      + graph.modifiers.map { CompiledDecision($0, axes: axes) }
      + graph.advice.map { CompiledDecision($0, axes: axes) }
      + graph.answers.map { CompiledDecision($0, axes: axes) }
      + graph.followUps.map { CompiledDecision($0, axes: axes) }
      + graph.comparisons.map { CompiledDecision($0, axes: axes) }
    compiled = Dictionary(decisions.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The space of some decisions and of all whose answers they use.
  ///
  /// - Parameter merged: Decisions of which only what they do to a patient is asked.
  func joint(
    of names: [String], keeping kept: Set<String> = [], merging merged: Set<String> = []
  ) throws(TooManyCells) -> JointSpace {
    var needed = Set(names)
    var open = names
    while let name = open.popLast() {
      for used in usedAnswers[name] ?? [] where needed.insert(used).inserted {
        open.append(used)
      }
    }
    let ordered = graph.order.filter(needed.contains).compactMap { compiled[$0] }
    return try JointSpace(ordered, axes: axes, keeping: kept, merging: merged, known: known)
  }

  /// Facts with their mildest value are named one by one up to this number.
  private static let limitOfMildest = 4

  /// `TPMT=normal, NUDT15=unknown`, in the order of the inputs.
  ///
  /// Where many facts have their mildest value, the first of a list or the least number unless a
  /// fall is worse, they are named together at the end.
  func text(of values: [String: String]) -> String {
    let inputs = graph.inputs.filter { values[$0.name] != nil }
    let mildest = inputs.filter { input in
      !input.isGenotype && input.answeredBy == nil
        && values[input.name] == input.ladder.first
    }
    let isMany = mildest.count > Self.limitOfMildest
    let named = isMany ? inputs.filter { !mildest.contains($0) } : inputs
    let texts = named.compactMap { input in values[input.name].map { "\(input.name)=\($0)" } }
    return (texts + (isMany ? ["every other fact the mildest"] : []))
      .joined(separator: ", ")
  }
}
