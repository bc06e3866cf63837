import Pharmacogenomics
import Rules

/// A drawing of decisions in Graphviz's language.
///
/// The grammar is https://graphviz.org/doc/info/lang.html.
struct DOTDiagram {
  private let diagram: DecisionDiagram
  private let title: String

  init(_ diagram: DecisionDiagram, title: String) {
    self.diagram = diagram
    self.title = title
  }

  var text: String {
    var lines = [
      "digraph \(quoted(title)) {", "  rankdir=LR;", "  node [fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    lines += diagram.nodes.map { node in
      let label = [node.name, node.detail].filter { !$0.isEmpty }.map(escaped)
        .joined(separator: "\\n")
      return "  \(quoted(node.id)) [shape=\(shape(of: node)), label=\"\(label)\"];"
    }
    lines += diagram.edges.map { edge in
      let label = edge.label.map { " [label=\(quoted($0))]" } ?? ""
      return "  \(quoted(edge.from)) -> \(quoted(edge.to))\(label);"
    }
    return (lines + ["}"]).map { $0 + "\n" }.joined()
  }

  private func shape(of node: DecisionDiagram.Node) -> String {
    switch node.kind {
    case .input: "ellipse"
    case .dose, .modifier, .answer, .followUp, .guideline: "box"
    case .advice: "note"
    case .result: "doubleoctagon"
    }
  }

  private func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// In a quoted string a backslash begins an escape, and no control character stands.
  private func escaped(_ text: String) -> String {
    text.printable.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
