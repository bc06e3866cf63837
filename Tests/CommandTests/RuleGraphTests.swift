import AzadoseRules
import AzadoseTestSupport
import Foundation
import Rules
import Testing

@testable import AzadoseCommands

/// `azadose rules graph`: the drawing, read back by its structure.
@Suite struct RuleGraphTests {
  /// Nodes by name and edges, as they stand in a drawing.
  private struct Drawing: Equatable {
    var labels: [String: String] = [:]
    var edges: [[String]] = []
  }

  private func dot(_ text: String) throws -> Drawing {
    var drawing = Drawing()
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("digraph \"") == true)
    #expect(lines.last == "}")
    #expect(text.hasSuffix("}\n"))
    for line in lines.dropFirst().dropLast() {
      #expect(line.hasPrefix("  ") && line.hasSuffix(";"), "\(line)")
      if let node = line.wholeMatch(
        of: #/  "((?:\\.|[^"\\])*)" \[shape=[a-z]+, label="((?:\\.|[^"\\])*)"\];/#)
      {
        let name = String(node.1)
        #expect(drawing.labels.updateValue(String(node.2), forKey: name) == nil, "\(name) twice")
      } else if let edge = line.wholeMatch(
        of: #/  "((?:\\.|[^"\\])*)" -> "((?:\\.|[^"\\])*)"(?: \[label="((?:\\.|[^"\\])*)"\])?;/#)
      {
        drawing.edges.append([String(edge.1), String(edge.2), edge.3.map(String.init) ?? ""])
      } else {
        #expect(line.contains("rankdir") || line.contains("fontname"), "\(line)")
      }
    }
    return drawing
  }

  private func mermaid(_ text: String) throws -> Drawing {
    var drawing = Drawing()
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "flowchart LR")
    for line in lines.dropFirst() {
      if let node = line.wholeMatch(of: #/  (n\d+)(?:\(\[|\[\[|\[|>)"([^"]*)"(?:\]\)|\]\]|\])/#) {
        #expect(drawing.labels.updateValue(String(node.2), forKey: String(node.1)) == nil)
      } else if let edge = line.wholeMatch(of: #/  (n\d+) -->(?:\|"([^"]*)"\|)? (n\d+)/#) {
        drawing.edges.append([String(edge.1), String(edge.3), edge.2.map(String.init) ?? ""])
      } else {
        Issue.record("\(line)")
      }
    }
    return drawing
  }

