import Foundation
import RuleFiles
import Rules
import Testing

/// Sentences in several files make one book.
struct SentenceFileTests {
  private static let first = "sentences.en.yaml"
  private static let second = "more.yaml"

  /// The good rules with a second file of sentences, included after the first.
  private func rules(_ more: String) throws -> GoodRules {
    var rules = try GoodRules()
    rules.add(Self.second, more)
    rules.replace(
      "  - \(Self.first)\n", in: "ruleset.yaml", with: "  - \(Self.first)\n  - \(Self.second)\n")
    return rules
  }

  /// The good rules with one of their sentences moved to a second file.
  private func split(moving line: String) throws -> GoodRules {
    var rules = try rules("sentences: en\ntexts:\n\(line)")
    rules.replace(line, in: Self.first, with: "")
    return rules
  }

  @Test func `two files are joined`() throws {
    let rules = try split(moving: "  full: The full dose.\n")
    #expect(rules.findings == [])
    let joined = try #require(rules.loaded.ruleSet?.sentences)
    #expect(joined == (try GoodRules().loaded.ruleSet?.sentences))
    #expect(joined.text("full") == "The full dose.")
  }

  @Test func `what every report needs may stand in any of the files`() throws {
    #expect(try split(moving: "  limits: A sentence.\n").findings == [])
  }

  @Test func `what every report needs and no file has is missed in the first`() throws {
    var rules = try split(moving: "  full: The full dose.\n")
    rules.replace("  limits: A sentence.\n", in: Self.first, with: "")
    #expect(
      rules.findings == [
        "sentences.en.yaml:3:3: error: every report needs the sentence 'limits' [missing-key]"
      ])
  }

  @Test func `a sentence of two files names both`() throws {
    let rules = try rules("sentences: en\ntexts:\n  reduced: Another text.\n")
    #expect(
      rules.findings == [
        "more.yaml:3:3: error: sentence 'reduced' is already in sentences.en.yaml:4 [duplicate-name]"
      ])
  }

  @Test func `a second language is one finding, which names the first`() throws {
    let rules = try rules("sentences: de\ntexts:\n  full: Die volle Dosis.\n  neu: Etwas Neues.\n")
    #expect(
      rules.findings == [
        "more.yaml:1:12: error: the sentences have a second language, 'de' [duplicate-name]"
      ])
    #expect(rules.loaded.diagnostics.first?.hint?.contains("'en' in sentences.en.yaml:1") == true)
  }

  @Test func `a sentence that nothing says is told where it stands`() throws {
    let rules = try rules("sentences: en\ntexts:\n  spare: Nobody says this.\n")
    #expect(
      rules.findings == ["more.yaml:3:3: warning: nothing says sentence 'spare' [unused-sentence]"])
  }

  @Test(arguments: [Self.first, Self.second])
  func `a file that cannot be read hides no sentence of the other, and misses none`(
    path: String
  ) throws {
    for broken in ["broken: [\n", ""] {
      var rules = try split(moving: "  full: The full dose.\n")
      if broken.isEmpty { rules.remove(path) } else { rules.edit(path) { $0 + broken } }
      #expect(rules.findings.count == 1, "\(rules.findings)")
    }
  }

  @Test func `a file without texts is one finding`() throws {
    var rules = try split(moving: "  full: The full dose.\n")
    rules.edit(Self.second) { _ in "sentences: en\n" }
    #expect(
      rules.findings == [
        "more.yaml:1:1: error: the sentence file has no 'texts' [missing-key]"
      ])
  }
}
