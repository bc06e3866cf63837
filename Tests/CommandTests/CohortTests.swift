import AzadoseTestSupport
import Foundation
import Testing

/// `azadose cohort`: the rows are those of the single reports, and nobody is passed over.
@Suite struct CohortTests {
  private static let family = "vcf-samples/family.vcf"
  private static let weights = "sample\tweight_kg\nmother\t58\nfather\t81.5\nchild\t31\n"

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func cohort(
    _ more: [String], weights: String = weights, file: [String] = [family]
  ) throws -> Tool.Outcome {
    let table = try folder.write(weights, as: "weights.tsv")
    return try Azadose.run(["cohort"] + file + ["--weights", table] + more)
  }

  /// Rows by the names of the columns.
  private func rows(_ text: String) throws -> [[String: String]] {
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let head = try #require(lines.first)
    return try lines.dropFirst().map { cells in
      try #require(cells.count == head.count)
      return Dictionary(uniqueKeysWithValues: zip(head, cells))
    }
  }

  private func single(_ file: String, _ more: [String]) throws -> [String: String] {
    let outcome = try Azadose.run(["report", file, "--format", "tsv"] + more)
    #expect(outcome.exit == 0, "\(outcome.err)")
    return try #require(try rows(outcome.out).first)
  }

  @Test func `a row is the single report of its sample`() throws {
    let found = try rows(cohort([]).out)
    #expect(found.map { $0["sample"] } == ["mother", "father", "child"])
    for (row, weight) in zip(found, ["58", "81.5", "31"]) {
      var row = row
      #expect(row.removeValue(forKey: "file") == Self.family)
      #expect(row.removeValue(forKey: "problem") == "")
      let sample = try #require(row["sample"])
      #expect(row == (try single(Self.family, ["--sample", sample, "--weight", weight])))
    }
  }

  @Test(arguments: RealGenotypes.Form.allCases)
  func `each of 120 people has the row of the single report`(form: RealGenotypes.Form) throws {
    let file = try form.file("GRCh38", in: folder)
    let people = try Azadose.run(["samples", file]).out
      .matches(of: /\b(HG|NA)[0-9]{5}\b/).map { String($0.output.0) }
    #expect(people.count == 120)
    let weights = Dictionary(
      uniqueKeysWithValues: people.enumerated().map { ($1, "\(48 + $0 % 7 * 9)") })
    let table =
      "sample,weight_kg\n" + people.reversed().map { "\($0),\(weights[$0] ?? "")\n" }.joined()
    let outcome = try cohort(["--absent", "reference"], weights: table, file: [file])
    let found = try rows(outcome.out)
    #expect(found.map { $0["sample"] } == people)
    for row in found {
      let sample = try #require(row["sample"])
      let alone = try single(
        file,
        ["--sample", sample, "--weight", weights[sample] ?? "", "--absent", "reference"])
      #expect(alone.allSatisfy { row[$0.key] == $0.value }, "\(sample)")
    }
  }

  @Test func `facts and units stand in the table`() throws {
    let found = try rows(
      cohort(
        ["--on-error", "report"],
        weights: "\u{FEFF}sample,weight_lb,age_years,allopurinol\r\nfather,180,46,yes\r\n"
      ).out)
    var father = try #require(found.first { $0["sample"] == "father" })
    father["file"] = nil
    father["problem"] = nil
    let alone = try single(
      Self.family,
      [
        "--sample", "father", "--weight", "180lb", "--given", "allopurinol=yes", "--given",
        "age=46years",
      ])
    #expect(father == alone)
  }

