import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Rules
import Testing

@testable import RuleFiles

/// The tables of the grammar page say what the loader knows, no more and no less.
@Suite struct LanguageKeyTests {
  private let page: LanguagePage
  /// The keys of each kind of mapping that the loader opened in the examples.
  private let opened: Set<KeySet>
  /// The keys of each table.
  private let tabled: [KeySet]

  /// The keys of one kind of mapping.
  private struct KeySet: Hashable, CustomStringConvertible {
    var required: Set<String>
    var all: Set<String>

    var description: String { all.sorted().joined(separator: ", ") }
  }

  init() throws {
    page = try LanguagePage()
    let findings = Findings()
    let isCases = { (file: RuleFile) in file.path.hasSuffix(".cases.yaml") }
    let rules = RuleSetLoader.load(page.examples.filter { !isCases($0) }, findings).ruleSet
    let ruleSet = try #require(rules)
    _ = RuleCaseLoader.load(page.examples.filter(isCases), for: ruleSet, findings)
    opened = Self.merged(
      findings.opened, inputs: (ruleSet.decisions.inputs + ruleSet.statedInputs).map(\.name))
    tabled = page.tables.filter { $0.head == "key" }.map { table in
      KeySet(
        required: Set(
          table.rows.filter { $0[1] == "yes" }.flatMap { LanguagePage.words(in: $0[0]) }),
        all: Set(table.words))
    }
  }

  /// What the grammar calls by one name is one kind of mapping: a decision that gives a dose and
  /// one that advises. The inputs of a patient are the author's words.
  private static func merged(_ opened: [OpenedMapping], inputs: [String]) -> Set<KeySet> {
    var byName: [String: KeySet] = [:]
    var others: Set<KeySet> = []
    for mapping in opened {
      let known = mapping.what.hasPrefix("'given' of ") ? Set(inputs) : []
      let required = Set(mapping.keys.required).subtracting(known)
      let keys = KeySet(
        required: required,
        all: required.union(mapping.keys.optional).subtracting(known))
      if mapping.what.contains("'") {
        others.insert(keys)
      } else {
        let merged = byName[mapping.what] ?? keys
        byName[mapping.what] = KeySet(
          required: merged.required.intersection(keys.required), all: merged.all.union(keys.all))
      }
    }
    return others.union(byName.values)
  }

  @Test func `each kind of mapping has a table with its keys, and each table a mapping`() {
    #expect(opened.map(\.description).sorted() == Set(tabled.map(\.description)).sorted())
    #expect(opened.count > 30)
  }

  @Test func `a table says of each key whether it is needed`() throws {
    for table in tabled {
      let kinds = opened.filter { $0.all == table.all }
      #expect(kinds.contains { Self.agree(table, $0) }, "\(table)")
    }
  }

  /// A source is needed by a check of its own.
  private static func agree(_ table: KeySet, _ opened: KeySet) -> Bool {
    let more = table.required.subtracting(opened.required)
    return opened.required.isSubset(of: table.required)
      && more.allSatisfy { $0 == "source" || $0 == "policy" || $0.hasSuffix("-source") }
  }

  @Test func `no key of the loader is missing on the page`() throws {
    let known = tabled.reduce(into: Set<String>()) { $0.formUnion($1.all) }
    for path in try PackageRoot.files(below: "Sources/RuleFiles", extension: "swift") {
      let written = try PackageRoot.text(of: path).components(separatedBy: "Keys(").dropFirst()
      for call in written {
        let arguments = Self.upToClosing(call)
        let keys = arguments.matches(of: /"([^"\\]+)"/).map { String($0.1) }
        #expect(Set(keys).subtracting(known) == [], "\(path)")
      }
    }
  }

  /// The text up to the parenthesis that closes the one before it.
  private static func upToClosing(_ text: String) -> Substring {
    var depth = 1
    let end = text.firstIndex { letter in
      depth += letter == "(" ? 1 : letter == ")" ? -1 : 0
      return depth == 0
    }
    return text[..<(end ?? text.endIndex)]
  }

  @Test(arguments: [
    ("action", DoseRule.Action.allCases.map(\.rawValue)),
    ("strength", DoseRule.Strength.allCases.map(\.rawValue)),
    ("effect", ModifierRule.Effect.words),
    ("kind", AdviceRule.Kind.allCases.map(\.rawValue)),
    ("severity", AdviceRule.Severity.allCases.map(\.rawValue)),
    ("next", FollowUpRule.Step.allCases.map(\.rawValue)),
    ("gives", GuidelineRule.Gives.allCases.map(\.rawValue)),
    ("shown", Information.Occasion.allCases.map(\.rawValue)),
    ("policy", HitPolicy.allCases.map(\.rawValue)),
    ("reports", GeneDefinition.Report.allCases.map(\.rawValue)),
    ("unit", MeasureUnit.allCases.map(\.rawValue)),
    ("placeholder", SentencesSection.placeholders),
  ])
  func `a closed list of words has a table with each of them`(
    head: String, words: [String]
  ) throws {
    let tables = page.tables.filter { $0.head == head }
    #expect(tables.count == 1)
    #expect(tables.first?.words.sorted() == words.sorted())
  }

  @Test func `the README of the rules shows every kind of invariant`() throws {
    let section = try PackageRoot.text(of: "rules/README.md")
      .components(separatedBy: "\n## ").first { $0.hasPrefix("Invariants\n") }
    for claim in InvariantReader.claims {
      #expect(section?.contains("\n    \(claim): ") == true, "\(claim)")
    }
  }

  @Test func `groups and copies are named as they are written`() throws {
    let text = try PackageRoot.text(of: "docs/rule-language.md")
    let words = Ancestry.allCases.map(\.rawValue) + DecisionInput.copyValues + ["unknown", "any"]
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
  }
}
