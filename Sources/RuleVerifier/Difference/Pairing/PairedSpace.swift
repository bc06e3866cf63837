import Rules

/// Every patient of two rule sets together.
struct PairedSpace {
  let old: DecisionGraph
  let new: DecisionGraph
  let inputs: PairedInputs
  let decisions: PairedDecisions
  let axes: [String: Axis]
  private let oldParts: [String: CompiledDecision]
  private let newParts: [String: CompiledDecision]
  /// Pairs whose answers each pair uses.
  private let uses: [String: Set<String>]

  /// - Parameter asked: Pairs of which alone is asked; values that no other one tells apart are
  ///   one.
  init(_ old: DecisionGraph, _ new: DecisionGraph, of asked: Set<String>? = nil) {
    self.old = old
    self.new = new
    let decisions = PairedDecisions(old, new)
    var inputs = PairedInputs(old, new)
    let answers = Self.answers(of: decisions, old, new, naming: &inputs)
    let readings = (
      old: Self.reading(of: old, .old, inputs, decisions, answers),
      new: Self.reading(of: new, .new, inputs, decisions, answers)
    )
    var conditions: [String: [Set<String>]] = [:]
    let unions =
      inputs.inputs.map(\.union)
      + answers.map { key, answer in
        DecisionInput(name: answer.axis, kind: .answer(of: key), vocabulary: answer.pair.labels)
      }
    let vocabularies = Dictionary(unions.map { ($0.name, $0.vocabulary) }) { $1 }
    for (graph, reading, side) in [
      (old, readings.old, RuleSide.old), (new, readings.new, .new),
    ] {
      for outline in graph.outlines
      where asked?.contains(decisions.key(of: outline.name, side)) ?? true {
        for rule in outline.rules {
          for (input, wanted) in rule.conditions {
            let axis = reading.axis(of: input)
            let values = reading.values(
              wanted, of: input, among: vocabularies[axis] ?? [])
            conditions[axis, default: []].append(values)
          }
        }
      }
    }
    // A value that an input does not have decides nothing, whatever the conditions.
    for (_, answer) in answers {
      conditions[answer.axis, default: []] += [
        Set(answer.pair.old.keys), Set(answer.pair.new.keys),
      ]
    }
    for input in inputs.inputs where !input.isSame {
      conditions[input.union.name, default: []] +=
        [input.old, input.new].compactMap { $0.map { Set($0.keys) } }
    }
    let axes = Dictionary(
      unions.map { ($0.name, Axis($0, conditions: conditions[$0.name] ?? [])) }
    ) { $1 }
    self.inputs = inputs
    self.decisions = decisions
    self.axes = axes
    oldParts = Self.compile(old, axes, readings.old)
    newParts = Self.compile(new, axes, readings.new)
    uses = Dictionary(
      decisions.pairs.map { pair in
        let used =
          (pair.old.map(old.inputs) ?? []).compactMap(\.answeredBy)
          .map { decisions.key(of: $0, .old) }
          + (pair.new.map(new.inputs) ?? []).compactMap(\.answeredBy)
          .map { decisions.key(of: $0, .new) }
        return (pair.key, Set(used))
      }
    ) { $1 }
  }

  /// The space in which values that only other decisions tell apart are one.
  func only(_ keys: [String]) -> PairedSpace {
    PairedSpace(old, new, of: closure(of: keys))
  }

  /// The space of some pairs and of all whose answers they use.
  func joint(
    of keys: [String], keeping kept: Set<String> = []
  ) throws(TooManyCells) -> JointSpace {
    let needed = closure(of: keys)
    let compiled = decisions.pairs.filter { needed.contains($0.key) }.map { pair in
      CompiledDecision(
        pair.old.flatMap { oldParts[$0] }, pair.new.flatMap { newParts[$0] }, named: pair.key,
        axes: axes)
    }
    return try JointSpace(compiled, axes: axes, keeping: kept)
  }

  /// What both rule sets make of an outcome of a pair.
  func parts(of outcome: CompiledDecision.Outcome, pair key: String) -> OutcomePair {
    let pair = decisions.pairs.first { $0.key == key }
    return OutcomePair(
      outcome.matching, pair?.old.flatMap { oldParts[$0] }, pair?.new.flatMap { newParts[$0] })
  }

  /// The pairs and all whose answers they use.
  func closure(of keys: [String]) -> Set<String> {
    var needed = Set(keys)
    var open = keys
    while let key = open.popLast() {
      for used in uses[key] ?? [] where needed.insert(used).inserted { open.append(used) }
    }
    return needed
  }

  private typealias Answers = [String: (axis: String, pair: AnswerPair)]

  /// An axis for the answers of each pair.
  private static func answers(
    of decisions: PairedDecisions, _ old: DecisionGraph, _ new: DecisionGraph,
    naming inputs: inout PairedInputs
  ) -> Answers {
    let used = Set((old.inputs + new.inputs).compactMap(\.answeredBy))
    var answers: Answers = [:]
    for pair in decisions.pairs
    where [pair.old, pair.new].contains(where: { $0.map(used.contains) ?? false }) {
      answers[pair.key] = (
        inputs.freeName("answer of \(pair.key)"),
        AnswerPair(
          old: pair.old.map(old.answerWords) ?? [], new: pair.new.map(new.answerWords) ?? [])
      )
    }
    return answers
  }

  private static func reading(
    of graph: DecisionGraph, _ side: RuleSide, _ inputs: PairedInputs, _ decisions: PairedDecisions,
    _ answers: Answers
  ) -> AxisReading {
    var axes = side == .old ? inputs.oldAxes : inputs.newAxes
    var values: [String: [String: String]] = [:]
    let paired = Dictionary(inputs.inputs.map { ($0.union.name, $0) }) { $1 }
    for (name, axis) in axes {
      guard let input = paired[axis], !input.isSame else { continue }
      values[name] = side == .old ? input.old : input.new
    }
    for input in graph.inputs {
      guard let decision = input.answeredBy,
        let answer = answers[decisions.key(of: decision, side)]
      else { continue }
      axes[input.name] = answer.axis
      values[input.name] = side == .old ? answer.pair.old : answer.pair.new
    }
    return AxisReading(axes: axes, values: values)
  }

  private static func compile(
    _ graph: DecisionGraph, _ axes: [String: Axis], _ reading: AxisReading
  ) -> [String: CompiledDecision] {
    let decisions =
      [CompiledDecision(graph.dose, axes: axes, reading: reading)]
      + graph.modifiers.map { CompiledDecision($0, axes: axes, reading: reading) }
      + graph.advice.map { CompiledDecision($0, axes: axes, reading: reading) }
      + graph.answers.map { CompiledDecision($0, axes: axes, reading: reading) }
      + graph.followUps.map { CompiledDecision($0, axes: axes, reading: reading) }
      + graph.comparisons.map { CompiledDecision($0, axes: axes, reading: reading) }
    return Dictionary(decisions.map { ($0.name, $0) }) { $1 }
  }
}
