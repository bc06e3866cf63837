import RuleFiles
import Rules
import Testing

/// Inputs that the fuzzer found, as small as they get. Each once broke a promise.
struct FuzzFindingTests {
  @Test(arguments: [
    // What stands behind the last line break, or without one, ends in the last line.
    ("quality: [a, ", "1:14: error: this is not YAML: did not find expected node content"),
    ("# words\n---", "2:4: error: the file does not say what it is about"),
    // NEL, LS and PS end lines for YAML.
    ("a: b\u{85}c: \u{1}\n", "2:4: error: a control character stands in the text"),
    ("a: b\u{2028}\tc: d\n", "2:1: error: a tab stands in the indentation"),
    ("a: b\u{2029}c: \u{1}\n", "2:4: error: a control character stands in the text"),
    ("\u{85}&x a: b\n", "2:1: error: an anchor stands here"),
    ("\u{2028}&x a: b\n", "2:1: error: an anchor stands here"),
    ("\u{FEFF}\u{FEFF}&x a: b\n", "1:1: error: a byte order mark stands in the text"),
  ])
  func `a finding lies in its file`(text: String, finding: String) throws {
    var rules = try GoodRules()
    rules.edit("quality.yaml") { _ in text }
    let found = try #require(rules.loaded.diagnostics.first)
    #expect(rules.findings.count == 1)
    #expect(rules.findings.first?.hasPrefix("quality.yaml:" + finding) == true)
    #expect(found.sourceLine != nil)
  }

  /// Numbers that overflow, or that would make a table of tablets larger than the memory.
  @Test(arguments: [
    ("starting-dose.yaml", "2 weeks", "9223372036854775807 weeks"),
    ("starting-dose.yaml", "2 weeks", "99999999999999999999 weeks"),
    ("starting-dose.yaml", "2 weeks", "2..521 weeks"),
    ("drug.yaml", "2 mg/kg/day", "100.1 mg/kg/day"),
    ("drug.yaml", "10..300 kg", "10..99999999999999999999 kg"),
    ("drug.yaml", "10..300 kg", "0..300 kg"),
    ("drug.yaml", "[25 mg,", "[0.000000000000000001 mg,"),
    ("drug.yaml", "[25 mg,", "[25.05 mg,"),
  ])
  func `a number beyond all reason is refused`(path: String, old: String, new: String) throws {
    var rules = try GoodRules()
    rules.replace(old, in: path, with: new)
    #expect(rules.loaded.diagnostics.contains { $0.code == .badRange })
  }

  @Test(arguments: [24, 25, 26, 500])
  func `a file of duplicate keys is an error, however many they are`(count: Int) throws {
    var rules = try GoodRules()
    rules.edit("quality.yaml") { text in
      text + (0..<count).map { "k\($0): x\nk\($0): y\n" }.joined()
    }
    #expect(rules.loaded.ruleSet == nil)
    #expect(rules.findings.contains { $0.hasSuffix("[duplicate-key]") })
  }

  @Test(arguments: ["list: [\(entries(of: 1001))]\n", "map: {\(entries(of: 1001))}\n"])
  func `a list or mapping of more entries than rules need is refused`(text: String) throws {
    var rules = try GoodRules()
    rules.edit("quality.yaml") { _ in text }
    #expect(rules.findings.count == 1)
    #expect(rules.findings.first?.contains("holds 1001 entries, and 1000 are the most") == true)
  }

  private static func entries(of count: Int) -> String {
    (0..<count).map { "e\($0)" }.joined(separator: ", ")
  }

  /// libyaml compares each tag directive with each other.
  @Test func `directives are refused before YAML is read`() throws {
    var rules = try GoodRules()
    rules.edit("quality.yaml") { _ in (0..<60_000).map { "%TAG !a\($0)! b\n" }.joined() + "--- a\n"
    }
    #expect(
      rules.findings == [
        "quality.yaml:1:1: error: a directive stands here, and rules have none [yaml-syntax]"
      ])
  }

  @Test func `anchors are refused in a file that breaks off`() throws {
    var rules = try GoodRules()
    rules.edit("quality.yaml") { _ in "a: &x [b]\nc: [*x, *x\n" }
    #expect(rules.findings.count == 1)
    #expect(rules.findings.first?.contains("this is not YAML") == true)
  }

  @Test func `a shown finding does not steer the terminal, whatever a name holds`() throws {
    var rules = try GoodRules()
    rules.edit("quality.yaml") { $0 + "\"\\e[31m\\n\\L\": x\n" }
    let found = try #require(rules.loaded.diagnostics.first)
    #expect(
      found.description.hasPrefix(
        "quality.yaml:9:1: error: the quality file has no key '?[31m??' [unknown-key]\n"))
  }
}