  @Test(arguments: [
    ("sample\tweight_kg\nmother\t58\n", "has no row for the sample"),
    (weights + "child\t32\n", "the sample has several rows: "),
    ("sample\tweight_kg\nmother\t58\nfather\t\nchild\t31\n", "no weight is stated"),
    ("sample\tweight_kg\nmother\t58\nfather\tmuch\nchild\t31\n", "weights.tsv:3: "),
    ("sample\tweight\nmother\t58kg\nfather\t81\nchild\t31kg\n", "has no unit"),
    ("sample\tweight_lb\nmother\t128\nfather\t81 kg\nchild\t68\n", "a unit of its own"),
    ("sample\tweight_kg\tage_years\nmother\t58\nfather\t81\t44\nchild\t31\t11\n", "2 cells"),
    (
      "sample\tweight_kg\tdays-on-dose\nmother\t58\t30 days\nfather\t81\t\nchild\t31\t\n",
      "current-dose"
    ),
    ("sample\tweight_kg\nmother\t5800\nfather\t80\nchild\t31\n", "5800"),
    ("sample\tweight_kg\tage_years\nmother\t58\t400\nfather\t80\nchild\t31\n", "400"),
  ])
  func `who cannot be decided is told`(weights: String, problem: String) throws {
    let out = folder.path("out.tsv")
    let stopped = try cohort(["--out", out], weights: weights)
    #expect(stopped.exit == 1)
    #expect(stopped.err.contains(problem), "\(stopped.err)")
    #expect(stopped.err.contains("nothing is written"))
    #expect(!FileManager.default.fileExists(atPath: out))
    #expect(try partials().isEmpty)

    let told = try cohort(["--out", out, "--on-error", "report"], weights: weights)
    #expect(told.exit == 0, "\(told.err)")
    let found = try rows(String(contentsOfFile: out, encoding: .utf8))
    #expect(found.count == 3)
    let undecided = found.filter { $0["outcome"] == "undecided" }
    #expect(undecided.contains { $0["problem"]?.contains(problem) == true }, "\(undecided)")
    #expect(undecided.allSatisfy { $0["mg_per_day"] == "" && $0["rule"] == "" })
    #expect(told.err.contains("undecided: "))
  }

  @Test func `rows that no sample asks for are told`() throws {
    let outcome = try cohort([], weights: Self.weights + "aunt\t60\nuncle\t70\n")
    #expect(outcome.exit == 0)
    #expect(outcome.err.contains("weights.tsv: 2 rows without a sample: aunt, uncle"))
  }

  @Test(arguments: ["1", "2", "5"])
  func `a list of files keeps its order, whatever the number of jobs`(jobs: String) throws {
    let files = ["normal.vcf", "tpmt-2-het.vcf", "im-im.vcf", "patient.bcf", "nudt15-poor.vcf"]
    var list = ""
    for (number, file) in files.enumerated() {
      // All samples of the folder have one name.
      let path = "vcf-samples/" + file
      guard file.hasSuffix(".vcf") else { continue }
      let text = try PackageRoot.text(of: path).replacing("\tpatient\n", with: "\tP\(number)\n")
      list += try folder.write(text, as: file) + "\n"
    }
    list += folder.path("missing.vcf") + "\n\n"
    let names = try folder.write(list, as: "list.txt")
    let weights = "sample\tweight_kg\nP4\t72\nP2\t72\nP1\t72\nP0\t72\n"
    let outcome = try cohort(
      ["--files", names, "--jobs", jobs, "--on-error", "report"], weights: weights, file: [])
    #expect(outcome.exit == 0, "\(outcome.err)")
    let found = try rows(outcome.out)
    #expect(found.map { $0["sample"] } == ["P0", "P1", "P2", "P4", ""])
    #expect(found.map { $0["outcome"] } == ["dose", "dose", "dose", "avoid", "undecided"])
    #expect(found.last?["problem"]?.contains("missing.vcf") == true)
  }

  @Test func `a sample that two files hold is decided once`() throws {
    let path = PackageRoot.url(of: "vcf-samples/normal.vcf").path
    let list = try folder.write("\(path)\n\(path)\n", as: "list.txt")
    let weights = "sample\tweight_kg\npatient\t72\n"
    let outcome = try cohort(
      ["--files", list, "--on-error", "report"], weights: weights, file: [])
    #expect(try rows(outcome.out).map { $0["outcome"] } == ["dose", "undecided"])
  }

