/// The decisions of a rule set as a drawing: what is asked, what decides, what comes out.
///
/// Nodes and edges stand in a stable order: inputs as they are first asked, decisions each after
/// those whose answers it uses, then what comes out.
public struct DecisionDiagram: Sendable, Hashable {
  /// Something that is drawn.
  public struct Node: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable, Hashable {
      /// A question to the patient.
      case input
      /// A decision that gives a dose.
      case dose
      /// A decision that lowers or withholds it.
      case modifier
      /// A decision that adds sentences.
      case advice
      /// A decision whose answers others use.
      case answer
      /// A decision about a running treatment.
      case followUp = "follow-up"
      /// A decision that says what a guideline answers.
      case guideline
      /// What the report gives.
      case result
    }

    /// `input TPMT`, `decision starting-dose`; once in the drawing.
    public let id: String
    public let kind: Kind
    public let name: String
    /// What is said below the name: `phenotype`, or `dose, unique, 16 rules`.
    public let detail: String
  }

  /// An arrow from a node to what uses it.
  public struct Edge: Sendable, Hashable {
    public let from: String
    public let to: String
    /// What goes along it: the dose that a modifier changes; for an answer the input that it is.
    /// `nil` for a question to the patient.
    public let label: String?
  }

  public let nodes: [Node]
  public let edges: [Edge]

  public init(_ graph: DecisionGraph) {
    let inputs = graph.patientInputs.map { input in
      Node(id: Self.id(input: input.name), kind: .input, name: input.name, detail: input.word)
    }
    var results = [Node(id: Self.dose, kind: .result, name: "final dose", detail: "")]
    if !graph.advice.isEmpty {
      results.append(
        Node(id: Self.advice, kind: .result, name: "advice", detail: "beside the dose"))
    }
    let decisions = graph.order.compactMap { name in
      graph.outlines.first { $0.name == name }.map { Self.node($0, in: graph) }
    }
    if !graph.followUps.isEmpty {
      results.append(
        Node(id: Self.followUp, kind: .result, name: "follow-up", detail: "of a running treatment"))
    }
    if !graph.comparisons.isEmpty {
      results.append(
        Node(id: Self.guidelines, kind: .result, name: "guidelines", detail: "side by side"))
    }
    nodes = inputs + decisions + results
    edges =
      graph.order.flatMap { name in
        graph.inputs(of: name).map { input in
          Edge(
            from: input.answeredBy.map(Self.id(decision:)) ?? Self.id(input: input.name),
            to: Self.id(decision: name), label: input.answeredBy == nil ? nil : input.name)
        }
      } + Self.doseEdges(graph)
      + graph.advice.map { Edge(from: Self.id(decision: $0.name), to: Self.advice, label: nil) }
      + graph.followUps.map {
        Edge(from: Self.id(decision: $0.name), to: Self.followUp, label: nil)
      }
      + graph.comparisons.map {
        Edge(from: Self.id(decision: $0.name), to: Self.guidelines, label: nil)
      }
  }

  private static let dose = "result dose"
  private static let advice = "result advice"
  private static let followUp = "result follow-up"
  private static let guidelines = "result guidelines"

  private static func id(input: String) -> String { "input \(input)" }
  private static func id(decision: String) -> String { "decision \(decision)" }

  /// The dose on its way through the modifiers.
  private static func doseEdges(_ graph: DecisionGraph) -> [Edge] {
    let stations =
      ([graph.dose.name] + graph.modifiers.map(\.name)).map(id(decision:)) + [dose]
    return zip(stations, stations.dropFirst()).map { Edge(from: $0, to: $1, label: "dose") }
  }

  private static func node(
    _ outline: DecisionGraph.Outline, in graph: DecisionGraph
  ) -> Node {
    let count = outline.rules.count
    let rules = count == 1 ? "1 rule" : "\(count) rules"
    let place = graph.modifiers.firstIndex { $0.name == outline.name }
    let kind = place == nil ? Self.kind(of: outline.name, in: graph) : .modifier
    let word = place.map { "modifier \($0 + 1)" } ?? kind.rawValue
    return Node(
      id: id(decision: outline.name), kind: kind, name: outline.name,
      detail: "\(word), \(outline.hitPolicy.rawValue), \(rules)")
  }

  private static func kind(of name: String, in graph: DecisionGraph) -> Node.Kind {
    if name == graph.dose.name { return .dose }
    if graph.advice.contains(where: { $0.name == name }) { return .advice }
    if graph.followUps.contains(where: { $0.name == name }) { return .followUp }
    return graph.comparisons.contains { $0.name == name } ? .guideline : .answer
  }
}

extension DecisionInput {
  /// What is asked, in few words: `phenotype`, `number in kg`.
  fileprivate var word: String {
    switch kind {
    case .phenotype: "phenotype"
    case .copies(let gene, let variant): "copies of \(variant) in \(gene)"
    case .flag: "yes, no or unknown"
    case .choice: "one of \(ladder.count)"
    case .number(let scale): "number in \(scale.unit.rawValue)"
    case .answer(let decision): "answer of \(decision)"
    }
  }
}
