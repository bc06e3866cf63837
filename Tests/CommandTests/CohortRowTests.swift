import AzadoseTestSupport
import Foundation
import Testing

/// A row is put together of parts that were worked out for others; it must say what the report of
/// its sample alone says.
@Suite struct CohortRowTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// How many samples a file has: enough for cells to be parsed once for all that are alike.
  private static let sampleCount = 48

  /// The records of a sample file with other genotypes, of which nearly all are alike.
  private func genotypes(_ random: inout SeededGenerator) throws -> String {
    let lines = try PackageRoot.text(of: "vcf-samples/normal.vcf").split(separator: "\n")
    let samples = (0..<Self.sampleCount).map { "S\($0)" }
    return lines.map { line in
      if line.hasPrefix("##") { return line + "\n" }
      let fixed = line.split(separator: "\t").dropLast()
      if line.hasPrefix("#") {
        return (fixed + samples.map { $0[...] }).joined(separator: "\t") + "\n"
      }
      let usual = "0/0:40,0:40:99"
      let others = [
        "0/1:20,20:40:99", "1/1:0,40:40:99", "0|1:20,20:40:99", "0/1:38,2:40:12", "./.",
      ]
      let cells = samples.map { _ in
        Int.random(in: 0..<20, using: &random) == 0
          ? others.randomElement(using: &random) ?? usual : usual
      }
      let alternates = fixed[4].split(separator: ",").count
      // AD has a number for every allele.
      let more = String(repeating: ",0", count: alternates - 1)
      let wide = cells.map { cell in
        let parts = cell.split(separator: ":").map(String.init)
        return parts.count < 4 ? cell : "\(parts[0]):\(parts[1])\(more):\(parts[2]):\(parts[3])"
      }
      return (fixed + wide.map { $0[...] }).joined(separator: "\t") + "\n"
    }.joined()
  }

  /// A weight and facts, empty where nothing is stated; in the order of the columns.
  private func stated(_ random: inout SeededGenerator) -> [String] {
    let weights = ["72", "72.5", "9", "31.25", "54", "119", "140", "188"]
    let facts = [["", "8", "44", "84"], ["", "yes", "no"], ["", "50", "0"], ["", "150", "171"]]
    return [weights.randomElement(using: &random) ?? "72"]
      + facts.map { $0.randomElement(using: &random) ?? "" }
  }

  private func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test(arguments: [1, 2])
  func `a row of random people says what the report of the sample alone says`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let file = try folder.write(genotypes(&random), as: "many.vcf")
    let people = (0..<Self.sampleCount).map { _ in stated(&random) }
    let head = "sample,weight_kg,age_years,allopurinol,current-dose (mg/day),height_cm\n"
    let table = people.enumerated().map { "S\($0)," + $1.joined(separator: ",") + "\n" }.joined()
    let outcome = try Azadose.run([
      "cohort", file, "--on-error", "report", "--weights",
      try folder.write(head + table, as: "weights.csv"),
    ])
    #expect(outcome.exit == 0, "seed \(seed): \(outcome.err)")
    let rows = cells(outcome.out)
    let names = try #require(rows.first)
    #expect(rows.count == Self.sampleCount + 1)
    #expect(Set(rows.dropFirst().map { $0[3] }).count > 2, "seed \(seed)")
    for (index, person) in people.enumerated() {
      let given = zip(["age", "allopurinol", "current-dose", "height"], person.dropFirst())
        .filter { !$1.isEmpty }
        .flatMap { name, value in
          let unit = ["age": "years", "current-dose": "mg/day", "height": "cm"][name] ?? ""
          return ["--given", "\(name)=\(value)\(unit)"]
        }
      let alone = try Azadose.run(
        ["report", file, "--sample", "S\(index)", "--weight", person[0], "--format", "tsv"] + given)
      let row = rows[index + 1]
      let problem = try #require(row.last)
      guard alone.exit == 0 else {
        #expect(!problem.isEmpty, "seed \(seed), S\(index): \(alone.err)")
        continue
      }
      let told = cells(alone.out)
      #expect(Array(names.dropFirst().dropLast()) == told[0])
      #expect(Array(row.dropFirst().dropLast()) == told[1], "seed \(seed), S\(index)")
    }
  }
}
