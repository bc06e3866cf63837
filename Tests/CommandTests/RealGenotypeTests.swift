import AzadoseTestSupport
import Foundation
import Testing

/// 120 people of the 1000 Genomes Project in both builds, held against their published diplotypes.
///
/// The files lie beside the repository and are never committed to it.
@Suite(.enabled(if: RealGenotypes.areThere, "needs ../shared/real-vcf beside the repository"))
struct RealGenotypeTests {
  @Test func `GRCh38 gives the expected diplotypes of everybody`() throws {
    let expected = try RealGenotypes.expected()
    #expect(expected.count == 240)
    #expect(differences(expected, try RealGenotypes.called("1000g.GRCh38.vcf.gz")) == [])
  }

  @Test func `GRCh37 gives them wherever its panel carries the position`() throws {
    let expected = try RealGenotypes.expected()
    let seen = expected.mapValues { RealGenotypes.asSeenByGRCh37($0) }
    let called = try RealGenotypes.called("1000g.GRCh37.vcf.gz")
    #expect(differences(seen, called) == [])
    let blind = expected.keys.filter { expected[$0] != seen[$0] }.sorted { "\($0)" < "\($1)" }
    for person in blind {
      print(
        "GRCh37 lacks the position: \(person) \(seen[person] ?? "") for \(expected[person] ?? "")")
    }
    #expect(!blind.isEmpty && blind.count < 40)
  }

  @Test(arguments: ["1000g.GRCh38.vcf.gz", "1000g.GRCh37.vcf.gz"])
  func `without the stated assumption a panel leaves a residual risk`(file: String) throws {
    let outcome = try Azadose.run(
      ["call", RealGenotypes.path(file), "--sample", "HG00107", "--format", "tsv"])
    #expect(outcome.exit == 0, "\(outcome.err)")
    let rows = outcome.out.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    #expect(rows.count == 3)
    #expect(rows.prefix(2).allSatisfy { $0.last?.contains("chance") == true }, "\(rows)")
  }

  @Test func `the sample of the first pages has a dose`() throws {
    let found = try Azadose.report(
      RealGenotypes.path("1000g.GRCh38.vcf.gz"), ["--sample", "HG00276", "--absent", "reference"],
      weight: "154lb")
    #expect(try #require(found).patient.sample == "HG00276")
  }

  private func differences(
    _ expected: [RealGenotypes.Key: String], _ called: [RealGenotypes.Key: String]
  ) -> [String] {
    expected.keys.filter { expected[$0] != called[$0] }.map {
      "\($0): expected \(expected[$0] ?? "none"), called \(called[$0] ?? "none")"
    }.sorted()
  }
}

/// The files beside the repository.
enum RealGenotypes {
  struct Key: Hashable, CustomStringConvertible {
    let sample: String
    let gene: String

    var description: String { "\(sample) \(gene)" }
  }

  static let areThere = FileManager.default.fileExists(atPath: path("expected-diplotypes.tsv"))

  static func path(_ name: String) -> String {
    PackageRoot.url.deletingLastPathComponent().appending(path: "shared/real-vcf/" + name).path
  }

  /// The published diplotypes under today's names.
  static func expected() throws -> [Key: String] {
    let text = try String(contentsOfFile: path("expected-diplotypes.tsv"), encoding: .utf8)
    var found: [Key: String] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t").map(String.init)
      let tpmt = columns[1].replacing("undefined(6-18130762-C-T+6-18138970-G-A)", with: "*46")
      found[Key(sample: columns[0], gene: "TPMT")] = sorted(tpmt)
      found[Key(sample: columns[0], gene: "NUDT15")] = sorted(
        renamed(columns[2], ["*2": "*3.002"]))
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

  static func called(_ name: String) throws -> [Key: String] {
    let outcome = try Azadose.run(
      ["call", path(name), "--all-samples", "--absent", "reference", "--format", "tsv"])
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