  @Test func `the file is the standard output, and a former one is replaced`() throws {
    let out = try folder.write("old", as: "out.tsv")
    #expect(try cohort(["--out", out]).exit == 0)
    #expect(try String(contentsOfFile: out, encoding: .utf8) == cohort([]).out)
    #expect(try partials().isEmpty)
  }

  private func partials() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      .filter { $0.hasSuffix(".partial") }
  }

  @Test(arguments: [0, 1, 40, 4000])
  func `an interrupted run is resumed with the same bytes`(cut: Int) throws {
    let out = folder.path("out.tsv")
    #expect(try cohort(["--out", out]).exit == 0)
    let whole = try Data(contentsOf: URL(fileURLWithPath: out))
    // A file that cannot take the name leaves the unfinished one to look at.
    let name = try partialName()
    let kept = min(cut, whole.count - 1)
    _ = try folder.write(whole.prefix(whole.count - kept), as: name)
    try FileManager.default.removeItem(atPath: out)
    let resumed = try cohort(["--out", out, "--resume"])
    #expect(resumed.exit == 0, "\(resumed.err)")
    #expect(resumed.err.contains("3 samples: "))
    #expect(try Data(contentsOf: URL(fileURLWithPath: out)) == whole)
    #expect(try partials().isEmpty)
  }

  @Test func `another table of weights begins anew`() throws {
    let out = folder.path("out.tsv")
    let name = try partialName()
    let former = "file\tsample\nx\ty\n"
    _ = try folder.write(former, as: name)
    let other = Self.weights.replacing("58", with: "59")
    #expect(try cohort(["--out", out, "--resume"], weights: other).exit == 0)
    #expect(try partials() == [name])
    let found = try rows(String(contentsOfFile: out, encoding: .utf8))
    #expect(found.map { $0["weight_kg"] } == ["59", "81.5", "31"])
  }

  /// What the unfinished table of the family is called.
  private func partialName() throws -> String {
    // A name that is too long for the digits behind it: the error shows them.
    let outcome = try cohort(["--out", folder.path(String(repeating: "n", count: 240))])
    #expect(outcome.exit == 1)
    let named = try #require(outcome.err.firstMatch(of: /n(\.[0-9a-f]{8}\.partial)/))
    return "out.tsv" + named.output.1
  }

  @Test func `nothing that is read is written over, however it is spelled`() throws {
    let file = try folder.copy(Self.family, as: "family.vcf")
    let link = folder.path("link.vcf")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    let table = try folder.write(Self.weights, as: "weights.tsv")
    let list = try folder.write(file + "\n", as: "list.txt")
    let inside = { (name: String) in
      self.folder.path("./../\(self.folder.url.lastPathComponent)/" + name)
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    for out in [file, inside("family.vcf"), link, table, inside("weights.tsv"), folder.url.path] {
      let outcome = try Azadose.run(["cohort", file, "--weights", table, "--out", out])
      #expect(outcome.exit == 64, "\(out): \(outcome.err)")
    }
    for out in [inside("family.vcf"), link, inside("list.txt")] {
      let outcome = try Azadose.run(
        ["cohort", "--files", list, "--weights", table, "--out", out, "--on-error", "report"])
      #expect(outcome.exit == 64, "\(out): \(outcome.err)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }

  @Test(arguments: [
    ["--weights", "w.tsv"], ["a.vcf", "--files", "l.txt", "--weights", "w.tsv"],
    ["a.vcf", "--weights", "w.tsv", "--jobs", "0"], ["-", "--weights", "-"],
    ["a.vcf", "--weights", "w.tsv", "--resume"],
  ])
  func `wrong usage is told`(arguments: [String]) throws {
    #expect(try Azadose.run(["cohort"] + arguments).exit == 64)
  }

  @Test(arguments: [
    "patient\tweight_kg\n", "sample\tweight_kg\tweight_lb\n", "sample\theigth_cm\n", "",
  ])
  func `a head that cannot be used is an error`(weights: String) throws {
    let outcome = try cohort([], weights: weights)
    #expect(outcome.exit == 1)
    #expect(outcome.err.contains("weights.tsv"), "\(outcome.err)")
  }
}
