import AzadoseTestSupport
import Foundation
import Testing

/// The forms of a cohort's table, as other programs read them.
struct CohortFormatTests {
  private let folder: TemporaryFolder
  private let file: String
  private let table: String

  init() throws {
    folder = try TemporaryFolder()
    // A quote and a backslash in a name are escaped in one form and nothing in the other.
    let text = try PackageRoot.text(of: "vcf-samples/family.vcf")
      .replacing("\tmother\tfather\tchild\n", with: "\tmo\"ther\tfa\\ther\tchild\n")
    file = try folder.write(text, as: "family.vcf")
    table = try folder.write(
      "sample\tweight_kg\nmo\"ther\t58\nfa\\ther\t81.5\n", as: "weights.tsv")
  }

  private func cohort(_ format: String, _ more: [String] = []) throws -> Tool.Outcome {
    try Azadose.run(
      ["cohort", file, "--weights", table, "--on-error", "report", "--format", format] + more)
  }

  private static let script = """
    import csv, json, sys
    rows = list(csv.reader(open(sys.argv[1], newline=""), delimiter="\\t", quoting=csv.QUOTE_NONE))
    objects = [json.loads(line) for line in open(sys.argv[2])]
    assert len(rows) == len(objects) + 1 == 4
    numbers = {"weight_kg", "mg_per_day", "mg_per_kg_per_day"}
    for row, one in zip(rows[1:], objects):
        assert list(one) == rows[0], list(one)
        for name, cell in zip(rows[0], row):
            value = one[name]
            if cell == "":
                assert value is None, (name, value)
            elif name in numbers:
                assert not isinstance(value, str) and value == float(cell), (name, value)
            else:
                assert value == cell, (name, value)
    print(*[one["sample"] for one in objects], *[one["outcome"] for one in objects])
    """

  @Test(.enabled(if: PythonTool.find(importing: "csv", "json") != nil, "there is no Python"))
  func `both forms hold the same, as Python reads them`() throws {
    let python = try #require(PythonTool.find(importing: "csv", "json"))
    let lists = try ["tsv", "jsonl"].map { try folder.write(cohort($0).stdout, as: "out." + $0) }
    let outcome = try Tool.run(python, ["-c", Self.script] + lists)
    #expect(outcome.out == "mo\"ther fa\\ther child dose dose undecided\n", "\(outcome.err)")
  }

  @Test(arguments: ["tsv", "jsonl"], [0, 1, 40, 900, 4000])
  func `a table of either form is resumed with the same bytes`(format: String, cut: Int) throws {
    let out = folder.path("out")
    #expect(try cohort(format, ["--out", out]).exit == 0)
    let whole = try Data(contentsOf: URL(fileURLWithPath: out))
    #expect(whole == (try cohort(format).stdout))
    let partial = try partialName(format)
    _ = try folder.write(whole.prefix(max(whole.count - cut, 1)), as: partial)
    try FileManager.default.removeItem(atPath: out)
    let resumed = try cohort(format, ["--out", out, "--resume"])
    #expect(resumed.exit == 0, "\(resumed.err)")
    #expect(resumed.err.contains("3 samples: 2 dose, 1 undecided"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: out)) == whole)
    #expect(!FileManager.default.fileExists(atPath: folder.path(partial)))
  }

  @Test func `one form is not resumed as the other`() throws {
    #expect(try partialName("tsv") != partialName("jsonl"))
  }

  /// What an unfinished table is called: a name that is too long for it is told.
  private func partialName(_ format: String) throws -> String {
    let outcome = try cohort(
      format, ["--out", folder.path(String(repeating: "n", count: 240))])
    let named = try #require(outcome.err.firstMatch(of: /n(\.[0-9a-f]{8}\.partial)/))
    return "out" + named.output.1
  }
}
