import AzadoseRules
import Foundation
import Rules
import Testing

@testable import RuleFiles

/// A mapping that the loader opens has a schema with the same keys.
struct RuleSchemaKeyTests {
  @Test func `every mapping of the language page has a schema with its very keys`() throws {
    let examples = try LanguagePage().examples
    let isCases = { (file: RuleFile) in file.path.hasSuffix(".cases.yaml") }
    let findings = Findings()
    let rules = RuleSetLoader.load(examples.filter { !isCases($0) }, findings).ruleSet
    let ruleSet = try #require(rules)
    _ = RuleCaseLoader.load(examples.filter(isCases), for: ruleSet, findings)
    let inputs = Set((ruleSet.decisions.inputs + ruleSet.statedInputs).map(\.name))
    let known = try Set(RuleSchema.all.flatMap { try keySets(of: $0) })
    #expect(findings.opened.count > 50)
    for mapping in findings.opened {
      // The inputs of a patient are the author's words.
      let isGiven = mapping.what.hasPrefix("'given' of ")
      let keys = Set(mapping.keys.all).subtracting(isGiven ? inputs : [])
      #expect(known.contains(keys), "\(mapping.what): \(keys.sorted())")
    }
  }

  private func keySets(of schema: RuleSchema) throws -> Set<Set<String>> {
    keySets(in: try JSONSerialization.jsonObject(with: Data(schema.text.utf8)))
  }

  /// The keys of each mapping in a schema, and those that its `then` leave of them.
  private func keySets(in value: Any) -> Set<Set<String>> {
    if let items = value as? [Any] {
      return items.reduce(into: []) { $0.formUnion(keySets(in: $1)) }
    }
    guard let node = value as? [String: Any] else { return [] }
    var found = node.values.reduce(into: Set<Set<String>>()) { $0.formUnion(keySets(in: $1)) }
    guard node["type"] as? String == "object", let properties = node["properties"] as? [String: Any]
    else { return found }
    let keys = Set(properties.keys)
    found.insert(keys)
    for rule in node["allOf"] as? [[String: Any]] ?? [] {
      let then = rule["then"] as? [String: Any]
      let narrowed = then?["properties"] as? [String: Any] ?? [:]
      found.insert(keys.subtracting(narrowed.filter { $0.value as? Bool == false }.keys))
    }
    return found
  }
}
