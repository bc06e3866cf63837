import Foundation
import RuleFiles
import Rules
import Testing

/// The same rules, written by another editor.
struct TextFormTests {
  @Test func `Windows line ends load like any other`() throws {
    var rules = try GoodRules()
    for file in rules.files {
      rules.edit(file.path) { $0.replacingOccurrences(of: "\n", with: "\r\n") }
    }
    #expect(rules.findings == [])
    #expect(rules.loaded.ruleSet?.genes.first?.exons.first?.bases.count == 12)
  }

  @Test func `Windows line ends keep lines and columns`() throws {
    var rules = try GoodRules()
    rules.edit("drug.yaml") {
      $0.replacingOccurrences(of: "2 mg/kg/day", with: "2 mg/day")
        .replacingOccurrences(of: "\n", with: "\r\n")
    }
    let found = try #require(rules.loaded.diagnostics.first)
    #expect(found.location.description == "drug.yaml:2:9")
    #expect(found.sourceLine == "target: 2 mg/day")
  }

  @Test func `a byte order mark is no part of the text`() throws {
    var rules = try GoodRules()
    rules.edit("drug.yaml") { "\u{FEFF}" + $0 }
    #expect(rules.findings == [])
  }

  @Test func `columns count Unicode scalars`() throws {
    var rules = try GoodRules()
    rules.replace("protein: p.Asn2Ser", in: "genes/GENE1.yaml", with: "note: \"é×\", proteine: x")
    #expect(
      rules.findings == [
        "genes/GENE1.yaml:26:72: error: variant 'c.5A>G' has no key 'proteine' [unknown-key]"
      ])
  }

  @Test func `no and yes, numbers and dates stay text`() throws {
    var rules = try GoodRules()
    rules.replace(
      "year: 2022\n    read: 2026-11-20", in: "evidence.yaml", with: "year: 2022\n    read: no")
    #expect(
      rules.findings == ["evidence.yaml:12:11: error: 'read' is a day, not 'no' [wrong-type]"])
    #expect(try GoodRules().loaded.ruleSet?.version == "1.0.0")
  }

  @Test func `an ampersand or exclamation mark inside a text is no anchor or tag`() throws {
    var rules = try GoodRules()
    rules.replace("Order the test.", in: "sentences.en.yaml", with: "Order &this one & !that")
    #expect(rules.findings == [])
  }

  @Test func `aliases do not explode`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      let alias = "*a\(level - 1)"
      text +=
        "a\(level): &a\(level) [\(Array(repeating: alias, count: 8).joined(separator: ", "))]\n"
    }
    var rules = try GoodRules()
    rules.edit("quality.yaml") { _ in text }
    #expect(rules.findings.count == 21)
    #expect(rules.findings.allSatisfy { $0.hasSuffix("rules have no anchors [yaml-syntax]") })
  }

  @Test(arguments: [
    ("", "1:1: error: the file is empty"),
    ("# only a comment\n", "1:1: error: the file is empty"),
    ("a: \u{1}\n", "1:4: error: a control character stands in the text"),
    ("a: b\u{FFFE}\n", "1:5: error: a character stands here that YAML refuses"),
    ("just words\n", "1:1: error: the file does not say what it is about"),
    ("- a\n- b\n", "1:1: error: the file does not say what it is about"),
    ("quality: 'open\n", "1:10: error: this is not YAML: found unexpected end of stream"),
    ("quality: \"\\q\"\n", "1:11: error: this is not YAML: found unknown escape character"),
    ("quality: @x\n", "1:10: error: this is not YAML: found character that cannot start any token"),
  ])
  func `a file that is no rule file is one located finding`(text: String, finding: String) throws {
    var rules = try GoodRules()
    rules.edit("quality.yaml") { _ in text }
    #expect(rules.findings.count == 1)
    #expect(rules.findings.first?.hasPrefix("quality.yaml:" + finding) == true)
  }

  @Test func `a key is a text`() throws {
    var rules = try GoodRules()
    rules.edit("quality.yaml") { "? {a: b}\n: c\n" + $0 }
    #expect(
      rules.findings == [
        "quality.yaml:1:3: error: a key is a text, not a list or a mapping [yaml-syntax]"
      ])
  }

  @Test func `ten thousand brackets are refused`() throws {
    var rules = try GoodRules()
    rules.edit("quality.yaml") { _ in String(repeating: "[", count: 10_000) }
    #expect(rules.findings.count == 1)
    #expect(rules.findings.first?.hasSuffix("[yaml-syntax]") == true)
  }
}
