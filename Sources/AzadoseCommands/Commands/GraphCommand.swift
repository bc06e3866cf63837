import ArgumentParser
import Rules

/// `azadose rules graph`: the decisions of a rule set as a drawing.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw what the decisions of a rule set ask, and which uses which.",
    discussion: """
      Without a folder: the working folder if it holds a ruleset.yaml, else ./rules, else the \
      shipped rules.

      Examples:
        azadose rules graph rules | dot -Tsvg > rules.svg
        azadose rules graph rules --format mermaid
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dot
    case mermaid
  }

  @Argument(help: "Folder that holds ruleset.yaml; 'shipped' is the rules in the program.")
  var folder: String?

  @Option(help: "Output: dot for Graphviz, mermaid for Markdown.")
  var format: Format = .dot

  func run() throws {
    let rules = try RuleSource.named(
      RuleSource.folder(folder) ?? RuleSource.shippedName, otherwise: "nothing is drawn"
    ).ruleSet
    let diagram = DecisionDiagram(rules.decisions)
    switch format {
    case .dot:
      try Output.write(DOTDiagram(diagram, title: "\(rules.name) \(rules.version)").text)
    case .mermaid: try Output.write(MermaidDiagram(diagram).text)
    }
  }
}
