import Pharmacogenomics
import Rules

/// A drawing of decisions in Mermaid's language, which GitHub and many editors show.
///
/// The syntax is https://mermaid.js.org/syntax/flowchart.html. Names of nodes are numbered: a
/// name out of a rule file could be a keyword.
struct MermaidDiagram {
  private let diagram: DecisionDiagram

  init(_ diagram: DecisionDiagram) { self.diagram = diagram }

  var text: String {
    let names = Dictionary(
      diagram.nodes.enumerated().map { ($0.element.id, "n\($0.offset + 1)") }
    ) { first, _ in first }
    let nodes = diagram.nodes.map { node in
      let label = [node.name, node.detail].filter { !$0.isEmpty }.map(escaped)
        .joined(separator: "<br/>")
      let (open, close) = brackets(of: node)
      return "  \(names[node.id] ?? "")\(open)\"\(label)\"\(close)"
    }
    let edges = diagram.edges.map { edge in
      let label = edge.label.map { "|\"\(escaped($0))\"|" } ?? ""
      return "  \(names[edge.from] ?? "") -->\(label) \(names[edge.to] ?? "")"
    }
    return (["flowchart LR"] + nodes + edges).map { $0 + "\n" }.joined()
  }

  private func brackets(of node: DecisionDiagram.Node) -> (open: String, close: String) {
    switch node.kind {
    case .input: ("([", "])")
    case .dose, .modifier, .answer, .followUp, .guideline: ("[", "]")
    case .advice: (">", "]")
    case .result: ("[[", "]]")
    }
  }

  /// Everything that Mermaid or HTML could take for its own, as an entity code.
  private func escaped(_ text: String) -> String {
    text.printable.map { Self.entities[$0] ?? String($0) }.joined()
  }

  private static let entities: [Character: String] = [
    "#": "#35;", "\"": "#quot;", "&": "#amp;", "<": "#lt;", ">": "#gt;", "`": "#96;",
  ]
}
