import AzadoseTestSupport
import Foundation
import Testing

/// `azadose cohort summary`: its figures are those that the test counts itself in the table.
struct CohortSummaryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The decisions of 120 people, of whom some have no weight, two weights or no row.
  private func people(_ more: [String] = ["--absent", "reference"]) throws -> String {
    let file = try RealGenotypes.Form.text.file("GRCh38", in: folder)
    let names = try Azadose.run(["samples", file]).out
      .matches(of: /\b(HG|NA)[0-9]{5}\b/).map { String($0.output.0) }
    var table = "sample,weight_kg\n"
    for (number, name) in names.enumerated() where number % 30 != 7 {
      table += "\(name),\(number % 30 == 8 ? "" : "\(41 + number % 60)")\n"
      if number % 30 == 9 { table += "\(name),80\n" }
    }
    let weights = try folder.write(table, as: "weights.csv")
    let out = folder.path("decisions.tsv")
    let outcome = try Azadose.run(
      ["cohort", file, "--weights", weights, "--on-error", "report", "--out", out] + more)
    #expect(outcome.exit == 0, "\(outcome.err)")
    return out
  }

  private func page(_ table: String, _ more: [String] = []) throws -> String {
    let outcome = try Azadose.run(["cohort", "summary", table] + more)
    #expect(outcome.exit == 0, "\(outcome.err)")
    return outcome.out
  }

  /// The rows of the table below a caption, each with the words of its cells.
  private func rows(_ page: String, below caption: String) throws -> [[String]] {
    let begin = try #require(page.firstRange(of: "<caption>" + caption), "\(caption)")
    let table = page[begin.upperBound...].prefix(
      upTo: try #require(page[begin.upperBound...].firstRange(of: "</table>")).lowerBound)
    return table.components(separatedBy: "<tr").dropFirst(2).map { row in
      row.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).map { cell in
        cell.output.1.replacing(/<[^>]*>/, with: "").replacing(",", with: "")
          .trimmingCharacters(in: .whitespaces)
      }
    }
  }

  private func cells(_ table: String) throws -> [[String: String]] {
    let lines = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  private func counts(_ values: [String]) -> [String: Int] {
    Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Name and count of each row that has one.
  private func found(_ rows: [[String]], at column: Int = 1) -> [String: Int] {
    Dictionary(
      rows.map { ($0[0], Int($0[column]) ?? -1) }, uniquingKeysWith: { first, _ in first }
    ).filter { $0.value > 0 }
  }

  @Test func `outcomes, reasons and doses are counted`() throws {
    let table = try people()
    let (all, page) = (try cells(table), try page(table))
    #expect(all.count == 120)
    #expect(found(try rows(page, below: "Outcomes")) == counts(all.compactMap { $0["outcome"] }))
    let undecided = all.filter { $0["outcome"] == "undecided" }
    #expect(undecided.count == 12)
    let reasons = try rows(page, below: "The rule that decided, or")
    #expect(
      counts(reasons.map { "\($0[0]) \($0[1]): \($0[3])" }).filter { $0.key.hasPrefix("undecided") }
        == [
          "undecided no row in the table of people: 4": 1,
          "undecided several rows in the table of people: 4": 1,
          "undecided no weight is stated: 4": 1,
        ])
    let without = all.filter { !["dose", "undecided"].contains($0["outcome"]) }
    #expect(
      reasons.filter { $0[0] != "undecided" }.reduce(0) { $0 + (Int($1[3]) ?? 0) } == without.count)
    let doses = all.filter { $0["outcome"] == "dose" }
    #expect(
      found(try rows(page, below: "Samples with a dose, by mg/day"))
        == counts(doses.compactMap { $0["mg_per_day"] }))
    let classes = try rows(page, below: "Samples with a dose, by mg/kg/day")
    #expect(
      found(classes)
        == counts(
          doses.compactMap { $0["mg_per_kg_per_day"] }.map { "\($0.dropLast())0–\($0.dropLast())9" }
        ))
    #expect(
      found(try rows(page, below: "The rules that gave a dose"), at: 2)
        == counts(doses.compactMap { $0["rule"] }))
  }

  @Test(arguments: ["TPMT", "NUDT15"])
  func `phenotypes and alleles are counted, and whoever is not countable is told`(
    gene: String
  ) throws {
    let table = try people()
    let all = try cells(table).filter { $0["outcome"] != "undecided" }
    let page = try page(table)
    let section = String(
      page[try #require(page.firstRange(of: "<section id=\"\(gene.lowercased())\"")).lowerBound...])
    let phenotypes = all.compactMap { $0[gene + "_phenotype"] }
    #expect(
      found(try rows(section, below: "Phenotypes"))
        == counts(phenotypes.filter { $0 != "unknown" }))
    let called = all.filter { $0[gene + "_certainty"] == "called" }
    let alleles = called.flatMap { ($0[gene + "_diplotype"] ?? "").split(separator: "/") }
    #expect(alleles.count == called.count * 2)
    #expect(found(try rows(section, below: "Alleles")) == counts(alleles.map(String.init)))
    #expect(
      section.contains(
        "Alleles of \(called.count) samples with one certain diplotype, \(called.count * 2) "
          + "haplotypes; \(all.count - called.count) decided samples are not countable"))
  }

  /// Worked out by hand from the counts of the rules: of 1,008 haplotypes 986 normal and 22 none.
  @Test func `published phenotypes follow from the alleles`() throws {
    let page = try page(try people())
    let rows = try rows(page, below: "Phenotypes")
    let group = 5
    #expect(
      rows.map { $0[group].replacing(#/ (above|below)/#, with: "") }
        == ["95.7 %", "0 %", "0 %", "4.27 %", "0.0476 %"])
  }

  @Test func `a published value outside the interval is marked`() throws {
    let page = try page(try people())
    for row in try rows(page, below: "Phenotypes") + rows(page, below: "Alleles") {
      let ends = row[3].dropLast(2).split(separator: "–").compactMap { Double($0) }
      try #require(ends.count == 2)
      for cell in row.dropFirst(4) where cell.contains("%") {
        let share = try #require(Double(cell.prefix { $0 != " " }))
        // The digits that are printed may hide on which side a value lies.
        if abs(share - ends[0]) < 0.01 || abs(share - ends[1]) < 0.01 { continue }
        #expect(cell.hasSuffix("above") == (share > ends[1]), "\(row)")
        #expect(cell.hasSuffix("below") == (share < ends[0]), "\(row)")
      }
    }
  }

  @Test func `positions are counted by why they were not read`() throws {
    let table = try people(["--absent", "unknown"])
    let all = try cells(table).filter { $0["outcome"] != "undecided" }
    let page = try page(table)
    let section = String(
      page[try #require(page.firstRange(of: "<section id=\"tpmt\"")).lowerBound...])
    for row in try rows(section, below: "Quality per position") {
      let label = row[0].replacing(" core", with: "").split(separator: " ")[0]
      var missing = 0
      for cell in all.compactMap({ $0["unread_positions"] }) {
        for item in cell.components(separatedBy: " | ") where item.hasPrefix("TPMT") {
          let named = item.prefix { $0 != ":" }.replacing(",", with: "").split(separator: " ")
          let isAllBut = named.count > 1 && named[1] == "all"
          if named.count == 1 || named.contains(label) != isAllBut { missing += 1 }
        }
      }
      #expect(Int(row[1]) == all.count - missing, "\(row)")
    }
  }

  @Test func `no sample and no file of a sample is named`() throws {
    let table = try people()
    let page = try page(table)
    for row in try cells(table) { #expect(!page.contains(try #require(row["sample"]))) }
    #expect(!page.contains("people.GRCh38") && !page.contains("weights.csv"))
  }

  @Test func `the standard input is the file, and the page a file or the standard output`() throws {
    let table = try folder.write(
      Azadose.run([
        "cohort", "vcf-samples/family.vcf", "--weights", "docs/examples/family.tsv",
      ]).stdout, as: "family.tsv")
    let page = try page(table)
    let out = folder.path("page.html")
    #expect(try Azadose.run(["cohort", "summary", table, "--out", out]).out == "")
    #expect(try String(contentsOfFile: out, encoding: .utf8) == page)
    let piped = try Azadose.run(
      ["cohort", "summary", "-"], stdin: Data(contentsOf: URL(fileURLWithPath: table)))
    #expect(piped.out == page.replacing(table, with: "standard input"))
    #expect(try Azadose.run(["cohort", "summary", table, "--out", table]).exit == 64)
  }

  @Test func `another guideline's decisions are summed up under it`() throws {
    let table = try folder.write(
      Azadose.run([
        "cohort", "vcf-samples/family.vcf", "--weights", "docs/examples/family.tsv", "--profile",
        "dpwg-2025",
      ]).stdout, as: "family.tsv")
    let guideline = try #require(try cells(table).first?["guideline"])
    #expect(try page(table).contains("<dt>Guideline</dt><dd>\(guideline)</dd>"))
  }
}
