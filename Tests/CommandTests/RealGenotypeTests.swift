import AzadoseTestSupport
import Foundation
import Testing

/// 120 people of the 1000 Genomes Project in both builds, held against their published diplotypes.
///
/// The people come from the tables of the repository, as text and packed.
struct RealGenotypeTests {
  @Test(arguments: RealGenotypes.Form.allCases)
  func `GRCh38 gives the expected diplotypes of everybody`(form: RealGenotypes.Form) throws {
    let expected = try RealGenotypes.expected()
    #expect(expected.count == 240)
    let folder = try TemporaryFolder()
    let called = try RealGenotypes.called(form.file("GRCh38", in: folder))
    #expect(differences(expected, called) == [])
  }

  @Test(arguments: RealGenotypes.Form.allCases)
  func `GRCh37 gives them wherever its panel carries the position`(
    form: RealGenotypes.Form
  ) throws {
    let expected = try RealGenotypes.expected()
    let seen = expected.mapValues { RealGenotypes.asSeenByGRCh37($0) }
    let folder = try TemporaryFolder()
    let called = try RealGenotypes.called(form.file("GRCh37", in: folder))
    #expect(differences(seen, called) == [])
    #expect(expected.keys.count { expected[$0] != seen[$0] } == 20)
  }

  @Test(arguments: RealPeople.assemblies)
  func `without the stated assumption a panel leaves a residual risk`(assembly: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Azadose.run([
      "call", RealGenotypes.Form.text.file(assembly, in: folder), "--sample", "HG00107",
      "--format", "tsv",
    ])
    #expect(outcome.exit == 0, "\(outcome.err)")
    let rows = outcome.out.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    #expect(rows.count == 3)
    #expect(rows.prefix(2).allSatisfy { $0.last?.contains("chance") == true }, "\(rows)")
  }

  @Test func `the sample of the first pages has a dose`() throws {
    let folder = try TemporaryFolder()
    let found = try Azadose.report(
      RealGenotypes.Form.text.file("GRCh38", in: folder),
      ["--sample", "HG00276", "--absent", "reference"], weight: "154lb")
    #expect(try #require(found).patient.sample == "HG00276")
  }

  @Test(
    .enabled(if: RealPeople.panelsAreThere, "needs ../shared/real-vcf beside the repository"),
    arguments: RealPeople.assemblies, ["unknown", "reference"])
  func `the tables of real people give the calls of their panels`(
    assembly: String, absent: String
  ) throws {
    let folder = try TemporaryFolder()
    let table = try RealGenotypes.Form.text.file(assembly, in: folder)
    let calls = try [table, RealPeople.panel("1000g.\(assembly).vcf.gz")].map {
      try Azadose.run(["call", $0, "--all-samples", "--absent", absent, "--format", "tsv"])
    }
    #expect(calls[0].out.split(separator: "\n").count == 361)
    #expect(calls[0].out == calls[1].out)
  }

  @Test(
    .enabled(
      if: RealPeople.panelsAreThere && Tool.areInstalled("python3", "bcftools"),
      "needs ../shared/real-vcf beside the repository, python3 and bcftools"))
  func `the tables of real people are what their script makes`() throws {
    let python = try #require(Tool.find("python3"))
    let folder = URL(fileURLWithPath: RealPeople.panel("")).path
    let outcome = try Tool.run(python, ["scripts/make-people.py", folder, "--check"])
    #expect(outcome.exit == 0, "\(outcome.out)\(outcome.err)")
  }

  private func differences(
    _ expected: [RealGenotypes.Key: String], _ called: [RealGenotypes.Key: String]
  ) -> [String] {
    expected.keys.filter { expected[$0] != called[$0] }.map {
      "\($0): expected \(expected[$0] ?? "none"), called \(called[$0] ?? "none")"
    }.sorted()
  }
}

/// The people of the tables, and what `call` says of them.
enum RealGenotypes {
  struct Key: Hashable, CustomStringConvertible {
    let sample: String
    let gene: String

    var description: String { "\(sample) \(gene)" }
  }

  /// The container of a table's records.
  enum Form: CaseIterable {
    case text
    case binary

    /// A file of all people; text where bcftools is not installed.
    func file(_ assembly: String, in folder: TemporaryFolder) throws -> String {
      let plain = try folder.write(try RealPeople.text(assembly), as: assembly + ".vcf")
      guard self == .binary, let tool = Tool.find("bcftools") else { return plain }
      let packed = folder.path(assembly + ".bcf")
      let outcome = try Tool.run(tool, ["view", "--no-version", "-Ob", "-o", packed, plain])
      #expect(outcome.exit == 0, "\(outcome.err)")
      return packed
    }
  }

  static func expected() throws -> [Key: String] {
    var found: [Key: String] = [:]
    for row in try RealPeople.diplotypes() {
      for gene in ["TPMT", "NUDT15"] {
        found[Key(sample: row["person"] ?? "", gene: gene)] = sorted(row[gene] ?? "")
      }
    }
    return found
  }

  /// What is left of a diplotype in phase 3, which has no record at these alleles' positions:
  /// the NUDT15 repeat (*3.002, *6, *9), rs139551410 (*15), rs144041067 (*16), rs200591577 (*21),
  /// rs112339338 (*33; of *46 the change of *8 is left).
  static func asSeenByGRCh37(_ diplotype: String) -> String {
    let left = [
      "*3.002": "*3", "*6": "*1", "*9": "*1", "*15": "*1", "*16": "*1", "*21": "*1", "*33": "*1",
      "*46": "*8",
    ]
    return sorted(renamed(diplotype, left))
  }

  static func called(_ path: String) throws -> [Key: String] {
    let outcome = try Azadose.run(
      ["call", path, "--all-samples", "--absent", "reference", "--format", "tsv"])
    #expect(outcome.exit == 0, "\(outcome.err)")
    var found: [Key: String] = [:]
    for line in outcome.out.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      found[Key(sample: columns[0], gene: columns[1])] = sorted(columns[2])
    }
    return found
  }

  private static func renamed(_ diplotype: String, _ names: [String: String]) -> String {
    diplotype.split(separator: "/").map { names[String($0)] ?? String($0) }.joined(separator: "/")
  }

  /// The two names in one order, whatever the writer's.
  private static func sorted(_ diplotype: String) -> String {
    diplotype.split(separator: "/").sorted().joined(separator: "/")
  }
}
