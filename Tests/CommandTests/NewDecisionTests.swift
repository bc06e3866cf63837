import AzadoseTestSupport
import Foundation
import Testing

/// `azadose rules new decision`: the skeleton is sound, and nothing is overwritten.
@Suite struct NewDecisionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("rules")
  }

  private func new(_ arguments: String...) throws -> Tool.Outcome {
    try Azadose.run(["rules", "new", "decision"] + arguments, directory: folder.url)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  /// Does what the command printed.
  private func follow(_ printed: String) throws {
    var manifest = try text("rules/ruleset.yaml")
    for line in printed.split(separator: "\n") {
      if line.hasPrefix("  - ") {
        manifest = manifest.replacing("includes:\n", with: "includes:\n\(line)\n")
      } else if line.hasPrefix("modifiers: ") {
        manifest = manifest.replacing(/\nmodifiers: .*\n/, with: "\n\(line)\n")
      }
    }
    try folder.write(manifest, as: "rules/ruleset.yaml")
  }

  @Test(arguments: ["advice", "answer", "modifier"])
  func `a skeleton is sound once the printed lines are added`(kind: String) throws {
    let made = try new("bone-marrow", "--kind", kind)
    #expect(made.exit == 0, "\(made.err)")
    #expect(made.out.hasPrefix("wrote rules/azathioprine/bone-marrow.yaml\n"))
    try follow(made.out)

    let checked = try Azadose.run(["rules", "check", "rules"], directory: folder.url)
    #expect(checked.exit == 0, "\(checked.err)")
    let warnings = checked.err.split(separator: "\n").filter { $0.contains(" warning: ") }
    // Nothing uses the answer yet, and what is to be written is told.
    let unfinished = warnings.filter { $0.contains("[unfinished-text]") }
    #expect(unfinished.count == (kind == "answer" ? 3 : 2), "\(checked.err)")
    let others = warnings.filter { !$0.contains("[unfinished-text]") }
    #expect(others.count == (kind == "answer" ? 1 : 0), "\(checked.err)")
    #expect(others.allSatisfy { $0.contains("[unused-output]") })

    let tested = try Azadose.run(
      ["rules", "test", "rules", "--coverage-threshold", "100"], directory: folder.url)
    #expect(tested.exit == 0, "\(tested.err)")
    let before = try Azadose.run(["rules", "test", "rules"])
    let count = { (text: String) in text.firstMatch(of: /PASS: (\d+)/).flatMap { Int($0.1) } ?? 0 }
    #expect(count(tested.out) == count(before.out) + 3)

    let compared = try Azadose.run(["rules", "diff", "shipped", "rules"], directory: folder.url)
    #expect(compared.out.contains("INPUT      'bone-marrow-fact' is new"), "\(compared.out)")
  }

  @Test func `all three kinds stand beside one another`() throws {
    for (name, kind) in [("one", "modifier"), ("other", "modifier"), ("third", "answer")] {
      try follow(try new(name, "--kind", kind).out)
    }
    try follow(try new("fourth").out)
    #expect(
      try text("rules/ruleset.yaml").contains(
        "\nmodifiers: [eligibility, laboratory, kidneys, interactions, sample-origin, one, other]\n"
      ))
    #expect(try text("rules/azathioprine/fourth.yaml").contains("\nadvises: azathioprine\n"))
    let tested = try Azadose.run(["rules", "test", "rules"], directory: folder.url)
    #expect(tested.exit == 0, "\(tested.err)")
  }

  @Test func `a file that is there already is not overwritten`() throws {
    // A file of cases belongs to no rule set, so only it can lie there beforehand.
    let path = "rules/azathioprine/bone-marrow.cases.yaml"
    try folder.write("cases: starting-dose\n", as: path)
    expectRefusal(try new("bone-marrow"), naming: path, "is there already", "nothing is written")
    #expect(try text(path) == "cases: starting-dose\n")
    let other = folder.url.appending(path: "rules/azathioprine/bone-marrow.yaml").path
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func `rules with errors are left alone`() throws {
    try folder.write("decision: half\n", as: "rules/half.yaml")
    expectRefusal(try new("bone-marrow"), naming: "nothing is written", "half.yaml")
  }

  @Test(arguments: ["Bone", "bone_marrow", "bone--marrow", "-bone", "bone-", "2nd", "../bone", ""])
  func `a name that is not in kebab case is refused`(name: String) throws {
    let outcome = try Azadose.run(
      ["rules", "new", "decision", "--", name], directory: folder.url)
    expectUsageError(outcome)
    #expect(outcome.err.contains("is no name of a decision"))
  }

  @Test func `the name of a decision that exists is refused`() throws {
    let outcome = try new("starting-dose")
    expectUsageError(outcome)
    #expect(outcome.err.contains("have a decision 'starting-dose' already"))
  }

  @Test func `the folder is found like elsewhere, or named`() throws {
    let inside = folder.url.appending(path: "rules")
    let here = try Azadose.run(["rules", "new", "decision", "one"], directory: inside)
    #expect(here.out.hasPrefix("wrote azathioprine/one.yaml\n"), "\(here.err)")
    try follow(here.out)
    let named = try new("other", folder.path("rules/"))
    #expect(named.exit == 0, "\(named.err)")
    #expect(named.out.contains("\n  - azathioprine/other.yaml\n"))
    let empty = try TemporaryFolder()
    expectUsageError(
      try Azadose.run(["rules", "new", "decision", "one"], directory: empty.url))
  }
}