  @Test func `DOT holds every input and decision of the shipped rules once`() throws {
    let outcome = try Azadose.run("rules graph rules")
    #expect(outcome.exit == 0, "\(outcome.err)")
    #expect(try Azadose.run("rules graph shipped --format dot") == outcome)
    let drawing = try dot(outcome.out)
    let rules = try #require(AzadoseRules.shipped().ruleSet).decisions
    // The answer of another decision is an arrow, and no input of its own.
    let inputs = Set(rules.inputs.filter { $0.answeredBy == nil }.map(\.name))
    #expect(
      Set(drawing.labels.keys)
        == Set(inputs.map { "input " + $0 } + rules.outlines.map { "decision " + $0.name })
        .union(["result dose", "result advice", "result follow-up", "result guidelines"]))
    #expect(drawing.labels["decision starting-dose"] == #"starting-dose\ndose, unique, 18 rules"#)
    #expect(
      drawing.labels["decision interactions"] == #"interactions\nmodifier 4, strictest, 5 rules"#)
    #expect(drawing.labels["input febuxostat"] == #"febuxostat\nyes, no or unknown"#)
    for edge in [
      ["input TPMT", "decision starting-dose", ""],
      ["input allopurinol", "decision interaction-advice", ""],
      ["decision starting-dose", "decision eligibility", "dose"],
      ["decision kidneys", "decision interactions", "dose"],
      ["decision interactions", "decision sample-origin", "dose"],
      ["decision sample-origin", "result dose", "dose"],
      ["decision interaction-advice", "result advice", ""],
    ] {
      #expect(drawing.edges.contains(edge), "\(edge)")
    }
    // One edge an input of a decision, one a modifier behind the dose, one to each result.
    let asked = rules.outlines.reduce(0) { $0 + $1.inputs.count }
    let results =
      1 + rules.advice.count + rules.followUps.count + rules.comparisons.count
    #expect(drawing.edges.count == asked + rules.modifiers.count + results)
  }

  @Test func `Mermaid draws the same as DOT`() throws {
    let outcome = try Azadose.run("rules graph rules --format mermaid")
    #expect(outcome.exit == 0, "\(outcome.err)")
    let one = try mermaid(outcome.out)
    let other = try dot(try Azadose.run("rules graph rules").out)
    let named = { (drawing: Drawing) in
      drawing.edges.map { edge in edge.dropLast().map { drawing.labels[$0] ?? "?" } + [edge[2]] }
        .map { $0.map { $0.replacing("<br/>", with: "\\n") } }
    }
    #expect(named(one) == named(other))
    #expect(one.labels.count == other.labels.count)
  }

  @Test func `an answer goes to the decisions that use it, modifiers stand in their order`() throws
  {
    let place = SourceLocation(file: "made.yaml", line: 1, column: 1)
    let answer = DecisionInput(name: "risk", kind: .answer(of: "risks"), vocabulary: ["low"])
    let flag = DecisionInput(name: "smoker", kind: .flag, vocabulary: ["no", "yes", "unknown"])
    let modifier = { (name: String, input: DecisionInput) in
      DecisionTable<ModifierRule>(
        name: name, hitPolicy: .unique, inputs: [input], rules: [], location: place)
    }
    let diagram = DecisionDiagram(
      DecisionGraph(
        dose: DecisionTable(
          name: "first", hitPolicy: .unique, inputs: [flag], rules: [], location: place),
        modifiers: [modifier("second", answer), modifier("third", flag)], advice: [],
        answers: [
          DecisionTable(
            name: "risks", hitPolicy: .unique, inputs: [flag], rules: [], location: place)
        ], order: ["first", "risks", "third", "second"]))
    #expect(diagram.nodes.map(\.kind) == [.input, .dose, .answer, .modifier, .modifier, .result])
    let edges = diagram.edges.map { "\($0.from) > \($0.to) \($0.label ?? "")" }
    #expect(
      edges
        == [
          "input smoker > decision first ", "input smoker > decision risks ",
          "input smoker > decision third ", "decision risks > decision second risk",
          "decision first > decision second dose", "decision second > decision third dose",
          "decision third > result dose dose",
        ])
  }

  @Test(arguments: [#"a"b"#, #"a\"#, "a#b", "<b>&", "`md`", "end", "a]|b", "two\nlines"])
  func `a name is drawn and nothing else`(name: String) throws {
    let place = SourceLocation(file: "made.yaml", line: 1, column: 1)
    let input = DecisionInput(name: name, kind: .flag, vocabulary: ["no", "yes", "unknown"])
    let diagram = DecisionDiagram(
      DecisionGraph(
        dose: DecisionTable(
          name: name, hitPolicy: .unique, inputs: [input], rules: [], location: place),
        modifiers: [], advice: [], answers: [], order: [name]))
    let drawn = try dot(DOTDiagram(diagram, title: name).text)
    #expect(drawn.labels.count == 3)
    #expect(drawn.edges.count == 2)
    let flow = try mermaid(MermaidDiagram(diagram).text)
    #expect(flow.labels.count == 3)
    #expect(flow.edges.count == 2)
    for label in flow.labels.values {
      let plain = label.replacing("<br/>", with: "").replacing(/#(?:[a-z]+|\d+);/, with: "")
      #expect(!plain.contains(/[#<>&`"]/), "\(label)")
    }
  }

  @Test func `rules with errors are not drawn`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copy("rules")
    try folder.write("", as: "rules/azathioprine/starting-dose.yaml")
    let outcome = try Azadose.run(["rules", "graph", rules])
    expectRefusal(outcome, naming: "nothing is drawn")
  }
}
