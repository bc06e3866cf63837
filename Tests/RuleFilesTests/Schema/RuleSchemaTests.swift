import AzadoseRules
import AzadoseTestSupport
import Foundation
import RuleFiles
import Testing

/// The schemas underline what the reader refuses for its keys and words, and nothing that it takes.
@Suite(.enabled(if: JSONSchemaTool.isInstalled, "needs a Python with jsonschema"))
struct RuleSchemaTests {
  /// A file that is validated: where it stands, and its text.
  private struct Subject {
    let name: String
    let kind: String
    let text: String
  }

  @Test func `every shipped rule file and case file is valid`() throws {
    let paths = try ["rules", "vcf-samples"].flatMap {
      try PackageRoot.files(below: $0, extension: "yaml")
    }
    let subjects = try paths.map { try subject($0, $0, PackageRoot.text(of: $0)) }
    #expect(subjects.count > 15)
    #expect(Set(subjects.map(\.kind)) == Set(RuleSchema.all.map(\.kind)))
    let problems = try refused(subjects).map(\.problem)
    #expect(problems == [])
    let inEditors = try refused(subjects, asEditorsRead: true).map(\.problem)
    #expect(inEditors == [])
  }

  @Test func `every file of the good rules is valid, and of the nearly bad ones`() throws {
    let good = try GoodRules().files.map { try subject($0.path, $0.path, $0.text) }
    let near = try Fixtures.all("near").flatMap { try subjects(of: $0) }
    let problems = try refused(good + near).map(\.problem)
    #expect(problems == [])
  }

  /// What rests on several files, or on more than the form of one value, is the check's alone.
  private static let grammarCodes: Set<String> = [
    "yaml-syntax", "unquoted-star", "duplicate-key", "unreadable-file", "missing-key",
    "unknown-key", "wrong-type", "bad-unit", "bad-range", "unknown-name", "unknown-source",
    "missing-source",
  ]

  @Test func `what only the check can see is not underlined`() throws {
    let unseen = try Fixtures.all("bad").filter {
      !Self.grammarCodes.contains(Fixtures.code(of: $0))
    }
    #expect(unseen.count > 40)
    let problems = try refused(unseen.flatMap { try subjects(of: $0) }).map(\.problem)
    #expect(problems == [])
  }

  /// Slips that the file does not show without the rest of the rule set, or only by comparing
  /// values that stand apart.
  private static let invisible: Set<String> = [
    "bad/missing-key/core-positions", "bad/missing-key/input-of-a-modifier",
    "bad/missing-key/input-without-an-answer", "bad/missing-key/modifier-order",
    "bad/missing-key/diplotypes-without-file", "bad/unknown-key/gene-beside-file",
    "bad/unknown-key/gene-beside-result",
    "bad/missing-key/section", "bad/missing-key/strictest-first-in-part",
    "bad/bad-unit/interval", "bad/bad-unit/interval-without-unit", "bad/wrong-type/change",
    "bad/wrong-type/input-of-two-kinds", "bad/wrong-type/interval",
    "bad/wrong-type/allele-name", "bad/wrong-type/interval-half", "bad/wrong-type/interval-number",
  ]

  @Test(arguments: ["missing-key", "unknown-key", "wrong-type", "bad-unit"])
  func `a slip of keys, shapes or units is underlined where its file shows it`(
    code: String
  ) throws {
    let fixtures = try Fixtures.all("bad").filter { Fixtures.code(of: $0) == code }
    let announcing = try fixtures.flatMap { try subjects(of: $0) }
      .filter { !Expectation.all(in: $0.text, file: "").isEmpty }
    let refused = Set(try refused(announcing).map(\.name))
    for subject in announcing {
      let fixture = fixtures.first { subject.name.hasPrefix($0 + "/") } ?? ""
      #expect(refused.contains(subject.name) != Self.invisible.contains(fixture), "\(subject.name)")
    }
  }

  private func subject(_ name: String, _ path: String, _ text: String) throws -> Subject {
    let kind = RuleJSON.kind(of: path, text)
    // A file that does not say what it is takes the place of a good one of its name.
    let good =
      try kind
      ?? GoodRules().files.first { $0.path == path }.flatMap {
        RuleJSON.kind(of: path, $0.text)
      }
    return Subject(name: name, kind: try #require(good, "\(name)"), text: text)
  }

  private func subjects(of fixture: String) throws -> [Subject] {
    try Fixtures.files(of: fixture).filter { $0.hasSuffix(".yaml") }.map { file in
      let text = Fixtures.completingSentences(of: Fixtures.text(of: file, in: fixture))
      return try subject("\(fixture)/\(file)", file, text)
    }
  }

  /// The subjects that their schema refuses, with the first reason.
  private func refused(
    _ subjects: [Subject], asEditorsRead: Bool = false
  ) throws -> [(name: String, problem: String)] {
    let folder = try TemporaryFolder()
    var found: [(name: String, problem: String)] = []
    for schema in RuleSchema.all {
      guard subjects.contains(where: { $0.kind == schema.kind }) else { continue }
      let file = try folder.write(schema.text, as: "\(schema.kind).schema.json")
      var names: [String: String] = [:]
      for (number, subject) in subjects.enumerated() where subject.kind == schema.kind {
        let data = try #require(
          try RuleJSON.data(of: subject.text, asEditorsRead: asEditorsRead), "\(subject.name)")
        names[try folder.write(data, as: "\(schema.kind)-\(number).json")] = subject.name
      }
      let outcome = try JSONSchemaTool.validate(names.keys.sorted(), against: file)
      try #require(outcome.exit == 0, "\(schema.kind): \(outcome.err)")
      for line in outcome.out.split(separator: "\n") {
        let path = String(line.prefix { $0 != " " })
        guard let name = names[path], !found.contains(where: { $0.name == name }) else { continue }
        found.append((name, name + line.dropFirst(path.count)))
      }
    }
    return found
  }
}
